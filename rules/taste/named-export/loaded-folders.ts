import type { Project } from '@stratalint/rule'
import { withoutExtension } from '@stratalint/core'
import { posix } from 'node:path'

/** Settings of tools that name a file whose default export the tool reads. */
const SETTING =
  /\b(?:global(?:Setup|Teardown)|reporters?|testEnvironment|environment|resolver|testSequencer|runner|snapshotSerializers|transform)\b[^;]{0,200}?$/

/** Lists of generators, executors and schematics, whose functions are default exports. */
export const PLUGIN_LIST = /^(?:generators|executors|builders|collection|schematics|migrations)\.json$/

/** The files, without extension, that a list of generators or executors names. */
export function filesOfPluginList(list: string, text: string): string[] {
  return [...text.matchAll(/"(?:factory|implementation|schematic|generator)"\s*:\s*"(\.[\w@./-]+)"/g)].map(([, path]) =>
    withoutExtension(posix.join(posix.dirname(list), path!)),
  )
}

/** The files, without extension, that the config of a tool names for their default export. */
export function filesLoadedByTool(file: string, text: string): string[] {
  if (!/\.(?:config|workspace|conf)\.\w+$|rc\.\w+$/.test(file)) return []
  return [...text.matchAll(/['"`](\.{1,2}\/[\w@./-]+)['"`]/g)].flatMap(({ 1: path, index }) =>
    SETTING.test(text.slice(Math.max(0, index - 240), index))
      ? [withoutExtension(posix.join(posix.dirname(file), path!))]
      : [],
  )
}

/** Text of code that lists a folder, imports what it finds, and reads the default exports. */
const LISTS = /\breaddir(?:Sync)?\b|\bglob(?:by|Sync)?\b|requireDirectory|\brequireAll\b|\bimportAll\b/
const IMPORTS =
  /\bimport\s*\(\s*[^'"`\s]|\brequire\s*\(\s*[^'"`\s]|requireDirectory|\brequireAll\b|\bimportAll\b|\bimport\s*\(\s*`/
const READS_DEFAULT = /\.default\b|\bdefault\s*[:}]/
const OWN_FOLDER = /\(\s*(?:__dirname|import\.meta\.dirname)\s*\)|new URL\(\s*['"`]\.\/?['"`]\s*,\s*import\.meta\.url/

/** The folders of which a file loads the default exports, all files at once. `owner` is the folder of its package. */
export function foldersLoadedBy({ facts }: Project, file: string, owner: string, text: string): string[] {
  if (!LISTS.test(text) || !IMPORTS.test(text) || !READS_DEFAULT.test(text)) return []
  const own = posix.dirname(file)
  const named = [...text.matchAll(/['"`]((?:\.{0,2}\/)?[\w@-][\w@./-]*)(?:\/\*[^'"`]*)?['"`]/g)].flatMap(([, path]) => [
    posix.join(own, path!),
    posix.join(owner, path!),
  ])
  const isLoaded = (folder: string): boolean =>
    folder !== owner &&
    !folder.startsWith('..') &&
    !/(?:^|\/)(?:src|node_modules|dist)$/.test(folder) &&
    facts.filesIn(folder).length > 0
  return [...(OWN_FOLDER.test(text) ? [own] : []), ...named.map((path) => path.replace(/\/$/, ''))].filter(isLoaded)
}
