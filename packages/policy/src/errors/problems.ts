import { nearestSpelling } from '@stratalint/core'
import { formatKeyPath, type KeyPath } from './key-path.ts'
import { type Locate, nowhere } from './position.ts'
import { type ConfigProblem, throwProblems } from './policy-error.ts'

/** Collects the problems of a config, so that one run reports all of them. */
export interface Problems {
  add(path: KeyPath, problem: string, nearest?: string | null): void
  /** Adds a name that is not allowed; `kind` is the kind of the allowed names, such as `a layer`. */
  addUnknown(path: KeyPath, name: string, kind: string, allowed: readonly string[], note?: string): void
  throwIfAny(): void
}

/** Collects the problems of one file; `locate` is called only for problems. */
export function collectProblems(file: string, locate: Locate = nowhere): Problems {
  const found: ConfigProblem[] = []
  const add = (path: KeyPath, problem: string, nearest: string | null = null): void => {
    found.push({ file, at: locate(path), keyPath: formatKeyPath(path), problem, nearest })
  }
  return {
    add,
    addUnknown: (path, name, kind, allowed, note = '') => {
      add(
        path,
        `expected ${kind}${allowed.length === 0 ? '' : ` (${oneOf(allowed.map(quote))})`}, got ${quote(name)}${note}`,
        nearestSpelling(name, allowed),
      )
    },
    throwIfAny: () => {
      throwProblems(found)
    },
  }
}

const MAX_ALLOWED = 24

/** `"a", "b" or "c"`. */
export function oneOf(words: readonly string[]): string {
  const shown = words.slice(0, MAX_ALLOWED)
  const left = words.length - shown.length
  if (left > 0) return `${shown.join(', ')} or ${left} more`
  return shown.length < 2 ? shown.join('') : `${shown.slice(0, -1).join(', ')} or ${shown.at(-1)}`
}

/** A value as in a config. */
export function quote(text: string): string {
  return `"${text}"`
}
