import { exportNamed } from '../../facts/exports.ts'
import type { RemedyContext } from '../../remedies/context.ts'
import { isMapped } from '../../remedies/move/mapped-class.ts'
import { isComponentFile } from '../../policy/policy.ts'
import { extensionOf, fileNameOf } from '../../remedies/paths/path.ts'
import type { PlanOf } from '../../remedies/plan.ts'
import type { Declared, Supplier } from '../../remedies/plan-details.ts'
import { instanceLabel, layerLabel, scopeLabel } from '../labels.ts'
import { clean, clip, listNames, shortPath, showPath } from '../text.ts'
import { listOf, packageOf, phraseOf, pronounOf, targetOf } from '../words.ts'

export function invertTitle(plan: PlanOf<'invert'>, context: RemedyContext): string {
  const { declares, takesParameter, belongs } = plan
  const sentence =
    declares === null
      ? takeTitle(plan, context)
      : takesParameter
        ? declareAndTakeTitle(plan, context, declares)
        : declareTitle(plan, context, declares)
  const placed =
    belongs == null ? '' : `; ${showPath(context.target)} belongs in ${showPath(belongs)}, where its imports are legal`
  return `${sentence}${placed}.`
}

/** The importer declares types for a value and takes the value as a parameter. */
function declareAndTakeTitle(plan: PlanOf<'invert'>, context: RemedyContext, { as, names, file }: Declared): string {
  const path = showPath(file)
  const from = plan.suppliedBy === null ? null : supplierOf(plan.suppliedBy)
  if (plan.injected === true)
    return `Declare interface ${typeNames(names)} in ${path} with a token, inject it by the token, and provide ${listOf(context)} for it in ${from}`
  const { shown, values } = context.symbols
  const types = shown.filter((name) => !values.includes(name))
  const left = as !== 'function' || types.length === 0 ? '' : ` and what you use of ${listNames(types)}`
  if (plan.key === 'declare-interface' && plan.role !== 'base' && plan.role !== 'constructed') {
    const used = context.symbols.named ? listOf(context) : showPath(fileNameOf(context.target))
    const take = from === null ? ' and take it as a parameter' : `, take it as a parameter, and pass it in from ${from}`
    if (as === 'function')
      return `Declare function type ${typeNames(names)} in ${path} for ${left === '' ? used : listNames(values) + left}${take}`
    if (as === 'union')
      return `Declare union type ${typeNames(names)} in ${path} with the values of ${used} that you use${take}`
    return `Declare interface ${typeNames(names)} in ${path} with only what you use from ${used}${take}`
  }
  switch (as) {
    case 'members':
      return `Declare types for ${listOf(context)} in ${path}, take them as parameters, and pass them in from ${from}`
    case 'union':
      return `Declare union type ${typeNames(names)} in ${path} with the values that you use, and pass them in from ${from}`
    default: {
      const where = from ?? 'the code that calls yours'
      if (plan.role === 'base')
        return `Replace the inheritance from ${listOf(context)}: declare interface ${typeNames(names)} in ${path} with the members that you use, take an instance as a parameter, and pass it in from ${where}`
      if (plan.role === 'constructed')
        return `Declare interface ${typeNames(names)} in ${path}, take a function that creates one as a parameter, and pass it in from ${where}`
      const form = as === 'function' ? 'function type' : 'interface'
      return `Declare ${form} ${typeNames(names)} in ${path}${left}, take it as a parameter, and pass it in from ${from}`
    }
  }
}

/** The importer declares types in place of the imported ones. */
function declareTitle(plan: PlanOf<'invert'>, context: RemedyContext, { as, names, file }: Declared): string {
  const { symbols, edge, facts } = context
  const path = showPath(file)
  if (as === 'globals')
    return `Delete this reference and declare in ${path} only what you use from ${targetOf(context)}`
  if (as === 'class')
    return `Declare class ${typeNames(names)} in ${path} with only the members that you use, and use it instead`
  if (plan.key === 'write-out-type')
    return symbols.names.length > 1
      ? `Write out ${phraseOf(context)} in ${path} and use those types`
      : `Write out ${writtenOut(context, as)} as ${as === 'type' ? 'type' : 'interface'} ${typeNames(names)} in ${path} and use that`
  const readers = edge.kind.startsWith('export') ? 'its importers' : 'you'
  const many = names.length > 1
  const use = `and use ${many ? 'them' : 'it'} instead`
  if (as === 'type') return `Write out ${many ? 'types' : 'type'} ${typeNames(names)} in ${path}, ${use}`
  const form = many ? 'interfaces' : 'interface'
  const exported = file === context.file ? null : facts.exportsOf(file)
  if (names.every((name) => exportNamed(exported, name)?.kind === 'type'))
    return `Add the members that ${readers} read to ${form} ${typeNames(names)} in ${path}, ${use}`
  return `Declare ${form} ${typeNames(names)} in ${path} with only the members that ${readers} read, ${use}`
}

/** `type Price`, or `the type of RATE` for a value whose type is queried. */
function writtenOut(context: RemedyContext, as: Declared['as']): string {
  if (!context.symbols.named) return 'the type'
  return as === 'type' && context.symbols.queriesValue ? `the type of ${listOf(context)}` : phraseOf(context)
}

/** The importer takes what it imports as a parameter and declares nothing for it. */
function takeTitle({ key, suppliedBy, role }: PlanOf<'invert'>, context: RemedyContext): string {
  const { symbols, edge, facts, file, reason, judge } = context
  const path = showPath(file)
  if (edge.kind === 'mock')
    return `Pass a fake to the code under test as a parameter instead of mocking ${targetOf(context)}`
  if (role === 'decorator') {
    const scopes = reason.code === 'external' ? reason.allowedIn.map((scope) => scopeLabel(judge, scope)) : []
    const where = scopes.length === 0 ? 'a file that may import them' : listNames(scopes, 3, 'or')
    return `Remove the decorators ${listOf(context)} from ${path}, and declare a class with them in ${where}`
  }
  if (role === 'base' && reason.code === 'external') {
    const scopes = reason.allowedIn.map((scope) => scopeLabel(judge, scope))
    return `Move the class that uses ${listOf(context)} from ${path} to ${scopes.length === 0 ? 'a file that may import it' : listNames(scopes, 5, 'or')}`
  }
  if (role === 'annotation') {
    const [used, it] = [listOf(context), pronounOf(context)]
    return isMapped(context.facts, context.target)
      ? `Replace the relation to ${used} in ${path} with an id, and load ${it} where both may be imported`
      : `Take ${used} out of the decorators in ${path}, and move what needs ${it} to a file that may import ${it}`
  }
  if (suppliedBy !== null) {
    const taken = key === 'load-elsewhere' ? 'the URL' : listOf(context)
    return `Take ${taken} as a parameter in ${path} and pass it in from ${supplierOf(suppliedBy)}`
  }
  if (reason.code === 'external') {
    const scopes = reason.allowedIn.map((scope) => scopeLabel(judge, scope))
    const supplied = scopes.length === 0 ? 'drop the import' : `pass it in from ${listNames(scopes, 3, 'or')}`
    return `Take what you need from ${packageOf(context)} as a parameter in ${path} and ${supplied}`
  }
  const parameters = symbols.names.length > 1 ? 'parameters' : 'a parameter'
  const it = pronounOf(context)
  // Without an importer, a framework or a person calls it.
  return facts.importersOf?.(file)?.length === 0
    ? `Take ${phraseOf(context)} as ${parameters} in ${path}; no file imports it, so decide which code calls it and passes ${it} in`
    : `Take ${phraseOf(context)} as ${parameters} in ${path} and have its callers pass ${it} in`
}

export function takeComponentTitle(plan: PlanOf<'take-component'>, { file, target }: RemedyContext): string {
  const { name, others, suppliedBy } = plan
  const declared = others.length === 0 ? ' and' : `, declare there what you use from ${listNames(others)}, and`
  const supplier = suppliedBy === null ? 'the code that renders it' : supplierOf(suppliedBy)
  const taken = isComponentFile(target)
    ? `${clip(clean(name), 60)} as ${parameterForm(file)}`
    : `the element <${clip(clean(name), 60)}> as a prop or parameter (a node, or a function that renders it)`
  return `Take ${taken} in ${showPath(file)}${declared} pass it in from ${supplier}.`
}

function parameterForm(file: string): string {
  switch (extensionOf(file)?.toLowerCase()) {
    case '.vue':
    case '.astro':
      return 'a slot'
    case '.svelte':
      return 'a snippet'
    case '.mdx':
      return 'a prop'
    default:
      return 'a parameter'
  }
}

export function decideTitle({ because }: PlanOf<'decide'>, context: RemedyContext): string {
  const { file, from, to, reason } = context
  const [it, name] = [pronounOf(context), showPath(fileNameOf(file))]
  const used = context.symbols.named
    ? listOf(context)
    : `what ${name} uses from ${showPath(fileNameOf(context.target))}`
  const isOfLayers = reason.code === 'later-layer' || reason.code === 'unordered-layers'
  const own = isOfLayers ? layerLabel(from) : clip(clean(instanceLabel(from)), 40)
  const belong = it === 'it' ? 'belongs' : 'belong'
  if (because === 'framework')
    return `Decide where ${used} ${belong}: a framework calls ${name}, so no code passes ${it} in. Move ${it}, or the code that needs ${it}, to a layer that ${own} may import.`
  if (because === 'no-supplier')
    return `Decide where ${used} ${belong}: no file that imports ${name} may import ${it} and pass ${it} in. Move ${it}, or the code that needs ${it}, to a layer that ${own} may import.`
  if (isOfLayers)
    return `Decide where ${used} ${belong}: move ${it} to a layer that ${layerLabel(from)} may import, or move the code that needs ${it} from ${name} to ${layerLabel(to!)} or above.`
  const [here, there] = [from, to!].map((one) => clip(clean(instanceLabel(one)), 40))
  return `Decide where ${used} ${belong}: move ${it} to a layer that ${here} and ${there} may both import, or move the code that needs ${it} from ${name} to ${there}.`
}

export function callFromAboveTitle(plan: PlanOf<'call-from-above'>, context: RemedyContext): string {
  const { symbols, file, target } = context
  const folder = showPath(plan.target)
  if (plan.key === 'pass-down')
    return `Use ${packageOf(context)} in ${folder} and pass the result to ${showPath(file)} as a parameter.`
  const used = symbols.named ? listOf(context) : showPath(fileNameOf(target))
  const isFile = extensionOf(plan.target) !== null
  const supplier = supplierOf({ path: plan.target, through: plan.through ?? [] })
  const place = isFile ? supplier : `${folder}, the lowest layer that may import ${pronounOf(context)}`
  if (plan.passes === 'value')
    return `Take ${used} as a parameter in ${showPath(file)}, and pass ${pronounOf(context)} in from ${place}.`
  if (plan.key === 'call-hook')
    return `Call ${used} in ${place} and pass the result to ${showPath(file)} as a prop or parameter.`
  return isFile
    ? `Call ${used} in ${place} and pass the result to ${showPath(file)} as a parameter.`
    : `Use ${used} in ${place}, and pass the result down as a parameter.`
}

/** `app/main.ts`, or `app/main.ts through service/quote.ts` where that file hands it on. */
function supplierOf({ path, through }: Supplier): string {
  return through.length === 0
    ? showPath(path)
    : `${showPath(path)} through ${listNames(through.map((one) => shortPath(one)))}`
}

function typeNames(names: readonly string[]): string {
  return names.length > 1 ? listNames(names) : clip(clean(names[0]!), 40)
}
