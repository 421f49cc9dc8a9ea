import type { EdgeRule, Judge, Reason, Severity } from '@stratalint/core'
import type { Kind } from './kind.ts'

/** Whether a row applies to one instance, to two different ones, or to both cases. */
export type Relation = 'any' | 'same' | 'other'

/** Whether a row applies to edges that exist at run time, to those that do not, or to both. */
export type When = 'always' | 'run-time' | 'type-only'

/** One forbidden combination: every importer of `from` with every target of `to`. */
export interface Row {
  rule: EdgeRule
  code: Reason['code']
  severity: Exclude<Severity, 'off'>
  relation: Relation
  when: When
  from: Kind[]
  to: Kind[]
}

interface Verdict {
  rule: EdgeRule
  code: Reason['code']
}

/**
 * Asks core for its verdict on a pair of each two kinds and merges equal ones into rows. With the name of a workspace
 * package the question is what only a relative path into that package makes wrong.
 */
export function tabulateEdges(
  judge: Judge,
  importers: readonly Kind[],
  targets: readonly Kind[],
  packageByPath: string | null,
): Row[] {
  const cells = new Map<string, Omit<Row, 'from' | 'to'> & { identity: string; targetsOf: Map<Kind, Kind[]> }>()
  for (const from of importers) {
    for (const to of targets) {
      for (const { relation, when, verdict } of verdicts(judge, from, to, packageByPath)) {
        const severity = from.severities[verdict.rule]!
        if (severity === 'off') continue
        const identity = relation === 'any' ? '' : JSON.stringify(from.place.identity)
        const key = JSON.stringify([verdict, severity, relation, when, identity])
        const cell = cells.get(key) ?? {
          ...verdict,
          severity,
          relation,
          when,
          identity,
          targetsOf: new Map<Kind, Kind[]>(),
        }
        cells.set(key, cell)
        cell.targetsOf.set(from, [...(cell.targetsOf.get(from) ?? []), to])
      }
    }
  }
  const numbers = new Map(targets.map((kind, index) => [kind, index]))
  return [...cells.values()].flatMap(({ targetsOf, identity: _, ...cell }) => {
    const merged = new Map<string, Row>()
    for (const [from, to] of targetsOf) {
      const key = to.map((kind) => numbers.get(kind)).join()
      const row = merged.get(key)
      if (row === undefined) merged.set(key, { ...cell, from: [from], to })
      else row.from.push(from)
    }
    return [...merged.values()]
  })
}

function verdicts(
  judge: Judge,
  from: Kind,
  to: Kind,
  packageByPath: string | null,
): { relation: Relation; when: When; verdict: Verdict }[] {
  const runTime = relate(judge, from, to, { typeOnly: false, packageByPath })
  if (judge.policy.typeOnly === 'enforce') return runTime.map((found) => ({ ...found, when: 'always' }))
  const typeOnly = relate(judge, from, to, { typeOnly: true, packageByPath })
  const equal = (one: Related) => (other: Related) =>
    one.relation === other.relation &&
    one.verdict.rule === other.verdict.rule &&
    one.verdict.code === other.verdict.code
  return [
    ...runTime.map((found) => ({
      ...found,
      when: typeOnly.some(equal(found)) ? ('always' as const) : ('run-time' as const),
    })),
    ...typeOnly
      .filter((found) => !runTime.some(equal(found)))
      .map((found) => ({ ...found, when: 'type-only' as const })),
  ]
}

interface Related {
  relation: Relation
  verdict: Verdict
}

function relate(judge: Judge, from: Kind, to: Kind, how: How): Related[] {
  const same = samePair(from, to)
  const other = otherPair(from, to)
  const within = same === null ? null : ask(judge, same, how)
  const across = other === null ? null : ask(judge, other, how)
  if (within !== null && across !== null && within.rule === across.rule && within.code === across.code) {
    return [{ relation: 'any', verdict: within }]
  }
  // Without a shared identity two files are never in one instance, and nothing has to be distinguished.
  const comparable = from.place.identity.length > 0 && from.place.identity.join() === to.place.identity.join()
  return [
    ...(within === null ? [] : [{ relation: comparable ? ('same' as const) : ('any' as const), verdict: within }]),
    ...(across === null ? [] : [{ relation: comparable ? ('other' as const) : ('any' as const), verdict: across }]),
  ]
}

interface How {
  typeOnly: boolean
  packageByPath: string | null
}

function ask(judge: Judge, pair: { from: string; to: string }, { typeOnly, packageByPath }: How): Verdict | null {
  const edge = { from: pair.from, target: { type: 'file' as const, path: pair.to }, typeOnly, specifier: pair.to }
  const plain = judge.judge({ ...edge, packageByPath: null })
  const { rule, reason } = packageByPath === null ? plain : judge.judge({ ...edge, packageByPath })
  // A gap is a gap for everybody, and needs no table.
  if (rule === 'architecture/placed-file') return null
  if (rule === null || reason === null || (packageByPath !== null && plain.status === 'forbidden')) return null
  return { rule, code: reason.code }
}

function samePair(from: Kind, to: Kind): { from: string; to: string } | null {
  for (const [instance, paths] of from.instances) {
    const others = to.instances.get(instance)
    if (others !== undefined) return { from: paths[0]!, to: others[0]! }
  }
  return null
}

function otherPair(from: Kind, to: Kind): { from: string; to: string } | null {
  for (const [instance, paths] of from.instances) {
    for (const [other, others] of to.instances) {
      if (other !== instance) return { from: paths[0]!, to: others[0]! }
    }
  }
  return null
}
