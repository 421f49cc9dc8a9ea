import type { Fix, ReportedViolation } from '@stratalint/core'
import type { CheckRun } from '@stratalint/engine'
import type { FixedFinding } from './fix-options.ts'
import { Refusal, type Changes, type Taken } from './refactor/change-set.ts'
import { changeOf, type Change } from './refactor/execute.ts'
import type { Changed, Planner } from './refactor/planner.ts'
import type { Moves } from './verify/compare.ts'

/** A violation with the texts that its plan changes. */
export interface Planned {
  key: string
  violation: ReportedViolation
  finding: FixedFinding
  changes: Changes
  moves: Moves
  /** Whether a type becomes another one, which everything that depends on it may see. */
  isRetyped: boolean
  /** The same violation with a wider change, where there is one. */
  wider?: () => Planned | null
}

/** What comes of planning a violation: no plan is one for a person. */
export type Outcome = Planned | { finding: FixedFinding; reason: string } | null

/** Plans the violations of one run, each once. */
export function createOutcomes(
  run: CheckRun,
  planner: Planner,
  withSuggested: boolean,
): (violation: ReportedViolation) => Promise<Outcome> {
  // Violations with the same key are at different places.
  const known = new Map<ReportedViolation, Promise<Outcome>>()
  const outcomeOf = async (violation: ReportedViolation): Promise<Outcome> => {
    const wanted = await planFor(run, violation, { withSuggested, withTypes: planner.knowsTypes })
    if (wanted === null) return null
    const { plan, finding } = wanted
    const change = planner.changesOf(plan, violation)
    if (change instanceof Refusal) return { finding, reason: change.message }
    // A framework may call it.
    if (!withSuggested && change.taken?.isCalled === false)
      return { finding, reason: 'Nothing calls it or imports its file; --suggested adds the parameter all the same.' }
    const planned = ({ wider, changes, moves, taken }: Changed): Planned => ({
      key: keyOf(violation),
      violation,
      finding: { ...finding, title: titleOfChange(plan, finding.title, { taken, moves }) },
      changes,
      moves,
      isRetyped: plan.action === 'invert' && !plan.takesParameter,
      ...(wider !== undefined && {
        wider: () => {
          const other = wider()
          return other instanceof Refusal ? null : planned(other)
        },
      }),
    })
    return planned(change)
  }
  return (violation) => {
    let outcome = known.get(violation)
    if (outcome === undefined) known.set(violation, (outcome = outcomeOf(violation)))
    return outcome
  }
}

/** What a plan does where it is carried out: the type of a parameter is written where the parameter is, not in a file of its own. */
function titleOfChange(plan: Change, title: string, { taken, moves }: { taken: Taken | null; moves: Moves }): string {
  const [file] = moves.files
  if (plan.action === 'move-declarations' && file !== undefined) return `Move ${file[0]} to ${file[1]}.`
  if (taken?.defaultValue != null) {
    const { of, text } = taken.defaultValue
    return `Remove the default value ${text} of the last parameter of ${of}, and pass it at each call that relies on it.`
  }
  if (plan.action !== 'invert' || plan.declares === null || !plan.takesParameter || taken === null) return title
  const { names } = taken
  const [parameters, them, types] =
    names.length > 1 ? ['parameters', 'them', 'their types'] : ['a parameter', 'it', 'its type']
  const from = plan.suppliedBy === null ? '' : `, and pass ${them} in from ${plan.suppliedBy.path}`
  return `Take ${names.join(', ')} as ${parameters} with ${types} written out${from}.`
}

/** Several imports of one file by another have the same id, and differ in the names that they import. */
export function keyOf(violation: ReportedViolation): string {
  let key = keys.get(violation)
  if (key === undefined) keys.set(violation, (key = JSON.stringify([violation.id, violation.extent])))
  return key
}

const keys = new WeakMap<ReportedViolation, string>()

/** Planning is quick, but not free. */
const MOST_SKIPPED = 40

/** The first of these violations, and others after it whose plans touch other files; or why nothing can be tried for the first. */
export async function nextBatch(
  violations: Iterable<ReportedViolation>,
  outcomeOf: (violation: ReportedViolation) => Promise<Outcome>,
  { most, alone }: { most: number; alone: ReadonlySet<string> },
): Promise<{ batch: Planned[] } | { violation: ReportedViolation; outcome: Exclude<Outcome, Planned> } | null> {
  const batch: Planned[] = []
  const touched = new Set<string>()
  let skipped = 0
  for (const violation of violations) {
    if (batch.length >= most || skipped > MOST_SKIPPED) break
    const isAlone = alone.has(keyOf(violation))
    if (isAlone && batch.length > 0) continue
    const outcome = await outcomeOf(violation)
    if (!isPlanned(outcome)) {
      // What comes before it may change the answer.
      if (batch.length === 0) return { violation, outcome }
      skipped += 1
      continue
    }
    const files = [violation.file, ...outcome.changes.keys()]
    if (files.some((file) => touched.has(file))) {
      skipped += 1
      continue
    }
    batch.push(outcome)
    if (isAlone) break
    for (const file of files) touched.add(file)
  }
  return batch.length === 0 ? null : { batch }
}

/** What a batch changes and moves as a whole. */
export function joined(batch: readonly Planned[]): { changes: Changes; moves: Moves } {
  const words = new Map<string, number>()
  for (const { moves } of batch) for (const [word, by] of moves.words) words.set(word, (words.get(word) ?? 0) + by)
  return {
    changes: new Map(batch.flatMap(({ changes }) => [...changes])),
    moves: {
      files: new Map(batch.flatMap(({ moves }) => [...moves.files])),
      declarations: new Map(batch.flatMap(({ moves }) => [...moves.declarations])),
      words,
    },
  }
}

function isPlanned(outcome: Outcome): outcome is Planned {
  return outcome !== null && 'changes' in outcome
}

async function planFor(
  run: CheckRun,
  violation: ReportedViolation,
  { withSuggested, withTypes }: { withSuggested: boolean; withTypes: boolean },
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
  const isType = withTypes && plan.action === 'invert' && !plan.takesParameter
  if (first!.applicability === 'manual' && !isType && !isParameter) return null
  const { id, rule, file, line, what } = finding!
  const { title, applicability } = first!
  return { plan, finding: { id, rule, file, line, what, title, applicability } }
}

/** Whether a fix is carried out, or tried. */
export function isWanted(first: Fix | undefined, withSuggested: boolean): boolean {
  switch (first?.applicability) {
    case 'auto':
      return true
    case 'suggested':
      return withSuggested
    case 'manual':
      // It may turn out that it takes no more than a written type, or a parameter of a plain type.
      return first.kind === 'invert'
    case undefined:
      return false
  }
}
