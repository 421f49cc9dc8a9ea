import { dirname } from 'node:path'
import type { DiskWatch } from '../disk/disk-log.ts'

/** An answer and the paths that it depends on. */
interface Answer {
  value: unknown
  files: readonly string[]
  /** Folders of which it depends on every checked file. */
  below: readonly string[]
  /** Folders that were listed, or in which a path was looked up. */
  folders: readonly string[]
}

/** Caches answers together with the paths that they depend on. */
export interface TrackedMemo extends Required<Omit<DiskWatch, 'asked'>> {
  once<T>(question: object, key: unknown, compute: () => T): T
  /** Drops the answers that depend on one of these files, or on all files below one of these folders. */
  forget(isChanged: { file: (path: string) => boolean; below: (folder: string) => boolean }): void
  clear(): void
}

interface Reads {
  files: Set<string>
  below: Set<string>
  folders: Set<string>
}

/** Reports to `watch` what is read to compute an answer, and again whenever the cached answer is used. */
export function createTrackedMemo(watch?: DiskWatch): TrackedMemo {
  let answers = new Map<object, Map<unknown, Answer>>()
  let current: Reads | null = null
  const memo: TrackedMemo = {
    probed(path) {
      if (watch === undefined) return
      current?.folders.add(dirname(path))
      watch.probed(path)
    },
    listed(folder) {
      current?.folders.add(folder)
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
          watch === undefined ? null : { files: new Set(), below: new Set(), folders: new Set() }
        current = inner
        try {
          const value = compute()
          answer = {
            value,
            files: inner === null ? [] : [...inner.files],
            below: inner === null ? [] : [...inner.below],
            folders: inner === null ? [] : [...inner.folders],
          }
        } finally {
          current = outer
        }
        known.set(key, answer)
        // `watch` was notified of all reads; only the outer answer has to record them too.
        if (outer !== null) {
          for (const file of answer.files) outer.files.add(file)
          for (const folder of answer.below) outer.below.add(folder)
          for (const folder of answer.folders) outer.folders.add(folder)
        }
      } else if (watch !== undefined) {
        for (const file of answer.files) memo.read(file)
        for (const folder of answer.below) memo.below(folder)
        for (const folder of answer.folders) memo.listed(folder)
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
