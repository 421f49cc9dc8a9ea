import { statSync } from 'node:fs'
import { extname, join } from 'node:path'
import { SOURCE_EXTENSIONS } from '@stratalint/core'
import { extractModule } from '../edges/extract-module.ts'
import type { ModuleRecord } from '../module-record.ts'
import { parseSource } from '../parse.ts'
import { readSource } from '../source.ts'

const PARSED: ReadonlySet<string> = new Set(SOURCE_EXTENSIONS)

/** What a file of a root says about modules, parsed again when its time or size changes; `null` where it cannot be parsed. */
export function createParsedFiles(root: string): (file: string) => ModuleRecord | null {
  const memo = new Map<string, { stamp: string; record: ModuleRecord | null }>()
  return (file) => {
    if (!PARSED.has(extname(file))) return null
    const path = join(root, file)
    const stats = statSync(path, { throwIfNoEntry: false })
    if (stats === undefined) return null
    const stamp = `${stats.mtimeMs} ${stats.size}`
    let known = memo.get(file)
    if (known?.stamp !== stamp) {
      known = { stamp, record: parse(path, file) }
      memo.set(file, known)
    }
    return known.record
  }
}

function parse(path: string, file: string): ModuleRecord | null {
  try {
    const text = readSource(path)
    const parsed = parseSource(file, text)
    return 'error' in parsed ? null : extractModule(parsed.program, text, file)
  } catch {
    return null
  }
}
