import type { ReviewBudget } from '@stratalint/core'
import type { ReviewContext } from '../../context.ts'
import type { Loosening } from '../loosening.ts'
import { atPolicy } from '../policy-line.ts'
import { quote } from '../scope/words.ts'
import { countFiles } from './counted.ts'
import { measure, proposeSplit, type Part } from './split.ts'

const KEYS = ['files', 'lines', 'domains'] as const

/** A change over the budget, with a proposal how to split it. */
export function findSize(context: ReviewContext): Loosening[] {
  const budget = budgetOf(context)
  if (budget === null) return []
  const files = countFiles(context)
  const size = measure(files)
  const over = KEYS.filter((key) => size[key] > (budget[key] ?? Infinity))
  if (over.length === 0) return []
  const parts = proposeSplit(context, files, budget)
  return [
    {
      rule: 'size',
      severity: 'warn',
      ...atPolicy(context, ['budget']),
      subject: `size ${KEYS.map((key) => size[key]).join(' ')}`,
      what: `The change has ${over.map((key) => `${amount(size[key], key)} (at most ${budget[key]})`).join(', ')}.`,
      fix: [describe(parts)],
      not: 'Do not raise the budget, and do not split one file from what it needs.',
    },
  ]
}

/** The limits of the base, and new ones. */
function budgetOf({ base, head }: ReviewContext): ReviewBudget | null {
  const [before, after] = [base.policy?.policy.review?.budget, head.policy?.policy.review?.budget]
  return before === undefined && after === undefined ? null : { ...after, ...before }
}

function amount(count: number, key: (typeof KEYS)[number]): string {
  return `${count.toLocaleString('en-US')} changed ${count === 1 ? key.slice(0, -1) : key}`
}

const SHOWN = 5

function describe(parts: readonly Part[]): string {
  if (parts.length === 1)
    return 'Its files need each other: do what changes no behavior first, such as moves and renames, in a change of its own.'
  const shown = parts.length > SHOWN ? parts.slice(0, SHOWN - 1) : parts
  const list = shown.map(({ name, paths }, index) => `${index + 1}. ${quote(name, 34)} (${paths.length})`)
  return `Split it into ${parts.length} changes in this order: ${list.join('; ')}${parts.length > shown.length ? `; and ${parts.length - shown.length} more` : ''}.`
}
