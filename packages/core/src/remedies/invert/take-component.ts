import type { NameRole } from '../../facts/facts.ts'
import { isComponentFile } from '../../policy/policy.ts'
import type { RemedyContext } from '../context.ts'
import { fileNameOf, withoutExtension } from '../paths/path.ts'
import type { Remedy } from '../plan.ts'
import { findCompositionPoint } from './composition-point.ts'

/** What the importer does with the imported value, or with the only name; `null` where it imports several, or where that is not known. */
export function roleOf({ facts, file, edge, symbols }: RemedyContext): NameRole | null {
  const isValue = ({ name, local }: (typeof edge.names)[number]): boolean =>
    symbols.values.includes(name === 'default' ? (local ?? '') : name)
  const names = edge.names.length === 1 ? edge.names : edge.names.filter(isValue)
  // Only JSX and decorators of a package give several names one role.
  if (names.length !== 1 && edge.target.type === 'file' && !mayHaveJsx(file)) return null
  const roles = new Set(names.map(({ local }) => (local === null ? null : (facts.roleOf?.(file, local) ?? null))))
  return roles.size === 1 && (names.length === 1 || roles.has('element') || roles.has('decorator'))
    ? [...roles][0]!
    : null
}

/** Whether the edge imports a component, rather than only types that its script exports. */
export function importsComponent(context: RemedyContext): boolean {
  const { edge, file, target } = context
  if (edge.typeOnly) return false
  return isComponentFile(target)
    ? edge.names.some(({ name }) => name === 'default' || name === '*')
    : edge.names.length === 1 && mayHaveJsx(file) && roleOf(context) === 'element'
}

function mayHaveJsx(file: string): boolean {
  return !/\.[cm]?ts$/.test(file)
}

/** The importer takes the component as a slot, snippet or prop, and code that may import both passes it in. */
export function takeComponent(context: RemedyContext): Remedy {
  const { edge, file, target, symbols } = context
  const point = findCompositionPoint(context)
  const isScript = !isComponentFile(target)
  const local = edge.names.find(({ name }) => isScript || name === 'default')?.local ?? null
  return {
    plan: {
      action: 'take-component',
      key: 'take-component',
      symbols: symbols.names,
      target: file,
      name: local === null || local === 'default' ? withoutExtension(fileNameOf(target)) : local,
      others: isScript ? [] : edge.names.flatMap(({ name }) => (name === 'default' || name === '*' ? [] : [name])),
      suppliedBy: point,
    },
    edges: point?.edges ?? [],
  }
}
