import { compileGlobs, createJudge, type Policy } from '@stratalint/core'
import { compilePolicy, type Config } from '@stratalint/policy'
import { join } from 'node:path'
import type { Survey } from '../survey/survey.ts'
import { uncheckedIn } from './unchecked.ts'

/** A policy that may be proposed. */
export interface Draft {
  /** What kind of project was found, as a sentence. */
  found: string
  config: Config
  /** Comments, by the key path of the config that they explain. */
  notes: Record<string, string>
}

/** How much of today's code keeps to a draft. */
export interface Fit {
  imports: number
  forbidden: number
}

/** Judges the imports of a survey by a draft. */
export function measureFit({ config }: Draft, survey: Survey): Fit {
  const { root, links } = survey
  const policy = compilePolicy(config, { file: join(root, 'stratalint.config.json') })
  const judge = createJudge(policy, '2000-01-01', uncheckedIn(survey, policy))
  const judged = links.map(({ from, edge }) => judge.judge({ from, ...edge }).status)
  return {
    imports: judged.filter((status) => status !== 'unjudged').length,
    forbidden: judged.filter((status) => status === 'forbidden').length,
  }
}

/** Top folders with source, and files without a place, that a policy does not check. */
export function uncheckedFolders(policy: Policy, { files }: Pick<Survey, 'files'>): string[] {
  const isChecked = compileGlobs(policy.files)
  return [
    ...new Set([
      ...files.filter((file) => !isChecked(file)).map((file) => file.split('/')[0]!),
      ...policy.outside.map((glob) => glob.replace(/\/\*\*$/, '')),
    ]),
  ].sort()
}
