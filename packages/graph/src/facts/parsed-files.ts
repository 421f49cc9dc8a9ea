import { statSync } from 'node:fs'
import { extname, join } from 'node:path'
import { SOURCE_EXTENSIONS } from '@stratalint/core'
import type { DiskWatch } from '../disk/disk-log.ts'
import { readSource } from '../disk/source-file.ts'

const PARSED: ReadonlySet<string> = new Set(SOURCE_EXTENSIONS)

/** Results computed from the files of a root; `null` for a file that cannot be read. */
export interface ParsedFiles<T> {
  (file: string): T | null
  /** Records a file as read that was read elsewhere. */
  note(file: string): void
  /** Reads a file again, because its text changed. */
  forget(file: string): void
  /** From now on, reads a file again if its time or size has changed. */
  clear(): void
}

/** Reads each file once with `read`. */
export function createParsedFiles<T>(
  root: string,
  read: (file: string, text: string) => T | null,
  watch: DiskWatch,
  texts?: ReadonlyMap<string, string>,
): ParsedFiles<T> {
  const memo = new Map<string, { stamp: string | null; found: T | null }>()
  let checked = new Set<string>()
  const parse = (path: string, file: string): T | null => {
    try {
      return read(file, texts?.get(file) ?? readSource(path))
    } catch {
      return null
    }
  }
  const refresh = (path: string, file: string): void => {
    // A given text changes without a new stamp; `forget` says when.
    if (texts?.has(file)) return void memo.set(file, { stamp: null, found: parse(path, file) })
    const stats = statSync(path, { throwIfNoEntry: false })
    const stamp = stats === undefined ? null : `${stats.mtimeMs} ${stats.size}`
    if (memo.get(file)?.stamp !== stamp) memo.set(file, { stamp, found: stamp === null ? null : parse(path, file) })
  }
  const note = (file: string): string => {
    const path = join(root, file)
    watch.read(path)
    return path
  }
  const find = (file: string): T | null => {
    if (!PARSED.has(extname(file))) return null
    const path = note(file)
    if (!checked.has(file)) {
      checked.add(file)
      refresh(path, file)
    }
    return memo.get(file)?.found ?? null
  }
  return Object.assign(find, {
    note: (file: string) => void note(file),
    forget(file: string) {
      memo.delete(file)
      checked.delete(file)
    },
    clear() {
      checked = new Set()
    },
  })
}
