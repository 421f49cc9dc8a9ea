import { createJudge } from '@stratalint/core'
import { createCheckedFiles } from '@stratalint/graph'
import { compilePolicy } from '@stratalint/policy'
import { join } from 'node:path'
import type { Migration } from '../migration.ts'
import type { Project } from '../read/project.ts'
import { countUnresolved, edgesOf, pairOf, type ProjectEdge } from './edges.ts'
import { positionOf } from './position.ts'

/** An import on which the two sides disagree. */
export interface Disagreement {
  file: string
  line: number
  target: string
  /** The rule of the side that forbids it. */
  rule: string
  side: 'old' | 'new'
  /** The policy does not judge the file, because it has no place. */
  isUnplaced: boolean
}

/** Imports that only the policy judges, and how many of them it forbids. */
interface Apart {
  edges: number
  violations: number
}

/** How the verdicts of the two sides on the imports of a project compare. */
export interface Comparison {
  /** What judged for the old side: the tool itself, or our reading of its config. */
  judge: 'tool' | 'reading'
  edges: number
  both: number
  onlyOld: number
  onlyNew: number
  disagreements: readonly Disagreement[]
  /** Imports of kinds that the old tool does not read. */
  unread: Apart
  /** Imports of files that the old tool does not judge, because no entry point reaches them. */
  unreached: Apart
  /** Imports that do not resolve, which neither side judges. */
  unresolved: number
  /** Files that do not parse, whose imports neither side judges. */
  unparsed: number
}

/** The imports that the old tool itself forbids, as pairs of file and target with the rule. */
export type Violations = ReadonlyMap<string, string>

/** Judges each import of the project by both sides. */
export function compare(
  migration: Migration,
  project: Project,
  tool: Violations | null,
  judgedFiles: ReadonlySet<string> | null,
): Comparison {
  const { root } = project
  const { config: old } = migration
  const byNew = judgeNew(migration, root)
  const all = edgesOf(project)
  const read = all.filter(({ old: { kind } }) => old.kinds.has(kind))
  const isReached = ({ old: { from } }: ProjectEdge): boolean => judgedFiles?.has(from) ?? true
  const seen = read.filter(isReached)
  const unread = all.filter(({ old: { kind } }) => !old.kinds.has(kind))
  const counts = { edges: seen.length, both: 0, onlyOld: 0, onlyNew: 0 }
  const apart = (some: readonly ProjectEdge[]): Apart => ({
    edges: some.length,
    violations: some.filter((one) => byNew(one).rule !== null).length,
  })
  const disagreements: Disagreement[] = []
  for (const one of seen) {
    const oldRule = tool === null ? old.judge(one.old) : (tool.get(pairOf(one.old)) ?? null)
    const { rule: newRule, isUnplaced } = byNew(one)
    if (oldRule !== null && newRule !== null) counts.both++
    if ((oldRule === null) === (newRule === null)) continue
    const side = oldRule === null ? 'new' : 'old'
    counts[side === 'new' ? 'onlyNew' : 'onlyOld']++
    const { from, to, packageName } = one.old
    const { line } = positionOf(root, from, one.edge.start)
    disagreements.push({ file: from, line, target: to ?? packageName!, rule: oldRule ?? newRule!, side, isUnplaced })
  }
  return {
    judge: tool === null ? 'reading' : 'tool',
    ...counts,
    disagreements,
    unresolved: countUnresolved(project),
    unparsed: project.unparsed,
    unread: apart(unread),
    unreached: apart(read.filter((one) => !isReached(one))),
  }
}

/** The verdict of the policy, by the rules that it leaves on. */
function judgeNew(
  { draft, file }: Migration,
  root: string,
): (edge: ProjectEdge) => { rule: string | null; isUnplaced: boolean } {
  const policy = compilePolicy(draft.config, { file: join(root, file) })
  const { unchecked } = createCheckedFiles({ root, policy })
  const judge = createJudge(policy, '2000-01-01', unchecked)
  return ({ edge, old }) => {
    if (unchecked(old.from) !== null) return { rule: null, isUnplaced: true }
    const { status, rule } = judge.judge({ from: old.from, ...edge })
    const isOn = rule !== null && policy.rules[rule]?.at(-1)?.severity !== 'off'
    return { rule: status === 'forbidden' && isOn ? rule : null, isUnplaced: status === 'unjudged' }
  }
}
