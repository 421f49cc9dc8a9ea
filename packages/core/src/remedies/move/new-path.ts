import type { Facts } from '../../facts/facts.ts'
import { once } from '../../facts/facts.ts'
import { fileNameOf, folderOf } from '../paths/path.ts'

/** Names by which a framework or a reader finds a file in its folder. */
const NAMED_BY_POSITION =
  /^(?:index|page|layout|route|loading|error|not-found|template|default|middleware|instrumentation|_app|_document|root|routes?|router|\+.*|main|app|.*\.(?:module|controller|resolver|gateway|entity|stories|story|config|d))\.[^.]+$/i

/** Whether the name of a file, such as `index.ts` or `app.module.ts`, says where it has to be. */
export function isNamedByPosition(name: string): boolean {
  return NAMED_BY_POSITION.test(name)
}

const MOST_LEVELS = 3
const NAMES = {}

/** The name of a file for another folder; with its folder where others of that name are near. */
export function nameElsewhere(facts: Facts, path: string): string {
  return once(facts, NAMES, path, () => {
    const name = fileNameOf(path)
    let rest = name
    let folder = folderOf(path)
    for (let level = 0; level < MOST_LEVELS && folder.includes('/'); level += 1) {
      const [parent, own] = [folderOf(folder), fileNameOf(folder)]
      const isNamesake = (sibling: string): boolean =>
        sibling !== own && facts.filesIn(folderOf(`${parent}/${sibling}/${rest}`)).includes(name)
      if (facts.foldersIn?.(parent).some(isNamesake) === true) return `${own}/${name}`
      rest = `${own}/${rest}`
      folder = parent
    }
    return name
  })
}

const FOREIGN = /(?:^|\/)(?:vendor|vendors|vendored|third[-_]?party|__generated__|generated)\//i

/** Whether a file is a copy of what others maintain, or what a generator writes. */
export function isForeign(path: string): boolean {
  return FOREIGN.test(path)
}
