import type { Model } from '../infer/model.ts'
import type { Conflict, Relation } from '../infer/order.ts'
import type { Merged } from '../infer/merge.ts'
import type { PartRole } from '../partition/part.ts'

/** Why a policy is as it is, one observation each. */
export type Reason =
  | ({ type: 'order' } & Relation)
  | ({ type: 'conflict' } & Conflict)
  | ({ type: 'merged' } & Merged)
  | { type: 'apart'; one: string; other: string; places: [string, string] }
  | {
      type: 'role'
      role: Exclude<PartRole, 'layer'>
      shown: string
      by: 'framework' | 'entry' | 'alone' | 'imports'
      importers: number
      parts: number
      incoming: number
      outgoing: number
    }
  | { type: 'domains'; shown: string; count: number; total: number; allowed: number }
  | { type: 'tests'; count: number }
  | { type: 'external'; name: string; shown: string[]; files: number; elsewhere: number }

/** The observations behind a model, the strongest of each kind first. */
export function reasonsOf(model: Model, testImports: number): Reason[] {
  const { order, usage, parts, crossDomain, externals } = model
  const direct = order.relations.filter(({ above, below }) => isDirect(order.below, above, below))
  const conflicts = order.conflicts.filter(({ count }) => count > 0).sort((a, b) => b.count - a.count)
  return [
    ...direct.map((relation): Reason => ({ type: 'order', ...relation })).sort(byCount),
    ...conflicts.map((conflict): Reason => ({ type: 'conflict', ...conflict })),
    ...model.merged.map((pair): Reason => ({ type: 'merged', ...pair })),
    ...apartPairs(model),
    ...parts.flatMap((one): Reason[] => {
      const { importers, incoming, outgoing } = usage.get(one)!
      if (one.role === 'layer' || (one.role === 'shared' && importers === 0)) return []
      const by = one.origin ?? 'imports'
      return [
        { type: 'role', role: one.role, shown: one.shown, by, importers, parts: parts.length - 1, incoming, outgoing },
      ]
    }),
    ...(crossDomain === null
      ? []
      : [
          {
            type: 'domains' as const,
            shown: [
              ...new Set(
                parts
                  .filter(({ isDomain }) => isDomain)
                  .map(
                    ({ pattern }) => pattern.replace(/\/?\{(?:domain|feature)\}.*$/, '').replace('{app}', '*') || '.',
                  ),
              ),
            ].join(', '),
            count: crossDomain.domains.length,
            total: crossDomain.total,
            allowed: crossDomain.allowed.length,
          },
        ]),
    ...(testImports === 0 ? [] : [{ type: 'tests' as const, count: testImports }]),
    ...externals.map(({ name, parts: where, files, elsewhere }): Reason => ({
      type: 'external',
      name,
      shown: [...new Set(where.map(({ shown }) => shown))],
      files,
      elsewhere,
    })),
  ]
}

function byCount(a: Reason, b: Reason): number {
  return a.type === 'order' && b.type === 'order' ? b.count - a.count : 0
}

/** A relation that follows from two others explains nothing. */
function isDirect(below: Model['order']['below'], above: string, lower: string): boolean {
  return ![...below.get(above)!].some((between) => between !== lower && below.get(between)!.has(lower))
}

/** Layers that run in different places, which no order connects. */
function apartPairs({ parts, order }: Model): Reason[] {
  const placed = parts.filter(({ role, environment }) => role === 'layer' && environment !== null)
  return placed.flatMap((one, index) =>
    placed
      .slice(index + 1)
      .flatMap((other): Reason[] =>
        one.environment !== other.environment &&
        !order.below.get(one.layer)!.has(other.layer) &&
        !order.below.get(other.layer)!.has(one.layer)
          ? [{ type: 'apart', one: one.layer, other: other.layer, places: [one.environment!, other.environment!] }]
          : [],
      ),
  )
}
