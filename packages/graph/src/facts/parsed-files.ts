import { statSync } from 'node:fs'
import { extname, join } from 'node:path'
import { SOURCE_EXTENSIONS } from '@stratalint/core'
import type { DiskWatch } from '../disk-log.ts'
import { readSource } from '../source.ts'

const PARSED: ReadonlySet<string> = new Set(SOURCE_EXTENSIONS)

/** What `read` finds in a file of a root, read again when the file's time or size changes; `null` where it cannot be read. */
export function createParsedFiles<T>(root: string, read: (file: string, text: string) => T | null, watch?: DiskWatch, texts?: ReadonlyMap<string, string>): (file: string) => T | null {
  const memo = new Map<string, { stamp: string; found: T | null }>()
  const parse = (path: string, file: string): T | null => {
    try {
      return read(file, texts?.get(file) ?? readSource(path))
    } catch {
      return null
    }
  }
  return (file) => {
    if (!PARSED.has(extname(file))) return null
    const path = join(root, file)
    watch?.probed(path)
    watch?.read(path)
    const stats = statSync(path, { throwIfNoEntry: false })
    if (stats === undefined) return null
    const stamp = `${stats.mtimeMs} ${stats.size}`
    let known = memo.get(file)
    if (known?.stamp !== stamp) {
      known = { stamp, found: parse(path, file) }
      memo.set(file, known)
    }
    return known.found
  }
}
