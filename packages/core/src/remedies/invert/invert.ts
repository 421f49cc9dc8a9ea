import type { RemedyContext } from '../context.ts'
import { isMapped } from '../move/mapped-class.ts'
import { decide } from './decide.ts'
import { declaredWhere } from '../move/moved-declarations.ts'
import type { PlanOf, Remedy } from '../plan.ts'
import type { Declared } from '../plan-details.ts'
import { findCompositionPoint, type CompositionPoint } from './composition-point.ts'
import { declarationFor, declaring, freeName, newTypeName, writeOutType, type Declaration } from './declare-types.ts'
import { injectedAs, providingModule } from './injected.ts'
import { takeParameter } from './last-resort.ts'
import { importsComponent, roleOf, takeComponent } from './take-component.ts'

/** The importer declares a type, takes the value as a parameter, and code that may import both passes it in. */
export function invert(context: RemedyContext): Remedy | null {
  const { symbols, edge, from, to } = context
  if (symbols.bare || edge.kind === 'mock' || (from.test && !symbols.types)) return null
  if (importsComponent(context)) return takeComponent(context)
  if (symbols.types) return from.instance === to?.instance ? writeOutType(context) : declareStructure(context)
  if (isDecorating(context)) return takeOutOfDecorators(context)
  const declaration = declarationFor(context)
  if (injectedAs(context) !== null) return inject(context, declaration)
  const point = findCompositionPoint(context)
  if (declaration === null || point === null) return null
  const { name, path } = declaration
  if (isHookCall(context)) return callHook(context, point)
  const declares = declaredAs(context, name)
  return {
    plan: declaring(context, 'invert', path, {
      declares,
      takesParameter: true,
      suppliedBy: point,
      role: roleOf(context),
    }),
    edges: [...declaration.edges, ...point.edges],
  }
}

/** Whether the importer only names it in decorators, so that no function could take it as a parameter. */
function isDecorating(context: RemedyContext): boolean {
  const role = roleOf(context)
  return role === 'decorator' || (role === 'annotation' && injectedAs(context) !== 'module')
}

/** A plain class is declared anew beside the class that it annotates; the rest leaves the decorators. */
function takeOutOfDecorators(context: RemedyContext): Remedy {
  const { facts, target, symbols } = context
  const declared = symbols.names.length === 1 ? declaredWhere(facts, target, symbols.names) : null
  const isClass = declared !== null && facts.shapeOf?.(declared.path, declared.names[0]!) === 'class'
  if (injectedAs(context) !== null) return decide(context, 'container')
  if (roleOf(context) === 'decorator' || !isClass || isMapped(facts, declared.path)) return takeParameter(context)
  const declaration = declarationFor(context, true)
  if (declaration === null) return takeParameter(context)
  const { name, path, edges } = declaration
  return { plan: declaring(context, 'declare-class', path, { declares: { as: 'class', names: [name] } }), edges }
}

/** A container passes an instance in, for a token that the importer declares together with the interface, if the importer's module may provide it. */
function inject(context: RemedyContext, declaration: Declaration | null): Remedy {
  const module = providingModule(context)
  if (declaration === null || module === null) return decide(context, 'container')
  const { name, path, edges } = declaration
  const plan = declaring(context, 'inject', path, {
    declares: { as: 'interface', names: [name] },
    takesParameter: true,
    suppliedBy: { ...module, through: [] },
  })
  return { plan: { ...plan, injected: true } as PlanOf<'invert'>, edges }
}

/** A hook may only be called by components and other hooks, so its result is passed in place of it. */
function isHookCall(context: RemedyContext): boolean {
  const { shown } = context.symbols
  return shown.every((name) => /^use\p{Lu}/u.test(name)) && roleOf(context) === 'called'
}

function callHook({ symbols }: RemedyContext, { path, through, edges }: CompositionPoint): Remedy {
  const plan = { action: 'call-from-above', key: 'call-hook', target: path, through, passes: 'result' } as const
  return { plan: { ...plan, symbols: symbols.names }, edges }
}

/** A class or an object has an interface, a function a type, an enum its values; plain data needs no declaration. */
function declaredAs(context: RemedyContext, name: string): Omit<Declared, 'file'> | null {
  const { facts, target, symbols } = context
  const role = roleOf(context)
  const isCalled = role === 'called' || role === 'called-for-effect'
  if (isCalled && symbols.values.length <= 1) return { as: 'function', names: [name] }
  if (symbols.names.length > 1) return { as: 'members', names: symbols.names }
  const declared = declaredWhere(facts, target, symbols.names)
  const shape =
    declared === null || symbols.names.length === 0 ? null : facts.shapeOf?.(declared.path, declared.names[0]!)
  switch (shape) {
    case 'data':
      return null
    case 'function':
      return { as: 'function', names: [name] }
    case 'enum':
      return { as: 'union', names: [name] }
    default:
      return { as: 'interface', names: [name] }
  }
}

/** The importer declares only the members that it reads; code that may import both passes the value in. */
export function declareStructure(context: RemedyContext): Remedy | null {
  const { symbols, edge, from } = context
  if (symbols.bare || edge.kind === 'mock' || (from.test && !symbols.types)) return null
  if (importsComponent(context)) return takeComponent(context)
  const isInjected = !symbols.types && !isDecorating(context) && injectedAs(context) !== null
  const declaration = declarationFor(context)
  if (isInjected) return inject(context, declaration)
  if (declaration === null) return null
  const { name, path, edges } = declaration
  if (symbols.types) {
    const wanted =
      symbols.names.length > 1 ? symbols.names.map((one) => newTypeName(context.judge.policy, one)) : [name]
    const names = wanted.map((one, index) => freeName(context, path, one, symbols.names[index] ?? one))
    // Whoever passes a value of the imported type passes one of the declared type just as well.
    return { plan: declaring(context, 'declare-interface', path, { declares: { as: 'interface', names } }), edges }
  }
  if (isDecorating(context)) return takeOutOfDecorators(context)
  const point = findCompositionPoint(context)
  const declares = declaredAs(context, name)
  return {
    plan: declaring(context, 'declare-interface', declares === null ? context.file : path, {
      declares: declares?.as === 'members' ? { as: 'interface', names: [name] } : declares,
      takesParameter: true,
      suppliedBy: point,
      role: roleOf(context),
    }),
    edges: [...edges, ...(point?.edges ?? [])],
  }
}
