import { groupBy, isServerUse } from '@stratalint/core'
import { isCode } from '../../paths.ts'
import { part, type Part } from '../../partition/part.ts'
import type { Survey } from '../../survey/survey.ts'
import type { Spot } from '../locate.ts'
import { isNameable } from './folder-sides.ts'
import { listsOf } from './server-files.ts'
import { isComponent } from './sides.ts'

/** Libraries of user interfaces. */
const INTERFACE = /^(?:preact|react|react-dom|solid-js|svelte|vue)$/

/** Functions that only code in a browser calls. */
const BROWSER_FUNCTION = /^(?:createContext|use[A-Z]\w*)$/

/** Adds parts for files that run elsewhere than the name of their folder says, as their imports show. */
export function withMisplacedFiles(
  parts: readonly Part[],
  survey: Survey,
  locate: (file: string) => Spot | null,
): Part[] {
  const isMisplaced = misplacedIn(survey, locate)
  const files = survey.files.filter((file) => isCode(file) && !survey.tests.isTest(file))
  const byPart = groupBy(files, (file) => locate(file)?.part ?? null)
  const found = parts.flatMap((one) => {
    const folder = folderOf(one)
    const own =
      folder === null
        ? []
        : (byPart.get(one) ?? []).filter((file) => isNameable(file) && isMisplaced(file, one.environment!))
    // Where most files are elsewhere, it is the name that says something else.
    if (folder === null || own.length === 0 || own.length > byPart.get(one)!.length / 2) return []
    const environment = one.environment === 'server' ? 'browser' : 'server'
    const home = siblingOf(one, environment, parts)
    const layer = home?.layer ?? `${one.layer}-${environment === 'server' ? 'server' : 'client'}`
    const shown = home?.shown ?? `the code of the ${environment} in ${one.shown}`
    return listsOf(folder, own).map((pattern) => part({ layer, pattern, shown, environment, isInside: true }))
  })
  return [...found, ...parts]
}

/** The folder of a part for one side; `null` for others. */
function folderOf({ pattern, role, environment, isDomain, isInside, origin }: Part): string | null {
  if (role !== 'layer' || isDomain || isInside || origin !== null || !pattern.endsWith('/**')) return null
  const folder = pattern.slice(0, -'/**'.length)
  return (environment === 'server' || environment === 'browser') && !/[*{]/.test(folder) ? folder : null
}

/** The folder for the other side that is next to a folder. */
function siblingOf(one: Part, environment: string, parts: readonly Part[]): Part | undefined {
  const parent = (path: string): string => path.slice(0, Math.max(0, path.lastIndexOf('/')))
  return parts.find(
    (other) =>
      other.environment === environment &&
      folderOf(other) !== null &&
      parent(folderOf(other)!) === parent(folderOf(one)!),
  )
}

/** Whether a file in a folder for one side is for the other. */
function misplacedIn(
  { links, packageUses, directive }: Survey,
  locate: (file: string) => Spot | null,
): (file: string, environment: string) => boolean {
  const running = links.filter(({ test, edge }) => !test && edge.typeOnly !== true)
  const importers = groupBy(running, ({ to }) => to)
  const targets = groupBy(running, ({ from }) => from)
  const uses = groupBy(
    packageUses.filter(({ typeOnly }) => !typeOnly),
    ({ from }) => from,
  )
  const sideOf = (file: string): string | null => locate(file)?.part.environment ?? null
  // The ending of a file may be that of a component without one.
  const isShown = (file: string): boolean =>
    directive(file) === 'use client' ||
    (uses.get(file) ?? []).some(({ name }) => INTERFACE.test(name)) ||
    (isComponent(file) && (targets.get(file) ?? []).some(({ to }) => isComponent(to)))
  const isUsedBy = (file: string, side: string): boolean =>
    (importers.get(file) ?? []).some(({ from }) => sideOf(from) === side)
  return (file, environment) => {
    const own = uses.get(file) ?? []
    if (environment === 'server')
      return (
        own.some(({ name, names }) => INTERFACE.test(name) && names.some((one) => BROWSER_FUNCTION.test(one))) &&
        !own.some(isServerUse) &&
        !(targets.get(file) ?? []).some(({ to }) => sideOf(to) === 'server' && locate(to)?.part !== locate(file)?.part)
      )
    return (
      !isShown(file) &&
      (own.some(isServerUse) || (isUsedBy(file, 'server') && !isUsedBy(file, 'browser'))) &&
      !(targets.get(file) ?? []).some(({ to }) => sideOf(to) === 'browser')
    )
  }
}
