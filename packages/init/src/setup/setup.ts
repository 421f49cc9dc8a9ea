import type { PackageManager } from './package-manager.ts'

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
  /** The folder of the package.json and the lock file, relative to the root; empty where they are in the root or above. */
  install: string
}

/** What would be changed, and what a person has to do. */
export interface Setup {
  changes: FileChange[]
  advice: Advice[]
  manager: PackageManager
  /** The folder in which packages are installed, relative to the root; empty for the root. */
  install: string
}
