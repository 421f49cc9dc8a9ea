import { memoize } from '@stratalint/core'
import { dirname, join } from 'node:path'
import type { Disk } from '../../disk/cached-disk.ts'
import type { AliasEntry, AliasList } from './alias-entry.ts'
import { frameworkAliases } from './frameworks.ts'
import { readJsonConfig } from './json-aliases.ts'
import { readScriptConfig } from './script-aliases.ts'

const CONFIG =
  /^(?:vite|vitest|vitest\.workspace|electron\.vite|webpack[\w.-]*|rspack|rsbuild|babel|metro|svelte|nuxt|astro|next|vue|craco|quasar)\.config\.[cm]?[jt]s$|^webpack[\w.-]*\.[cm]?[jt]s$|^\.babelrc\.[cm]?js$/
const JSON_CONFIG = /^(?:deno\.jsonc?|\.babelrc(?:\.json)?|babel\.config\.json|package\.json)$/

/** Folders of a project that may contain the configs of its bundler. */
const CONFIG_FOLDERS = ['config', 'build', 'webpack']

/** The aliases of the configs in a folder and above it, the nearest first. */
export function createConfigAliases(
  disk: Disk,
  boundary: string,
  declares: (folder: string, name: string) => boolean,
): (folder: string) => AliasList {
  const inFolder = (folder: string, isWanted: (name: string) => boolean): string[] =>
    [...disk.entries(folder)]
      .filter(([name, kind]) => kind !== 'folder' && isWanted(name))
      .map(([name]) => join(folder, name))
      .sort()
  const ofConfig = memoize((file) => readScriptConfig(disk, file))

  const at = memoize((folder): AliasList => {
    const entries = disk.entries(folder)
    const lists = [
      ...inFolder(folder, (name) => JSON_CONFIG.test(name)).map((file) => readJsonConfig(disk, file)),
      ...inFolder(folder, (name) => CONFIG.test(name)).map(ofConfig),
      ...CONFIG_FOLDERS.filter((name) => entries.get(name) === 'folder').flatMap((name) =>
        inFolder(join(folder, name), (file) => /^webpack/.test(file) && CONFIG.test(file)).map(ofConfig),
      ),
      { entries: frameworkAliases(disk, folder, (name) => declares(folder, name)), faults: [] },
    ]
    return {
      entries: lists.flatMap((list): readonly AliasEntry[] => list.entries),
      faults: lists.flatMap((list) => list.faults),
    }
  })
  const around = memoize((folder): AliasList => {
    const own = at(folder)
    if (folder === boundary || dirname(folder) === folder) return own
    const above = around(dirname(folder))
    return { entries: [...own.entries, ...above.entries], faults: [...own.faults, ...above.faults] }
  })
  return around
}
