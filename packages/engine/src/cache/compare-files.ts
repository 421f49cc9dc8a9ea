import { shortHash } from '@stratalint/core'
import { readRegularFile } from '@stratalint/policy'
import type { KeptRecord } from './project-state.ts'
import { isRacy, isSameStamp, stampAll, type Stamps } from './stamps.ts'

/** How the checked files of an earlier run stand now. */
export interface FileChanges {
  /** Those whose text is another. */
  dirty: string[]
  gone: boolean
  /** Taken before any text was read. */
  stamps: Stamps
  /** How many stamps differ though the text does not. */
  renewed: number
}

/** Compares files with their stamps and, where those prove nothing, with their texts. */
export function compareFiles(
  root: string,
  records: Iterable<Pick<KeptRecord, 'file' | 'hash'>>,
  known: Stamps,
  takenAt: number,
): FileChanges {
  const files = [...records]
  const paths = files.map(({ file }) => `${root}/${file}`)
  const stamps = stampAll(paths)
  const changes: FileChanges = { dirty: [], gone: false, stamps, renewed: 0 }
  files.forEach(({ file, hash: knownHash }, index) => {
    if (isSameStamp(stamps, index, known, index) && !isRacy(known, index, takenAt)) return
    const hash = fileHash(paths[index]!)
    if (hash === knownHash && hash !== '') {
      changes.renewed += 1
      return
    }
    changes.dirty.push(file)
    if (hash === '') changes.gone = true
  })
  return changes
}

const BINARY_PROBE = 8192

/** Above what is checked, so that edits of a file that is too large are seen, too. */
const MAX_HASHED_BYTES = 256 << 20

/** The same for two files that are the same source text; `''` for one that cannot be read. */
export function fileHash(path: string): string {
  try {
    const bytes = readRegularFile(path, MAX_HASHED_BYTES)
    // Every binary file is turned away alike, whatever it holds.
    if (bytes.subarray(0, BINARY_PROBE).includes(0)) return 'binary'
    const text = bytes.toString('utf8')
    return shortHash(text.charCodeAt(0) === 0xfeff ? text.slice(1) : text)
  } catch {
    return ''
  }
}
