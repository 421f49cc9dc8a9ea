import { below, firstFolder, isBelow, isCode, relativeTo } from '../paths.ts'
import { folderNames, isLayerName } from '../roles/names.ts'
import { part, type Part } from '../partition/part.ts'
import type { Survey } from '../survey/survey.ts'
import type { Crossing } from './locate.ts'
import { countsOf, isTied } from './merge.ts'

/** Imports from one part to another that no order allows. */
export interface Backward {
  from: Part
  to: Part
}

/** This share of the imports in one sub-folder shows that it is not like the code around it; less is enough where the rest is no longer tied. */
const MOST = 0.5
const MUCH = 0.3

/** So many imports against an order, and as a share of those in its direction, have a reason. */
const MANY = 10
const NOTABLE = 0.25

/** Takes out the sub-folder in which most of the imports against an order begin or end; `null` where there is none. */
export function splitFolder(
  parts: readonly Part[],
  crossings: readonly Crossing[],
  backward: readonly Backward[],
  survey: Survey,
): Part[] | null {
  const counts = countsOf(crossings)
  for (const { from, to } of backward) {
    const opposite = counts.get(to)?.get(from) ?? 0
    const edges = crossings.filter(({ source, target }) => source.part === from && target.part === to)
    for (const [one, ends, side] of [
      [from, edges.map((edge) => edge.from), 'importer'],
      [to, edges.map((edge) => edge.to), 'target'],
    ] as const) {
      const around = folderOf(one)
      const taken =
        around === null ? null : outlierIn(around, ends, isTied(ends.length, opposite) ? MUCH : MOST, survey)
      if (around === null || taken === null) continue
      const folder = below(around, taken)
      const rest = ends.filter((file) => !isBelow(file, folder)).length
      if (isTied(rest, opposite) || !isApart(folder, around, side, survey)) continue
      const layer = `${one.layer}-${taken}`
      if (parts.some((other) => other.layer === layer || other.pattern === `${folder}/**`)) continue
      return [...parts, part({ layer, pattern: `${folder}/**`, shown: folder, environment: one.environment })]
    }
  }
  return null
}

/** The pairs of folders with many imports both ways; of each, the direction with fewer imports. */
export function tiedPairs(parts: readonly Part[], crossings: readonly Crossing[]): Backward[] {
  const counts = countsOf(crossings)
  const count = (from: Part, to: Part): number => counts.get(from)?.get(to) ?? 0
  const folders = parts.filter((one) => one.role === 'layer' && folderOf(one) !== null)
  return folders.flatMap((one, index) =>
    folders.slice(index + 1).flatMap((other): Backward[] => {
      const [forth, back] = [count(one, other), count(other, one)]
      if (Math.min(forth, back) < MANY || Math.min(forth, back) < Math.max(forth, back) * NOTABLE) return []
      return [forth < back ? { from: one, to: other } : { from: other, to: one }]
    }),
  )
}

/** The sub-folder with most of these files, or with many where its name is that of a program. */
function outlierIn(folder: string, files: readonly string[], share: number, survey: Survey): string | null {
  const counts = new Map<string, number>()
  for (const file of files) {
    const name = isBelow(file, folder) ? firstFolder(relativeTo(file, folder)) : null
    if (name !== null && isLayerName(name)) counts.set(name, (counts.get(name) ?? 0) + 1)
  }
  const [name, count] = [...counts].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1))[0] ?? ['', 0]
  if (count < files.length * share) return null
  const inner = below(folder, name)
  const own = survey.files.filter((file) => isBelow(file, folder) && isCode(file) && !survey.tests.isTest(file))
  if (own.filter((file) => isBelow(file, inner)).length > own.length / 2) return null
  return count >= files.length * MOST || folderNames.isApp(name) ? name : null
}

/** Whether an importer is above the rest of its folder, or a target below it, so that it is no link between the two layers. */
function isApart(inner: string, folder: string, side: 'importer' | 'target', { links }: Survey): boolean {
  const within = links.filter(({ from, to, test }) => !test && isBelow(from, folder) && isBelow(to, folder))
  const out = within.filter(({ from, to }) => isBelow(from, inner) && !isBelow(to, inner)).length
  const into = within.filter(({ from, to }) => !isBelow(from, inner) && isBelow(to, inner)).length
  return side === 'importer' ? into <= out * 0.2 : out <= into * 0.2
}

/** The folder that is a part by itself. */
function folderOf({ pattern, isDomain, isPackage, origin }: Part): string | null {
  if (isDomain || origin !== null || isPackage || !pattern.endsWith('/**')) return null
  const folder = pattern.slice(0, -'/**'.length)
  return /[*{]/.test(folder) ? null : folder
}
