import type { PlanOf } from '../../remedies/plan.ts'
import { listNames, showPath, showSpecifier } from '../text.ts'
import { importersStep, importing, type Situation } from './situation.ts'

export function rerouteSteps({ sources, because }: PlanOf<'reroute'>, { at, statement, names }: Situation): string[] {
  const named = (list: readonly string[]): string => (list.length === 0 ? names : listNames(list, 8))
  return [
    ...(because === 'to-declare'
      ? [
          `In the package.json of this package, declare the package that '${showSpecifier(sources[0]?.specifier ?? '')}' names.`,
        ]
      : []),
    ...sources.map(({ names: own, path, specifier }, index) =>
      specifier === null
        ? `At ${at}, ${index === 0 ? `replace ${statement} with` : 'add'} an import of ${named(own)} from ${showPath(path)}.`
        : `At ${at}, ${index === 0 ? `replace ${statement} with` : 'add'} an import of ${named(own)} from '${showSpecifier(specifier)}' (${showPath(path)}).`,
    ),
  ]
}

export function publishSteps(
  { target, exists, specifier, exported }: PlanOf<'publish'>,
  situation: Situation,
): string[] {
  const { at, statement, names, violation } = situation
  const origin = violation.resolved === undefined ? '' : ` from ${showPath(violation.resolved)}`
  const entry = showPath(target)
  return [
    exported !== null && exported.missing === 0
      ? `${entry} exports ${listNames(exported.names)} already; nothing has to be added there.`
      : `${exists ? 'In' : 'Create'} ${entry}${exists ? ',' : ' and'} export ${names}${origin}.`,
    `At ${at}, replace ${statement} with an import of ${names} from ${specifier === null ? entry : `'${showSpecifier(specifier)}'`}.`,
  ]
}

export function useWrapperSteps(plan: PlanOf<'use-wrapper'>, situation: Situation): string[] {
  const { target, wrapper, exported, replacement } = plan
  const { at, statement, names, file } = situation
  const named = exported.length === 0 ? 'one of its exports' : listNames(exported)
  const call = replacement?.member == null ? named : `${named}.${listNames([replacement.member])}`
  return [
    ...(replacement === undefined
      ? [`Read ${showPath(wrapper)}, and add to it what ${file} needs and it does not offer yet.`]
      : []),
    `At ${at}, replace ${statement} with an import of ${named} from ${showPath(target)}.`,
    replacement === undefined
      ? `In ${file}, use ${call} for what the code does with ${names} now.`
      : `In ${file}, replace each use of ${names} with ${call}, with the same arguments.`,
  ]
}

export function deleteReExportSteps(plan: PlanOf<'delete-re-export'>, situation: Situation): string[] {
  const { at, statement, names, violation } = situation
  const own = Array.isArray(violation.extent) ? violation.extent : []
  const from =
    plan.specifier === null ? showPath(violation.resolved ?? plan.target) : `'${showSpecifier(plan.specifier)}'`
  return [
    ...importersStep(
      importing(situation, violation.file, own),
      `import ${names} directly from ${from}, where the policy allows it`,
    ),
    `At ${at}, delete ${statement}.`,
    ...(plan.belongs === null
      ? []
      : [`Move ${showPath(violation.resolved ?? plan.target)} to ${showPath(plan.belongs)}.`]),
  ]
}

export function deleteImportSteps({ because, path }: PlanOf<'delete-import'>, situation: Situation): string[] {
  const { at, statement, names, file } = situation
  switch (because) {
    case 'unused':
      return [`Check that nothing in ${file} needs ${statement}.`, `At ${at}, delete it.`]
    case 'loaded-elsewhere':
      return [
        `At ${at}, delete ${statement}.`,
        `Load ${path === null ? names : showPath(path)} in a file that the policy lets import it.`,
      ]
    default:
      return [`In ${file}, remove the code that uses ${names}.`, `At ${at}, delete ${statement}.`]
  }
}
