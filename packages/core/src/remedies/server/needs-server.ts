import type { ResolvedEdge } from '../../facts/edge.ts'
import { once } from '../../facts/facts.ts'
import { needsServer } from '../../facts/server-packages.ts'
import type { RemedyContext } from '../context.ts'
import { declaredWhere } from '../move/moved-declarations.ts'
import { areLegal, edgesFrom } from '../simulate/simulate.ts'
import { frameworkOf } from './framework.ts'

type World = Pick<RemedyContext, 'judge' | 'facts'>

const MOST_FILES = 80

/** Modules that SvelteKit keeps out of the code for the browser, whatever they do. */
const KEPT_ON_SERVER = /(?:^|\/)lib\/server\/|\.server\.[cm]?[jt]s$/

/** Whether what is imported works on a server alone, as far as the imports behind it show. */
export function importsServerCode(context: RemedyContext): boolean {
  const { edge, target } = context
  if (edge.target.type === 'external') return isServerPackage(edge)
  if (target === '') return false
  if (frameworkOf(context, context.file) === 'sveltekit' && KEPT_ON_SERVER.test(target)) return true
  const declared = declaredWhere(
    context.facts,
    target,
    edge.names.map(({ name }) => name),
  )
  return needsServerCode(context, declared?.path ?? target, declared?.names ?? null)
}

/** Whether exports of a file, or all of it, work on a server alone. */
export function needsServerCode({ facts }: World, path: string, names: readonly string[] | null): boolean {
  return once(facts, NEEDS, JSON.stringify([path, names]), () => leadsToServer(facts, path, names))
}

/** Whether the policy says on purpose that a file may import the packages of a server that these exports use. */
export function isMeantForServer({ judge, facts }: World, file: string, source: string): boolean {
  const used = (facts.importsOf?.(source) ?? []).filter(isServerPackage)
  return (
    used.length > 0 &&
    used.every(({ target }) => target.type === 'external' && judge.externalFor(target.name) !== null) &&
    areLegal(judge, edgesFrom(file, used))
  )
}

const NEEDS = {}

function leadsToServer(facts: World['facts'], path: string, names: readonly string[] | null): boolean {
  // The browser may import functions that it calls on the server.
  if (facts.environmentOf?.(path) === 'server-functions') return false
  const files = new Set([path])
  for (const file of files) {
    const environment = facts.environmentOf?.(file) ?? null
    if (environment === 'server' && !(file === path && isPlain(facts, path, names))) return true
    if (environment !== null && file !== path) continue
    const used = file === path && names !== null ? (facts.belongingsOf?.(path, names)?.imports ?? null) : null
    const edges = (facts.importsOf?.(file) ?? []).filter(
      (edge) => !edge.typeOnly && (used === null || isBare(edge) || used.some((one) => isSameTarget(one, edge))),
    )
    if (edges.some(isServerPackage)) return true
    for (const { target } of edges) if (target.type === 'file' && files.size < MOST_FILES) files.add(target.path)
  }
  return false
}

/** Whether these exports are enums and types, which run anywhere, whatever the name of their file says. */
function isPlain(facts: World['facts'], path: string, names: readonly string[] | null): boolean {
  if (names === null || (facts.belongingsOf?.(path, names) ?? null) === null) return false
  return names.every((name) => /^(?:enum|type|alias)$/.test(facts.shapeOf?.(path, name) ?? ''))
}

/** An import that only runs a module, such as `server-only`. */
function isBare({ names }: ResolvedEdge): boolean {
  return names.length === 0
}

function isSameTarget({ target: a }: Pick<ResolvedEdge, 'target'>, { target: b }: ResolvedEdge): boolean {
  return (
    (a.type === 'file' && b.type === 'file' && a.path === b.path) ||
    (a.type === 'external' && b.type === 'external' && a.name === b.name)
  )
}

/** Whether an import is one of a package that works on a server alone. */
export function isServerPackage({ target, specifier, names, typeOnly }: ResolvedEdge): boolean {
  return (
    target.type === 'external' &&
    !typeOnly &&
    needsServer({ name: target.name, specifier, names: names.map(({ name }) => name) })
  )
}
