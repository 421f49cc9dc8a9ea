import { shortHash } from '@stratalint/core'
import type { Planned } from '../batch.ts'
import type { Wrong } from './why-wrong.ts'

type Try = Pick<Planned, 'key' | 'changes'>

/** Tries that failed, which fail again as long as the files that they touch, and those that showed the fault, are the same. */
export interface FailedTries {
  note(planned: Try, wrong: Wrong, files: readonly string[]): void
  /** Why the same try failed before; `null` where something has changed since. */
  reasonFor(planned: Try): string | null
}

/** `textOf` reads a file as it is now. */
export function createFailedTries(textOf: (path: string) => string | null): FailedTries {
  const failed = new Map<string, { files: readonly string[]; state: string; reason: string }>()
  const stateOf = ({ changes }: Try, files: readonly string[]): string =>
    shortHash(JSON.stringify([[...changes], files.map((path) => textOf(path))]))
  return {
    note(planned, { reason, files: showing }, files) {
      const all = [...new Set([...planned.changes.keys(), ...files, ...showing])]
      failed.set(planned.key, { files: all, state: stateOf(planned, all), reason })
    },
    reasonFor(planned) {
      const known = failed.get(planned.key)
      return known !== undefined && known.state === stateOf(planned, known.files) ? known.reason : null
    },
  }
}
