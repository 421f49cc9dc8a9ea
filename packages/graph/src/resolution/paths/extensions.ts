import type { Answers } from '../../disk/cached-disk.ts'

const TYPESCRIPT = ['.ts', '.tsx', '.mts', '.cts']
const JAVASCRIPT = ['.js', '.jsx', '.mjs', '.cjs']
const DECLARATIONS = ['.d.ts', '.d.mts', '.d.cts']

/**
 * Added in this order to a path without extension. Declarations come after JavaScript, unlike in TypeScript: with
 * `x.js` and `x.d.ts`, the former is the module at run time, and a module must be one file however it is imported.
 */
export const EXTENSIONS = [...TYPESCRIPT, ...JAVASCRIPT, ...DECLARATIONS, '.json']

const SOURCES: Record<string, { typescript: string[]; declarations: string[] }> = {
  '.js': { typescript: ['.ts', '.tsx'], declarations: ['.d.ts'] },
  '.jsx': { typescript: ['.tsx', '.ts'], declarations: ['.d.ts'] },
  '.mjs': { typescript: ['.mts'], declarations: ['.d.mts'] },
  '.cjs': { typescript: ['.cts'], declarations: ['.d.cts'] },
}

/** The possible endings of imported files, with the `moduleSuffixes` of the config, best first. */
export interface Endings {
  /** Added to a path without extension. */
  added: string[]
  /** The endings that a JavaScript extension may mean. */
  replaced: Record<string, string[]>
  suffixes: readonly string[]
}

export function endingsFor(importer: 'typescript' | 'javascript', suffixes: readonly string[]): Endings {
  const withSuffixes = (extensions: readonly string[]): string[] =>
    extensions.flatMap((extension) => suffixes.map((suffix) => suffix + extension))
  const replaced = Object.entries(SOURCES).map(([written, { typescript, declarations }]): [string, string[]] => [
    written,
    withSuffixes(
      importer === 'typescript' ? [...typescript, written, ...declarations] : [written, ...typescript, ...declarations],
    ),
  ])
  return { added: withSuffixes(EXTENSIONS), replaced: Object.fromEntries(replaced), suffixes }
}

/** Whether a path has the extension of a source file or of JSON. */
export function namesCode(path: string): boolean {
  return /\.(?:[cm]?[jt]sx?|json)$/.test(path)
}

/** The other extensions that an importer may write, with the suffixes before them. */
export function writtenExtensions(suffixes: readonly string[]): Record<string, string[]> {
  return Object.fromEntries(
    [...TYPESCRIPT, '.json'].map((extension) => [extension, suffixes.map((suffix) => suffix + extension)]),
  )
}

/** The TypeScript file for a path with a JavaScript extension. */
export function typescriptTwin(disk: Answers, path: string): string | null {
  const extension = /\.[cm]?jsx?$/.exec(path)?.[0]
  if (extension === undefined) return null
  const stem = path.slice(0, -extension.length)
  return SOURCES[extension]!.typescript.map((twin) => stem + twin).find(disk.isFile) ?? null
}

/**
 * The source file for a path to built or unbuilt code: any source with that stem, TypeScript before JavaScript before
 * declarations; for a folder, its index.
 */
export function findCode(disk: Answers, path: string): string | null {
  const extension = /(?:\.d\.[cm]?ts|\.[cm]?[jt]sx?)$/.exec(path)?.[0]
  if (extension !== undefined) {
    if (/^\.[cm]?tsx?$/.test(extension) && disk.isFile(path)) return path
    const found = findStem(disk, path.slice(0, -extension.length), extension)
    if (found !== null) return found
  } else if (disk.isFile(path)) return path
  return findStem(disk, path, '') ?? (disk.isFolder(path) ? findStem(disk, `${path}/index`, '') : null)
}

function findStem(disk: Answers, stem: string, extension: string): string | null {
  if (stem.endsWith('/')) return null
  // A bundler may write `index.mjs` from `index.ts`, so the same kind of extension is only preferred.
  const first = /\.[cm]/.exec(extension)?.[0].replace('.', '')
  const twin = first === undefined ? [] : [`.${first}ts`]
  const code = extension === '' ? EXTENSIONS : EXTENSIONS.slice(0, -1)
  return [...twin, ...code].map((ending) => stem + ending).find(disk.isFile) ?? null
}
