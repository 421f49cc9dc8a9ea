import { compileNameGlob, type ResolvedEdge, type Target } from '@stratalint/core'
import type { GlobImport, ModuleRecord, OpaqueImport, ResolvedModule } from '../model/module-record.ts'
import type { PolicyNames } from './resolution-context.ts'
import type { Resolution, Resolver } from './resolver.ts'
import { withoutQuery } from './specifier.ts'

/** Resolves the edges of a file; a pattern becomes an edge to each file that it matches. */
export function resolveModule(
  resolver: Resolver,
  file: string,
  { edges, exports, globs, opaque }: ModuleRecord,
): ResolvedModule {
  let isOpenModule = false
  const module: ResolvedModule = {
    file,
    exports,
    // Listing the fields gives all edges one shape, which halves the work on tens of thousands of them.
    edges: edges.map((edge) => {
      const { target, packageByPath, isOpen } = resolver.resolve(file, edge)
      if (isOpen === true) isOpenModule = true
      const { kind, specifier, start, end, typeOnly, names } = edge
      return { kind, specifier, start, end, typeOnly, names, target, packageByPath }
    }),
  }
  if (isOpenModule) module.isOpen = true
  if (opaque !== undefined) module.opaque = opaque
  if (globs !== undefined) {
    module.hasGlobs = true
    for (const glob of globs) expand(resolver, module, glob)
  }
  return module
}

/** Whether an edge that was resolved with some names of a policy may lead elsewhere with other names. */
export function dependsOnNames(earlier: PolicyNames, now: PolicyNames): (edge: ResolvedEdge) => boolean {
  const wasListed = earlier.externals.map(({ pattern }) => compileNameGlob(pattern))
  const isVirtual = now.virtual.map(compileNameGlob)
  return ({ specifier, target }) => {
    if (target.type === 'file') return false
    if (target.type === 'unresolved' || target.virtual === true) return true
    return (
      wasListed.some((matches) => matches(target.name)) || isVirtual.some((matches) => matches(withoutQuery(specifier)))
    )
  }
}

/** A module that was resolved before, with only these of its edges resolved again. */
export function resolveAgain(
  resolver: Resolver,
  { file, edges, exports }: ResolvedModule,
  isOpen: (edge: ResolvedEdge) => boolean,
): ResolvedModule {
  const again = edges.map((edge) => {
    if (!isOpen(edge)) return edge
    const { target, packageByPath } = resolver.resolve(file, edge)
    return { ...edge, target, packageByPath }
  })
  return { file, exports, edges: again }
}

function expand(resolver: Resolver, module: ResolvedModule, glob: GlobImport): void {
  const expanded = resolver.expand(module.file, glob)
  const edgeTo = (
    { specifier, start, end }: GlobImport['patterns'][number],
    { target, packageByPath }: Resolution,
  ): ResolvedEdge => ({
    kind: 'glob',
    specifier,
    start,
    end,
    typeOnly: false,
    names: glob.names,
    target,
    packageByPath,
  })
  const unknown: OpaqueImport[] = []
  for (const { pattern, found } of expanded) {
    if (found === null)
      unknown.push({
        start: pattern.start,
        end: pattern.end,
        form: FORMS[pattern.type === 'computed' ? pattern.loadKind : 'glob'],
        parameterOf: null,
      })
    else
      for (const resolution of found)
        module.edges.push(
          edgeTo(pattern, isData(resolution.target) ? { ...resolution, packageByPath: null } : resolution),
        )
  }
  if (unknown.length > 0) module.opaque = [...(module.opaque ?? []), ...unknown].sort((a, b) => a.start - b.start)
  // A pattern may match nothing yet, but a call without any match imports nothing.
  if (expanded.every(({ found }) => found?.length === 0)) module.edges.push(edgeTo(expanded[0]!.pattern, NOWHERE))
}

/** A pattern over manifests or images of other packages does not enter those packages. */
function isData(target: Target): boolean {
  return target.type === 'file' && !/\.[cm]?[jt]sx?$/.test(target.path)
}

const NOWHERE: Resolution = { target: { type: 'unresolved', why: 'relative' }, packageByPath: null }

const FORMS = { 'dynamic-import': 'import', require: 'require', mock: 'mock', url: 'url', glob: 'glob' } as const
