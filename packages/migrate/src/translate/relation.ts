import type { Group, OldConfig } from '../model/old-config.ts'
import { importOf } from '../model/old-edge.ts'
import { capturesOf, createSampler, FIRST, SECOND, type Sampler } from './samples.ts'

/** Which groups may import which, by questions to the old rules about imagined files. */
export interface Relation {
  groups: readonly Group[]
  sampler: Sampler
  /** Whether a file of the first group may import one of the second whose captures have other values. */
  across(from: Group, to: Group): boolean
  /** The captures that must be equal for an import that is otherwise forbidden; `null` if no equality helps. */
  within(from: Group, to: Group): readonly string[] | null
  /** Imagined imports between all groups, with the verdicts of the old rules. */
  samples: readonly SampleEdge[]
}

/** An imagined import. */
export interface SampleEdge {
  from: Group
  to: Group
  fromPath: string
  toPath: string
  /** The captures whose values are equal. */
  equal: readonly string[]
  /** Whether it leads to a file that is not an entry of its group. */
  isInner: boolean
  /** The old rule that forbids it. */
  rule: string | null
}

/** Asks the old rules about every pair of groups. */
export function readRelation({ judge }: OldConfig, ordered: readonly Group[], files: readonly string[]): Relation {
  const sampler = createSampler(ordered, files)
  const groups = ordered.filter((group) => sampler.path(group, 'from') !== null && sampler.path(group, 'to') !== null)
  const byPair = new Map<Group, Map<Group, SampleEdge[]>>()
  for (const from of groups) {
    byPair.set(from, new Map(groups.map((to) => [to, samplesOf(from, to, sampler, judge)])))
  }
  const of = (from: Group, to: Group): SampleEdge[] => byPair.get(from)!.get(to)!
  // A group of one file has no import of its own to ask about.
  const across = (from: Group, to: Group): boolean => (of(from, to)[0]?.rule ?? null) === null
  return {
    groups,
    sampler,
    across,
    within: (from, to) => (across(from, to) ? null : (of(from, to).find(({ rule }) => rule === null)?.equal ?? null)),
    samples: groups.flatMap((from) =>
      groups.flatMap((to) => [...of(from, to), ...innerSamples(of(from, to), sampler, judge)]),
    ),
  }
}

/** The first sample shares no value; the following share more and more. */
function samplesOf(from: Group, to: Group, sampler: Sampler, judge: OldConfig['judge']): SampleEdge[] {
  const shared = capturesOf(from).filter((name) => capturesOf(to).includes(name))
  const equalities = [
    [],
    ...(shared.length > 1 ? shared.map((name) => [name]) : []),
    ...(shared.length > 0 ? [shared] : []),
  ]
  return equalities.flatMap((equal) => {
    const fromPath = sampler.path(from, 'from', fixed(from, FIRST, []))
    const toPath = sampler.path(to, 'to', fixed(to, SECOND, equal))
    if (fromPath === null || toPath === null || fromPath === toPath) return []
    return [{ from, to, fromPath, toPath, equal, isInner: false, rule: judge(importOf(fromPath, toPath)) }]
  })
}

/** The same imports, past the entry of the target. */
function innerSamples(samples: readonly SampleEdge[], sampler: Sampler, judge: OldConfig['judge']): SampleEdge[] {
  return samples.flatMap((sample) => {
    const toPath =
      sample.to.entry === undefined ? null : sampler.path(sample.to, 'inner', fixed(sample.to, SECOND, sample.equal))
    if (toPath === null || toPath === sample.fromPath) return []
    return [{ ...sample, toPath, isInner: true, rule: judge(importOf(sample.fromPath, toPath)) }]
  })
}

function fixed(group: Group, value: string, equal: readonly string[]): Record<string, string> {
  return Object.fromEntries(capturesOf(group).map((name) => [name, equal.includes(name) ? FIRST : value]))
}
