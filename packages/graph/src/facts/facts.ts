import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import type { ExportFact, Facts } from '@stratalint/core'
import { createOriginFinder, type FindTrails } from '../laundering/origins.ts'
import type { DiskWatch } from '../disk-log.ts'
import type { ModuleRecord, ResolvedModule } from '../module-record.ts'
import { parseSource, readModule } from '../read/read-module.ts'
import { resolveModule } from '../resolution/resolve-module.ts'
import type { Resolver } from '../resolution/resolver.ts'
import { findBelongings } from './belongings.ts'
import { outlineOf, type Outline } from './declarations.ts'
import { createParsedFiles } from './parsed-files.ts'

/** Answers what remedies ask, from the files as they are on disk now. */
export function createFacts(root: string, resolver: Resolver, watch?: DiskWatch, texts?: ReadonlyMap<string, string>): Facts {
  const parsed = createParsedFiles(root, recordOf, watch, texts)
  const outlined = createParsedFiles(root, outlineIn, watch, texts)
  return {
    exists(path) {
      watch?.probed(join(root, path))
      return existsSync(join(root, path))
    },
    exportsOf(path) {
      // One answer sees each file once, in one state; the next answer looks again.
      const modules = new Map<string, ResolvedModule | undefined>()
      const moduleOf = (file: string): ResolvedModule | undefined => {
        if (!modules.has(file)) {
          const record = parsed(file)
          modules.set(file, record === null ? undefined : resolveModule(resolver, file, record))
        }
        return modules.get(file)
      }
      if (moduleOf(path) === undefined) return null
      const trailsOf = createOriginFinder(moduleOf)
      return exportedNames(path, moduleOf).map((name) => describe(path, name, moduleOf, trailsOf))
    },
    filesIn: (folder) => entriesIn(join(root, folder), false, watch),
    foldersIn: (folder) => entriesIn(join(root, folder), true, watch),
    importsOf(path) {
      const record = parsed(path)
      return record === null ? null : resolveModule(resolver, path, record).edges
    },
    belongingsOf(path, names) {
      const [record, outline] = [parsed(path), outlined(path)]
      return record === null || outline === null ? null : findBelongings(outline, resolveModule(resolver, path, record).edges, names)
    },
    shapeOf(path, name) {
      const outline = outlined(path)
      const own = outline?.exported.get(name)
      const shapes = outline?.declarations.filter(({ names }) => names.includes(own ?? '')).map(({ shape }) => shape) ?? []
      return shapes.find((shape) => shape !== 'type') ?? shapes[0] ?? null
    },
    packageEntries: (name) => resolver.entriesOf(name),
    packageOf: (path) => resolver.nameOf(path),
    packageSpecifier: (path) => resolver.specifierOf(path),
    sourceOf: (path) => resolver.sourceOf(path),
  }
}

function recordOf(file: string, text: string): ModuleRecord | null {
  const read = readModule(file, text)
  if ('error' in read) return null
  read.dispose()
  return read.record
}

function outlineIn(file: string, text: string): Outline | null {
  const parsed = parseSource(file, text)
  return 'error' in parsed ? null : outlineOf(parsed.program)
}

function entriesIn(folder: string, folders: boolean, watch?: DiskWatch): string[] {
  watch?.listed(folder)
  try {
    return readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isDirectory() === folders).map(({ name }) => name).sort()
  } catch {
    return []
  }
}

type ModuleOf = (file: string) => ResolvedModule | undefined

/** The file's own names in the order of the source, then what `export *` adds. */
function exportedNames(path: string, moduleOf: ModuleOf): string[] {
  const names = new Set<string>()
  const files = new Set([path])
  for (const file of files) {
    const module = moduleOf(file)
    for (const { name, binding } of module?.exports ?? []) {
      if (name === '*') {
        const target = binding.type === 'through' ? module?.edges[binding.edge]?.target : undefined
        if (target?.type === 'file') files.add(target.path)
      } else if (file === path || name !== 'default') {
        names.add(name)
      }
    }
  }
  return [...names]
}

function describe(path: string, name: string, moduleOf: ModuleOf, trailsOf: FindTrails): ExportFact {
  const records = (moduleOf(path)?.exports ?? []).filter((record) => record.name === name)
  const own = records.filter(({ binding }) => binding.type === 'local')
  if (own.length > 0) return { name, kind: declaredKind(path, name, moduleOf), origin: null }
  const [trail] = trailsOf(path, name)
  if (trail === undefined) return { name, kind: records.some(({ typeOnly }) => !typeOnly) ? 'value' : 'type', origin: null }
  const { namespace, typeOnly } = trail
  if (namespace !== null) {
    const origin = moduleOf(namespace) === undefined ? null : { path: namespace, name: '*' }
    return { name, kind: typeOnly ? 'type' : 'value', origin }
  }
  const last = trail.steps.at(-1)!
  if (trail.origin.type === 'external') return { name, kind: typeOnly ? 'type' : 'value', origin: null }
  return { name, kind: typeOnly ? 'type' : declaredKind(last.file, last.name, moduleOf), origin: { path: last.file, name: last.name } }
}

/** A name that is both a type and a value counts as a value. */
function declaredKind(file: string, name: string, moduleOf: ModuleOf): 'type' | 'value' {
  const module = moduleOf(file)
  if (module === undefined) return 'value'
  const kinds = module.exports.filter((record) => record.name === name).map(({ binding }) => (binding.type === 'local' ? binding.kind : 'value'))
  return kinds.includes('value') || kinds.length === 0 ? 'value' : 'type'
}
