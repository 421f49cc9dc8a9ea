import { exportNamed } from '../../exports.ts'
import { listNames, showPath } from '../../texts/text.ts'
import type { Option, RemedyContext } from '../context.ts'
import { isForeign } from '../paths/other-package.ts'
import { mayOffer, rerouted, showSpecifier, specifierTo } from './use-entry.ts'
import { fileEdge, simulate } from '../simulate/simulate.ts'
import { counterpartOf, verbOf } from '../symbols.ts'

type Origin = { path: string; name: string }

const MOST_ORIGINS = 3

/** Imports the bindings from the files that declare them, or from what another package offers of them, when the importer may see that. */
export function toOrigin(context: RemedyContext): Option | null {
  const { facts, file, target, symbols } = context
  if (!symbols.plain) return null
  const exported = facts.exportsOf(target) ?? []
  const origins = symbols.names.map((name) => exportNamed(exported, name)?.origin ?? null)
  if (!origins.every((origin) => origin !== null) || origins.some(({ path }) => path === file)) return null
  const paths = [...new Set(origins.map(({ path }) => path))]
  const offered = throughPackage(context, paths)
  if (offered !== null || paths.length > 1) return offered ?? fromEach(context, origins, paths)
  return rerouted(
    context,
    paths[0]!,
    origins.map(({ name }) => ({ name, same: true })),
    'use-origin',
  )
}

/** One entry of a package that declares some of the bindings and exports them all. */
function throughPackage(context: RemedyContext, paths: readonly string[]): Option | null {
  const { facts, judge, file, target, symbols } = context
  const packages = new Set(paths.filter((path) => isForeign(facts, file, path)).map((path) => facts.packageOf!(path)!))
  const entries = [...packages].flatMap((name) => facts.packageEntries?.(name) ?? [])
  for (const { path } of entries) {
    if (path === target || !simulate(judge, [fileEdge(file, path, symbols.types)])) continue
    const found = symbols.names.map((name) => counterpartOf(facts, path, target, name))
    const same = found.filter((counterpart) => counterpart?.same === true)
    if (same.length < found.length || !same.every((counterpart) => mayOffer(context, path, counterpart!.name))) continue
    return rerouted(
      context,
      path,
      same.map((counterpart) => counterpart!),
      'use-entry',
    )
  }
  return null
}

function fromEach(context: RemedyContext, origins: readonly Origin[], paths: readonly string[]): Option | null {
  const { file, symbols, edge } = context
  const sources = paths.map((path) => ({
    path,
    written: specifierTo(context, path),
    names: origins.filter((origin) => origin.path === path).map(({ name }) => name),
  }))
  const isRenamed = origins.some(({ name }, index) => name !== symbols.names[index])
  if (isRenamed || sources.length > MOST_ORIGINS || sources.some(({ written }) => written === null)) return null
  const parts = sources.map(
    ({ path, written, names }) => `${listNames(names)} from ${showSpecifier(written!.text)} (${showPath(path)})`,
  )
  return {
    fix: {
      key: 'use-origin',
      kind: 'reroute',
      applicability: 'suggested',
      symbols: symbols.names,
      target: paths[0]!,
      title: `${verbOf(edge.kind)} ${parts.slice(0, -1).join(', ')} and ${parts.at(-1)!}, where they are declared.`,
    },
    leaves: paths.map((path) => fileEdge(file, path, symbols.types)),
  }
}
