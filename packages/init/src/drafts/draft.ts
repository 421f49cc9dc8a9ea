import { compileGlobs, createJudge } from '@stratalint/core'
import { createChecked } from '@stratalint/graph'
import { compilePolicy, type Config } from '@stratalint/policy'
import { join } from 'node:path'
import type { Survey } from '../survey/survey.ts'

/** A policy to propose. */
export interface Draft {
  /** What the folder was taken for. */
  found: string
  config: Config
  /** A line of explanation for a key path of the config. */
  notes: Record<string, string>
}

/** How today's code stands to a draft. */
export interface Fit {
  imports: number
  forbidden: number
  /** Top folders with source that the draft does not check. */
  leftOut: string[]
}

/** Judges the imports of a survey by a draft. */
export function fitOf({ config }: Draft, { root, files, links }: Survey): Fit {
  const policy = compilePolicy(config, { file: join(root, 'stratalint.config.json') })
  const judge = createJudge(policy, '2000-01-01', createChecked({ root, policy }).unchecked)
  const isChecked = compileGlobs(policy.files)
  const judged = links.map(({ from, edge }) => judge.judge({ from, ...edge }).status)
  return {
    imports: judged.length,
    forbidden: judged.filter((status) => status === 'forbidden').length,
    leftOut: [...new Set(files.filter((file) => !isChecked(file)).map((file) => file.split('/')[0]!))].sort(),
  }
}

/** The strictest draft that the code nearly keeps; where there is none, the one that it breaks the least. */
export function choose(drafts: readonly Draft[], survey: Survey): Draft {
  const rated = drafts.map((draft) => ({ draft, fit: fitOf(draft, survey) }))
  const kept = rated.find(({ fit }) => fit.forbidden <= Math.max(10, fit.imports * 0.05))
  return (kept ?? rated.reduce((best, next) => (next.fit.forbidden < best.fit.forbidden ? next : best))).draft
}
