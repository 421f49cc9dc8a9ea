import { groupBy, staticPrefix } from '@stratalint/core'
import { isCode } from '../../paths.ts'
import { part, type Part } from '../../partition/part.ts'
import { rankOf } from '../../roles/names.ts'
import type { Survey } from '../../survey/survey.ts'
import { isNameable } from '../environments/folder-sides.ts'
import { listsOf } from '../environments/server-files.ts'
import type { Spot } from '../locate.ts'

/** Fewer files are exceptions, and of more than this share, the folder is above the other. */
const FEW_FILES = 3
const MOST = 0.4

/** So many more imports the other way show that the rest of the layer is below. */
const CLEARLY = 3

/** Takes the files out of a layer that use the queries above it, and that neither these nor the other files use: they are services. */
export function withServices(parts: readonly Part[], survey: Survey, locate: (file: string) => Spot | null): Part[] {
  const running = survey.links.filter(
    ({ from, to, test, edge }) => !test && edge.typeOnly !== true && isCode(from) && isCode(to),
  )
  const partOf = (file: string): Part | undefined => locate(file)?.part
  const importers = groupBy(running, ({ to }) => to)
  const between = groupBy(
    running.filter(({ from, to }) => partOf(from) !== partOf(to)),
    ({ from }) => partOf(from),
  )
  let current = [...parts]
  for (const one of parts.filter(isDivisible)) {
    const own = survey.files.filter((file) => isCode(file) && !survey.tests.isTest(file) && partOf(file) === one)
    const targets = groupBy(between.get(one) ?? [], ({ to }) => partOf(to))
    for (const [other, back] of targets) {
      if (other === undefined || other.role !== 'layer' || rankOf(other.layer) !== rankOf('queries')) continue
      const forth = (between.get(other) ?? []).filter(({ to }) => partOf(to) === one).length
      const upper = new Set(back.map(({ from }) => from))
      for (const file of upper)
        for (const { from } of importers.get(file) ?? []) if (partOf(from) === one) upper.add(from)
      const isUsed = [...upper].some((file) => (importers.get(file) ?? []).some(({ from }) => partOf(from) === other))
      const isClear = upper.size >= FEW_FILES && upper.size <= own.length * MOST && forth >= back.length * CLEARLY
      if (!isClear || isUsed || !own.every(isNameable)) continue
      current = dividedAt(current, one, own, upper)
      break
    }
  }
  return current
}

/** Whether a list can name some of the files of a part. */
function isDivisible({ pattern, role, isDomain, isPackage, origin }: Part): boolean {
  const isFolder = pattern.endsWith('/**') && !/[*{]/.test(pattern.slice(0, -'/**'.length))
  return role === 'layer' && !isDomain && !isPackage && origin === null && (isFolder || !pattern.includes('*'))
}

function dividedAt(parts: readonly Part[], one: Part, own: readonly string[], upper: ReadonlySet<string>): Part[] {
  const folder = one.pattern.endsWith('/**') ? one.pattern.slice(0, -'/**'.length) : staticPrefix(one.pattern)
  const layer = 'services'
  if (parts.some((each) => each.layer === layer)) return [...parts]
  const like = { environment: one.environment, isInside: true }
  const rest = one.pattern.endsWith('/**')
    ? [one]
    : listsOf(
        folder,
        own.filter((file) => !upper.has(file)),
      ).map((pattern) => ({ ...one, pattern }))
  return [
    ...parts.filter((each) => each !== one),
    ...listsOf(folder, [...upper]).map((pattern) => part({ layer, pattern, shown: pattern, ...like })),
    ...rest,
  ]
}
