import { exportsAll } from '../../facts/exports.ts'
import type { RemedyContext } from '../context.ts'
import { fileAt } from './other-folder.ts'
import { writtenFor } from '../paths/other-package.ts'
import { folderOf, relativeTo } from '../paths/path.ts'

/** A file that the rest of a name leads to, and the alias that would make the name resolve. */
export interface NamedFile {
  path: string
  specifier: string
  /** `@/*`, or the whole name where nothing follows. */
  pattern: string
  /** What the pattern would map to, without the star. */
  folder: string
}

/** Folders that aliases usually map to, below the importer's own folders. */
const SOURCE_FOLDERS = ['', 'src', 'app', 'lib']

/** The file of the repository that `@/lib/db`, `~lib/db`, `#lib/db` or `src/lib/db` names, nearest to the importer. */
export function fileOfName(context: RemedyContext, why: 'no-alias' | 'no-imports' | 'undeclared'): NamedFile | null {
  const { facts, file, edge, symbols } = context
  const request = edge.specifier.replace(/(?<=.)[?#].*$/, '')
  const segments = request.split('/').filter((segment) => segment !== '')
  const [first = '', ...below] = segments
  const name = first.replace(/^[@~#$]+/, '')
  if (segments.includes('..') || /:/.test(first)) return null
  const rest = name === '' ? below : [name, ...below]
  if (rest.length === 0) return null
  // A single word is likely the name of a package.
  if (why === 'undeclared' && below.length === 0 && !symbols.plain) return null
  for (let folder = folderOf(file); ; folder = folderOf(folder)) {
    for (const source of SOURCE_FOLDERS) {
      const base = [folder, source].filter((part) => part !== '').join('/')
      const wanted = [base, ...rest].filter((part) => part !== '').join('/')
      const path = fileAt(context, wanted)
      if (path === null || path === file) continue
      if (why === 'undeclared' && below.length === 0 && !exportsAll(facts.exportsOf(path) ?? [], symbols.names))
        continue
      const specifier = writtenFor(facts, file, path, { specifier: `${relativeTo(file, wanted)}`, path: wanted })?.text
      if (specifier === undefined) continue
      const isWhole = below.length === 0
      return {
        path,
        specifier,
        pattern: isWhole ? first : `${first}/*`,
        folder: isWhole ? path : [base, name].filter((part) => part !== '').join('/'),
      }
    }
    if (folder === '') return null
  }
}
