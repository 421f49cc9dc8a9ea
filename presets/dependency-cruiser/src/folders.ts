import { literal } from './expression.ts'

/** Files that one expression can match. */
export interface Span {
  /** A folder with its slash, or the whole path of a file. */
  prefix: string
  /** Folders and files below the prefix that do not belong, relative to it. */
  except: string[]
  /** Only tests, or only what is no test; `null` where that is not asked. */
  tests: boolean | null
}

/** The files on disk, ready to say in few words which of them a set holds. */
export interface Folders {
  /** The fewest spans for exactly these files, none with a prefix shorter than `depth` segments. */
  cover(paths: readonly string[], depth: number): Span[]
  /** A span as a regular expression; `prefix` may be another source for the same folder. */
  expression(span: Span, prefix?: string): string
  /** The files that an expression matches. */
  matching(source: string): readonly string[]
}

interface Folder {
  path: string
  depth: number
  folders: Folder[]
  files: string[]
}

/**
 * `roots` are the folders of which `files` are everything; nothing above them is ever called full.
 * `testSource` is an expression for all test files, or `null` where there is none to rely on.
 */
export function createFolders(files: readonly string[], roots: readonly string[], testSource: string | null): Folders {
  const isTest = testSource === null ? null : new RegExp(`^${testSource}$`)
  const known = (folder: string): boolean => roots.some((root) => root === '' || folder.startsWith(`${root}/`))
  const everything = treeOf(files)
  const withoutTests = treeOf(isTest === null ? [] : files.filter((file) => !isTest.test(file)))
  const onlyTests = treeOf(isTest === null ? [] : files.filter((file) => isTest.test(file)))
  const matches = new Map<string, readonly string[]>()
  return {
    matching(source) {
      let found = matches.get(source)
      if (found === undefined) {
        const expression = new RegExp(source)
        found = files.filter((file) => expression.test(file))
        matches.set(source, found)
      }
      return found
    },
    cover(paths, depth) {
      const wanted = new Set(paths)
      const plain = spansOf(everything, wanted, known, depth, null)
      if (isTest === null || sizeOf(plain) < 2) return plain
      const apart = [
        ...spansOf(withoutTests, wanted, known, depth, false),
        ...spansOf(onlyTests, wanted, known, depth, true),
      ]
      return sizeOf(apart) < sizeOf(plain) ? apart : plain
    },
    expression({ prefix, except, tests }, source = literal(prefix)) {
      const asked = tests === null ? '' : `(?${tests ? '=' : '!'}${testSource}$)`
      const refused = except.length === 0 ? '' : `(?!${except.map((path) => literal(path) + endOf(path)).join('|')})`
      return `^${asked}${source}${refused}${endOf(prefix)}`
    },
  }
}

function endOf(path: string): string {
  return path.endsWith('/') ? '' : '$'
}

function treeOf(files: readonly string[]): Folder {
  const root: Folder = { path: '', depth: 0, folders: [], files: [] }
  const known = new Map([['', root]])
  const folderAt = (path: string): Folder => {
    let folder = known.get(path)
    if (folder === undefined) {
      const parent = folderAt(path.slice(0, path.lastIndexOf('/', path.length - 2) + 1))
      folder = { path, depth: parent.depth + 1, folders: [], files: [] }
      parent.folders.push(folder)
      known.set(path, folder)
    }
    return folder
  }
  for (const file of files) folderAt(file.slice(0, file.lastIndexOf('/') + 1)).files.push(file)
  return root
}

interface Cover {
  /** Whole folders and single files only. */
  plain: string[]
  /** Folders with exceptions where that is shorter. */
  best: Omit<Span, 'tests'>[]
  /** The files that do not belong, in whole folders and single files. */
  others: string[]
}

function spansOf(
  root: Folder,
  wanted: ReadonlySet<string>,
  known: (folder: string) => boolean,
  depth: number,
  tests: boolean | null,
): Span[] {
  const touched = new Set([...wanted].flatMap(foldersOf))
  const visit = (folder: Folder): Cover => {
    if (!touched.has(folder.path)) return { plain: [], best: [], others: [folder.path] }
    const below = folder.folders.map(visit)
    const [inside, outside] = [
      folder.files.filter((file) => wanted.has(file)),
      folder.files.filter((file) => !wanted.has(file)),
    ]
    const plain = [...below.flatMap((cover) => cover.plain), ...inside]
    const best = [...below.flatMap((cover) => cover.best), ...inside.map((prefix) => ({ prefix, except: [] }))]
    const others = [...below.flatMap((cover) => cover.others), ...outside]
    if (folder.depth < Math.max(1, depth) || !known(folder.path)) return { plain, best, others }
    if (plain.length === 0) return { plain, best, others: [folder.path] }
    if (others.length === 0) return { plain: [folder.path], best: [{ prefix: folder.path, except: [] }], others }
    const withExceptions = { prefix: folder.path, except: others.map((path) => path.slice(folder.path.length)) }
    return { plain, best: sizeOf(best) > sizeOf([withExceptions]) ? [withExceptions] : best, others }
  }
  return visit(root).best.map((span) => ({ ...span, tests }))
}

/** `a/b/c.ts`: the root, `a/`, `a/b/`. */
function foldersOf(path: string): string[] {
  const folders = ['']
  for (let slash = path.indexOf('/'); slash !== -1; slash = path.indexOf('/', slash + 1))
    folders.push(path.slice(0, slash + 1))
  return folders
}

function sizeOf(spans: readonly Omit<Span, 'tests'>[]): number {
  return spans.reduce((sum, { except }) => sum + 1 + except.length, 0)
}
