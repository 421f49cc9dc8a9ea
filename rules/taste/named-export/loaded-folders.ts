import type { Project } from '@stratalint/rule'
import { posix } from 'node:path'

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
