import { statSync } from 'node:fs'
import { extname, join } from 'node:path'
import { memoize, SOURCE_EXTENSIONS } from '@stratalint/core'
import type { DiskWatch } from '../disk/disk-log.ts'
import { readSource } from '../disk/source-file.ts'
import { parseSource } from '../parse/parse-source.ts'
import type { SourceTree } from '../parse/source-tree.ts'

const PARSED: ReadonlySet<string> = new Set(SOURCE_EXTENSIONS)

/** Questions about one file usually follow each other; more would only take memory. */
const MOST_SOURCES = 16

/** One file as it is now. */
export interface Source {
  file: string
  text: string
  /** `null` when the parser rejects the file. */
  tree(): SourceTree['program'] | null
}

/** What is read from each file of a root; `null` for one that cannot be read. */
export type ParsedFiles<T> = (file: string) => T | null

/** The files of a root, each read again once it has changed. */
export interface SourceFiles {
  /** Reads each file once with `read`. */
  parsedBy<T>(read: (source: Source) => T | null): ParsedFiles<T>
  /** Records a file as read that was read elsewhere. */
  note(file: string): void
  /** Reads a file again, because its text changed. */
  forget(file: string): void
  /** From now on, reads a file again if its time or size has changed. */
  clear(): void
}

/** Files whose texts and trees all readers share. */
export function createSourceFiles(root: string, watch: DiskWatch, texts?: ReadonlyMap<string, string>): SourceFiles {
  const pathOf = memoize((file) => join(root, file))
  const recent = new Map<string, Source & { stamp: string }>()
  const forgetters: ((file: string) => void)[] = []
  let stamps = new Map<string, string | null>()
  let run = 0

  /** Equal as long as the file is the same; `null` where there is none. */
  const stampOf = (file: string): string | null => {
    const known = stamps.get(file)
    if (known !== undefined) return known
    const stats = texts?.has(file) === true ? null : statSync(pathOf(file), { throwIfNoEntry: false })
    // A given text changes without a new time; `forget` says when.
    const stamp = stats === null ? `given ${run}` : stats === undefined ? null : `${stats.mtimeMs} ${stats.size}`
    stamps.set(file, stamp)
    return stamp
  }
  const sourceOf = (file: string, stamp: string): Source => {
    const known = recent.get(file)
    if (known?.stamp === stamp) return known
    const source = { ...openSource(file, texts?.get(file) ?? readSource(pathOf(file))), stamp }
    recent.delete(file)
    recent.set(file, source)
    if (recent.size > MOST_SOURCES) recent.delete(recent.keys().next().value!)
    return source
  }
  return {
    parsedBy<T>(read: (source: Source) => T | null) {
      const memo = new Map<string, { stamp: string | null; found: T | null }>()
      forgetters.push((file) => void memo.delete(file))
      const readNow = (file: string, stamp: string): T | null => {
        try {
          return read(sourceOf(file, stamp))
        } catch {
          return null
        }
      }
      return (file) => {
        if (!PARSED.has(extname(file))) return null
        watch.read(pathOf(file))
        const stamp = stampOf(file)
        let known = memo.get(file)
        if (known?.stamp !== stamp) {
          known = { stamp, found: stamp === null ? null : readNow(file, stamp) }
          memo.set(file, known)
        }
        return known.found
      }
    },
    note: (file) => watch.read(pathOf(file)),
    forget(file) {
      stamps.delete(file)
      recent.delete(file)
      for (const forgetIn of forgetters) forgetIn(file)
    },
    clear() {
      stamps = new Map()
      run += 1
    },
  }
}

function openSource(file: string, text: string): Source {
  let tree: SourceTree['program'] | null | undefined
  return {
    file,
    text,
    tree() {
      if (tree === undefined) {
        const parsed = parseSource(file, text)
        tree = 'error' in parsed ? null : parsed.program
      }
      return tree
    },
  }
}
