import { extensionOf, isComponentFile, memoize, type ExportFact, type Facts, type ResolvedEdge } from '@stratalint/core'
import { join } from 'node:path'
import type { DiskWatch } from '../disk/disk-log.ts'
import { extractModule } from '../read/extract-module.ts'
import { importersIn, type Graph } from '../import-graph/import-graph.ts'
import type { ModuleRecord, ResolvedModule } from '../model/module-record.ts'
import { readModule } from '../read/read-module.ts'
import { expectParses } from '../parse/parser.ts'
import { readSource } from '../disk/source-file.ts'
import { resolveModule } from '../resolution/resolve-module.ts'
import type { Resolver } from '../resolution/resolver.ts'
import { createDependencyFinder, type FindDependencies } from './declaration-dependencies.ts'
import { outlineOf } from './declarations.ts'
import { environmentOf } from './environment.ts'
import { findExports } from './find-exports.ts'
import { createListings } from './folder-listings.ts'
import { nameRolesOf } from './name-roles.ts'
import { useFormsOf } from './use-forms.ts'
import { passThroughsOf } from './pass-throughs.ts'
import { ANY_FILE, foldersOfTarget, IMPORTERS, isAboutImports, REACHED } from './reads.ts'
import { createSourceFiles, type Source } from './source-files.ts'
import { createReachedFiles } from './reached-files.ts'
import { createTrackedMemo } from './tracked-memo.ts'
import type { ProgramLike } from '../syntax/ast-node.ts'
import { markElided } from '../elision/mark-elided.ts'
import { findNameUses, type NameUse } from '../elision/name-uses.ts'

/** Facts about the files of one run; each answer is computed once. */
export interface RunFacts extends Facts {
  once<T>(question: object, key: unknown, compute: () => T): T
  /** The imports of a file by offset, as in TypeScript's output: names used only as types are type-only. */
  importsAfterElision(file: string): ReadonlyMap<number, ResolvedEdge>
  /** Reuses the modules that this run has read, and its graph where that is complete. */
  use(modules: (file: string) => ResolvedModule | undefined, graph?: () => Graph): void
  /** Prepares for questions about the code of many files. */
  expect(files: Iterable<string>): void
  /** A module of this run, or one that is read now. */
  moduleOf(file: string): ResolvedModule | undefined
  /** Records that the answer being computed depends on every checked file below a folder; `''` is the root. */
  dependOn(folder: string): void
  /** Drops the answers that depend on files, because their texts changed. Only those of facts with a watch are complete. */
  forget(files: ReadonlySet<string>): void
  /** Starts another run, which sees what has changed on disk since. */
  clear(): void
}

const QUESTIONS = { module: {}, exports: {}, belongings: {}, finder: {}, used: {} }

/** Answers the questions of remedies from the files on disk, as they are when first read. */
export function createFacts(
  root: string,
  resolver: Resolver,
  watch?: DiskWatch,
  texts?: ReadonlyMap<string, string>,
): RunFacts {
  const memo = createTrackedMemo(watch)
  const sources = createSourceFiles(root, memo, texts)
  const parsed = sources.parsedBy(recordOf)
  const outlined = sources.parsedBy(readBy(outlineOf))
  const roles = sources.parsedBy(readBy(nameRolesOf))
  const passing = sources.parsedBy(readBy(passThroughsOf))
  const formed = sources.parsedBy(readBy(useFormsOf))
  const used = sources.parsedBy((source) => usesIn(source, resolver))
  const environments = sources.parsedBy(({ file, text }) => {
    const specifiers = moduleOf(file)?.edges.map(({ specifier }) => specifier)
    return environmentOf(file, text, specifiers ?? [])
  })
  const listings = createListings(root, memo, texts)
  let readModules: (file: string) => ResolvedModule | undefined = () => undefined
  /** As long as the modules are the same. */
  let findImporters: ((file: string) => string[]) | null = null
  let reaches: ((from: string, to: string) => boolean) | null = null

  const moduleOf = (file: string): ResolvedModule | undefined => {
    const read = readModules(file)
    if (read === undefined) return resolvedHere(file)
    sources.note(file)
    return read
  }
  /** A module in which imports of names that are used only as types are not marked, unlike in one that the run has read. */
  const resolvedHere = (file: string): ResolvedModule | undefined =>
    memo.once(QUESTIONS.module, file, () => {
      const record = parsed(file)
      return record === null ? undefined : noteTargets(resolveModule(resolver, file, record))
    })
  /** Records the folders in which the imports of a file that is resolved here look for files. */
  const noteTargets = (module: ResolvedModule): ResolvedModule => {
    if (module.isOpen === true || module.hasGlobs === true) memo.read(ANY_FILE)
    for (const { target } of module.edges) {
      if (target.type === 'file') for (const folder of foldersOfTarget(target.path)) memo.listed(join(root, folder))
    }
    return module
  }
  const amongFiles = <T>(answer: T): T => {
    memo.read(ANY_FILE)
    return answer
  }
  const belongingsFinder = (path: string): FindDependencies | null =>
    memo.once(QUESTIONS.finder, path, () => {
      const [module, outline] = [moduleOf(path), outlined(path)]
      return module === undefined || outline === null ? null : createDependencyFinder(outline, module.edges)
    })
  const exportsOf = (path: string): ExportFact[] | null =>
    memo.once(QUESTIONS.exports, path, () => findExports(path, moduleOf))
  return {
    moduleOf,
    exists: listings.exists,
    exportsOf,
    importsAfterElision: (file) =>
      memo.once(QUESTIONS.used, file, () => {
        const edges = markElided(moduleOf(file)?.edges ?? [], {
          file,
          elisionOptions: () => resolver.elisionOptionsOf(file),
          uses: () => used(file) ?? new Map(),
          exportsOf,
        })
        return new Map(edges.map((edge) => [edge.start, edge]))
      }),
    filesIn: listings.filesIn,
    foldersIn: listings.foldersIn,
    importsOf: (path) => moduleOf(path)?.edges ?? null,
    importersOf(path) {
      memo.read(IMPORTERS + path)
      return findImporters?.(path) ?? null
    },
    reaches(from, to) {
      memo.read(REACHED + from)
      return reaches?.(from, to) ?? false
    },
    belongingsOf: (path, names, most = Infinity) =>
      memo.once(
        QUESTIONS.belongings,
        JSON.stringify([path, most === Infinity ? null : most, names]),
        () => belongingsFinder(path)?.(names, most) ?? null,
      ),
    shapeOf(path, name) {
      const outline = outlined(path)
      const own = outline?.exported.get(name)
      const shapes = own === undefined ? [] : outline!.declaring(own).map(({ shape }) => shape)
      return shapes.find((shape) => shape !== 'type' && shape !== 'alias') ?? shapes[0] ?? null
    },
    membersOf(path, name) {
      const outline = outlined(path)
      const own = outline?.exported.get(name)
      return own === undefined
        ? null
        : (outline!.declaring(own).find(({ members }) => members !== null)?.members ?? null)
    },
    isProcedure(path, name) {
      const outline = outlined(path)
      const own = outline?.exported.get(name)
      return own !== undefined && outline!.declaring(own).some(({ procedure }) => procedure)
    },
    passThroughsOf: (path) => passing(path) ?? [],
    usesOf(file, local, within) {
      const uses = formed(file)
        ?.get(local)
        ?.filter((use) => within?.some((name) => use.within.includes(name)) ?? true)
      return uses === undefined || uses.length === 0 ? null : new Set(uses.map(({ form }) => form))
    },
    roleOf: (file, local) => roles(file)?.get(local) ?? null,
    environmentOf: environments,
    packageEntries: (name) => amongFiles(resolver.entriesOf(name)),
    packageOf: (path) => resolver.nameOf(path),
    packageSpecifier: (path) => amongFiles(resolver.specifierOf(path)),
    declaredFor: (file) => resolver.declaredFor(file),
    nameFacts: (file, specifier) => amongFiles(resolver.nameFacts(file, specifier)),
    sourceOf: (path) => amongFiles(resolver.sourceOf(path)),
    expect: (files) => expectParses(textsOf(root, files, texts)),
    once: memo.once,
    use(modules, graph) {
      readModules = modules
      findImporters = graph === undefined ? null : memoize((file) => importersIn(graph(), file))
      reaches = graph === undefined ? null : lazyReachedFiles(graph)
    },
    dependOn: memo.below,
    forget(files) {
      const paths = new Set([...files].map((file) => join(root, file)))
      const changedBelow = memoize((folder) =>
        [...files].some((file) => folder === '' || file.startsWith(`${folder}/`)),
      )
      memo.forget({ file: (path) => paths.has(path) || isAboutImports(path), below: changedBelow })
      files.forEach(sources.forget)
    },
    clear() {
      readModules = () => undefined
      findImporters = null
      reaches = null
      for (const each of [memo, sources, listings]) each.clear()
    },
  }
}

/** The texts of files, without components, whose scripts are parsed by themselves. */
function* textsOf(
  root: string,
  files: Iterable<string>,
  texts: ReadonlyMap<string, string> | undefined,
): Iterable<{ filename: string; text: string }> {
  for (const filename of files) {
    if (isComponentFile(filename) || extensionOf(filename) === null) continue
    try {
      yield { filename, text: texts?.get(filename) ?? readSource(join(root, filename)) }
    } catch {
      // A file that is gone has no code.
    }
  }
}

/** Reads the graph when the first answer is needed. */
function lazyReachedFiles(graph: () => Graph): (from: string, to: string) => boolean {
  let leadsTo: ((from: string, to: string) => boolean) | null = null
  return (from, to) => (leadsTo ??= createReachedFiles(graph()))(from, to)
}

function recordOf({ file, text }: Source): ModuleRecord | null {
  const read = readModule(file, text)
  if ('error' in read) return null
  read.dispose()
  return read.record
}

/** Reads from the tree of a file that can be parsed. */
function readBy<T>(read: (program: ProgramLike) => T): (source: Source) => T | null {
  return (source) => {
    const program = source.tree()
    return program === null ? null : read(program)
  }
}

/** How a file uses its imported names. */
function usesIn(source: Source, resolver: Resolver): ReadonlyMap<string, NameUse> | null {
  const { file, text } = source
  const program = source.tree()
  if (program === null) return null
  const imports = extractModule(program, text, file, true).edges.flatMap(({ kind, names }) =>
    kind === 'import' ? names : [],
  )
  return findNameUses(program, new Set(imports.flatMap(({ local }) => local ?? [])), resolver.elisionOptionsOf(file))
}
