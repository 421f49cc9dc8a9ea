import { isInside, hasConfig, loadPolicy, PolicyError, type LoadedPolicy } from '@stratalint/policy'
import { existsSync, lstatSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'

/** One side of a comparison: its files, and its policy. */
export interface Side {
  /** How a message names it: a short commit, or "the working tree". */
  label: string
  /** The folder on disk that is the top of the repository. */
  top: string
  /** `null` where there is none. */
  policy: LoadedPolicy | null
  /** Why the policy cannot be used; `null` if it can, or where there is none. */
  fault: string | null
  /** The text of a file, by its path from the top; `null` for one that is missing, too large or not text. */
  read(path: string): string | null
}

/** Where a command was started, from the top of the repository, and the config that it names. */
export interface SidePlace {
  folder: string
  configFile: string | undefined
}

const LARGEST = 16 * 1024 * 1024

/** Opens a side and loads its policy, as `check` would from the same folder. */
export async function openSide(label: string, top: string, { folder, configFile }: SidePlace): Promise<Side> {
  const side: Side = { label, top, policy: null, fault: null, read: (path) => readText(top, path) }
  const cwd = configFile === undefined ? folderOfConfig(top, join(top, folder)) : join(top, folder)
  if (cwd === null || (configFile !== undefined && !existsSync(join(cwd, configFile)))) return side
  try {
    return { ...side, policy: await loadPolicy({ cwd, configFile }) }
  } catch (error) {
    if (!(error instanceof PolicyError)) throw error
    return { ...side, fault: error.message }
  }
}

/** The nearest folder with a config, not above the top. */
function folderOfConfig(top: string, from: string): string | null {
  for (let folder = from; isInside(top, folder); folder = dirname(folder)) {
    if (hasConfig(folder)) return folder
    if (folder === top) break
  }
  return null
}

function readText(top: string, path: string): string | null {
  try {
    const file = join(top, path)
    const stats = lstatSync(file)
    if (!stats.isFile() || stats.size > LARGEST) return null
    const text = readFileSync(file, 'utf8')
    return text.includes('\0') ? null : text.replace(/^\uFEFF/, '')
  } catch {
    return null
  }
}
