import { digestContent, memoize, type BaselineDisk } from '@stratalint/core'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { readModule } from './read/read-module.ts'
import { readSource } from './disk/source-file.ts'

/** The files of a project as matching a baseline needs them; each file is read once, when it is first needed. */
export function createBaselineDisk(root: string): BaselineDisk {
  return {
    exists: memoize((path) => existsSync(join(root, path))),
    contentOf: memoize((path) => {
      try {
        return digestCode(path, readSource(join(root, path)))
      } catch {
        // A binary, lost or unreadable file cannot be recognized under another name.
        return null
      }
    }),
  }
}

/** The digest of what a rename, a formatter or a comment leaves unchanged: the code without comments and specifiers. */
export function digestCode(file: string, text: string): string {
  return digestContent(withoutRanges(text, rangesToLeaveOut(file, text)))
}

interface Range {
  start: number
  end: number
}

function rangesToLeaveOut(file: string, text: string): Range[] {
  const read = readModule(file, text)
  if ('error' in read) return []
  try {
    return [...read.comments(), ...read.record.edges].sort((a, b) => a.start - b.start)
  } finally {
    read.dispose()
  }
}

function withoutRanges(text: string, ranges: readonly Range[]): string {
  let kept = ''
  let at = 0
  for (const { start, end } of ranges) {
    if (start > at) kept += text.slice(at, start)
    at = Math.max(at, end)
  }
  return kept + text.slice(at)
}
