import { posixRelative, type Finding } from '@stratalint/core'
import { check, type Progress, type Summary } from '@stratalint/engine'
import type { ResolvedModule } from '@stratalint/graph'
import type { LoadedPolicy } from '@stratalint/policy'
import { join } from 'node:path'
import type { Side } from './side.ts'

/** The files of one side under one policy. Paths are relative to the project's root. */
export interface Judged {
  root: string
  findings: readonly Finding[]
  /** The findings that comments silence. */
  silenced: readonly Finding[]
  files: ReadonlySet<string>
  modules: ReadonlyMap<string, ResolvedModule>
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
export async function judge(side: Side, policy: LoadedPolicy, folder: string, options: JudgeOptions): Promise<Judged> {
  const root = join(side.top, folder)
  const isOwn = policy === side.policy
  const run = await check({
    cwd: root,
    ...(isOwn ? { configFile: policy.policyFile } : { loaded: movedTo(policy, root) }),
    cache: options.cache,
    baseline: false,
    detailed: true,
    ...(options.today !== undefined && { today: options.today }),
    onNotice: options.onNotice,
    ...(options.onProgress !== undefined && { onProgress: options.onProgress }),
  })
  const { files, modules, silenced } = run.details!
  return {
    root,
    findings: run.findings,
    silenced,
    files: new Set(files),
    modules: new Map(modules.map((module) => [module.file, module])),
    summary: run.summary,
    trusted: run.trusted,
  }
}

/** A policy for the files of another folder; the code of its plugins stays where it is. */
function movedTo(loaded: LoadedPolicy, root: string): LoadedPolicy {
  const plugins = loaded.policy.plugins?.map((plugin) => ({
    ...plugin,
    file: posixRelative(root, join(loaded.root, plugin.file)),
  }))
  return { ...loaded, root, policy: { ...loaded.policy, ...(plugins !== undefined && { plugins }) } }
}
