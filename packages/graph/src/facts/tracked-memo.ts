import { dirname } from 'node:path'
import type { DiskWatch } from '../disk/disk-log.ts'

/** An answer and the paths that it depends on. */
interface Answer {
  value: unknown
  files: readonly string[]
  /** Folders of which it depends on every checked file. */
  below: readonly string[]
  /** Some folder that was listed. */
  folder: string | null
}

/** Caches answers together with the paths that they depend on. */
export interface TrackedMemo extends Required<DiskWatch> {
  once<T>(question: object, key: unknown, compute: () => T): T
  /** Drops the answers that depend on one of these files, or on all files below one of these folders. */
  forget(isChanged: { file: (path: string) => boolean; below: (folder: string) => boolean }): void
  clear(): void
}

interface Reads {
  files: Set<string>
  below: Set<string>
  folder: string | null
}

/** Reports to `watch` what is read to compute an answer, and again whenever the cached answer is used. */
export function createTrackedMemo(watch?: DiskWatch): TrackedMemo {
  let answers = new Map<object, Map<unknown, Answer>>()
  let current: Reads | null = null
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
    below(folder) {
      current?.below.add(folder)
      watch?.below?.(folder)
    },
    once<T>(question: object, key: unknown, compute: () => T): T {
      let known = answers.get(question)
      if (known === undefined) answers.set(question, (known = new Map()))
      let answer = known.get(key)
      if (answer === undefined) {
        const outer = current
        const inner: Reads | null =
          watch === undefined ? null : { files: new Set<string>(), below: new Set<string>(), folder: null }
        current = inner
        try {
          const value = compute()
          answer = {
            value,
            files: inner === null ? [] : [...inner.files],
            below: inner === null ? [] : [...inner.below],
            folder: inner === null ? null : inner.folder,
          }
        } finally {
          current = outer
        }
        known.set(key, answer)
        // `watch` was notified of all reads; only the outer answer has to record them too.
        if (outer !== null) {
          for (const file of answer.files) outer.files.add(file)
          for (const folder of answer.below) outer.below.add(folder)
          outer.folder ??= answer.folder
        }
      } else if (watch !== undefined) {
        for (const file of answer.files) memo.read(file)
        for (const folder of answer.below) memo.below(folder)
        if (answer.folder !== null) memo.listed(answer.folder)
      }
      return answer.value as T
    },
    forget({ file, below }) {
      for (const known of answers.values())
        for (const [key, answer] of known) if (answer.files.some(file) || answer.below.some(below)) known.delete(key)
    },
    clear() {
      answers = new Map()
    },
  }
  return memo
}
