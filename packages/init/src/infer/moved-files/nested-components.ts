import { isBelow, lastSegment, relativeTo } from '../../paths.ts'
import { part, type Part } from '../../partition/part.ts'
import { rankOf } from '../../roles/names.ts'
import type { Survey } from '../../survey/survey.ts'
import { isComponent } from '../environments/sides.ts'

/** Fewer components are a detail of their folder. */
const FEW_FILES = 2

/** Adds the folders of components inside other folders to the layer of components next to those, if they use it and no other code around them uses them. */
export function withNestedComponents(parts: readonly Part[], survey: Survey): Part[] {
  const shown = parts.filter((one) => folderOf(one) !== null && isOfComponents(lastSegment(folderOf(one)!)))
  const found = shown.flatMap((home) =>
    parts.flatMap((one) => {
      const folder = folderOf(one)
      const isBeside = folder !== null && !shown.includes(one) && parentOf(folder) === parentOf(folderOf(home)!)
      return isBeside ? (nestedIn(folder, home, survey) ?? []) : []
    }),
  )
  return [...found, ...parts]
}

function isOfComponents(name: string): boolean {
  return rankOf(name) === rankOf('components')
}

function nestedIn(folder: string, home: Part, { files, links, tests }: Survey): Part | null {
  const nameIn = (file: string): string | undefined =>
    isBelow(file, folder) ? relativeTo(file, folder).split('/').slice(0, -1).find(isOfComponents) : undefined
  const names = [...new Set(files.map(nameIn))].filter((name) => name !== undefined).sort()
  const own = files.filter((file) => nameIn(file) !== undefined && !tests.isTest(file))
  const running = links.filter(({ edge, test }) => !test && edge.typeOnly !== true)
  const isUsing = running.some(({ from, to }) => nameIn(from) !== undefined && isBelow(to, folderOf(home)!))
  const isUsed = running.some(
    ({ from, to }) => nameIn(to) !== undefined && nameIn(from) === undefined && isBelow(from, folder),
  )
  if (own.length < FEW_FILES || own.filter(isComponent).length < own.length / 2 || !isUsing || isUsed) return null
  const pattern = `${folder}/**/${names.length === 1 ? names[0]! : `{${names.join(',')}}`}/**`
  return part({ layer: home.layer, pattern, shown: home.shown, environment: home.environment, isInside: true })
}

/** The folder that is a layer as a whole. */
function folderOf({ pattern, role, isDomain, isPackage, origin }: Part): string | null {
  if (role !== 'layer' || isDomain || isPackage || origin !== null || !pattern.endsWith('/**')) return null
  const folder = pattern.slice(0, -'/**'.length)
  return /[*{]/.test(folder) ? null : folder
}

function parentOf(folder: string): string {
  return folder.slice(0, Math.max(0, folder.lastIndexOf('/')))
}
