import type { RemedyContext } from '../../remedies/context.ts'
import { fileNameOf } from '../../remedies/paths/path.ts'
import type { PlanOf } from '../../remedies/plan.ts'
import { homeLabel } from '../labels.ts'
import { listNames, showPath, showSpecifier } from '../text.ts'
import { imperativeOf, listOf, nounOf, packageOf, phraseOf, pronounOf } from '../words.ts'

export function moveDeclarationsTitle(plan: PlanOf<'move-declarations'>, context: RemedyContext): string {
  const { symbols, edge, file } = context
  const { key, from, along, exists, entry } = plan
  const [source, target] = [showPath(from), showPath(plan.target)]
  const isOwn = plan.target === file
  if (key === 'wrap-package') {
    const users = (plan.symbols ?? []).filter((name) => !along.includes(name))
    const all = [...users, ...along]
    const which = along.length === 0 ? listNames(users) : `${listNames(users)} (with ${listNames(along)})`
    const uses = users.length === 1 ? 'uses' : 'use'
    return `Move ${which}, which ${uses} ${packageOf(context)}, ${exists ? `into the existing ${target}` : `to ${target}`} and import ${all.length === 1 ? 'it' : 'them'} from there everywhere.`
  }
  if (edge.kind === 'reference')
    return `Move the declarations that you need from ${source} into ${target}${isOwn ? '' : ' and reference that file'}.`
  if (key === 'move-helper' && !symbols.named)
    return `Move the shared code of ${showPath(fileNameOf(from))} to ${target} and import it from there everywhere.`
  const pronoun = along.length > 0 ? 'them' : pronounOf(context)
  const moved = along.length === 0 ? phraseOf(context) : `${phraseOf(context)} (with ${listNames(along)})`
  if (isOwn) return `Move ${moved} into ${target} and import ${pronoun} from there in ${source}.`
  const move = `Move ${moved} ${exists ? `into the existing ${target}` : `to ${target}`}`
  return entry === null
    ? `${move} and import ${pronoun} from there everywhere.`
    : `${move}, export ${pronoun} from ${showPath(entry)}, and import ${pronoun} everywhere.`
}

export function moveFileTitle({ key, from, target }: PlanOf<'move-file'>): string {
  if (key === 'move-target')
    return `Move ${showPath(from)} to ${showPath(target)}, where all its importers may import it, and update their imports.`
  return `Move ${showPath(from)} to ${showPath(target)}, where this import is legal.`
}

export function copyFileTitle({ target }: PlanOf<'copy-file'>, { edge }: RemedyContext): string {
  const imperative = imperativeOf(edge.kind).toLowerCase()
  return `Copy the file to ${showPath(target)} and ${imperative} ${showSpecifier(`./${fileNameOf(target)}`)}.`
}

export function moveImportTitle(plan: PlanOf<'move-import'>, context: RemedyContext): string {
  const to = showPath(plan.target)
  return plan.toFolder
    ? `Move this ${nounOf(context.edge.kind)} to a file in ${to}, which may import ${showPath(context.target)}.`
    : `Move this import to ${to}, which already imports ${packageOf(context)}.`
}

export function wrapPackageTitle({ target, exists }: PlanOf<'wrap-package'>, context: RemedyContext): string {
  const into = exists ? 'into the existing' : 'to'
  return `Move the code that uses ${packageOf(context)} ${into} ${showPath(target)} and import it from there.`
}

export function wrapFileTitle({ target }: PlanOf<'wrap-file'>, context: RemedyContext): string {
  const wrapper = context.symbols.types ? 'a type' : 'a function'
  const wrapped = context.symbols.named ? listOf(context) : showPath(fileNameOf(context.target))
  return `Declare ${wrapper} for ${wrapped} in ${showPath(target)} and import that instead.`
}

export function placeTargetTitle(plan: PlanOf<'place-target'>, { file }: RemedyContext): string {
  const { from, target, home, along, importers } = plan
  const group = along.length === 0 ? '' : ` and its ${along.length === 1 ? 'import' : 'imports'}`
  const moved = `${showPath(from)}${group} ${listNames(along.map(fileNameOf))}`.trim()
  const move = `Move ${moved} to ${showPath(target)} (${homeLabel(home)})`
  if (importers === null) return `${move}, where its own imports and this one are legal.`
  const others = importers.filter((importer) => importer !== file)
  if (others.length === 0) return `${move} and update this import.`
  const elsewhere = others.length === 1 ? showPath(others[0]!) : `${others.length} other files`
  return `${move} and update the imports here and in ${elsewhere}.`
}

export function renameTitle({ from, target }: PlanOf<'rename-file'>): string {
  const kind = /\.min\./.test(fileNameOf(from)) ? 'minified code' : "a tool's config"
  return `Rename ${showPath(from)} to ${showPath(fileNameOf(target))}; its name marks it as ${kind}, which is not checked.`
}

const INCLUDE = {
  ignores: (path: string) => `Include ${path} in the check`,
  git: (path: string) => `Have git track ${path}`,
  files: (path: string) => `Add ${path} to the checked files`,
} as const

export function checkFileTitle({ target, excludedBy }: PlanOf<'check-file'>): string {
  return `${INCLUDE[excludedBy](showPath(target))}; it breaks no rule where it is.`
}
