import type { RemedyContext } from '../../remedies/context.ts'
import { fileNameOf } from '../../remedies/paths/path.ts'
import type { PlanOf } from '../../remedies/plan.ts'
import type { RerouteReason, Source } from '../../remedies/plan-details.ts'
import { clean, clip, listNames, showPath, showSpecifier } from '../text.ts'
import { imperativeOf, listOf, packageOf, phraseOf, pronounOf, targetOf } from '../words.ts'

const BECAUSE = {
  'declared-there': (isOne: boolean) => `, where ${isOne ? 'it is' : 'they are'} declared`,
  'same-name': (isOne: boolean) =>
    `, if ${isOne ? 'its export of that name does' : 'its exports of those names do'} the same`,
  'declared-already': (isOne: boolean) => `, which already declares ${isOne ? 'that name' : 'those names'}`,
  'exports-them': (isOne: boolean) => `, which exports ${isOne ? 'it' : 'them'}`,
  'build-source': () => ', the source of that build output',
  exists: () => '',
  'no-index': () => '; the folder has no index',
  'to-declare': () => ' and declare that package in package.json',
} as const

export function rerouteTitle({ sources, because }: PlanOf<'reroute'>, context: RemedyContext): string {
  const { edge, symbols } = context
  const parts = sources.map(({ names, path, specifier }) => {
    const location = locationOf({ names, path, specifier }, because, context)
    return names.length === 0 ? location : `${namesOf(names, context)} from ${location}`
  })
  const list = parts.length === 1 ? parts[0]! : `${parts.slice(0, -1).join(', ')} and ${parts.at(-1)!}`
  const reason = because === null ? '' : BECAUSE[because](symbols.shown.length <= 1)
  return `${imperativeOf(edge.kind)} ${list}${reason}.`
}

function locationOf({ path, specifier }: Source, because: RerouteReason | null, { reason }: RemedyContext): string {
  if (specifier === null)
    return reason.code === 'package-by-path'
      ? `${clip(clean(reason.packageName), 80)} or a subpath that its package.json exports`
      : showPath(path)
  if (because === 'to-declare') return showSpecifier(specifier)
  return `${showSpecifier(specifier)} (${showPath(path)}${because === 'exists' ? ' exists' : ''})`
}

function namesOf(names: readonly string[], context: RemedyContext): string {
  const list = listOf(context)
  if (names.length === 1 && names[0] === '*') return `* as ${list}`
  const { plain, names: imported } = context.symbols
  const isRenamed = plain && names.length === imported.length && names.some((name, index) => name !== imported[index])
  return isRenamed ? `${listNames(names)} instead of ${list}` : listNames(names)
}

export function publishTitle(plan: PlanOf<'publish'>, context: RemedyContext): string {
  const { edge, symbols, reason, target } = context
  const { exists, specifier, exported } = plan
  const entry = showPath(plan.target)
  const from = specifier === null ? entry : `${showSpecifier(specifier)} (${entry})`
  const file = showPath(fileNameOf(target))
  const imperative = imperativeOf(edge.kind)
  switch (edge.kind) {
    case 'mock':
      return `Mock ${from} instead.`
    case 'url':
      return `Export a function that returns the URL of ${file} from ${entry} and call it.`
    case 'reference':
      return `Delete this reference, export the types that you need from ${entry}, and import them.`
    default: {
      if (exported !== null) {
        const names = `${imperative} ${listNames(exported.names)} from ${from}`
        return exported.missing === 0
          ? `${names}, which exports everything in ${file}.`
          : `${names} and add any other exports you need from ${file}.`
      }
      const what = symbols.named
        ? listOf(context)
        : plan.key === 'publish'
          ? `what you need from ${file}`
          : phraseOf(context)
      const within = symbols.named ? 'from' : 'in'
      const imported = `${imperative.toLowerCase()} ${symbols.named ? pronounOf(context) : 'it'}`
      if (reason.code === 'package-by-path')
        return `Export ${what} ${within} ${entry} and ${imported} ${specifier === null ? 'through the package entry for that file' : `from ${showSpecifier(specifier)}`}.`
      return exists
        ? `Export ${what} ${within} ${entry} and ${imported} from there.`
        : `Create ${entry}, export ${what} ${within} it, and ${imported} from there.`
    }
  }
}

export function useWrapperTitle(plan: PlanOf<'use-wrapper'>, context: RemedyContext): string {
  const { key, target, wrapper, exported, replacement, package: wrapped = packageOf(context) } = plan
  if (replacement !== undefined) {
    const name = [...exported, ...(replacement.member === null ? [] : [replacement.member])].join('.')
    return `Use ${clip(clean(name), 80)} from ${showPath(target)}, which only calls ${listOf(context)} with the same arguments.`
  }
  const used = exported.length === 0 ? showPath(target) : `${listNames(exported)} from ${showPath(target)}`
  if (key === 'use-wrapping-export') {
    const { wraps = context.symbols.shown } = plan
    const types = context.symbols.shown.filter((name) => !wraps.includes(name))
    const left = types.length === 0 ? '' : `, and write out what you use of ${listNames(types)}`
    return `Use ${used}, which ${exported.length > 1 ? 'already use' : 'already uses'} ${listNames(wraps)}${left}.`
  }
  const through = target === wrapper ? 'which' : `backed by ${showPath(fileNameOf(wrapper))}, which`
  return `Use ${used}, ${through} already imports ${wrapped}; add what is missing there.`
}

export function deleteReExportTitle(
  { specifier, belongs }: PlanOf<'delete-re-export'>,
  context: RemedyContext,
): string {
  const target = targetOf(context)
  if (belongs !== null)
    return `Delete this re-export; ${target} belongs in ${showPath(belongs)}, where its imports are legal.`
  const names = context.symbols.named ? `${listOf(context)} ` : ''
  const from = specifier === null ? target : showSpecifier(specifier)
  return `Delete this re-export and import ${names}directly from ${from} where that is allowed.`
}
