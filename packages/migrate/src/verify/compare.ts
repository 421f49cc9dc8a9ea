import { createJudge } from '@stratalint/core'
import { createCheckedFiles } from '@stratalint/graph'
import { compilePolicy } from '@stratalint/policy'
import { join } from 'node:path'
import type { Migration } from '../migrate.ts'
import type { Project } from '../read/project.ts'
import { edgesOf, pairOf, type ProjectEdge } from './edges.ts'
import { positionOf } from './position.ts'

/** An import on which the two sides disagree. */
export interface Disagreement {
  file: string
  line: number
  target: string
  /** The rule of the side that forbids it. */
  rule: string
  side: 'old' | 'new'
  /** Why the sides differ, where that is known. */
  reason: 'kind' | 'unplaced' | 'rule'
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
}

/** The imports that the old tool itself forbids, as pairs of file and target with the rule. */
export type Violations = ReadonlyMap<string, string>

/** Judges each import of the project by both sides. */
export function compare(migration: Migration, project: Project, tool: Violations | null): Comparison {
  const { root } = project
  const { config: old } = migration
  const policy = compilePolicy(migration.draft.config, { file: join(root, migration.file) })
  const judge = createJudge(policy, '2000-01-01', createCheckedFiles({ root, policy }).unchecked)
  const isOn = (rule: string): boolean => policy.rules[rule]?.at(-1)?.severity !== 'off'
  const edges = edgesOf(project).filter(({ old: { kind } }) => old.kinds.has(kind))
  const counts = { edges: edges.length, both: 0, onlyOld: 0, onlyNew: 0 }
  const disagreements: Disagreement[] = []
  for (const { edge, old: seen } of edges) {
    const byOld = tool === null ? old.judge(seen) : (tool.get(pairOf(seen)) ?? null)
    const { status, rule } = judge.judge({ from: seen.from, ...edge })
    const byNew = status === 'forbidden' && isOn(rule!) ? rule! : null
    if (byOld !== null && byNew !== null) counts.both++
    if ((byOld === null) === (byNew === null)) continue
    counts[byOld === null ? 'onlyNew' : 'onlyOld']++
    disagreements.push({
      file: seen.from,
      line: positionOf(root, seen.from, edge.start).line,
      target: seen.to ?? seen.packageName!,
      rule: byOld ?? byNew!,
      side: byOld === null ? 'new' : 'old',
      reason: status === 'unjudged' ? 'unplaced' : 'rule',
    })
  }
  return { judge: tool === null ? 'reading' : 'tool', ...counts, disagreements }
}

/** Imports of kinds that the old tool does not read, and that the policy forbids. */
export function countUnread(
  { config, draft, file }: Migration,
  project: Project,
): { edges: number; violations: number } {
  const policy = compilePolicy(draft.config, { file: join(project.root, file) })
  const judge = createJudge(policy, '2000-01-01', createCheckedFiles({ root: project.root, policy }).unchecked)
  const unread = edgesOf(project).filter(({ old }: ProjectEdge) => !config.kinds.has(old.kind))
  const isForbidden = ({ edge, old }: ProjectEdge): boolean => {
    const { status, rule } = judge.judge({ from: old.from, ...edge })
    return status === 'forbidden' && policy.rules[rule!]?.at(-1)?.severity !== 'off'
  }
  return { edges: unread.length, violations: unread.filter(isForbidden).length }
}
