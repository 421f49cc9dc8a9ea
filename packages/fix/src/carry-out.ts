import type { Violation } from '@stratalint/core'
import { check, type CheckRun } from '@stratalint/engine'
import type { LoadedPolicy } from '@stratalint/policy'
import { join } from 'node:path'
import { put, readText } from './apply/transaction.ts'
import { createOutcomes, joined, keyOf, nextBatch, type Outcome, type Planned } from './batch.ts'
import type { FixedFinding, FixOptions } from './fix-options.ts'
import type { Changes } from './refactor/change-set.ts'
import { createPlanner, type Planner } from './refactor/planner.ts'
import { createLeftOut } from './source/left-out.ts'
import { movedIds, type Moves } from './verify/compare.ts'
import { createTypeChecker } from './verify/diagnostics.ts'
import { createFailedTries } from './verify/failed-tries.ts'
import { createKnownFaults, type KnownFaults } from './verify/known-faults.ts'
import { moreFaults, whyWrong, type Wrong } from './verify/why-wrong.ts'

/** What became of the findings that were tried. */
export interface Attempt {
  fixed: FixedFinding[]
  refused: (FixedFinding & { reason: string })[]
  /** How many have no such fix any more, because of the fixes of others. */
  manual: number
  /** Findings that have a fix only because of the fixes of others. */
  followed: ReadonlySet<string>
  /** The texts before the first fix, of all files that fixes changed. */
  originals: Map<string, string | null>
}

/** A project in the copy, as one check saw it. */
interface Seen {
  run: CheckRun
  planner: Planner
  outcomeOf: (violation: Planned['violation']) => Promise<Outcome>
}

/** How many plans are tried together, at first and at most. */
const BATCH = { first: 8, most: 64 }

/** How often the findings are looked through again for what the fixes so far have made possible. */
const MOST_ROUNDS = 10

/** How often one id is fixed: those of cycles, and of several imports of one file, stay the same. */
const MOST_TIMES = 50

/** Which findings to fix. */
export interface Chosen {
  ids: ReadonlySet<string>
  /** Whether another finding, one of those that were there `before` or a later one, is fixed too once it has a fix. */
  mayFollow(violation: Violation, before: ReadonlySet<string>): boolean
}

/**
 * Fixes violations; each plan is made from what the ones before it left. Plans that touch different files are tried
 * together, and one after another only where the result shows a fault.
 */
export async function carryOut(
  options: FixOptions,
  loaded: LoadedPolicy,
  root: string,
  { ids, mayFollow }: Chosen,
): Promise<Attempt> {
  const followed = new Set<string>()
  const attempt: Attempt = { fixed: [], refused: [], manual: 0, followed, originals: new Map() }
  const types = createTypeChecker(root)
  const leftOut = createLeftOut(root, loaded.policy)
  const see = async (): Promise<CheckRun> => checkAll(options, loaded, root)
  const planWith = (run: CheckRun): Seen => {
    const planner = createPlanner(root, run.details!.modules, loaded.policy, {
      leftOut,
      ...(types !== null && { typesIn: types.typesIn }),
    })
    return { run, planner, outcomeOf: createOutcomes(run, planner, options.suggested === true) }
  }
  const wanted = new Set(ids)
  const done = new Set<string>()
  const times = new Map<string, number>()
  /** Those that are tried alone, because a batch with them had a fault that may be theirs. */
  const alone = new Set<string>()
  /** Those that are known to be left; another try only matters if it fixes them. */
  const left = new Set<string>()
  const tried = (finding: FixedFinding, isFixed: boolean): void => {
    const count = attempt.fixed.length + left.size + attempt.manual
    options.onTried?.({ finding, isFixed, done: count, total: Math.max(wanted.size, count) })
  }
  const refuse = (key: string, finding: FixedFinding, reason: string): void => {
    done.add(key)
    attempt.refused.push({ ...finding, reason })
    if (left.has(key)) return
    left.add(key)
    tried(finding, false)
  }
  let fixedBefore = 0
  let rounds = 0
  let most = BATCH.first
  let seen = planWith(await see())
  const faults =
    types === null ? null : createKnownFaults(types, ids.size > BATCH.first ? seen.run.details!.modules.files : [])
  const failed = createFailedTries((path) => readText(join(root, path)))
  const before = new Set(seen.run.details!.violations.map(({ id }) => id))
  const follow = async (): Promise<void> => {
    for (const violation of seen.run.details!.violations) {
      if (wanted.has(violation.id) || !mayFollow(violation, before)) continue
      if ((await seen.outcomeOf(violation)) !== null) followed.add(violation.id)
    }
    for (const id of followed) wanted.add(id)
  }
  for (;;) {
    const open = seen.run.details!.violations.filter(
      (one) => wanted.has(one.id) && !done.has(keyOf(one)) && (times.get(one.id) ?? 0) < MOST_TIMES,
    )
    const next = await nextBatch(open, seen.outcomeOf, { most, alone })
    if (next === null) {
      // What others have changed may have made a fix possible.
      if (attempt.fixed.length === fixedBefore || rounds === MOST_ROUNDS) break
      rounds += 1
      fixedBefore = attempt.fixed.length
      await follow()
      attempt.refused = []
      attempt.manual = 0
      done.clear()
      continue
    }
    if (!('batch' in next)) {
      const { violation, outcome } = next
      if (outcome !== null) refuse(keyOf(violation), outcome.finding, outcome.reason)
      else {
        done.add(keyOf(violation))
        attempt.manual += 1
      }
      continue
    }
    let { batch } = next
    const again = batch.length === 1 ? failed.reasonFor(batch[0]!) : null
    if (again !== null) {
      refuse(batch[0]!.key, batch[0]!.finding, again)
      continue
    }
    let result = await tryBatch(root, seen, faults, batch, see)
    const wider = 'reason' in result && batch.length === 1 ? (batch[0]!.wider?.() ?? null) : null
    if (wider !== null) {
      const second = await tryBatch(root, seen, faults, [wider], see)
      if (!('reason' in second)) [batch, result] = [[wider], second]
    }
    if ('reason' in result) {
      if (batch.length === 1) {
        failed.note(batch[0]!, result, usersOf(seen.planner, batch[0]!.changes, new Map()))
        refuse(batch[0]!.key, batch[0]!.finding, result.reason)
      } else most = divide(batch, result, alone) ? most : Math.ceil(batch.length / 2)
      continue
    }
    const { run, moves, texts } = result
    for (const [path, text] of texts) if (!attempt.originals.has(path)) attempt.originals.set(path, text)
    for (const { finding, key } of batch) {
      attempt.fixed.push(finding)
      times.set(finding.id, (times.get(finding.id) ?? 0) + 1)
      left.delete(key)
      tried(finding, true)
      // Another one may be equal.
      alone.delete(key)
    }
    for (const id of movedIds(seen.run.details!.violations, run.details!.violations, moves, wanted)) wanted.add(id)
    most = Math.min(most * 2, BATCH.most)
    seen = planWith(run)
  }
  return attempt
}

function checkAll({ today }: FixOptions, { policyFile }: LoadedPolicy, root: string): Promise<CheckRun> {
  return check({
    cwd: root,
    configFile: policyFile,
    baseline: false,
    detailed: true,
    mayBeEmpty: true,
    ...(today !== undefined && { today }),
  })
}

/** Writes what a batch changes, and takes it back if the result has a fault. */
async function tryBatch(
  root: string,
  { run, planner }: Seen,
  known: KnownFaults | null,
  batch: readonly Planned[],
  see: () => Promise<CheckRun>,
): Promise<Wrong | { run: CheckRun; moves: Moves; texts: Map<string, string | null> }> {
  const { changes, moves } = joined(batch)
  const retyped = batch.filter(({ isRetyped }) => isRetyped)
  const users = usersOf(planner, changes, joined(retyped).changes)
  const faults = known?.before(users) ?? []
  const before = new Map([...changes.keys()].map((path) => [path, readText(join(root, path))]))
  write(root, changes)
  let next: CheckRun
  try {
    next = await see()
  } catch (error) {
    // Such as a config that is code, and does not work without what is deleted.
    write(root, before)
    return {
      reason: `The result cannot be checked: ${error instanceof Error ? error.message : String(error)}`,
      files: [],
    }
  }
  const violations = batch.map(({ violation }) => violation)
  const wrong = whyWrong(run, next, violations, moves)
  const types = wrong === null ? known?.after(movedTo(users, moves)) : undefined
  const added = wrong ?? moreFaults(faults, types?.faults ?? [])
  if (added === null) {
    types?.accept()
    return { run: next, moves, texts: before }
  }
  write(root, before)
  return added
}

/** Sets apart the plans whose files show a fault; `false` where that does not divide the batch. */
function divide(batch: readonly Planned[], { files }: Wrong, alone: Set<string>): boolean {
  const suspects = batch.filter(({ violation, changes }) =>
    files.some((file) => file === violation.file || changes.has(file)),
  )
  if (suspects.length === 0 || suspects.length === batch.length) return false
  for (const { key } of suspects) alone.add(key)
  return true
}

function write(root: string, changes: Changes): void {
  for (const [path, text] of changes) put(root, path, text)
}

/** The files whose types a change can break: those that it edits, their importers, and all that depend on a type that becomes another one. */
function usersOf({ importersOf }: Planner, changes: Changes, retyped: Changes): string[] {
  const dependent = new Set(retyped.keys())
  for (const path of dependent) for (const importer of importersOf(path)) dependent.add(importer)
  return [...new Set([...dependent, ...[...changes.keys()].flatMap((path) => [path, ...importersOf(path)])])]
}

function movedTo(files: readonly string[], { files: moved }: Moves): string[] {
  return [...new Set(files.map((file) => moved.get(file) ?? file))]
}
