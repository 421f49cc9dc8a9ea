import { loadPolicy, PolicyError, type LoadedPolicy } from '@stratalint/policy'
import { lstatSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { ConfigPlace } from './find-configs.ts'

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

const LARGEST = 16 * 1024 * 1024

/** Opens a side and loads its policy. */
export async function openSide(label: string, top: string, config: ConfigPlace | null): Promise<Side> {
  const side: Side = { label, top, policy: null, fault: null, read: (path) => readText(top, path) }
  if (config === null) return side
  try {
    const { folder, configFile } = config
    return { ...side, policy: await loadPolicy({ cwd: join(top, folder), configFile }) }
  } catch (error) {
    if (!(error instanceof PolicyError)) throw error
    return { ...side, fault: error.message }
  }
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
