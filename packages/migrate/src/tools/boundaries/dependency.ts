import { builtinModules } from 'node:module'
import type { OldEdge } from '../../model/old-edge.ts'
import type { Element } from './elements.ts'
import type { Dependency, Entity } from './selectors.ts'

const NODE = new Set(builtinModules)

/** What describes the ends of an import. */
export interface Ends {
  elementOf(file: string): Element | 'ignored' | null
  categoriesOf(file: string): readonly string[]
}

/** Describes an import as the plugin does. */
export function describeDependency(edge: OldEdge, ends: Ends): Dependency {
  const from = entityOf(edge.from, ends)
  const to = edge.to === null ? packageEntity(edge) : entityOf(edge.to, ends)
  return {
    from,
    to,
    source: edge.specifier,
    kind: edge.typeOnly ? 'type' : 'value',
    nodeKind: nodeKindOf(edge.kind),
    specifiers: edge.names,
    relationship: relationshipOf(from.element, to.element),
  }
}

function entityOf(file: string, { elementOf, categoriesOf }: Ends): Entity {
  const element = elementOf(file)
  return {
    file,
    element: element === 'ignored' ? null : element,
    isIgnored: element === 'ignored',
    categories: element === 'ignored' ? [] : categoriesOf(file),
    origin: 'local',
    module: null,
    subpath: null,
  }
}

function packageEntity({ packageName, specifier }: OldEdge): Entity {
  const isBuiltin = specifier.startsWith('node:') || NODE.has(packageName!)
  const module = specifier.startsWith('node:') ? specifier : packageName
  const subpath = specifier.startsWith(packageName!) ? specifier.slice(packageName!.length) : ''
  return {
    file: null,
    element: null,
    isIgnored: false,
    categories: [],
    origin: isBuiltin ? 'core' : 'external',
    module,
    subpath: subpath === '' ? null : subpath,
  }
}

function nodeKindOf(kind: OldEdge['kind']): string {
  if (kind === 'dynamic-import' || kind === 'require') return kind
  return kind.startsWith('export') ? 'export' : 'import'
}

/** What each end is to the other. */
function relationshipOf(from: Element | null, to: Element | null): { from: string; to: string } {
  if (from === null || to === null) return { from: '', to: '' }
  if (from.path === to.path) return { from: 'internal', to: 'internal' }
  const pair = (own: string, other: string): { from: string; to: string } => ({ from: own, to: other })
  const depth = (element: Element, of: Element): number => element.parents.findIndex(({ path }) => path === of.path)
  const [up, down] = [depth(from, to), depth(to, from)]
  if (down !== -1) return down === 0 ? pair('parent', 'child') : pair('ancestor', 'descendant')
  if (up !== -1) return up === 0 ? pair('child', 'parent') : pair('descendant', 'ancestor')
  const parent = to.parents[0]?.path
  if (parent !== undefined && from.parents[0]?.path === parent) return pair('sibling', 'sibling')
  if (parent !== undefined && from.parents.some(({ path }) => path === parent)) return pair('nephew', 'uncle')
  if (from.parents[0] !== undefined && to.parents.some(({ path }) => path === from.parents[0]!.path))
    return pair('uncle', 'nephew')
  return pair('', '')
}
