import { fileNameOf } from '../../remedies/paths/path.ts'
import type { PlanOf } from '../../remedies/plan.ts'
import { listNames, showPath } from '../text.ts'
import { importersStep, importing, type Situation } from './situation.ts'

export function moveDeclarationsSteps(plan: PlanOf<'move-declarations'>, situation: Situation): string[] {
  const { from, along, exists, entry, symbols = [] } = plan
  const { file } = situation.violation
  const requested = symbols.filter((name) => !along.includes(name))
  const [source, target] = [showPath(from), showPath(plan.target)]
  const names = requested.length > 0 ? listNames(requested, 8) : situation.names
  const them = requested.length > 1 ? 'them' : 'it'
  const others = importing(situation, from, requested, [plan.target])
  return [
    `Move ${names} with ${requested.length > 1 ? 'their' : 'its'} comments from ${source} ${exists ? 'into the existing' : 'to the new file'} ${target}, and export ${them} there.`,
    ...(along.length === 0 ? [] : [`Move ${listNames(along, 8)} along, which the moved code uses.`]),
    `In ${target}, add the imports that the moved code needs.`,
    ...(entry === null ? [] : [`In ${showPath(entry)}, export ${names} from ${target}.`]),
    ...(plan.target === file ? [`In ${situation.file}, delete ${situation.statement}.`] : []),
    `In ${source}, import ${names} from ${showPath(entry ?? plan.target)} if other code there uses ${them}, and delete the imports that nothing uses any more.`,
    ...importersStep(others, `import ${names} from ${showPath(entry ?? plan.target)} instead of ${source}`),
  ]
}

export function moveFileSteps(
  { from, target }: Pick<PlanOf<'move-file'>, 'from' | 'target'>,
  situation: Situation,
): string[] {
  const isRename = from.slice(0, from.lastIndexOf('/')) === target.slice(0, target.lastIndexOf('/'))
  return [
    `${isRename ? 'Rename' : 'Move'} ${showPath(from)} to ${showPath(isRename ? fileNameOf(target) : target)}.`,
    ...(isRename ? [] : [`In ${showPath(target)}, correct the relative imports.`]),
    ...importersStep(importing(situation, from, []), `import ${showPath(target)} instead`),
  ]
}

export function placeFileSteps(plan: PlanOf<'place-file'>, situation: Situation): string[] {
  const { file } = situation.violation
  if (plan.target !== undefined) return moveFileSteps({ from: file, target: plan.target }, situation)
  if (plan.key === 'place-package')
    return [
      `Ask the owners of the policy what the package of ${situation.file} may import, and what may import it.`,
      'They add a place for its folder.',
    ]
  return [
    plan.key === 'place-outside'
      ? `Choose a folder outside the checked folders for ${situation.file}.`
      : `Choose a place of the policy for ${situation.file} by what it imports and who imports it.`,
    `Move ${situation.file} there, and correct its relative imports.`,
    ...importersStep(importing(situation, file, []), 'import it from its new path'),
  ]
}

export function placeTargetSteps(plan: PlanOf<'place-target'>, situation: Situation): string[] {
  const { from, target, along, importers } = plan
  const folder = target.slice(0, target.lastIndexOf('/'))
  const users = importers ?? importing(situation, from, [])
  return [
    `Move ${showPath(from)} to ${showPath(target)}.`,
    ...along.map((path) => `Move ${showPath(path)}, which it imports, to ${showPath(folder)}.`),
    `In ${showPath(target)}, correct the relative imports.`,
    ...importersStep(users, `import ${showPath(target)} instead`),
  ]
}

export function deleteBarrelSteps(_plan: PlanOf<'delete-barrel'>, situation: Situation): string[] {
  const { file } = situation.violation
  return [
    ...importersStep(importing(situation, file, []), `import from the files behind ${situation.file}`),
    `Delete ${situation.file}.`,
  ]
}

export function copyFileSteps({ target }: PlanOf<'copy-file'>, { at, statement }: Situation): string[] {
  return [
    `Copy the file that ${statement} names to ${showPath(target)}.`,
    `At ${at}, replace the specifier with './${showPath(fileNameOf(target))}'.`,
  ]
}

export function moveImportSteps({ target, toFolder }: PlanOf<'move-import'>, { at, statement }: Situation): string[] {
  return [
    `At ${at}, delete ${statement}.`,
    toFolder
      ? `Add it to a file in ${showPath(target)} that runs before this one needs it, with a specifier that fits there.`
      : `In ${showPath(target)}, add it unless it is there already.`,
  ]
}

export function wrapPackageSteps({ target, exists }: PlanOf<'wrap-package'>, situation: Situation): string[] {
  const { file, names, at, statement, violation } = situation
  return [
    `${exists ? 'Open' : 'Create'} ${showPath(target)}, and import ${names} there.`,
    `Move the code of ${file} that uses ${names} there, as functions that take and return plain data, and export them.`,
    `At ${at}, delete ${statement}, and import those functions from ${showPath(target)}.`,
    ...importersStep(importing(situation, violation.file, []), `import from ${showPath(target)} what has moved`),
  ]
}

export function wrapFileSteps({ target }: PlanOf<'wrap-file'>, { at, statement, names }: Situation): string[] {
  return [
    `In ${showPath(target)}, import ${names}, and export a function or type with only what the importer needs of it.`,
    `At ${at}, replace ${statement} with an import of that from ${showPath(target)}, and use it.`,
  ]
}

const INCLUDE = {
  ignores: 'Remove the entry of ignores in the policy that matches',
  git: 'Remove the entry of .gitignore that matches',
  files: 'Add to files in the policy a pattern that matches',
} as const

export function checkFileSteps({ target, excludedBy }: PlanOf<'check-file'>): string[] {
  return [`${INCLUDE[excludedBy]} ${showPath(target)}.`]
}
