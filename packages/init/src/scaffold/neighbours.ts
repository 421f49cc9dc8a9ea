import { isSourceFile, staticPrefix, type Place } from '@stratalint/core'
import type { Project } from '@stratalint/rule'

/** The files whose style new code follows. */
export interface Neighbours {
  /** Code in other instances of the same place. */
  own: string[]
  /** The same, then the code of other places. */
  code: string[]
  /** Tests, those of the same place first. */
  tests: string[]
}

const MOST_FOLDERS = 240

/** The files of a place and of all others, those nearest to the root first. */
export function neighboursOf(project: Project, place: Place | null): Neighbours {
  const prefixes = [...(place === null ? [] : [place]), ...project.judge.policy.places].map(({ pattern }) =>
    staticPrefix(pattern),
  )
  const files = [...new Set(prefixes.flatMap((prefix) => filesBelow(project, prefix)))]
  const { locate } = project.judge
  const isOwn = (file: string): boolean => place !== null && locate(file)?.place === place
  const sorted = [...files.filter(isOwn), ...files.filter((file) => !isOwn(file))]
  const code = sorted.filter((file) => locate(file)?.test === false)
  return { own: code.filter(isOwn), code, tests: sorted.filter((file) => locate(file)?.test === true) }
}

function filesBelow({ facts }: Project, prefix: string): string[] {
  const pending = [prefix]
  const files: string[] = []
  let listed = 0
  for (const folder of pending) {
    if (++listed > MOST_FOLDERS) break
    for (const name of facts.foldersIn?.(folder) ?? [])
      if (name !== 'node_modules' && !name.startsWith('.')) pending.push(inFolder(folder, name))
    for (const name of facts.filesIn(folder)) if (isSourceFile(name)) files.push(inFolder(folder, name))
  }
  return files
}

export function inFolder(folder: string, name: string): string {
  return folder === '' ? name : `${folder}/${name}`
}
