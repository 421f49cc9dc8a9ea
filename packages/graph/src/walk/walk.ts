import { existsSync, readdirSync, realpathSync, statSync, type Dirent } from 'node:fs'
import path from 'node:path'
import { parentOf } from '@stratalint/core'
import { hasConfig, isConfigFileName, type LoadedPolicy } from '@stratalint/policy'
import type { DiskWatch } from '../disk/disk-log.ts'
import { rootIgnoreRules, type IgnoreRules, type UnreadRules } from './gitignore.ts'
import { compileWalkScope, NEVER_WALKED } from './walk-scope.ts'

/** The files of one run. Paths are POSIX, relative to the root, sorted. */
export interface Walk {
  files: string[]
  /** Paths of the project that cannot be checked. */
  skipped: { path: string; why: string }[]
  /** Folders with a policy of their own. */
  nested: string[]
  /** Files of ignore rules that exist but were not used. */
  unreadRules: UnreadRules[]
}

interface Folder {
  relative: string
  absolute: string
  rules: IgnoreRules
}

/**
 * Finds the files that a policy checks. `listings` receives the entries of each folder by its absolute path. With `only`,
 * finds those in these folders.
 */
export function walk(
  { root, policy, origins = [] }: Pick<LoadedPolicy, 'root' | 'policy' | 'origins'>,
  watch?: DiskWatch,
  listings?: Map<string, readonly Dirent[]>,
  onFiles?: (files: number) => void,
  only?: ReadonlySet<string>,
): Walk {
  const leading = only && withAncestors(only)
  const scope = compileWalkScope(policy)
  const found: Walk = { files: [], skipped: [], nested: [], unreadRules: [] }
  const pending: Folder[] = [
    {
      relative: '',
      absolute: root,
      rules: rootIgnoreRules(root, { watch, onUnread: (unread) => found.unreadRules.push(unread) }),
    },
  ]

  const consider = (entry: Dirent, folder: Folder): void => {
    const relative = folder.relative === '' ? entry.name : `${folder.relative}/${entry.name}`
    if (entry.isDirectory()) {
      if (leading?.has(relative) === false) return
      if (NEVER_WALKED.has(entry.name) || !scope.mayContain(relative) || folder.rules.ignores(relative, true)) return
      pending.push({ relative, absolute: path.join(folder.absolute, entry.name), rules: folder.rules })
    } else if (only?.has(folder.relative) !== false) {
      considerFile(entry, relative, folder)
    }
  }

  // Git's rules come last because they cost the most.
  const considerFile = (entry: Dirent, relative: string, folder: Folder): void => {
    const { rules } = folder
    const absolute = (): string => path.join(folder.absolute, entry.name)
    const skip = (why: string): void => {
      if (!rules.ignores(relative, false)) found.skipped.push({ path: relative, why })
    }
    if (entry.isSymbolicLink()) {
      const isFolder = leadsToFolder(absolute())
      if (!scope.isWanted(relative) && !(isFolder && scope.mayContain(relative))) return
      const why = linkProblem(absolute(), root, isFolder ? scope.reaches : scope.isWanted)
      if (why !== null) skip(why)
    } else if (entry.name.includes('.min.')) {
      return
    } else if (!entry.isFile()) {
      if (scope.isWanted(relative)) skip('not a regular file')
    } else if (scope.isMissed(relative)) {
      skip(`${path.extname(entry.name)} files are not supported`)
    } else if (scope.isWanted(relative)) {
      if (entry.name.includes('\\')) skip('a backslash in the name')
      else if (entry.name.includes('\ufffd') && !existsSync(absolute())) skip('a name that is not UTF-8')
      else if (!rules.ignores(relative, false)) found.files.push(relative)
    }
  }

  for (let folder = pending.pop(); folder !== undefined; folder = pending.pop()) {
    watch?.listed(folder.absolute)
    const entries = readFolder(folder.absolute)
    if (entries === null) {
      if (folder.relative === '') throw new Error('The root folder cannot be read.')
      found.skipped.push({ path: folder.relative, why: 'unreadable' })
      continue
    }
    listings?.set(folder.absolute, entries)
    if (folder.relative !== '' && !origins.includes(folder.relative) && isProject(entries, folder.absolute)) {
      if (scope.reaches(folder.relative)) found.nested.push(folder.relative)
      continue
    }
    const hasRules = folder.relative !== '' && entries.some(({ name }) => name === '.gitignore')
    const inside = hasRules ? { ...folder, rules: folder.rules.enter(folder.relative, folder.absolute) } : folder
    for (const entry of entries) consider(entry, inside)
    onFiles?.(found.files.length)
  }

  found.files.sort()
  found.nested.sort()
  found.skipped.sort((a, b) => (a.path < b.path ? -1 : 1))
  return found
}

function withAncestors(folders: ReadonlySet<string>): ReadonlySet<string> {
  const all = new Set(folders)
  for (const folder of all) if (folder !== '') all.add(parentOf(folder))
  return all
}

function readFolder(absolute: string): Dirent[] | null {
  try {
    return readdirSync(absolute, { withFileTypes: true })
  } catch {
    return null
  }
}

/** Whether a folder has a policy of its own; for most folders the names of the entries are enough to know. */
function isProject(entries: readonly Dirent[], absolute: string): boolean {
  return entries.some(({ name }) => name === 'package.json' || isConfigFileName(name)) && hasConfig(absolute)
}

/** Why a link must be reported; `null` if the walk finds its target anyway. */
function linkProblem(absolute: string, root: string, isMet: (target: string) => boolean): string | null {
  let target: string
  try {
    target = path.relative(realpathSync(root), realpathSync(absolute))
  } catch {
    return 'a broken link'
  }
  if (target === '..' || target.startsWith(`..${path.sep}`) || path.isAbsolute(target))
    return 'a link out of the project'
  const inside = target.replaceAll(path.sep, '/')
  return isMet(inside) && !inside.split('/').some((name) => NEVER_WALKED.has(name))
    ? null
    : 'a link to files that are not checked'
}

function leadsToFolder(absolute: string): boolean {
  try {
    return statSync(absolute).isDirectory()
  } catch {
    // The target does not exist, or it is the link itself.
    return false
  }
}
