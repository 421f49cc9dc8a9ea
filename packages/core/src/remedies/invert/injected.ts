import type { RemedyContext } from '../context.ts'
import { legalRoute } from '../simulate/legal-route.ts'
import { callersOf } from './caller.ts'

type Injected = 'module' | 'service'

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

/** The module that declares the importer, if it may import a service: a container looks nowhere else for what it passes in. */
export function providingModule(context: RemedyContext): { path: string; entry: string | null } | null {
  const { file, target } = context
  if (injectedAs(context) !== 'service') return null
  for (const [path, through] of callersOf(context, file)) {
    if (path === target || through.length > 0 || !/\.module\.[cm]?[jt]s$/.test(path)) continue
    const route = legalRoute(context, path, target, false)
    if (route !== null) return { path, entry: route.entry }
  }
  return null
}
