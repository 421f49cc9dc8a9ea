import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { toPosix } from '@stratalint/core'
import { relative } from 'node:path'
import { planCi } from './ci.ts'
import { planHook } from './hook.ts'
import { planLinters } from './linters.ts'
import { findPackageManager, type PackageManager } from './package-manager.ts'
import { planScript } from './script.ts'

/** The parts of a set-up besides the policy. */
export const SETUP_PARTS = ['baseline', 'script', 'linters', 'ci', 'hook'] as const

export type SetupPart = (typeof SETUP_PARTS)[number]

/** A file that is created, where `before` is `null`, or edited. */
export interface FileChange {
  part: SetupPart
  /** Relative to the root, for people. */
  path: string
  before: string | null
  after: string
}

/** Lines that a person adds, because no edit of the file is safe. */
export interface Advice {
  part: SetupPart
  file: string
  lines: string[]
}

/** A project in which a policy is set up. */
export interface Project {
  root: string
  /** The root of the git repository, else that of the policy. */
  repository: string
  manager: PackageManager
  /** The root relative to the repository; empty where they are one. */
  folder: string
}

/** What would be changed, and what a person has to do. */
export interface Setup {
  changes: FileChange[]
  advice: Advice[]
  manager: PackageManager
}

/** Plans the changes of a set-up; nothing is written. */
export function planSetup(root: string, parts: ReadonlySet<SetupPart>): Setup {
  const folders = foldersUp(root)
  const repository = folders.at(-1)!
  const project: Project = {
    root,
    repository,
    manager: findPackageManager(folders),
    folder: toPosix(relative(repository, root)),
  }
  const planned = [planScript, planLinters, planCi, planHook].flatMap((plan) => plan(project)).filter(({ part }) => parts.has(part))
  return {
    changes: planned.filter((one): one is FileChange => 'after' in one),
    advice: planned.filter((one): one is Advice => 'lines' in one),
    manager: project.manager,
  }
}

/** The folder and those above it, up to the root of the repository; only the folder itself outside one. */
function foldersUp(root: string): string[] {
  const folders: string[] = []
  for (let folder = root; ; folder = dirname(folder)) {
    folders.push(folder)
    if (existsSync(join(folder, '.git'))) return folders
    if (folder === dirname(folder)) return [root]
  }
}
