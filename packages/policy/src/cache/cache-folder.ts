import { posixRelative, shortHash } from '@stratalint/core'
import { accessSync, constants, existsSync, lstatSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { isFolder } from '../files/file-stat.ts'
import { isInside } from '../files/inside.ts'
import { isTracked } from './repository.ts'
import { sealFor, type Seal } from './seal.ts'
import { userFolder } from './user-folder.ts'

/** Set to `off` by `--no-cache`, for the processes that a check starts as well. */
export function isCacheOff(): boolean {
  return process.env['STRATALINT_CACHE'] === 'off'
}

interface Choice {
  folder: string | null
  notices: string[]
}

const chosen = new Map<string, Choice>()

/**
 * Where what can be computed again is kept: inside `node_modules`, else a folder that git ignores, else a folder of the user.
 * Never through a link that leaves the project, and `null` where nothing could be proven to be ours later.
 */
export function cacheFolder(root: string): string | null {
  return isCacheOff() ? null : choiceFor(root).folder
}

/** What a person should know about the folder that was chosen. */
export function cacheNotices(root: string): string[] {
  return isCacheOff() ? [] : choiceFor(root).notices
}

function choiceFor(root: string): Choice {
  let choice = chosen.get(root)
  if (choice === undefined || (choice.folder !== null && !existsSync(choice.folder))) {
    choice = choose(root)
    chosen.set(root, choice)
  }
  return choice
}

function choose(root: string): Choice {
  const notices: string[] = []
  const seal = sealFor(root)
  if (seal === null) return { folder: null, notices }
  const modules = join(root, 'node_modules')
  const candidates = [...(isFolder(modules) ? [join(modules, '.cache', 'stratalint')] : []), join(root, '.stratalint')]
  for (const folder of candidates) {
    if (existsSync(folder) && isTracked(folder)) {
      const shown = posixRelative(root, folder)
      notices.push(
        `${shown} is tracked by git and is not used as a cache. Remove it from the repository: git rm -r --cached ${shown}`,
      )
    } else if (isInside(root, folder) && isUsable(folder, seal)) {
      return { folder, notices }
    }
  }
  return { folder: folderOfUser(root, seal), notices }
}

/** Named after the root, so that two projects do not share one. */
function folderOfUser(root: string, seal: Seal): string | null {
  const base = userFolder()
  if (base === null || isInside(root, base)) return null
  const folder = join(base, shortHash(root))
  return isInside(base, folder) && isUsable(folder, seal) ? folder : null
}

/** The name of the file by which a folder is known to be a cache; backup tools pass over folders that have it. */
export const MARK = 'CACHEDIR.TAG'

const SIGNATURE =
  'Signature: 8a477f597d28d172789f06886806bc55\n# The cache of stratalint, which may be deleted at any time.\n# '

/** Makes the folder where it is missing, and marks it. */
function isUsable(folder: string, seal: Seal): boolean {
  try {
    mkdirSync(folder, { recursive: true })
    accessSync(folder, constants.W_OK)
    const text = `${SIGNATURE}${seal.of(MARK, '')}\n`
    if (readOwn(join(folder, MARK)) === text) return true
    replace(join(folder, MARK), text)
    if (readOwn(join(folder, '.gitignore')) === null) replace(join(folder, '.gitignore'), '*\n')
    return true
  } catch {
    return false
  }
}

/** The text of a regular file; a link would lead elsewhere. */
function readOwn(path: string): string | null {
  return lstatSync(path, { throwIfNoEntry: false })?.isFile() === true ? readFileSync(path, 'utf8') : null
}

/** Never written through a link: `wx` makes a new file or fails. */
function replace(path: string, text: string): void {
  rmSync(path, { force: true })
  writeFileSync(path, text, { flag: 'wx' })
}
