import path from 'node:path'
import { isSourceFile, parentOf, uncheckedByGlobs, type FindUnchecked, type UncheckedReason } from '@stratalint/core'
import { hasConfig, type LoadedPolicy } from '@stratalint/policy'
import { rootIgnoreRules, type IgnoreRules } from './gitignore.ts'
import { NEVER_WALKED } from './walk-scope.ts'

/** Knows which source files a walk finds, or would find if they existed. */
export interface CheckedFiles {
  /** Why a walk skips a file; the path is POSIX, relative to the root. */
  unchecked: FindUnchecked
  /** Sets the files that a walk found. */
  setWalked(files: Iterable<string>): void
  /** Forgets all answers, because files changed. */
  clear(): void
}

interface Folder {
  why: UncheckedReason | null
  rules: IgnoreRules
}

/** Answers from the result of a walk, else from the policy and the ignore rules that apply to the file. */
export function createCheckedFiles({
  root,
  policy,
  origins = [],
}: Pick<LoadedPolicy, 'root' | 'policy' | 'origins'>): CheckedFiles {
  const byGlobs = uncheckedByGlobs(policy)
  let walked: ReadonlySet<string> | null = null
  let folders = new Map<string, Folder>()
  let memo = new Map<string, UncheckedReason | null>()

  const folderAt = (folder: string): Folder => {
    let known = folders.get(folder)
    if (known === undefined)
      folders.set(
        folder,
        (known =
          folder === '' ? { why: null, rules: rootIgnoreRules(root) } : below(folderAt(parentOf(folder)), folder)),
      )
    return known
  }
  const below = (parent: Folder, folder: string): Folder => {
    const { why, rules } = parent
    if (why !== null) return parent
    if (NEVER_WALKED.has(folder.slice(folder.lastIndexOf('/') + 1)) || rules.ignores(folder, true))
      return { why: 'git', rules }
    const absolute = path.join(root, folder)
    return !origins.includes(folder) && hasConfig(absolute)
      ? { why: 'project', rules }
      : { why: null, rules: rules.enter(folder, absolute) }
  }
  const find = (file: string): UncheckedReason | null => {
    const name = file.slice(file.lastIndexOf('/') + 1)
    const why = byGlobs(file) ?? (name.includes('\\') ? 'files' : null)
    if (why !== null) return why
    const folder = folderAt(parentOf(file))
    return folder.why ?? (folder.rules.ignores(file, false) ? 'git' : null)
  }
  return {
    unchecked(file) {
      if (walked?.has(file) === true) return null
      let found = memo.get(file)
      if (found === undefined) memo.set(file, (found = find(file)))
      return found
    },
    setWalked(files) {
      walked = new Set(files)
    },
    clear() {
      walked = null
      folders = new Map()
      memo = new Map()
    },
  }
}

/** Whether a walk would find a file if it existed; `file` is POSIX, relative to the root. */
export function wouldWalk(loaded: Pick<LoadedPolicy, 'root' | 'policy'>, file: string): boolean {
  return isSourceFile(file) && createCheckedFiles(loaded).unchecked(file) === null
}
