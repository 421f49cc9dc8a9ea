import { exportNamed } from '../../facts/exports.ts'
import type { RemedyContext } from '../context.ts'
import { isInOtherPackage } from '../paths/other-package.ts'
import type { Remedy } from '../plan.ts'
import { areLegal, fileEdge } from '../simulate/simulate.ts'
import { counterpartOf } from '../symbols.ts'
import { specifierTo } from './rewrite-specifier.ts'
import { mayExport, reroute } from './use-entry.ts'

type Origin = { path: string; name: string }

const MOST_ORIGINS = 3

/** Imports the bindings from the files that declare them, or from an entry of the package that does, where that is legal. */
export function useOrigin(context: RemedyContext): Remedy | null {
  const { facts, file, target, symbols } = context
  if (!symbols.plain) return null
  const exported = facts.exportsOf(target) ?? []
  const origins = symbols.names.map((name) => exportNamed(exported, name)?.origin ?? null)
  if (!origins.every((origin) => origin !== null) || origins.some(({ path }) => path === file)) return null
  const paths = [...new Set(origins.map(({ path }) => path))]
  const throughPackage = usePackage(context, paths)
  if (throughPackage !== null || paths.length > 1) return throughPackage ?? useOrigins(context, origins, paths)
  const counterparts = origins.map(({ name }) => ({ name, same: true }))
  return reroute(context, paths[0]!, counterparts, 'use-origin')
}

/** The entry of a package that declares some of the bindings and exports them all. */
function usePackage(context: RemedyContext, paths: readonly string[]): Remedy | null {
  const { facts, judge, file, target, symbols } = context
  const packages = new Set(
    paths.filter((path) => isInOtherPackage(facts, file, path)).map((path) => facts.packageOf!(path)!),
  )
  const entries = [...packages].flatMap((name) => facts.packageEntries?.(name) ?? [])
  for (const { path } of entries) {
    if (path === target || !areLegal(judge, [fileEdge(file, path, symbols.types)])) continue
    const found = symbols.names.map((name) => counterpartOf(facts, path, target, name))
    const same = found.filter((counterpart) => counterpart?.same === true)
    if (same.length === found.length && same.every((counterpart) => mayExport(context, path, counterpart!.name)))
      return reroute(
        context,
        path,
        same.map((counterpart) => counterpart!),
        'use-entry',
      )
  }
  return null
}

/** One import for each file that declares some of the bindings. */
function useOrigins(context: RemedyContext, origins: readonly Origin[], paths: readonly string[]): Remedy | null {
  const { edge, file, symbols } = context
  const specifiers = paths.map((path) => specifierTo(context, path))
  const sources = paths.map((path, index) => ({
    path,
    specifier: specifiers[index]?.text ?? null,
    names: origins.filter((origin) => origin.path === path).map(({ name }) => name),
  }))
  const isCertain = specifiers.every((specifier) => specifier?.certain === true) && edge.kind !== 'mock'
  const isRenamed = origins.some(({ name }, index) => name !== symbols.names[index])
  if (isRenamed || sources.length > MOST_ORIGINS || sources.some(({ specifier }) => specifier === null)) return null
  return {
    plan: {
      action: 'reroute',
      key: 'use-origin',
      applicability: isCertain ? 'auto' : 'suggested',
      symbols: symbols.names,
      target: paths[0]!,
      sources,
      because: 'declared-there',
    },
    edges: paths.map((path) => fileEdge(file, path, symbols.types)),
  }
}
