import { isDeclarationFile, type ExportFact } from '@stratalint/core'
import { createOriginFinder, type FindTrails } from '../re-exports/trace-origins.ts'
import { recordsOf } from '../model/exports-by-name.ts'
import type { ResolvedModule } from '../model/module-record.ts'

export type ModuleOf = (file: string) => ResolvedModule | undefined

/** The exports of a file and where each is declared; `null` if the file cannot be read. */
export function findExports(path: string, moduleOf: ModuleOf): ExportFact[] | null {
  if (moduleOf(path) === undefined) return null
  const trailsOf = createOriginFinder(moduleOf)
  return exportedNames(path, moduleOf).map((name) => describe(path, name, moduleOf, trailsOf))
}

/** The file's own names in source order, then the names of `export *`. */
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
  const records = recordsOf(moduleOf(path), name)
  if (records.some(({ binding }) => binding.type === 'local'))
    return { name, kind: declaredKind(path, name, moduleOf), origin: null }
  const [trail] = trailsOf(path, name)
  if (trail === undefined)
    return { name, kind: records.some(({ typeOnly }) => !typeOnly) ? 'value' : 'type', origin: null }
  const { namespace } = trail
  // A declaration file passes values on as types, although the file that it describes has them when the program runs.
  const typeOnly = trail.typeOnly && ![path, ...trail.steps.map(({ file }) => file)].some(isDeclarationFile)
  if (namespace !== null) {
    const origin = moduleOf(namespace) === undefined ? null : { path: namespace, name: '*' }
    return { name, kind: typeOnly ? 'type' : 'value', origin }
  }
  const last = trail.steps.at(-1)!
  if (trail.origin.type === 'external') return { name, kind: typeOnly ? 'type' : 'value', origin: null }
  return {
    name,
    kind: typeOnly ? 'type' : declaredKind(last.file, last.name, moduleOf),
    origin: { path: last.file, name: last.name },
  }
}

/** A name of both a type and a value is a value. */
function declaredKind(file: string, name: string, moduleOf: ModuleOf): 'type' | 'value' {
  const module = moduleOf(file)
  if (module === undefined) return 'value'
  const kinds = recordsOf(module, name).map(({ binding }) => (binding.type === 'local' ? binding.kind : 'value'))
  return kinds.includes('value') || kinds.length === 0 ? 'value' : 'type'
}
