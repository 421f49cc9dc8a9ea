import { isSourceFile, withoutExtension } from '@stratalint/core'
import type { Project, Question } from '@stratalint/rule'
import { fileNameReader, hasCase, wordsOf, type FileCase } from '@stratalint/rule/analysis'
import { posix } from 'node:path'

/** The case that nearly all files of a kind have, and where. */
export interface UsualCase {
  case: FileCase
  /** Where nearly all other files have it. */
  where: 'folder' | 'package' | 'repository'
}

type Kind = 'component' | 'module'
type CaseOfKind = Record<Kind, FileCase | null> & {
  /** The kinds with too few files for a custom. */
  few: Kind[]
  /** The kinds with names in camelCase and PascalCase, by what they contain, and hardly any in kebab-case. */
  mixed: Kind[]
}

/** Fewer names than this are no custom. */
const FEWEST = 8
const SHARE = 0.8
const FEWEST_MIXED = 20
const CASES: readonly FileCase[] = ['kebab-case', 'camelCase', 'PascalCase', 'snake_case']
/** Folders without source files of the project. */
const SKIPPED = /^(?:\..*|node_modules|dist|build|out|coverage|vendor|public)$/

/** The case of the components and of the other files of a package. */
export const USUAL_CASE: Question<CaseOfKind> = {
  name: 'taste/file-name: usual case',
  answer: (project, folder) => casesOf([...filesBelow(project, folder)]),
  textOf: ({ component, module, few, mixed }) => JSON.stringify([component, module, few, mixed]),
}

/** The case that nearly all files of a kind, such as this one's, have in its folder or else in its package; `null` if they have several. */
export function usualCaseOf(project: Project, file: string, kind = kindOf(file)): UsualCase | null {
  const folder = posix.dirname(file)
  const beside = casesOf(filesIn(project, folder === '.' ? '' : folder))[kind]
  if (beside !== null) return { case: beside, where: 'folder' }
  const home = project.resolver.manifestOf(file)?.folder ?? ''
  const whole = project.ask(USUAL_CASE, home)[kind]
  if (whole !== null) return { case: whole, where: 'package' }
  // A small package follows the others.
  const isSmall = home !== '' && project.ask(USUAL_CASE, home).few.includes(kind)
  const anywhere = isSmall ? project.ask(USUAL_CASE, '')[kind] : null
  return anywhere === null ? null : { case: anywhere, where: 'repository' }
}

function kindOf(file: string): Kind {
  return /\.(?:[jt]sx|vue|svelte|astro)$/.test(file) ? 'component' : 'module'
}

function casesOf(files: readonly string[]): CaseOfKind {
  const namesOf = (kind: Kind): string[] => files.filter((file) => kindOf(file) === kind).map(namePart)
  const ofKind = (kind: Kind): FileCase | null => CASES.find((one) => isUsual(namesOf(kind), one)) ?? null
  const few = (['component', 'module'] as const).filter((kind) => namesOf(kind).length < FEWEST)
  const mixed = (['component', 'module'] as const).filter((kind) => isMixed(namesOf(kind)))
  return { component: ofKind('component'), module: ofKind('module'), few, mixed }
}

/** Whether a file is a hook, such as `useOrders.ts`, beside components that nearly all are in PascalCase. */
export function isHookBesideComponents(project: Project, file: string): boolean {
  if (kindOf(file) !== 'module' || !/^use\p{Lu}[\p{L}\p{N}]*$/u.test(namePart(file))) return false
  return usualCaseOf(project, file, 'component')?.case === 'PascalCase'
}

/** The part of a name that shows its case. */
function namePart(file: string): string {
  return withoutExtension(posix.basename(file))
    .replace(/^[._]+/, '')
    .split('.')[0]!
}

/** Beside components in PascalCase, hooks and other functions are in camelCase. */
export const isRightBeside = (usual: FileCase, name: string): boolean =>
  usual === 'PascalCase' && hasCase(name.replace(/^[._]+/, '').split('.')[0]!, 'camelCase')

/** A single word in small letters is no name in PascalCase, and in any other case. */
function isUsual(names: readonly string[], fileCase: FileCase): boolean {
  const judged = names.filter((name) => fileCase === 'PascalCase' || wordsOf(name).length > 1 || /\p{Lu}/u.test(name))
  const fitting = judged.filter((name) => hasCase(name, fileCase))
  return fitting.length >= FEWEST && fitting.length >= judged.length * SHARE
}

/** Whether names are in camelCase or PascalCase, and hardly ever in kebab-case. */
function isMixed(names: readonly string[]): boolean {
  const judged = names.filter((name) => wordsOf(name).length > 1 || /\p{Lu}/u.test(name))
  const fitting = judged.filter((name) => hasCase(name, 'camelCase') || hasCase(name, 'PascalCase'))
  return fitting.length >= FEWEST_MIXED && fitting.length >= judged.length * SHARE
}

/** Whether a package names such files in camelCase and PascalCase, and this one too. */
export function isInMixedCase(project: Project, file: string): boolean {
  const name = namePart(file)
  if (!hasCase(name, 'camelCase') && !hasCase(name, 'PascalCase')) return false
  return project.ask(USUAL_CASE, project.resolver.manifestOf(file)?.folder ?? '').mixed.includes(kindOf(file))
}

/** Fewer files than this in one folder may look alike by chance. */
const FEWEST_BESIDE = 4

/** Whether a file has the case of all names in its folder that show one, in a package without a custom of its own. */
export function agreesWithFolder(project: Project, file: string): boolean {
  const folder = posix.dirname(file)
  const names = filesIn(project, folder === '.' ? '' : folder)
    .map(namePart)
    .filter((name) => wordsOf(name).length > 1)
  return (
    names.length >= FEWEST_BESIDE &&
    CASES.some((one) => hasCase(namePart(file), one) && names.every((name) => hasCase(name, one)))
  )
}

/** The files of a folder whose names somebody chose. */
function filesIn(project: Project, folder: string): string[] {
  return project.facts
    .filesIn(folder)
    .filter((name) => isSourceFile(name) && !/^index\.|\.(?:d\.[cm]?ts|gen\.\w+)$/.test(name))
    .map((name) => posix.join(folder, name))
    .filter((file) => fileNameReader(project, file) === null)
}

function* filesBelow(project: Project, folder: string): Generator<string> {
  yield* filesIn(project, folder)
  for (const name of project.facts.foldersIn?.(folder) ?? [])
    if (!SKIPPED.test(name)) yield* filesBelow(project, posix.join(folder, name))
}
