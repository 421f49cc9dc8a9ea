import type {
  Belongings,
  DeclarationFact,
  DeclarationShape,
  ExportFact,
  Facts,
  NameFacts,
  PackageEntry,
  ResolvedEdge,
  Target,
} from '@stratalint/core'

/** A file as a case writes it: exports as `type Price`, `price` or `price < src/a.ts#amount`; imports as paths or `package:pg`. */
export interface MemoryFile {
  exports?: string[]
  imports?: string[]
  shapes?: Record<string, DeclarationShape>
  /** What moves along with an export: declarations as `type Row`, `const RATE` or `round`, and imports. */
  needs?: Record<string, { along?: string[]; imports?: string[]; jsx?: true }>
}

/** The packages of a test: their entries, their folders and the sources of their build output. */
export interface MemoryWorkspace {
  importsOf?: boolean
  packages?: Record<string, PackageEntry[]>
  folders?: Record<string, string>
  sources?: Record<string, string>
  /** The facts about every unresolved name. */
  names?: Partial<NameFacts>
}

/** Facts about files that exist only in a test. With `importsOf: false` the imports of files are unknown. */
export function memoryFacts(
  files: Record<string, MemoryFile>,
  { importsOf = true, packages = {}, folders = {}, sources = {}, names }: MemoryWorkspace = {},
): Facts {
  const knowsNeeds = Object.values(files).some(({ needs }) => needs !== undefined)
  return {
    exists: (path) => files[path] !== undefined,
    exportsOf: (path) => files[path]?.exports?.map(exportOf) ?? (files[path] === undefined ? null : []),
    filesIn: (folder) =>
      Object.keys(files)
        .filter((path) => path.slice(0, Math.max(0, path.lastIndexOf('/'))) === folder)
        .map((path) => path.slice(path.lastIndexOf('/') + 1))
        .sort(),
    foldersIn: (folder) => {
      const below = Object.keys(files)
        .filter((path) => path.startsWith(`${folder}/`))
        .map((path) => path.slice(folder.length + 1).split('/'))
      return [...new Set(below.flatMap(([first, ...rest]) => (rest.length > 0 ? [first!] : [])))].sort()
    },
    shapeOf: (path, name) => files[path]?.shapes?.[name] ?? null,
    packageEntries: (name) => packages[name] ?? null,
    packageOf: (path) => Object.keys(folders).find((name) => path.startsWith(`${folders[name]!}/`)) ?? null,
    packageSpecifier: (path) =>
      Object.values(packages)
        .flat()
        .find((entry) => entry.path === path)?.specifier ?? null,
    declaredFor: () => names?.declared ?? [],
    ...(names && {
      nameFacts: () => ({
        manifest: null,
        declared: [],
        declaredBy: null,
        aliases: [],
        aliasConfig: null,
        through: [],
        faults: [],
        ...names,
      }),
    }),
    sourceOf: (path) => sources[path] ?? null,
    ...(knowsNeeds
      ? { belongingsOf: (path: string, names: readonly string[]) => belongingsOf(files[path], names) }
      : {}),
    ...(importsOf
      ? { importsOf: (path: string) => (files[path] === undefined ? null : (files[path].imports ?? []).map(importOf)) }
      : {}),
  }
}

function belongingsOf(file: MemoryFile | undefined, names: readonly string[]): Belongings | null {
  const needs = names.map((name) => file?.needs?.[name])
  if (needs.includes(undefined)) return null
  return {
    along: needs.flatMap((need) => (need?.along ?? []).map(declarationOf)),
    imports: needs.flatMap((need) =>
      (need?.imports ?? []).map(importOf).map(({ target, typeOnly }) => ({ target, typeOnly })),
    ),
    jsx: needs.some((need) => need?.jsx === true),
  }
}

function declarationOf(text: string): DeclarationFact {
  const [first, name] = text.split(' ')
  return name === undefined ? { name: first!, kind: 'value' } : { name, kind: first === 'type' ? 'type' : 'constant' }
}

function exportOf(text: string): ExportFact {
  const [declared, origin] = text.split(' < ')
  const [path, name] = origin?.split('#') ?? []
  return {
    name: declared!.replace(/^type /, ''),
    kind: declared!.startsWith('type ') ? 'type' : 'value',
    origin: path === undefined ? null : { path, name: name! },
  }
}

function importOf(text: string): ResolvedEdge {
  const target: Target = text.startsWith('package:')
    ? { type: 'external', name: text.slice('package:'.length) }
    : { type: 'file', path: text }
  return { kind: 'import', specifier: text, start: 0, end: 0, typeOnly: false, names: [], target, packageByPath: null }
}
