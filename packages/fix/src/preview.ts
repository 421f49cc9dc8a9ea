import type { Finding, Fix } from '@stratalint/core'
import type { CheckRun } from '@stratalint/engine'
import type { LoadedPolicy } from '@stratalint/policy'
import { diffLines } from 'diff'
import { join } from 'node:path'
import { readText } from './apply/transaction.ts'
import { Refusal, type Changes } from './refactor/change-set.ts'
import { changeOf } from './refactor/execute.ts'
import { createPlanner } from './refactor/planner.ts'
import { createLeftOut } from './source/left-out.ts'

/** What a fix would change, before any check of the result. */
export interface Preview {
  files: readonly PreviewedFile[]
  /** Files that are gone after it, but for those that move. */
  deleted: readonly string[]
  /** The texts of all these files; `null` where there is no such file. */
  texts: readonly { path: string; before: string | null; after: string | null }[]
}

/** One file of a preview. */
export interface PreviewedFile {
  path: string
  /** Where the file is now, if it moves. */
  from: string | null
  /** Lines that git would show as added or removed; a file that only moves has none. */
  lines: number
}

/** Previews fixes of findings whose fixes have their plans, the first one unless another is given; the answer is the reason where a person has to do it. */
export interface Previewer {
  preview(finding: Finding, fix?: Fix): Preview | { reason: string }
  importersOf(file: string): readonly string[]
}

/** Previews fixes of the findings of a run. */
export function createPreviewer({ root, details }: CheckRun, { policy }: LoadedPolicy): Previewer {
  const planner = createPlanner(root, details!.modules, policy, { leftOut: createLeftOut(root, policy) })
  return {
    importersOf: planner.importersOf,
    preview(finding, chosen) {
      const first = chosen ?? finding.fix[0]
      // Of the manual ones only a new parameter may turn out to be possible, which takes long to find out.
      const isTried = chosen !== undefined && first?.kind === 'invert'
      const plan = first === undefined ? undefined : changeOf(first)
      if (plan === undefined || (first!.applicability === 'manual' && !isTried)) return { reason: 'It needs a person.' }
      const planned = planner.changesOf(plan, finding)
      if (planned instanceof Refusal) return { reason: planned.message }
      const { changes, moves } = planned
      const deleted = [...changes].filter(([path, after]) => after === null && !moves.files.has(path))
      return {
        files: previewed(root, changes, moves.files),
        deleted: deleted.map(([path]) => path),
        texts: [...changes].map(([path, after]) => ({ path, before: readText(join(root, path)), after })),
      }
    },
  }
}

function previewed(root: string, changes: Changes, moved: ReadonlyMap<string, string>): PreviewedFile[] {
  const origins = new Map([...moved].map(([from, to]) => [to, from]))
  return [...changes]
    .filter(([path]) => !moved.has(path))
    .map(([path, after]) => {
      const from = origins.get(path) ?? null
      return { path, from, lines: changedLines(readText(join(root, from ?? path)) ?? '', after ?? '') }
    })
}

/** How many lines a diff adds and removes. */
function changedLines(before: string, after: string): number {
  return diffLines(before, after)
    .filter(({ added, removed }) => added || removed)
    .reduce((sum, { count }) => sum + count, 0)
}
