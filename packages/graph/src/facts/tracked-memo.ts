import { dirname } from 'node:path'
import type { DiskWatch } from '../disk/disk-log.ts'

/** An answer and what it depended on. */
interface Answer {
  value: unknown
  files: readonly string[]
  /** Some folder that was looked into. */
  folder: string | null
}

/** Answers that are worked out once. An answer that is given again counts as read all that the first one read. */
export interface TrackedMemo extends DiskWatch {
  once<T>(question: object, key: unknown, compute: () => T): T
  clear(): void
}

/** Passes on to `watch` what is read while an answer is worked out, and again whenever that answer is used. */
export function createTrackedMemo(watch?: DiskWatch): TrackedMemo {
  let answers = new WeakMap<object, Map<unknown, Answer>>()
  let asking: { files: Set<string>; folder: string | null } | null = null
  const looked = (folder: string): void => {
    if (asking !== null) asking.folder = folder
  }
  const memo: TrackedMemo = {
    probed(path) {
      if (watch === undefined) return
      looked(dirname(path))
      watch.probed(path)
    },
    listed(folder) {
      looked(folder)
      watch?.listed(folder)
    },
    read(path) {
      asking?.files.add(path)
      watch?.read(path)
    },
    once<T>(question: object, key: unknown, compute: () => T): T {
      let known = answers.get(question)
      if (known === undefined) answers.set(question, (known = new Map()))
      let answer = known.get(key)
      if (answer === undefined) {
        const outer = asking
        const inner = watch === undefined ? null : { files: new Set<string>(), folder: null as string | null }
        asking = inner
        try {
          const value = compute()
          answer = {
            value,
            files: inner === null ? [] : [...inner.files],
            folder: inner === null ? null : inner.folder,
          }
        } finally {
          asking = outer
        }
        known.set(key, answer)
        // Whoever watches has heard of it all; only the answer that this one is part of has not.
        if (outer !== null) {
          for (const file of answer.files) outer.files.add(file)
          outer.folder ??= answer.folder
        }
      } else if (watch !== undefined) {
        for (const file of answer.files) memo.read(file)
        if (answer.folder !== null) memo.listed(answer.folder)
      }
      return answer.value as T
    },
    clear() {
      answers = new WeakMap()
    },
  }
  return memo
}
