import type { Applicability } from '@stratalint/core'
import { causeId, type Cause } from '../causes/causes.ts'
import type { Debt } from '../debt/debt.ts'
import * as texts from '../texts/items.ts'
import { MOST_LINES, type ItemFinding, type SweepItem } from './item.ts'
import { folderOfStep, type Step } from './steps.ts'
import { verification, type CommandContext } from './verify.ts'

/** A part of a cause that is one item. */
interface Part {
  key: string
  steps: Step[]
  tooLarge: string | null
}

/** What all items of a run share. */
export interface ItemContext extends CommandContext {
  /** The dismissed reason of an item that came back. */
  returnedReason(id: string, debts: readonly Debt[]): string | null
}

/** An item, and the debts that its steps are about. */
export interface PlannedItem {
  item: SweepItem
  debts: Debt[]
}

/** The items of a cause: one, or several where it takes too many lines for one. */
export function itemsOf(cause: Cause, steps: readonly Step[], context: ItemContext): PlannedItem[] {
  const parts = partsOf(cause, steps)
  return parts.map((part, index) => ({
    item: itemOf(cause, part, parts.length === 1 ? null : { index: index + 1, of: parts.length }, context),
    debts: part.steps.flatMap(({ debts }) => debts),
  }))
}

/** Splits a cause: what a program can do from what a person has to do, and then where it is too large; steps of one folder stay together while they fit. */
function partsOf({ kind }: Cause, steps: readonly Step[]): Part[] {
  const sorted = [...steps].sort(
    (a, b) =>
      compare(folderOfStep(a), folderOfStep(b)) ||
      compare(a.finding.file, b.finding.file) ||
      a.finding.line - b.finding.line,
  )
  const parts: Part[] = []
  for (const isForPerson of [false, true]) {
    const group: Part[] = []
    for (const step of sorted.filter(({ refusal }) => (refusal !== null) === isForPerson)) {
      const last = group.at(-1)
      if (last !== undefined && linesOf(last.steps) + step.lines <= MOST_LINES) last.steps.push(step)
      // The first part keeps its id when other parts are done.
      else
        group.push({
          key: `${isForPerson ? '' : 'fix'}${group.length === 0 ? '' : step.key}`,
          steps: [step],
          tooLarge: null,
        })
    }
    parts.push(...group)
  }
  return parts.map(({ key, steps: own }) => ({
    key,
    steps: own,
    tooLarge: linesOf(own) <= MOST_LINES ? null : texts.tooLarge(kind, own[0]!),
  }))
}

function itemOf(
  cause: Cause,
  { key, steps, tooLarge }: Part,
  part: SweepItem['part'],
  context: ItemContext,
): SweepItem {
  const { kind, rule, about, shortens } = cause
  const debts = steps.flatMap((step) => step.debts)
  const followers = cause.followers.filter(({ source }) => debts.includes(source)).map(({ debt }) => debt)
  const findings = findingsOf(steps, followers)
  const id = causeId(cause, key)
  const files = [...new Set(steps.flatMap((step) => step.files))].sort()
  const fix = fixOf(steps)
  const all = [...debts, ...followers]
  const verified = verification(cause, all, steps, context)
  const { why, docs } = steps[0]!.finding
  return {
    id,
    title: texts.title(cause, steps),
    rule,
    cause: kind,
    about,
    why,
    docs,
    findings,
    resolves: findings.length,
    shortens,
    rank: texts.rank(all, shortens),
    lines: linesOf(steps),
    linesAre: steps.every(({ isComputed }) => isComputed) ? 'computed' : 'estimated',
    tooLarge,
    part,
    steps: texts.steps(steps, files, all, 'ids' in fix),
    files,
    applicability: applicabilityOf(steps),
    fix,
    command: texts.command(fix, steps, context),
    verify: verified.command,
    verifyLeaves: verified.leaves,
    returned: context.returnedReason(id, all),
  }
}

function findingsOf(steps: readonly Step[], followers: readonly Debt[]): ItemFinding[] {
  return [...steps.flatMap(({ debts }) => debts), ...followers].map((debt) => ({
    id: debt.violation.id,
    rule: debt.violation.rule,
    file: debt.violation.file,
    line: debt.violation.line,
    status: debt.status,
    reason: debt.reason,
  }))
}

function linesOf(steps: readonly Step[]): number {
  return steps.reduce((sum, { lines }) => sum + lines, 0)
}

/** `stratalint fix` carries out one finding of each step; the others go away with it. */
function fixOf(steps: readonly Step[]): SweepItem['fix'] {
  const refused = steps.find(({ refusal }) => refusal !== null)
  return refused === undefined
    ? { ids: [...new Set(steps.map(({ finding }) => finding.id))] }
    : { reason: refused.refusal! }
}

const BY_EASE: readonly Applicability[] = ['auto', 'suggested', 'manual']

function applicabilityOf(steps: readonly Step[]): Applicability {
  const most = Math.max(...steps.map(({ finding }) => BY_EASE.indexOf(finding.fix[0]?.applicability ?? 'manual')))
  return BY_EASE[most]!
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
