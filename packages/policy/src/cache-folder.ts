import { accessSync, constants, existsSync, mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { createHash } from 'node:crypto'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { isFolder, statOf } from './file-stat.ts'

const chosen = new Map<string, string>()

/** Where what can be computed again is kept: inside `node_modules`, else a folder that git ignores, else a temporary one. */
export function cacheFolder(root: string): string {
  let folder = chosen.get(root)
  if (folder === undefined || !existsSync(folder)) {
    folder = choose(root)
    chosen.set(root, folder)
  }
  return folder
}

function choose(root: string): string {
  const modules = join(root, 'node_modules')
  if (isFolder(modules)) {
    const inModules = join(modules, '.cache', 'stratalint')
    if (isUsable(inModules)) return inModules
  }
  const hidden = join(root, '.stratalint')
  if (isUsable(hidden) && ignoresItself(hidden)) return hidden
  return temporaryFolder(root)
}

/** Named after the root, so that two projects do not share one; never one that somebody else made, who could put a policy there. */
function temporaryFolder(root: string): string {
  const user = process.getuid?.() ?? 0
  const folder = join(tmpdir(), `stratalint-${user}-${createHash('sha256').update(root).digest('hex').slice(0, 16)}`)
  return isUsable(folder) && statOf(folder)?.uid === user ? folder : mkdtempSync(join(tmpdir(), 'stratalint-'))
}

function isUsable(folder: string): boolean {
  try {
    mkdirSync(folder, { recursive: true })
    accessSync(folder, constants.W_OK)
    return true
  } catch {
    return false
  }
}

function ignoresItself(folder: string): boolean {
  try {
    const ignore = join(folder, '.gitignore')
    if (!existsSync(ignore)) writeFileSync(ignore, '*\n')
    return true
  } catch {
    return false
  }
}
