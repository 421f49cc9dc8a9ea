import { groupBy, planOf, type Finding, type Plan } from '@stratalint/core'
import type { Previewer } from '@stratalint/fix'
import { posix } from 'node:path'
import type { Cause } from '../causes/causes.ts'
import type { Debt } from '../debt/debt.ts'
import type { Estimator } from './estimate.ts'
import { MOST_LINES } from './item.ts'

/** One change, and the findings that it resolves. */
export interface Step {
  title: string
  debts: Debt[]
  /** The first of its findings, with its message. */
  finding: Finding
  /** Differs from that of the other steps of its cause, wherever the code is. */
  key: string
  /** Whether it moves code, so that its title is complete without its findings. */
  isMove: boolean
  lines: number
  isComputed: boolean
  /** Files that the fix changes; empty where that is not known. */
  files: string[]
  /** Where files are once the step is done that are somewhere else now; `null` where they are gone or nobody knows. */
  moved: ReadonlyMap<string, string | null>
  /** Why `stratalint fix` cannot do it; `null` where it can. */
  refusal: string | null
}

/** What a cause takes: the first fix of each finding, each change once. */
export async function stepsOf({ debts }: Cause, previewer: Previewer, estimate: Estimator): Promise<Step[]> {
  const known: Known[] = []
  for (const group of groupBy(debts, ({ explain }) => explain).values()) {
    const findings = await group[0]!.explain(group.map(({ violation }) => violation))
    group.forEach((debt, index) => known.push({ debt, finding: findings[index]! }))
  }
  const steps = [...groupBy(known, ({ finding }) => signatureOf(finding)).values()].flatMap((members) => {
    const whole = stepOf(members, previewer, estimate)
    return chunksOf(members, whole).map((chunk, index) => {
      const step = chunk === members ? whole : stepOf(chunk, previewer, estimate)
      return index === 0 ? step : { ...step, key: `${step.key} ${index}` }
    })
  })
  return withoutSubsets(steps)
}

interface Known {
  debt: Debt
  finding: Finding
}

/** The same change in many places is several steps, each small enough for an item. */
function chunksOf(members: readonly Known[], { finding, lines }: Step): (readonly Known[])[] {
  if (changeOf(finding) !== null || lines <= MOST_LINES) return [members]
  const size = Math.max(1, Math.floor((members.length * MOST_LINES) / lines))
  const starts = Array.from({ length: Math.ceil(members.length / size) }, (_, index) => index * size)
  return starts.map((start) => members.slice(start, start + size))
}

function stepOf(members: readonly Known[], previewer: Previewer, estimate: Estimator): Step {
  // A program fixes reported findings; what a comment or an exception covers is fixed along with them.
  const reported = members.filter(({ debt: { status } }) => status === 'open' || status === 'baselined')
  const candidates = reported.length === 0 ? members : reported
  // A dependency of the program is one of its tests too.
  const { debt, finding } = candidates.find((one) => !isForDevelopment(one.finding)) ?? candidates[0]!
  const [first] = finding.fix
  const base = {
    key: keyOf(finding),
    isMove: first !== undefined && ['move', 'place', 'rename'].includes(first.kind) && changeOf(finding) !== null,
    title: first?.title ?? finding.what,
    debts: members.map((one) => one.debt),
    finding,
  }
  // Each place is a change of its own, unless one change resolves them all.
  const times = changeOf(finding) === null ? placesOf(members) : 1
  const shown = previewer.preview(finding)
  if ('reason' in shown)
    return {
      ...base,
      lines: times * estimate(finding, debt.violation),
      isComputed: false,
      files: [],
      moved: movedBy(finding),
      refusal: shown.reason,
    }
  return {
    ...base,
    lines: times * shown.files.reduce((sum, { lines }) => sum + lines, 0),
    isComputed: true,
    files: shown.files.map(({ path }) => path),
    moved: new Map([
      ...shown.deleted.map((path) => [path, null] as const),
      ...shown.files.flatMap(({ path, from }) => (from === null ? [] : [[from, path] as const])),
    ]),
    refusal:
      reported.length === 0 ? `It is ${debt.status === 'silenced' ? 'silenced' : 'allowed by an exception'}.` : null,
  }
}

function placesOf(members: readonly Known[]): number {
  return new Set(members.map(({ debt: { violation } }) => `${violation.line} ${violation.column}`)).size
}

/** What a person moves. */
function movedBy({ file, fix: [first] }: Finding): Map<string, string | null> {
  const plan = first === undefined ? undefined : planOf(first)
  switch (plan?.action) {
    case 'move-file':
    case 'rename-file':
    case 'place-target':
      return new Map([[plan.from, plan.target]])
    case 'place-file':
      return new Map(plan.key === 'place-package' ? [] : [[file, null]])
    case 'delete-barrel':
      return new Map([[file, null]])
    default:
      return new Map()
  }
}

/** Equal for findings that one change resolves. */
function signatureOf(finding: Finding): string {
  return JSON.stringify(changeOf(finding) ?? [finding.file, finding.subject, finding.fix[0]?.title])
}

/** The same without what changes while the code around it does. */
function keyOf(finding: Finding): string {
  return JSON.stringify(changeOf(finding) ?? [finding.file, finding.subject])
}

function changeOf({ fix: [first] }: Finding): unknown[] | null {
  const plan = first === undefined ? undefined : planOf(first)
  return plan === undefined ? null : sharedChange(plan)
}

/** What a plan changes apart from the file of its finding; `null` where it changes that file only. */
function sharedChange(plan: Plan): unknown[] | null {
  switch (plan.action) {
    case 'move-declarations':
      return [plan.action, plan.from, plan.target, [...(plan.symbols ?? [])].sort()]
    case 'move-file':
    case 'copy-file':
    case 'rename-file':
    case 'place-target':
      return [plan.action, plan.from, plan.target]
    case 'edit-config':
      return [plan.action, plan.change.type === 'declare-package' ? { ...plan.change, dev: true } : plan.change]
    case 'edit-import':
      return plan.change.type === 'missing-file' || plan.change.type === 'create-file'
        ? [plan.action, plan.change.path]
        : null
    case 'delete-barrel':
    case 'delete-re-export':
      return [plan.action, plan.target]
    default:
      return null
  }
}

function isForDevelopment({ fix: [first] }: Finding): boolean {
  const plan = first === undefined ? undefined : planOf(first)
  return plan?.action === 'edit-config' && plan.change.type === 'declare-package' && plan.change.dev
}

/** Moving some declarations is part of moving them together with others. */
function withoutSubsets(steps: readonly Step[]): Step[] {
  const moves = new Map(steps.map((step) => [step, moveOf(step)]))
  const kept = steps.filter((step) => supersetOf(step) === undefined)
  for (const step of steps) {
    const larger = supersetOf(step)
    if (larger !== undefined) larger.debts.push(...step.debts)
  }
  return kept

  function supersetOf(step: Step): Step | undefined {
    const move = moves.get(step)!
    if (move === null) return undefined
    const larger = steps.filter((other) => {
      const of = moves.get(other)!
      return (
        of !== null &&
        of.way === move.way &&
        of.symbols.length > move.symbols.length &&
        move.symbols.every((name) => of.symbols.includes(name))
      )
    })
    return larger.sort((a, b) => moves.get(b)!.symbols.length - moves.get(a)!.symbols.length)[0]
  }
}

function moveOf({ finding }: Step): { way: string; symbols: string[] } | null {
  const [first] = finding.fix
  const plan = first === undefined ? undefined : planOf(first)
  if (plan?.action !== 'move-declarations') return null
  return { way: `${plan.from}\0${plan.target}`, symbols: plan.symbols ?? [] }
}

/** The folder where most of a step happens. */
export function folderOfStep({ debts }: Step): string {
  return posix.dirname(debts[0]!.violation.file)
}
