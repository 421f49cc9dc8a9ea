import { fileNameOf, isSourceFile, staticPrefix, withoutExtension, type Location } from '@stratalint/core'
import type { Project } from '@stratalint/rule'
import { wordsIn } from './words-in.ts'

/** A file of the project, as far as its path shows what it contains. */
export interface Neighbour {
  path: string
  location: Location
  /** The name without extension. */
  stem: string
  words: readonly string[]
}

/** More folders than this are not listed: what is common in so many is common in all. */
const MOST_FOLDERS = 900

/** The source files in the places of a project, without tests and indexes; the folders nearest to the root come first. */
export function surveyPlaces({ judge, facts }: Project): Neighbour[] {
  const bases = judge.policy.places.map(({ pattern }) => staticPrefix(pattern))
  const pending = bases.filter(
    (base, index) => bases.indexOf(base) === index && !bases.some((other) => isBelow(base, other)),
  )
  const found: Neighbour[] = []
  let listed = 0
  for (const folder of pending) {
    if (++listed > MOST_FOLDERS) break
    for (const name of facts.foldersIn?.(folder) ?? [])
      if (name !== 'node_modules' && !name.startsWith('.')) pending.push(inFolder(folder, name))
    for (const name of facts.filesIn(folder)) {
      if (!isSourceFile(name) || /\.d\.[cm]?ts$/.test(name)) continue
      const path = inFolder(folder, name)
      const location = judge.locate(path)
      if (location === null || location.test) continue
      const stem = withoutExtension(fileNameOf(path))
      if (stem !== 'index') found.push({ path, location, stem, words: wordsIn(stem) })
    }
  }
  return found
}

function isBelow(path: string, folder: string): boolean {
  return path !== folder && (folder === '' || path.startsWith(`${folder}/`))
}

function inFolder(folder: string, name: string): string {
  return folder === '' ? name : `${folder}/${name}`
}
