import type { DescribeContext } from '@stratalint/rule'
import { fileNameReader, singularOf } from '@stratalint/rule/analysis'
import { posix } from 'node:path'
import { lowerWords } from './name-words.ts'
import type { Outline, Unit } from './outline.ts'

/** What the file is named after, its default export, what a framework looks for in it, state of a component, and statements. */
export function unitsThatStay({ units }: Outline, file: string, project: DescribeContext['project']): Set<number> {
  const isRouted = fileNameReader(project, file) !== null
  const isComponent = /\.(?:vue|svelte|astro)$/.test(file)
  const main = mainUnit(units, file)
  const stays = units.map(({ names, exported, isPinned, shape }, index) => {
    const isState = isComponent && (shape === 'object' || names.some((name) => name.startsWith('$')))
    return (
      index === main ||
      isPinned ||
      isState ||
      exported.includes('default') ||
      (isRouted && exported.length > 0 && shape !== 'type')
    )
  })
  // The module cannot import what a component creates for each instance.
  for (let changed = isComponent; changed;) {
    changed = false
    units.forEach(({ uses }, index) => {
      if (stays[index] === true || !uses.some((to) => stays[to])) return
      stays[index] = changed = true
    })
  }
  return new Set([...units.keys()].filter((index) => stays[index]))
}

/** The unit that the file is named after: the one with exactly its words, else the longest exported one with all of them. */
function mainUnit(units: readonly Unit[], file: string): number {
  const stem = lowerWords(posix.basename(file).split('.')[0]!).map(singularOf)
  const candidates = [...units.keys()].filter((index) => units[index]!.shape !== 'type')
  const isNamed = (index: number, matches: (words: readonly string[]) => boolean): boolean =>
    units[index]!.names.some((name) => matches(lowerWords(name).map(singularOf)))
  const exact = candidates.find((index) => isNamed(index, (words) => words.join(' ') === stem.join(' ')))
  if (exact !== undefined) return exact
  const holding = candidates.filter(
    (index) =>
      units[index]!.exported.length > 0 && isNamed(index, (words) => stem.every((word) => words.includes(word))),
  )
  return holding.sort((a, b) => units[b]!.lines - units[a]!.lines)[0] ?? -1
}
