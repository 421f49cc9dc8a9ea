import { formatKeyPath, type KeyPath } from './key-path.ts'
import { nearestSpelling } from '@stratalint/core'
import { type ConfigProblem, throwProblems } from './policy-error.ts'

interface Hint {
  allowed?: readonly string[]
  nearest?: string | null
}

/** Collects what is wrong, so that one run tells all of it. */
export interface Problems {
  add(path: KeyPath, problem: string, hint?: Hint): void
  /** Says that a name is none of the allowed ones. */
  addUnknown(path: KeyPath, name: string, kind: string, allowed: readonly string[]): void
  throwIfAny(): void
}

/** Starts a collection. `fileOf` tells which file a key path was written in. */
export function collectProblems(fileOf: (path: KeyPath) => string): Problems {
  const found: ConfigProblem[] = []
  const add = (path: KeyPath, problem: string, { allowed = [], nearest = null }: Hint = {}): void => {
    found.push({ file: fileOf(path), keyPath: formatKeyPath(path), problem, allowed: [...allowed], nearest })
  }
  return {
    add,
    addUnknown: (path, name, kind, allowed) => {
      add(path, `"${name}" is not ${kind}`, { allowed, nearest: nearestSpelling(name, allowed) })
    },
    throwIfAny: () => {
      throwProblems(found)
    },
  }
}
