import { isSourceFile, staticPrefix, type Place } from '@stratalint/core'
import type { Project } from '@stratalint/rule'

const MOST_FOLDERS = 240

/** The files below the folder of a place, the nearest to the root first: code and tests. */
export function neighboursOf({ facts, judge }: Project, place: Place): { code: string[]; tests: string[] } {
  const pending = [staticPrefix(place.pattern)]
  const [code, tests]: [string[], string[]] = [[], []]
  let listed = 0
  for (const folder of pending) {
    if (++listed > MOST_FOLDERS) break
    for (const name of facts.foldersIn?.(folder) ?? [])
      if (name !== 'node_modules' && !name.startsWith('.')) pending.push(inFolder(folder, name))
    for (const name of facts.filesIn(folder).filter(isSourceFile)) {
      const path = inFolder(folder, name)
      const at = judge.locate(path)
      if (at !== null) (at.test ? tests : code).push(path)
    }
  }
  return { code, tests }
}

export function inFolder(folder: string, name: string): string {
  return folder === '' ? name : `${folder}/${name}`
}
