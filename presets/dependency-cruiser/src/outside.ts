import {
  compileNameGlob,
  externalsByPrecedence,
  type EdgeRule,
  type Judge,
  type Severity,
  type Target,
} from '@stratalint/core'
import { anyInstance } from './conditions.ts'
import { anyOf, literal, nameSource, specifierSource } from './expression.ts'
import type { Folders } from './folders.ts'
import type { Kind } from './kind.ts'

/** A rule about targets that are no files of the repository. */
export interface OutsideRow {
  rule: EdgeRule
  severity: Exclude<Severity, 'off'>
  /** What may not be imported: a package pattern, or nothing for specifiers that lead nowhere. */
  subject: string
  from: string[]
  to: string[]
  toNot: string[]
  /** The targets are names that nothing declares, installed or not. */
  undeclared?: true
}

/** The schemes that a runtime or a registry answers. */
export const SCHEMES = '(?:node|npm|jsr|https?|data|blob|bun|deno|cloudflare|workerd|fastly|wasi|chrome|resource):'

/** Names that no package can have. */
export const NO_PACKAGE = `^(?![./#]|${SCHEMES}|(?:@[A-Za-z0-9_-][A-Za-z0-9_.-]*/|)[A-Za-z0-9_-][A-Za-z0-9_.-]*(?:/|$))`

/** Specifiers that are meant to lead to a file of the repository: paths, subpath imports and tsconfig aliases. */
export function internalSpecifiers(aliases: readonly string[]): string[] {
  return [
    '^\\.{1,2}(?:/|$)',
    '^/',
    '^#',
    ...aliases.filter((alias) => alias !== '*').map((alias) => `^${alias.split('*').map(literal).join('.*')}$`),
  ]
}

/** The verdicts on every package that the policy lists, for every kind of importer. */
export function tabulateExternals(judge: Judge, importers: readonly Kind[], folders: Folders): OutsideRow[] {
  const patterns = externalsByPrecedence(judge.policy.externals).map(({ pattern }) => pattern)
  return patterns.flatMap((pattern, index) => {
    const before = patterns.slice(0, index)
    const sample = samplesOf(pattern).find((name) => !before.some((other) => compileNameGlob(other)(name)))
    if (sample === undefined) return []
    return rowsOf(judge, importers, folders, 'architecture/external-placement', { type: 'external', name: sample }).map(
      (row) => ({
        ...row,
        subject: pattern,
        to: [packageExpression(pattern)],
        toNot: [
          ...[...before.filter((other) => overlaps(other, pattern)), ...row.excepted].map(packageExpression),
          ...(pattern === '*' ? [NO_PACKAGE] : []),
        ],
      }),
    )
  })
}

/** The verdicts on specifiers that do not resolve, for every kind of importer. */
export function tabulateUnresolved(
  judge: Judge,
  importers: readonly Kind[],
  folders: Folders,
  aliases: readonly string[],
): OutsideRow[] {
  return rowsOf(judge, importers, folders, 'architecture/resolved-import', { type: 'unresolved', why: 'relative' }).map(
    (row) => ({
      ...row,
      subject: '',
      to: internalSpecifiers(aliases),
      toNot: row.excepted.map((glob) => `^${specifierSource(glob)}$`),
    }),
  )
}

/** The package of a path below node_modules or of a bare specifier; types packages count as what they describe. */
export function packageExpression(pattern: string): string {
  const [scope, name] = pattern.startsWith('@') && pattern.includes('/') ? pattern.slice(1).split('/') : []
  const sources = pattern === '*' ? ['.'] : [`(?:@types/|)${nameSource(pattern)}(?:/|$)`]
  if (scope !== undefined && name !== undefined) sources.push(`@types/${nameSource(scope)}__${nameSource(name)}(?:/|$)`)
  // Only the last node_modules of a path names the package.
  return `(?:^|node_modules/)(?!.*node_modules/)${anyOf(sources)}`
}

function rowsOf(
  judge: Judge,
  importers: readonly Kind[],
  folders: Folders,
  rule: EdgeRule,
  target: Target,
): (OutsideRow & { excepted: string[] })[] {
  const groups = new Map<string, { severity: Exclude<Severity, 'off'>; excepted: string[]; kinds: Kind[] }>()
  for (const kind of importers) {
    const severity = kind.severities[rule]!
    const from = [...kind.instances.values()][0]![0]!
    // A specifier that no glob of an exception could mean: wildcards do not match `..`.
    const specifier = target.type === 'external' ? target.name : `${'../'.repeat(64)}\0`
    if (
      severity === 'off' ||
      judge.judge({ from, target, typeOnly: false, packageByPath: null, specifier }).status !== 'forbidden'
    )
      continue
    const excepted = [
      ...new Set(
        judge.policy.exceptions.flatMap(({ to }, index) =>
          to !== null && samplesOf(to).some((sample) => judge.exceptionsFor(rule, from, sample).includes(index))
            ? [to]
            : [],
        ),
      ),
    ]
    const key = JSON.stringify([severity, excepted])
    const group = groups.get(key) ?? { severity, excepted, kinds: [] }
    groups.set(key, group)
    group.kinds.push(kind)
  }
  return [...groups.values()].map(({ severity, excepted, kinds }) => ({
    rule,
    severity,
    excepted,
    subject: '',
    from: anyInstance(kinds, folders),
    to: [],
    toNot: [],
  }))
}

/** Names that a glob matches. */
function samplesOf(glob: string): string[] {
  const choice = /\{([^{}]*,[^{}]*)\}/.exec(glob)
  if (choice !== null)
    return choice[1]!.split(',').flatMap((option) => samplesOf(glob.replace(choice[0], () => option)))
  return glob.includes('*') ? ['zz-sample', 'a', '0'].map((filler) => glob.replace(/\*+/g, filler)) : [glob]
}

function overlaps(specific: string, general: string): boolean {
  return samplesOf(specific).some(compileNameGlob(general)) || /[*{]/.test(specific)
}
