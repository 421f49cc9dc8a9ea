import { dirname } from 'node:path'
import type { DiskWatch } from '../disk/disk-log.ts'

/** An answer and the paths that it depends on. */
interface Answer {
  value: unknown
  files: readonly string[]
  /** Some folder that was listed. */
  folder: string | null
}

/** Caches answers together with the paths that they depend on. */
export interface TrackedMemo extends DiskWatch {
  once<T>(question: object, key: unknown, compute: () => T): T
  clear(): void
}

/** Reports to `watch` what is read to compute an answer, and again whenever the cached answer is used. */
export function createTrackedMemo(watch?: DiskWatch): TrackedMemo {
  let answers = new WeakMap<object, Map<unknown, Answer>>()
  let current: { files: Set<string>; folder: string | null } | null = null
  const noteFolder = (folder: string): void => {
    if (current !== null) current.folder = folder
  }
  const memo: TrackedMemo = {
    probed(path) {
      if (watch === undefined) return
      noteFolder(dirname(path))
      watch.probed(path)
    },
    listed(folder) {
      noteFolder(folder)
      watch?.listed(folder)
    },
    read(path) {
      current?.files.add(path)
      watch?.read(path)
    },
    once<T>(question: object, key: unknown, compute: () => T): T {
      let known = answers.get(question)
      if (known === undefined) answers.set(question, (known = new Map()))
      let answer = known.get(key)
      if (answer === undefined) {
        const outer = current
        const inner = watch === undefined ? null : { files: new Set<string>(), folder: null as string | null }
        current = inner
        try {
          const value = compute()
          answer = {
            value,
            files: inner === null ? [] : [...inner.files],
            folder: inner === null ? null : inner.folder,
          }
        } finally {
          current = outer
        }
        known.set(key, answer)
        // `watch` was notified of all reads; only the outer answer has to record them too.
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
