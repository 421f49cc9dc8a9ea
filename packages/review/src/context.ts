import type { Finding } from '@stratalint/core'
import type { Changes } from './git/changes.ts'
import type { Loosening } from './integrity/loosening.ts'
import type { Judged } from './sides/judge.ts'
import type { Side } from './sides/side.ts'

/** Everything that the parts of a review look at. Paths are from the top of the repository unless they say otherwise. */
export interface ReviewContext {
  base: Side
  head: Side
  changes: Changes
  /** The project's folder from the top; empty for the top. Paths of findings and modules are relative to it. */
  projectFolder: string
  /** Both sides under both policies. Where there is one policy, or both are equal, two of them are the same. */
  runs: { baseByBase: Judged; headByBase: Judged; baseByHead: Judged; headByHead: Judged }
  /** Whether the base has a policy of its own, and whether head has another one. */
  policy: { atBase: boolean; isChanged: boolean }
  /** The findings that the change adds, by either policy. */
  added: readonly Finding[]
  /** All files of each side that git knows, and untracked ones of the working tree. */
  files: { before: ReadonlySet<string>; after: ReadonlySet<string> }
  /** The addresses of the remotes of this clone. */
  remotes(): readonly string[]
  /** The code owners of a file, by the base's CODEOWNERS. */
  owners(path: string): readonly string[]
}

/** Finds one kind of loosening. */
export type Detector = (context: ReviewContext) => readonly Loosening[]

/** A path of the repository, from the project's root; `null` for one outside the project. */
export function inProject({ projectFolder }: Pick<ReviewContext, 'projectFolder'>, path: string): string | null {
  if (projectFolder === '') return path
  return path.startsWith(`${projectFolder}/`) ? path.slice(projectFolder.length + 1) : null
}

/** A path of the project, from the top of the repository. */
export function fromTop({ projectFolder }: Pick<ReviewContext, 'projectFolder'>, path: string): string {
  return projectFolder === '' ? path : `${projectFolder}/${path}`
}

/** Whether a path ends in this file name. */
export function isNamed(path: string, name: string): boolean {
  return path === name || path.endsWith(`/${name}`)
}
