import { parentOf, shortHash } from '@stratalint/core'
import { readRegularFile } from '@stratalint/policy'
import { isRacy, isSameStamp, stampAll, type Stamps } from './stamps.ts'

/** How checked files differ from those of an earlier run. */
export interface FileChanges {
  /** Files whose text changed. */
  dirty: string[]
  /** Those of them that cannot be read, such as deleted files. */
  gone: string[]
  /** Taken before any text is read. */
  stamps: Stamps
  /** How many files have a new stamp and the same text. */
  renewed: number
}

/** For files that are known to be the same. */
export function unchangedFiles(stamps: Stamps): FileChanges {
  return { dirty: [], gone: [], stamps, renewed: 0 }
}

/** Compares the stamps of files and, where those prove nothing, their texts. */
export function compareFiles(
  root: string,
  files: readonly string[],
  hashAt: (index: number) => string,
  known: Stamps,
  takenAt: number,
): FileChanges {
  const stamps = stampAll(files.length, (index) => `${root}/${files[index]!}`)
  const changes: FileChanges = { dirty: [], gone: [], stamps, renewed: 0 }
  files.forEach((file, index) => {
    if (isSameStamp(stamps, index, known, index) && !isRacy(known, index, takenAt)) return
    const hash = fileHash(`${root}/${file}`)
    if (hash === hashAt(index) && hash !== '') {
      changes.renewed += 1
      return
    }
    changes.dirty.push(file)
    if (hash === '') changes.gone.push(file)
  })
  return changes
}

/** The only folders whose entries changed; `null` where more may have, such as a file that is there and cannot be read. */
export function foldersOf(
  { folders }: { folders: readonly string[] | null },
  { gone }: Pick<FileChanges, 'gone'>,
): ReadonlySet<string> | null {
  const changed = new Set(folders)
  return folders !== null && gone.every((file) => changed.has(parentOf(file))) ? changed : null
}

const BINARY_PROBE = 8192

/** More than the limit for checked files, so that edits of a file that is too large to check are noticed. */
const MAX_HASHED_BYTES = 256 << 20

/** Equal for two files with the same source text; `''` for a file that cannot be read. */
export function fileHash(path: string): string {
  try {
    const bytes = readRegularFile(path, MAX_HASHED_BYTES)
    // All binary files give the same finding.
    if (bytes.subarray(0, BINARY_PROBE).includes(0)) return 'binary'
    const text = bytes.toString('utf8')
    return shortHash(text.charCodeAt(0) === 0xfeff ? text.slice(1) : text)
  } catch {
    return ''
  }
}
