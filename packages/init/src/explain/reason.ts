import { groupBy, type ReportedViolation } from '@stratalint/core'
import { CLIENT_PAGES } from '../infer/environments/client-pages.ts'
import type { Directives } from '../infer/environments/directives.ts'
import type { Model } from '../infer/model.ts'
import type { Conflict, Relation } from '../infer/order.ts'
import type { Merged } from '../infer/merge.ts'
import type { Part, PartRole } from '../partition/part.ts'
import { countRejected, type Rejected } from './rejected.ts'
import { folderNames, rankOf } from '../roles/names.ts'
import { listOf } from '../texts/list-of.ts'
import { layerTitles } from './titles.ts'

/** Why a policy is as it is, one observation each. */
export type Reason =
  | ({ type: 'order' } & Relation)
  | { type: 'declared'; above: string[]; below: string }
  | ({ type: 'conflict' } & Conflict)
  | ({ type: 'merged' } & Merged)
  | { type: 'apart'; groups: { environment: string; layers: string[] }[]; connected: string[] }
  | {
      type: 'role'
      role: Exclude<PartRole, 'layer'>
      shown: string
      by: 'framework' | 'entry' | 'barrel' | 'alone' | 'tests' | 'imports' | 'name' | 'both'
      importers: number
      parts: number
      /** The imports out of shared code, or into an app, that the policy rejects. */
      rejected: number
      outgoing: number
      /** Those of several apps that may import no code of the server. */
      withoutServer: string[]
    }
  | { type: 'domains'; shown: string; count: number; total: number; allowed: number; isOpen: boolean; rejected: number }
  | { type: 'tests'; count: number }
  | ({ type: 'directives' } & Directives)
  | { type: 'types'; all: number; ofServer: number }
  | {
      type: 'external'
      /** The places; `null` for all code of the server. */
      shown: string[] | null
      packages: { name: string; files: number; elsewhere: number }[]
    }

/** The observations behind a model, the strongest of each kind first. */
export function reasonsOf(model: Model, testImports: number, violations: readonly ReportedViolation[]): Reason[] {
  const { order, parts, crossDomain, externals } = model
  const rejected = countRejected(violations, model)
  const title = layerTitles(model)
  const titleOf = ({ role, layer, shown }: Part): string => (role === 'layer' ? title(layer) : shown)
  const direct = order.relations.filter(({ above, below }) => isDirect(order.below, above, below))
  const conflicts = order.conflicts
    .map((conflict) => ({ ...conflict, count: rejected.between(conflict.from, conflict.to) }))
    .filter(({ count, from, to }) => count > 0 && !direct.some(({ above, below }) => above === to && below === from))
    .sort((a, b) => b.count - a.count)
  const unused = direct.filter(({ count, against }) => count + against === 0)
  return [
    ...direct
      .filter((relation) => !unused.includes(relation))
      .map(({ above, below, ...relation }): Reason => ({
        type: 'order',
        ...relation,
        above: title(above),
        below: title(below),
        against: rejected.between(below, above),
      }))
      .sort(byCount),
    ...[...groupBy(unused, ({ below }) => below).values()].map((own): Reason => ({
      type: 'declared',
      above: own.map(({ above }) => title(above)),
      below: title(own[0]!.below),
    })),
    ...conflicts.map(({ from, to, ...conflict }): Reason => ({
      type: 'conflict',
      ...conflict,
      from: title(from),
      to: title(to),
    })),
    ...model.merged.map((pair): Reason => ({ type: 'merged', ...pair })),
    ...apartLayers(model, title),
    ...roleReasons(model, rejected),
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
            isOpen: crossDomain.isOpen,
            rejected: rejected.domains,
          },
        ]),
    ...(model.sharedTypes === null ? [] : [{ type: 'types' as const, ...model.sharedTypes }]),
    ...(model.directives === null ? [] : [{ type: 'directives' as const, ...model.directives }]),
    ...(testImports === 0 ? [] : [{ type: 'tests' as const, count: testImports }]),
    ...[...groupBy(externals, ({ parts: where, isForServer }) => (isForServer ? '' : listOf(where.map(titleOf))))].map(
      ([places, packages]): Reason => ({
        type: 'external',
        shown: places === '' ? null : [...new Set(packages[0]!.parts.map(titleOf))],
        packages,
      }),
    ),
  ]
}

/** The roles of the places that are no layers; apps of one framework in one sentence. */
function roleReasons({ parts, usage, isBarrel }: Model, rejected: Rejected): Reason[] {
  const others = parts.length - 1
  const started = parts.filter(({ role, origin }) => role === 'app' && origin === 'framework')
  const groups = [
    ...(started.length > 0 ? [started] : []),
    ...parts.filter((one) => !started.includes(one) && !isStray(one, parts)).map((one) => [one]),
  ]
  return groups.flatMap((group): Reason[] => {
    const [one] = group as [Part]
    const { role, origin } = one
    const { importers, environments, outgoing } = usage.get(one)!
    if (role === 'layer' || origin === 'exports' || (role === 'shared' && importers === 0)) return []
    const isByUse = importers >= Math.max(3, others * 0.5)
    const isUsual = folderNames.isShared(one.layer) || rankOf(one.layer) === 0
    return [
      {
        type: 'role',
        role,
        shown: listOf([...new Set(group.map(({ shown }) => shown))]),
        by:
          (origin === 'entry' && isBarrel(one) ? 'barrel' : origin) ??
          (role !== 'shared' || isByUse ? 'imports' : isUsual ? 'name' : environments > 1 ? 'both' : 'imports'),
        importers,
        parts: others,
        rejected: group.reduce((sum, part) => sum + rejected.of(part), 0),
        outgoing,
        withoutServer: group.flatMap(({ layer, shown }) => (layer === CLIENT_PAGES ? [shown] : [])).slice(0, 1),
      },
    ]
  })
}

/** Whether some files of a folder elsewhere, which the sentence about their folder is about too. */
function isStray(one: Part, parts: readonly Part[]): boolean {
  return one.isInside && parts.some(({ shown, isInside }) => !isInside && shown === one.shown)
}

function byCount(a: Reason, b: Reason): number {
  return a.type === 'order' && b.type === 'order' ? b.count - a.count : 0
}

/** A relation that follows from two others explains nothing. */
function isDirect(below: Model['order']['below'], above: string, lower: string): boolean {
  return ![...below.get(above)!].some((between) => between !== lower && below.get(between)!.has(lower))
}

/** Layers that run in different places, and those of them that may import what runs elsewhere. */
function apartLayers({ parts, order }: Model, title: (layer: string) => string): Reason[] {
  const placed = new Map(
    parts.flatMap(({ role, layer, environment }) =>
      role === 'layer' && environment !== null ? [[layer, environment] as const] : [],
    ),
  )
  const connected = [...placed].filter(([layer, environment]) =>
    [...order.below.get(layer)!].some((lower) => (placed.get(lower) ?? environment) !== environment),
  )
  const groups = [...groupBy([...placed], ([, environment]) => environment)].map(([environment, own]) => ({
    environment,
    layers: own.map(([layer]) => title(layer)).sort(),
  }))
  if (groups.length < 2 || connected.length > placed.size / 2) return []
  return [{ type: 'apart', groups, connected: connected.map(([layer]) => title(layer)).sort() }]
}
