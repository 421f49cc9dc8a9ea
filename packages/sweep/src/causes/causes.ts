import { findSource, groupBy, isCycle, shortHash, tracedImports, type Violation } from '@stratalint/core'
import { posix } from 'node:path'
import type { Debt } from '../debt/debt.ts'

/**
 * What findings have in common: `target` is a file, a package or an alias that files import, `importer` a file that imports
 * too much, `cycle` one import cycle, `measure` a file or function over a limit, `file` the same mistake in one file.
 */
export type CauseKind = 'target' | 'importer' | 'cycle' | 'measure' | 'file'

/** Findings that one repair removes. */
export interface Cause {
  id: string
  kind: CauseKind
  rule: string
  /** The path or the name that the cause is about. */
  about: string
  debts: Debt[]
  /** Findings of other rules that pass through one of its imports. */
  followers: Follower[]
  /** How many other causes have a finding that passes through one of its imports. */
  shortens: number
}

/** A finding that goes away with another. */
export interface Follower {
  debt: Debt
  source: Debt
}

/** Groups debts by root cause; `manifestOf` finds the folder of the nearest package.json. */
export function findCauses(debts: readonly Debt[], manifestOf: (file: string) => string = () => '.'): Cause[] {
  const debtOf = new Map(debts.map((debt) => [debt.violation as Violation, debt]))
  const sourceOf = findSource(debts.map(({ violation }) => violation as Violation))
  const sources = new Map(debts.map((debt) => [debt, debtOf.get(sourceOf(debt.violation)!) ?? null]))
  const own = debts.filter((debt) => sources.get(debt) === null)
  const draftOf = draftsFor(own, manifestOf)
  const causes = new Map<string, Cause>()
  const causeOf = new Map<Debt, Cause>()
  for (const debt of own) {
    const draft = draftOf(debt)
    const id = causeId(draft)
    const cause = causes.get(id) ?? { ...draft, id, debts: [], followers: [], shortens: 0 }
    causes.set(id, cause)
    cause.debts.push(debt)
    causeOf.set(debt, cause)
  }
  for (const [debt, source] of sources) {
    if (source === null) continue
    const cause = causeOf.get(source)
    cause?.followers.push({ debt, source })
    if (cause !== undefined) causeOf.set(debt, cause)
  }
  countShortened(causeOf)
  return [...causes.values()]
}

/** How many findings go away with a cause. */
export function resolves({ debts, followers }: Pick<Cause, 'debts' | 'followers'>): number {
  return debts.length + followers.length
}

/** The id of a part of a cause, or of the whole; it does not depend on how many findings there are, or where. */
export function causeId({ kind, rule, about }: Pick<Cause, 'kind' | 'rule' | 'about'>, part = ''): string {
  return shortHash(JSON.stringify([kind, rule, about, part])).slice(0, 12)
}

type Draft = Pick<Cause, 'kind' | 'rule' | 'about'>

function draftsFor(debts: readonly Debt[], manifestOf: (file: string) => string): (debt: Debt) => Draft {
  const targetOf = (violation: Violation): string => targetIn(violation, manifestOf)
  const targets = groupBy(debts, ({ violation }) => `${violation.rule}\0${targetOf(violation)}`)
  const importers = groupBy(debts.filter(isImport), ({ violation }) => `${violation.rule}\0${violation.file}`)
  return (debt) => {
    const { violation } = debt
    const { rule, file, extent, subject } = violation
    if (isCycle(violation)) return { kind: 'cycle', rule, about: cycleOf(violation) }
    if (typeof extent === 'number')
      return { kind: 'measure', rule, about: subject === '' ? file : `${file} ${subject}` }
    const target = targetOf(violation)
    const sharing = targets.get(`${rule}\0${target}`)!
    if (!isImport(debt)) {
      const isImported = sharing.some(isImport)
      return { kind: isImported ? 'target' : 'file', rule, about: file }
    }
    const imported = importers.get(`${rule}\0${file}`)!
    return imported.length > sharing.length && !isUndefinedName(violation)
      ? { kind: 'importer', rule, about: file }
      : { kind: 'target', rule, about: target }
  }
}

function isImport({ violation }: Debt): boolean {
  return violation.specifier !== undefined && !isCycle(violation)
}

/** An alias or a dependency that nothing defines, whoever imports it. */
function isUndefinedName({ resolved, specifier = '.' }: Violation): boolean {
  return resolved === undefined && !specifier.startsWith('.')
}

/** What a finding is about: the imported file, package or alias, or else the file itself. */
function targetIn(
  { file, specifier, resolved, subject, from }: Violation,
  manifestOf: (file: string) => string,
): string {
  if (specifier === undefined) return file
  const packageName = packageOf({ subject })
  // A package is one decision for each part of the architecture that uses it.
  if (packageName !== null)
    return `${packageName} in ${[from?.domain, from?.layer].filter(Boolean).join('/') || (from?.place ?? posix.dirname(file))}`
  if (resolved !== undefined) return resolved
  if (specifier.startsWith('.')) return posix.join(posix.dirname(file), specifier)
  const name = nameIn(specifier)
  // An alias and a dependency are defined once for each package.
  const folder = manifestOf(file)
  return folder === '.' ? name : `${name} in ${folder}`
}

/** The alias or the package that a specifier starts with. */
export function nameIn(specifier: string): string {
  return /^(?:[@~#](?=\/)|@[^/]+\/[^/]+|[^/]+)/.exec(specifier)?.[0] ?? specifier
}

/** The package that an import is about; `null` where it is about a file. */
export function packageOf({ subject }: Pick<Violation, 'subject'>): string | null {
  return /^\w+ package:(.+)$/s.exec(subject)?.[1] ?? null
}

/** The files of a cycle, wherever it is drawn from; the extent has every edge among files that import each other. */
export function cycleOf({ trace = [] }: Violation): string {
  const files = trace.map(({ file }) => file)
  const first = files.indexOf([...files].sort()[0]!)
  return [...files.slice(first), ...files.slice(0, first)].join(' → ')
}

function countShortened(causeOf: ReadonlyMap<Debt, Cause>): void {
  const causeOfImport = new Map<string, Cause>()
  for (const [{ violation }, cause] of causeOf)
    if (violation.trace === undefined && violation.resolved !== undefined)
      causeOfImport.set(`${violation.file}\n${violation.resolved}`, cause)
  const shortened = new Map<Cause, Set<Cause>>()
  for (const [{ violation }, cause] of causeOf)
    for (const [from, to] of tracedImports(violation)) {
      const other = causeOfImport.get(`${from}\n${to}`)
      if (other === undefined || other === cause) continue
      const set = shortened.get(other) ?? new Set()
      shortened.set(other, set.add(cause))
    }
  for (const [cause, { size }] of shortened) cause.shortens = size
}
