import { staticPrefix } from '@stratalint/core'
import { isBelow } from '../../paths.ts'
import type { Part } from '../../partition/part.ts'
import type { Survey } from '../../survey/survey.ts'
import type { Spot } from '../locate.ts'

/** Code of the other side uses so few files of a folder that it is for one side all the same. */
const FEW_FILES = 2

/** Gives all code of a folder, the files that start it too, the environment of those of its parts that have one. */
export function withSideFolders(parts: readonly Part[], survey: Survey, locate: (file: string) => Spot | null): Part[] {
  const environments = new Map<string, Set<string>>()
  for (const one of parts) {
    const folder = folderAround(one)
    if (folder !== null && one.environment !== null && one.role === 'layer')
      environments.set(folder, (environments.get(folder) ?? new Set()).add(one.environment))
  }
  const sides = new Map(
    [...environments].flatMap(([folder, [environment]]) =>
      hasOnly(environment!, parts, folder) && isForOneSide(folder, environment!, survey, locate)
        ? [[folder, environment!]]
        : [],
    ),
  )
  return parts.map((one) => {
    const environment = sides.get(folderAround(one) ?? '{}')
    const isOpen = one.environment === null && (one.role === 'layer' || (one.role === 'app' && one.origin === 'entry'))
    return environment === undefined || !isOpen ? one : { ...one, environment }
  })
}

/** The folder that a part is directly in; `null` for files among those of another part, domains and packages. */
function folderAround({ pattern, isInside, isDomain, isPackage }: Part): string | null {
  if (isInside || isDomain || isPackage || pattern.includes('/**/')) return null
  const path = pattern.replace(/\/\*\*?$/, '')
  if (path !== pattern && pattern.endsWith('/*')) return path
  const folder = path.slice(0, Math.max(0, path.lastIndexOf('/')))
  return folder === staticPrefix(`${folder}/*`) ? folder : null
}

function hasOnly(environment: string, parts: readonly Part[], folder: string): boolean {
  return parts.every(
    (one) => one.environment === null || one.environment === environment || !isBelow(one.pattern, folder),
  )
}

function isForOneSide(
  folder: string,
  environment: string,
  { links }: Survey,
  locate: (file: string) => Spot | null,
): boolean {
  if (environment !== 'browser' && environment !== 'server') return false
  const elsewhere = environment === 'browser' ? 'server' : 'browser'
  const across = links.flatMap(({ from, to, test, edge }) => {
    const [isFrom, isTo] = [isBelow(from, folder), isBelow(to, folder)]
    if (test || edge.typeOnly === true || isFrom === isTo) return []
    const other = locate(isFrom ? to : from)?.part.environment
    return other === elsewhere ? [isFrom ? from : to] : []
  })
  return new Set(across).size <= FEW_FILES
}
