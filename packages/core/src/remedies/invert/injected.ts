import type { PlanOf } from '../plan.ts'
import type { RemedyContext } from '../context.ts'
import { legalRoute } from '../simulate/legal-route.ts'
import { callersOf } from './caller.ts'

type Injected = NonNullable<PlanOf<'invert'>['injected']>

/** The packages whose decorators declare what a container creates and passes to constructors. */
const CONTAINERS = /^(?:@nestjs\/common|@angular\/core)$/

const DECLARES: readonly (readonly [string, Injected])[] = [
  ['Module', 'module'],
  ['NgModule', 'module'],
  ['Injectable', 'service'],
]

/** Whether a container creates the imported class, so that no code calls it and passes it on. */
export function injectedAs({ facts, target, edge }: RemedyContext): Injected | null {
  if (edge.names.length !== 1 || facts.shapeOf?.(target, edge.names[0]!.name) !== 'class') return null
  const decorators = (facts.importsOf?.(target) ?? []).flatMap((one) =>
    one.target.type === 'external' && CONTAINERS.test(one.target.name) ? one.names.map(({ name }) => name) : [],
  )
  return DECLARES.find(([name]) => decorators.includes(name))?.[1] ?? null
}

/** The nearest module that leads to the importer and may import the target, which provides it to the container. */
export function providingModule(context: RemedyContext): { path: string; entry: string | null } | null {
  const { file, target } = context
  for (const path of callersOf(context, file).keys()) {
    if (path === target || !/\.module\.[cm]?[jt]s$/.test(path)) continue
    const route = legalRoute(context, path, target, false)
    if (route !== null) return { path, entry: route.entry }
  }
  return null
}
