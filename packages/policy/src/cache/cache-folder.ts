import { posixRelative, shortHash } from '@stratalint/core'
import { accessSync, constants, existsSync, lstatSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { isFolder } from '../files/file-stat.ts'
import { isInside } from '../files/inside.ts'
import { isTracked } from './repository.ts'
import { sealFor, type Seal } from './seal.ts'
import { userFolder } from './user-folder.ts'

/** `--no-cache` sets the variable to `off`, also for the processes that a check starts. */
export function isCacheOff(): boolean {
  return process.env['STRATALINT_CACHE'] === 'off'
}

interface Choice {
  folder: string | null
  notices: string[]
}

const chosen = new Map<string, Choice>()

/**
 * The cache folder: in `node_modules`, else `.stratalint`, else in a folder of the user. It never leaves the project
 * through a link. `null` if its files could not be sealed.
 */
export function cacheFolder(root: string): string | null {
  return isCacheOff() ? null : choiceFor(root).folder
}

/** Messages to the user about the choice of the folder. */
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
        `${shown} is tracked by git, so it is not used as a cache. Remove it from the repository: git rm -r --cached ${shown}`,
      )
    } else if (isInside(root, folder) && isUsable(folder, seal)) {
      return { folder, notices }
    }
  }
  return { folder: folderOfUser(root, seal), notices }
}

/** Named by the hash of the root, so that projects do not share a folder. */
function folderOfUser(root: string, seal: Seal): string | null {
  const base = userFolder()
  if (base === null || isInside(root, base)) return null
  const folder = join(base, shortHash(root))
  return isInside(base, folder) && isUsable(folder, seal) ? folder : null
}

/** The file that marks a folder as a cache; backup tools skip folders with it. */
export const MARK = 'CACHEDIR.TAG'

const SIGNATURE =
  'Signature: 8a477f597d28d172789f06886806bc55\n# The cache of stratalint, which may be deleted at any time.\n# '

/** Creates the folder if missing, and marks it. */
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

/** The text of a regular file; links are not followed. */
function readOwn(path: string): string | null {
  return lstatSync(path, { throwIfNoEntry: false })?.isFile() === true ? readFileSync(path, 'utf8') : null
}

/** Never writes through a link: `wx` creates a new file or fails. */
function replace(path: string, text: string): void {
  rmSync(path, { force: true })
  writeFileSync(path, text, { flag: 'wx' })
}
