import { groupBy } from '@stratalint/core'
import { isProcess, type Part } from '../partition/part.ts'
import { rankOf } from '../roles/names.ts'
import type { Crossing } from './locate.ts'
import { usualMargin } from './order.ts'

/** So few imports of what the framework starts, or of another process, are violations. */
const FEW = 2

/** Imports without the few that lead against the usual order, which say nothing about what a part is for. */
export function withoutAccidents(crossings: readonly Crossing[]): Crossing[] {
  const bySource = groupBy(crossings, ({ source }) => source.part)
  return [...bySource].flatMap(([source, own]) =>
    [...groupBy(own, ({ target }) => target.part)].flatMap(([target, imports]) =>
      imports.length <= fewFrom(source, target) ? [] : imports,
    ),
  )
}

/** How many imports of one part by another are an accident. */
function fewFrom(source: Part, target: Part): number {
  // What the framework starts is above all other code.
  if (isStarted(target)) return source.role === 'layer' && !isStarted(source) ? FEW : 0
  if (isProcess(source) && isProcess(target)) return source.environment === target.environment ? 0 : FEW
  const [from, to] = [rankOf(source.layer), rankOf(target.layer)]
  // Below what answers requests and what shows the product, the names of folders say less.
  if (from === null || to === null || from >= to || to < rankOf('controllers')!) return 0
  return usualMargin(to - from)
}

/** Whether the framework or a person starts the files of a part. */
export function isStarted({ role, origin }: Part): boolean {
  return role === 'app' && (origin === 'framework' || origin === 'entry')
}
