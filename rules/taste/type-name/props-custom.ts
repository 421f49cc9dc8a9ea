import { isSourceFile } from '@stratalint/core'
import type { Project, Question } from '@stratalint/rule'
import { posix } from 'node:path'
import type { PropsName } from './props-name.ts'

/** What nearly all props of components near a file are called. */
interface PropsCustom {
  /** Types that are not exported have the name of their component. */
  isLocalFull: boolean
  /** Exported types are called `Props` alone. */
  isExportedPlain: boolean
}

/** Fewer types than this are no custom. */
const FEWEST = 4
const SHARE = 0.8
const MOST_FILES = 80
const LOCAL = /^(?:type|interface)\s+(\w*)Props\b/gm
const EXPORTED = /^export\s+(?:type|interface)\s+(\w*)Props\b/gm

/** The custom in a folder and the folders beside it. */
export const PROPS_CUSTOM: Question<PropsCustom> = {
  name: 'taste/type-name: names of props',
  answer(project, folder) {
    const texts = componentsNear(project, folder).map((file) => project.textOf(file))
    const namesOf = (pattern: RegExp): string[] =>
      texts.flatMap((text) => [...text.matchAll(pattern)].map(([, name]) => name!))
    return {
      isLocalFull: isCustom(namesOf(LOCAL), (name) => name !== ''),
      isExportedPlain: isCustom(namesOf(EXPORTED), (name) => name === ''),
    }
  },
  textOf: ({ isLocalFull, isExportedPlain }) => `${isLocalFull} ${isExportedPlain}`,
}

/** Whether the team names the props of its components otherwise than the rule does, and this type as it names the others. */
export function isCustomary(project: Project, file: string, name: string, { reason }: PropsName): boolean {
  if (reason === 'several' || !name.endsWith('Props')) return false
  const folder = posix.dirname(file)
  const { isLocalFull, isExportedPlain } = project.ask(PROPS_CUSTOM, folder === '.' ? '' : folder)
  return reason === 'local' ? isLocalFull : isExportedPlain && name === 'Props'
}

function isCustom(names: readonly string[], fits: (name: string) => boolean): boolean {
  const fitting = names.filter(fits)
  return fitting.length >= FEWEST && fitting.length >= names.length * SHARE
}

function componentsNear({ facts }: Project, folder: string): string[] {
  const parent = posix.dirname(folder)
  const beside =
    folder === '' ? [] : (facts.foldersIn?.(parent === '.' ? '' : parent) ?? []).map((name) => posix.join(parent, name))
  return [...new Set([folder, ...beside])]
    .flatMap((each) =>
      facts
        .filesIn(each)
        .filter(isSourceFile)
        .map((name) => posix.join(each, name)),
    )
    .filter((file) => /\.(?:[jt]sx|vue|svelte)$/.test(file))
    .slice(0, MOST_FILES)
}
