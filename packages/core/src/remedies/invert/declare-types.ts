import type { NameRole } from '../../facts/facts.ts'
import type { RemedyContext } from '../context.ts'
import { pathIn, visibleHomes, type Home } from '../home.ts'
import type { Policy } from '../../policy/policy.ts'
import type { Judge } from '../../verdict/judge.ts'
import { destinationIn } from '../move/destination.ts'
import { declaredWhere } from '../move/moved-declarations.ts'
import { fileNameOf, fileStem, isTypeScript, newExtension, pascalCase, withoutExtension } from '../paths/path.ts'
import type { EdgePlan, Remedy } from '../plan.ts'
import type { Declared, Origin, Supplier } from '../plan-details.ts'
import { areLegal, fileEdge, type PlannedEdge } from '../simulate/simulate.ts'
import { suitableHomes } from '../suitable-homes.ts'

/** Where the importer can declare what it uses. */
export interface Declaration {
  name: string
  path: string
  edges: PlannedEdge[]
}

/** Layers that consist of types, by their names. */
const TYPES = /(?:^|[-_.])(?:types?|typings|interfaces?|contracts?|models?|entities|domain|dtos?|schemas?)$/i

/** The lowest layer of types of the importer's own instance that it may import, else its own layer; its own file if that has the symbol's name. A class goes where the imported one is, or to its own layer. */
export function declarationFor(context: RemedyContext, isClass = false): Declaration | null {
  const { judge, file, from, to, symbols } = context
  if (!isTypeScript(file)) return null
  const isOwn = ({ place, layer }: Home): boolean => place === from.place && layer === from.layer
  const isLike = ({ place, layer }: Home): boolean => place === to?.place && layer === to.layer
  const homes = visibleHomes(judge, file).filter((home) => !isClass || isOwn(home) || isLike(home))
  const rank = (home: Home): number => {
    if (isClass ? isLike(home) : TYPES.test(home.layer ?? '')) return 0
    return (isOwn(home) ? 1 : 2) + (isForOneKind(judge, home) ? 2 : 0)
  }
  for (const home of suitableHomes(
    context,
    homes.toSorted((a, b) => rank(a) - rank(b)),
    true,
  )) {
    const name = newTypeName(judge.policy, symbols.first)
    const symbol = symbols.types ? name : symbols.first
    const destination = destinationIn(context, home, {
      symbol,
      extension: newExtension(file, false),
      name: symbols.types || isClass ? nameOfKind(context, symbol) : null,
      ...(isOwn(home) && { beside: file }),
    })
    if (destination === null) continue
    const edges = [fileEdge(file, destination.path, true)]
    if (areLegal(judge, edges)) return { name, path: destination.path, edges }
  }
  return null
}

/** Whether the names of all files in a home end with their kind, as in `*.controller.ts`. */
function isForOneKind(judge: Judge, home: Home): boolean {
  const path = pathIn(judge, home, 'a.new.file.ts')
  return path !== null && fileNameOf(path) !== 'a.new.file.ts'
}

/** The name of the imported file where it says the kind of the symbol, as `social.interface.ts` does for `SocialInterface`. */
function nameOfKind({ file, target }: RemedyContext, symbol: string): string | null {
  const stem = target === '' ? '' : withoutExtension(fileNameOf(target))
  const isNamedSo = /^[a-z\d-]+\.[a-z\d-]+$/.test(stem) && stem.replace('.', '-') === fileStem(symbol)
  return isNamedSo ? `${stem}${newExtension(file, false)}` : null
}

const TYPE_NAME_RULE = 'taste/type-name'

/** The name of a new type; where the policy has a rule about names of types, without what it would report at once. */
export function newTypeName({ rules }: Policy, symbol: string): string {
  const name = pascalCase(symbol)
  if (rules[TYPE_NAME_RULE]?.some(({ severity }) => severity !== 'off') !== true) return name
  return name.replace(/^I(?=\p{Lu}\p{Ll})/u, '').replace(/(?<=\p{Ll})Interface$/u, '')
}

/** The name of a new type; with the name of the other domain in front where the file has an unrelated type of that name. */
export function freeName({ facts, target, to }: RemedyContext, path: string, name: string, symbol: string): string {
  const declared = declaredWhere(facts, target, [symbol])
  const [known, origin] = [
    facts.membersOf?.(path, name) ?? null,
    declared === null ? null : (facts.membersOf?.(declared.path, declared.names[0]!) ?? null),
  ]
  const isUnrelated = known !== null && origin !== null && known.some((member) => !origin.includes(member))
  return isUnrelated && to !== null ? `${pascalCase(to.domain)}${name}` : name
}

/** A plan by which the importer declares types of its own. */
export function declaring(
  context: RemedyContext,
  key: 'invert' | 'declare-interface' | 'write-out-type' | 'take-parameter' | 'inject' | 'declare-class',
  target: string,
  {
    declares,
    ...rest
  }: {
    declares: Omit<Declared, 'file'> | null
    takesParameter?: true
    suppliedBy?: Supplier | null
    role?: NameRole | null
  },
): EdgePlan {
  const isInterface = declares?.as === 'interface' && rest.takesParameter !== true
  const { names, values } = context.symbols
  const written = isInterface ? originOf(context, target) : null
  return {
    action: 'invert',
    key,
    ...(written !== null && { applicability: 'auto' }),
    symbols: declares?.as === 'function' ? names.filter((name) => values.includes(name)) : names,
    target,
    declares: declares && { ...declares, ...(isInterface && isAlias(context) && { as: 'type' }), file: target },
    takesParameter: false,
    suppliedBy: null,
    origin: written,
    ...rest,
  }
}

/** The declarations of imported types; `null` where writing them out needs decisions, as for a class. */
function originOf({ judge, facts, edge, target, symbols }: RemedyContext, path: string): Origin | null {
  if (!symbols.types || !symbols.plain || symbols.queriesValue || !/^import(?:-type)?$/.test(edge.kind)) return null
  const declared = declaredWhere(
    facts,
    target,
    edge.names.map(({ name }) => name),
  )
  const shapes = declared?.names.map((name) => facts.shapeOf?.(declared.path, name) ?? null) ?? [null]
  if (!shapes.every((shape) => shape === 'type' || shape === 'alias')) return null
  const imports = facts.belongingsOf?.(declared!.path, declared!.names)?.imports ?? []
  const isLegal = areLegal(
    judge,
    imports.map((one) => ({ from: path, target: one.target, typeOnly: true })),
  )
  return isLegal ? declared : null
}

/** Whether all that is imported are names of types without members of their own, such as unions. */
function isAlias({ facts, edge, target, symbols }: RemedyContext): boolean {
  if (!symbols.types || !symbols.plain) return false
  const names = edge.names.map(({ name }) => name)
  const declared = declaredWhere(facts, target, names)
  return declared?.names.every((name) => facts.shapeOf?.(declared.path, name) === 'alias') ?? false
}

/** A type that cannot move is written out where the importer may import it. */
export function writeOutType(context: RemedyContext): Remedy | null {
  const declaration = declarationFor(context)
  if (declaration === null) return null
  const { name, path, edges } = declaration
  // The type of a queried value is seldom an interface.
  const as = context.symbols.queriesValue && !importsClass(context) ? 'type' : 'interface'
  return { plan: declaring(context, 'write-out-type', path, { declares: { as, names: [name] } }), edges }
}

function importsClass({ facts, target, symbols }: RemedyContext): boolean {
  const declared = declaredWhere(facts, target, symbols.names)
  return declared?.names.some((name) => facts.shapeOf?.(declared.path, name) === 'class') ?? false
}

/** The members of a package's type that the importer reads. */
export function declareMembers(context: RemedyContext): Remedy | null {
  const declaration = context.symbols.named ? declarationFor(context) : null
  if (declaration === null) return null
  const { name, path, edges } = declaration
  const declares = { as: 'interface', names: [name] } as const
  return { plan: declaring(context, 'declare-interface', path, { declares }), edges }
}

/** A file that re-exports a type under one name can declare that name itself. */
export function declareInPlace(context: RemedyContext): Remedy | null {
  const { file, edge, symbols } = context
  const [name] = edge.names
  if (!symbols.types || !symbols.plain || edge.names.length > 1 || !isTypeScript(file)) return null
  const declares = { as: 'interface', names: [pascalCase(name!.local ?? name!.name)] } as const
  return { plan: declaring(context, 'declare-interface', file, { declares }), edges: [] }
}
