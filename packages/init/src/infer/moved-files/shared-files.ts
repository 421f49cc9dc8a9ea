import { groupBy } from '@stratalint/core'
import { isCode } from '../../paths.ts'
import { part, type Part } from '../../partition/part.ts'
import type { Survey } from '../../survey/survey.ts'
import { isNameable } from '../environments/folder-sides.ts'
import { listsOf } from '../environments/server-files.ts'
import type { Spot } from '../locate.ts'

/** Fewer imports of shared code are exceptions. */
const FEW_IMPORTS = 3

/** Of more files than this share of a folder, the folder is what shared code needs. */
const MOST = 0.3

/** Adds parts for the files of a layer that shared code needs and that need nothing but shared code themselves: they are shared too. */
export function withSharedFiles(parts: readonly Part[], survey: Survey, locate: (file: string) => Spot | null): Part[] {
  const running = survey.links.filter(({ to, test, edge }) => !test && edge.typeOnly !== true && isCode(to))
  const targets = groupBy(running, ({ from }) => from)
  const partOf = (file: string): Part | undefined => locate(file)?.part
  const isShared = (file: string): boolean => partOf(file)?.role === 'shared'
  const wanted = groupBy(
    running.filter(({ from, to }) => isShared(from) && !isShared(to)),
    ({ to }) => partOf(to),
  )
  const found = parts.flatMap((one) => {
    const folder = one.pattern.slice(0, -'/**'.length)
    const imports = wanted.get(one) ?? []
    const isFolder = one.pattern.endsWith('/**') && !/[*{]/.test(folder)
    if (one.role !== 'layer' || one.environment !== null || one.isDomain || !isFolder) return []
    const needed = new Set(imports.flatMap(({ to }) => [...(independentFrom(to, one) ?? [])]))
    const own = survey.files.filter((file) => partOf(file) === one && isCode(file))
    const used = imports.filter(({ to }) => needed.has(to)).length
    if (used < FEW_IMPORTS || needed.size > own.length * MOST || ![...needed].every(isNameable)) return []
    return listsOf(folder, [...needed]).map((pattern) =>
      part({ layer: `${one.layer}-common`, pattern, shown: pattern, role: 'shared', isInside: true }),
    )
  })
  return [...found, ...parts]

  /** A file with those of its part that it needs; `null` where one of them needs another part. */
  function independentFrom(file: string, one: Part): Set<string> | null {
    const reached = new Set([file])
    for (const next of reached) {
      for (const { to } of targets.get(next) ?? []) {
        if (isShared(to)) continue
        if (partOf(to) !== one) return null
        reached.add(to)
      }
    }
    return reached
  }
}
