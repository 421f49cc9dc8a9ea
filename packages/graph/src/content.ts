import { joinContent, shortHash, sketchOf, type BaselineDisk } from '@stratalint/core'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { readModule } from './read/read-module.ts'
import { readSource } from './source.ts'

/** Answers what a baseline asks of the files of a project; each file is read once, when first asked for. */
export function createBaselineDisk(root: string): BaselineDisk {
  const hashes = new Map<string, string | null>()
  const known = new Map<string, boolean>()
  return {
    exists(path) {
      const answer = known.get(path) ?? existsSync(join(root, path))
      known.set(path, answer)
      return answer
    },
    contentOf(path) {
      let hash = hashes.get(path)
      if (hash === undefined) {
        hash = hashFile(root, path)
        hashes.set(path, hash)
      }
      return hash
    },
  }
}

/** A hash and a sketch of what a rename, a formatter or a comment leaves as it is: the code without white space, comments and specifiers. */
export function contentHash(file: string, text: string): string {
  const code = withoutRanges(text, rangesToLeaveOut(file, text))
  return joinContent(shortHash(code.replace(/\s+/g, '')), sketchOf(code))
}

function hashFile(root: string, path: string): string | null {
  try {
    return contentHash(path, readSource(join(root, path)))
  } catch {
    // Binary, gone or unreadable: such a file is never known again under another name.
    return null
  }
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
