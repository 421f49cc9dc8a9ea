import { isComponentFile } from '../../policy/policy.ts'
import type { RemedyContext } from '../context.ts'
import { fileNameOf, withoutExtension } from '../paths/path.ts'
import type { Remedy } from '../plan.ts'
import { findCompositionPoint } from './composition-point.ts'

/** Whether the edge imports a component, rather than only types that its script exports. */
export function importsComponent({ edge, target }: RemedyContext): boolean {
  return isComponentFile(target) && !edge.typeOnly && edge.names.some(({ name }) => name === 'default' || name === '*')
}

/** The importer takes the component as a slot, snippet or prop, and code that may import both passes it in. */
export function takeComponent(context: RemedyContext): Remedy {
  const { edge, file, target, symbols } = context
  const point = findCompositionPoint(context)
  const local = edge.names.find(({ name }) => name === 'default')?.local ?? null
  return {
    plan: {
      action: 'take-component',
      key: 'take-component',
      symbols: symbols.names,
      target: file,
      name: local === null || local === 'default' ? withoutExtension(fileNameOf(target)) : local,
      others: edge.names.flatMap(({ name }) => (name === 'default' || name === '*' ? [] : [name])),
      suppliedBy: point?.folder ?? null,
    },
    edges: point?.edges ?? [],
  }
}
