import { posixRelative, type Finding, type ReportedViolation } from '@stratalint/core'
import { check, type Progress, type Summary } from '@stratalint/engine'
import type { ModuleTable } from '@stratalint/graph'
import type { LoadedPolicy } from '@stratalint/policy'
import { join } from 'node:path'
import type { Side } from './side.ts'

/** The files of one side under one policy, with findings that have no message yet. Paths are relative to the project's root. */
export interface Judged {
  root: string
  findings: readonly ReportedViolation[]
  /** The findings that comments silence. */
  silenced: readonly ReportedViolation[]
  files: ReadonlySet<string>
  modules: ModuleTable
  /** Writes the messages of findings. */
  describe(findings: readonly ReportedViolation[]): Promise<Finding[]>
  summary: Summary
  trusted: boolean
}

export interface JudgeOptions {
  cache: boolean
  today?: string | undefined
  onNotice: (notice: string) => void
  onProgress?: ((progress: Progress) => void) | undefined
}

/** Checks the files of a side by a policy, its own or the other side's; no baseline counts. */
export async function judge(
  side: Side,
  policy: LoadedPolicy,
  folder: string,
  options: JudgeOptions & { contents?: string | undefined },
): Promise<Judged> {
  const root = join(side.top, folder)
  const isOwn = policy === side.policy && policy.origins === undefined
  const run = await check({
    cwd: root,
    ...(isOwn ? { configFile: policy.policyFile } : { loaded: movedTo(policy, root) }),
    cache: options.cache,
    contents: options.contents,
    baseline: false,
    detailed: true,
    mayBeEmpty: true,
    ...(options.today !== undefined && { today: options.today }),
    onNotice: options.onNotice,
    ...(options.onProgress !== undefined && { onProgress: options.onProgress }),
  })
  const { files, modules, violations, silenced, describe } = run.details!
  return {
    root,
    findings: violations,
    silenced,
    files: new Set(files),
    modules,
    describe,
    summary: run.summary,
    trusted: run.trusted,
  }
}

/** A policy for the files of another folder; the code of its plugins stays where it is. */
export function movedTo(loaded: LoadedPolicy, root: string): LoadedPolicy {
  const plugins = loaded.policy.plugins?.map((plugin) => ({
    ...plugin,
    file: posixRelative(root, join(loaded.root, plugin.file)),
  }))
  return { ...loaded, root, policy: { ...loaded.policy, ...(plugins !== undefined && { plugins }) } }
}
