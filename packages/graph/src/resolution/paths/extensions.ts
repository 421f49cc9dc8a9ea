import type { Disk } from '../../disk/cached-disk.ts'

const TYPESCRIPT = ['.ts', '.tsx', '.mts', '.cts']
const JAVASCRIPT = ['.js', '.jsx', '.mjs', '.cjs']
const DECLARATIONS = ['.d.ts', '.d.mts', '.d.cts']

/**
 * Tried in this order after a path without extension. Declarations come after JavaScript, unlike in TypeScript: of
 * `x.js` and `x.d.ts` the former is the module at run time, and one module must be one file however it is named.
 */
export const EXTENSIONS = [...TYPESCRIPT, ...JAVASCRIPT, ...DECLARATIONS, '.json']

const SOURCES: Record<string, { typescript: string[]; declarations: string[] }> = {
  '.js': { typescript: ['.ts', '.tsx'], declarations: ['.d.ts'] },
  '.jsx': { typescript: ['.tsx', '.ts'], declarations: ['.d.ts'] },
  '.mjs': { typescript: ['.mts'], declarations: ['.d.mts'] },
  '.cjs': { typescript: ['.cts'], declarations: ['.d.cts'] },
}

/** How the files that an importer means may end; with the `moduleSuffixes` of its config, best first. */
export interface Endings {
  /** Tried after a path without extension. */
  added: string[]
  /** What a specifier that ends in a JavaScript extension may stand for. */
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

/** Whether only the file of that very name, or a twin of it, can be meant by a path. */
export function namesCode(path: string): boolean {
  return /\.(?:[cm]?[jt]sx?|json)$/.test(path)
}

/** The other extensions that an importer may write, with the suffixes that may stand before them. */
export function writtenExtensions(suffixes: readonly string[]): Record<string, string[]> {
  return Object.fromEntries(
    [...TYPESCRIPT, '.json'].map((extension) => [extension, suffixes.map((suffix) => suffix + extension)]),
  )
}

/** The TypeScript file that a path with a JavaScript extension stands for. */
export function typescriptTwin(disk: Disk, path: string): string | null {
  const extension = /\.[cm]?jsx?$/.exec(path)?.[0]
  if (extension === undefined) return null
  const stem = path.slice(0, -extension.length)
  return SOURCES[extension]!.typescript.map((twin) => stem + twin).find(disk.isFile) ?? null
}

/**
 * The file that a path to built or unbuilt code stands for: any source of that stem, TypeScript before JavaScript before
 * declarations; a folder stands for its index.
 */
export function findCode(disk: Disk, path: string): string | null {
  const extension = /(?:\.d\.[cm]?ts|\.[cm]?[jt]sx?)$/.exec(path)?.[0]
  if (extension !== undefined) {
    if (/^\.[cm]?tsx?$/.test(extension) && disk.isFile(path)) return path
    const found = findStem(disk, path.slice(0, -extension.length), extension)
    if (found !== null) return found
  } else if (disk.isFile(path)) return path
  return findStem(disk, path, '') ?? (disk.isFolder(path) ? findStem(disk, `${path}/index`, '') : null)
}

function findStem(disk: Disk, stem: string, extension: string): string | null {
  if (stem.endsWith('/')) return null
  // A bundler may write `index.mjs` from `index.ts`, so the twin of the same kind is only the first choice.
  const first = /\.[cm]/.exec(extension)?.[0].replace('.', '')
  const twin = first === undefined ? [] : [`.${first}ts`]
  const code = extension === '' ? EXTENSIONS : EXTENSIONS.slice(0, -1)
  return [...twin, ...code].map((ending) => stem + ending).find(disk.isFile) ?? null
}
