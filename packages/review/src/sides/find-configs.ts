import { CheckError } from '@stratalint/engine'
import { hasConfig, isConfigFileName } from '@stratalint/policy'
import { existsSync } from 'node:fs'
import { join, posix } from 'node:path'
import type { Changes } from '../git/changes.ts'

/** Where the config of a side is. */
export interface ConfigPlace {
  /** From the top of the repository; empty for the top itself. */
  folder: string
  /** From the folder; the one that `check` finds there by default. */
  configFile: string | undefined
}

/** The tops of both sides on disk. */
interface Tops {
  base: string
  head: string
}

/**
 * The config of each side: the named or the nearest one, as `check` finds it. Where only one side has it, the other side may
 * have it in another place.
 */
export async function findConfigs(
  tops: Tops,
  place: ConfigPlace,
  changes: Promise<Changes>,
): Promise<{ base: ConfigPlace | null; head: ConfigPlace | null }> {
  const base = configIn(tops.base, place)
  const head = configIn(tops.head, place)
  if (base === null && head !== null) return { base: movedFrom(tops, place, await changes), head }
  if (base !== null && head === null) return { base, head: movedTo(tops, place, await changes) }
  // A config that is added in a folder below starts another project; that of the base is still the one to compare with.
  const isOther = base !== null && head !== null && base.folder !== head.folder
  return { base, head: isOther && hasConfig(join(tops.head, base.folder)) ? base : head }
}

/** The named or the nearest config below the top of a side. */
export function configIn(top: string, { folder, configFile }: ConfigPlace): ConfigPlace | null {
  if (configFile !== undefined) return existsSync(join(top, folder, configFile)) ? { folder, configFile } : null
  const nearest = nearestConfig(top, folder)
  return nearest === null ? null : { folder: nearest, configFile }
}

function nearestConfig(top: string, from: string): string | null {
  for (let folder = from; ; folder = parentOf(folder)) {
    if (hasConfig(join(top, folder))) return folder
    if (folder === '') return null
  }
}

function parentOf(folder: string): string {
  const parent = posix.dirname(folder)
  return parent === '.' ? '' : parent
}

/** The config of the base that the change takes away, where head has a new one. */
function movedFrom(tops: Tops, place: ConfigPlace, changes: Changes): ConfigPlace | null {
  const { folder, configFile } = place
  if (configFile !== undefined) {
    const before = changes.beforeOf(posix.join(folder, configFile))
    if (before !== null) return { folder: '', configFile: before }
  }
  const lost = foldersOf(changes).filter((one) => hasConfig(join(tops.base, one)) && !hasConfig(join(tops.head, one)))
  const [only, second] = nearestFirst(tops.base, folder, lost)
  if (second !== undefined)
    throw new CheckError(
      `The change replaces the policies of ${lost.length} folders (${lost.map((one) => one || 'the top folder').join(', ')}) by one, which cannot be compared. Review the change in one of these folders: cd ${lost.find((one) => one !== '')} && stratalint review.`,
    )
  return only === undefined ? null : { folder: only, configFile: undefined }
}

/** The config that the change adds in place of the one that it takes away. */
function movedTo(tops: Tops, place: ConfigPlace, changes: Changes): ConfigPlace | null {
  const { folder, configFile } = place
  if (configFile !== undefined) {
    const after = changes.afterOf(posix.join(folder, configFile))
    if (after !== null && existsSync(join(tops.head, after))) return { folder: '', configFile: after }
  }
  const gained = foldersOf(changes).filter((one) => hasConfig(join(tops.head, one)) && !hasConfig(join(tops.base, one)))
  const [only, second] = nearestFirst(tops.head, folder, gained)
  return only === undefined || second !== undefined ? null : { folder: only, configFile: undefined }
}

/** The nearest config alone, if it is one of these. */
function nearestFirst(top: string, from: string, folders: readonly string[]): readonly string[] {
  const nearest = nearestConfig(top, from)
  return nearest !== null && folders.includes(nearest) ? [nearest] : folders
}

/** The folders in which a file changed that may be a config. */
function foldersOf({ list }: Changes): string[] {
  const paths = list.flatMap(({ path, before }) => (before === null ? [path] : [path, before]))
  const mayBeConfig = (path: string): boolean => {
    const name = posix.basename(path)
    return isConfigFileName(name) || name === 'package.json'
  }
  return [...new Set(paths.filter(mayBeConfig).map(parentOf))].sort()
}
