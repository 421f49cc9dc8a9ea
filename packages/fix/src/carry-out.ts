import type { Fix, ReportedViolation } from '@stratalint/core'
import { check, type CheckRun } from '@stratalint/engine'
import type { LoadedPolicy } from '@stratalint/policy'
import { join } from 'node:path'
import { put, readText } from './apply/transaction.ts'
import type { FixedFinding, FixOptions } from './fix-options.ts'
import { Refusal, type Changes } from './refactor/change-set.ts'
import { changeOf, type Change } from './refactor/execute.ts'
import { createPlanner, type Planner } from './refactor/planner.ts'
import { movedIds, newViolations, remains, type Moves } from './verify/compare.ts'
import { createTypeChecker } from './verify/diagnostics.ts'

/** What became of the findings that were tried. */
export interface Attempt {
  fixed: FixedFinding[]
  refused: (FixedFinding & { reason: string })[]
  /** How many have no such fix any more, because of the fixes of others. */
  manual: number
  /** The texts before the first fix, of all files that fixes changed. */
  originals: Map<string, string | null>
}

/** Fixes one violation after another; each plan is made from what the ones before it left. */
export async function carryOut(
  options: FixOptions,
  loaded: LoadedPolicy,
  root: string,
  ids: ReadonlySet<string>,
): Promise<Attempt> {
  const attempt: Attempt = { fixed: [], refused: [], manual: 0, originals: new Map() }
  const types = createTypeChecker(root)
  const checkAll = (): Promise<CheckRun> =>
    check({
      cwd: root,
      configFile: loaded.policyFile,
      baseline: false,
      detailed: true,
      mayBeEmpty: true,
      ...(options.today !== undefined && { today: options.today }),
    })
  const wanted = new Set(ids)
  const done = new Set<string>()
  let fixedBefore = 0
  let run = await checkAll()
  let planner = createPlanner(root, run.details!.modules, loaded.policy)
  for (;;) {
    const violation = run.details!.violations.find((one) => wanted.has(one.id) && !done.has(keyOf(one)))
    if (violation === undefined) {
      // What others have changed may have made a fix possible.
      if (attempt.refused.length === 0 || attempt.fixed.length === fixedBefore) break
      fixedBefore = attempt.fixed.length
      attempt.refused = []
      attempt.manual = 0
      done.clear()
      continue
    }
    const key = keyOf(violation)
    done.add(key)
    const planned = await planFor(run, violation, options.suggested === true)
    if (planned === null) {
      attempt.manual += 1
      continue
    }
    const { plan, finding } = planned
    const tried = (isFixed: boolean): void =>
      options.onTried?.({ finding, isFixed, done: done.size, total: Math.max(wanted.size, done.size) })
    const refuse = (reason: string): void => {
      tried(false)
      attempt.refused.push({ ...finding, reason })
    }
    const change = planner.changesOf(plan, violation)
    if (change instanceof Refusal) {
      refuse(change.message)
      continue
    }
    const users = usersOf(planner, change.changes)
    const faults = types?.faultsOf(users) ?? []
    const before = new Map([...change.changes.keys()].map((path) => [path, readText(join(root, path))]))
    write(root, change.changes)
    const next = await checkAll()
    const reason =
      whyWrong(run, next, violation, change.moves) ??
      moreFaults(faults, types?.faultsOf(movedTo(users, change.moves)) ?? [])
    if (reason !== null) {
      write(root, before)
      refuse(reason)
      continue
    }
    for (const [path, text] of before) if (!attempt.originals.has(path)) attempt.originals.set(path, text)
    attempt.fixed.push(finding)
    tried(true)
    for (const id of movedIds(run.details!.violations, next.details!.violations, change.moves, wanted)) wanted.add(id)
    // Another one may be equal.
    done.delete(key)
    run = next
    planner = createPlanner(root, run.details!.modules, loaded.policy)
  }
  return attempt
}

/** Several imports of one file by another have the same id, and differ in the names that they import. */
function keyOf({ id, extent }: ReportedViolation): string {
  return JSON.stringify([id, extent])
}

function write(root: string, changes: Changes): void {
  for (const [path, text] of changes) put(root, path, text)
}

async function planFor(
  run: CheckRun,
  violation: ReportedViolation,
  withSuggested: boolean,
): Promise<{ plan: Change; finding: FixedFinding } | null> {
  // A message from the cache has no plan, and writing the cache takes longer than planning.
  const [finding] = await run.details!.explain([violation])
  const first = finding!.fix[0]
  const plan = first === undefined ? undefined : changeOf(first)
  if (plan === undefined || !isWanted(first, withSuggested)) return null
  // Types that are not written out by themselves, and what a container or a decorator does, need decisions.
  const isParameter =
    plan.action === 'call-from-above' ||
    (plan.action === 'invert' &&
      plan.takesParameter &&
      !plan.injected &&
      !/^(?:decorator|annotation)$/.test(plan.role ?? ''))
  if (first!.applicability === 'manual' && !isParameter) return null
  const { id, rule, file, line, what } = finding!
  const { title, applicability } = first!
  return { plan, finding: { id, rule, file, line, what, title, applicability } }
}

/** The files whose types a change can break: those that it edits, and their importers. */
function usersOf({ importersOf }: Planner, changes: Changes): string[] {
  return [...new Set([...changes.keys()].flatMap((path) => [path, ...importersOf(path)]))]
}

function movedTo(files: readonly string[], { files: moved }: Moves): string[] {
  return [...new Set(files.map((file) => moved.get(file) ?? file))]
}

/** Why a change does not count as a fix; `null` if it does. */
function whyWrong(before: CheckRun, after: CheckRun, violation: ReportedViolation, moves: Moves): string | null {
  if (!after.trusted) return 'The result cannot be checked.'
  const [was, is] = [before.details!.violations, after.details!.violations]
  const existed = (from: string, to: string): boolean =>
    before.details!.modules.get(from)?.edges.some(({ target }) => target.type === 'file' && target.path === to) ?? false
  const [first, ...more] = newViolations(was, is, moves, existed)
  if (first !== undefined)
    return `It would cause ${first.rule} in ${first.file}${more.length > 0 ? ` and ${more.length} more` : ''}.`
  return remains(violation, was, is, moves) ? 'The finding would remain.' : null
}

function moreFaults(before: readonly string[], after: readonly string[]): string | null {
  const left = [...before]
  for (const fault of after) {
    const at = left.indexOf(fault)
    if (at === -1) return `It would not compile: ${fault}`
    left.splice(at, 1)
  }
  return null
}

/** Whether a fix is carried out. */
export function isWanted(first: Fix | undefined, withSuggested: boolean): boolean {
  if (first === undefined || first.applicability === 'auto') return first !== undefined
  return withSuggested && (first.applicability === 'suggested' || isTried(first))
}

/** Whether a fix is for a person, unless it turns out that a parameter of a plain type is all that it takes. */
function isTried({ applicability, kind }: Pick<Fix, 'applicability' | 'kind'>): boolean {
  return applicability === 'manual' && kind === 'invert'
}
