import { decidesResolution, parentOf } from '@stratalint/core'
import { textHash } from '@stratalint/graph'
import { join } from 'node:path'
import { compareFiles, fileHash, foldersOf } from '../cache/files/compare-files.ts'
import { isMissing, type Stamps } from '../cache/files/stamps.ts'
import { compareSurroundings } from '../cache/surroundings/compare-surroundings.ts'
import type { Surroundings } from '../cache/surroundings/surroundings.ts'
import type { Basis, OpenTexts } from './basis.ts'

/** How the files differ from those of the run in memory. */
export interface Changes {
  /** Files whose text changed. */
  dirty: string[]
  /** Files were added or deleted, or imports may resolve differently. */
  structure: boolean
  /** The only folders whose entries changed; `null` where more may have. */
  folders: ReadonlySet<string> | null
  stamps: Stamps
  takenAt: number
  /** Those that were compared; `null` before a first run. */
  surroundings: Surroundings | null
}

/** `null` when nothing changed. `takenAt` is the time before the comparison; without it the disk is taken to be unchanged. */
export function findChanges(
  basis: Basis,
  { texts, closed, takenAt }: { texts: OpenTexts; closed: ReadonlySet<string>; takenAt: number | null },
): Changes | null {
  const { root } = basis.loaded
  const { records } = basis.state
  const changes: Changes = {
    ...{ dirty: [], structure: false, folders: new Set() },
    ...{ stamps: basis.stamps, takenAt: takenAt ?? basis.takenAt, surroundings: basis.surroundings },
  }
  const dirty = new Set<string>()
  if (takenAt !== null) {
    const around = compareSurroundings(root, basis.surroundings, basis.takenAt)
    const { files } = basis.state
    const hashAt = (index: number): string => records.get(files[index]!)!.hash
    const inside = compareFiles(root, files, hashAt, basis.stamps, basis.takenAt)
    changes.structure = !around.same || inside.gone.length > 0
    changes.folders = foldersOf(around, inside)
    changes.surroundings = around.now
    changes.stamps = inside.stamps
    for (const file of inside.dirty) if (!texts.has(file)) dirty.add(file)
    // A new document that was saved and deleted since has the stamp of before it was saved.
    const lost = files.filter(
      (file, index) => isMissing(inside.stamps, index) && !texts.has(file) && !inside.gone.includes(file),
    )
    if (lost.length > 0) {
      changes.structure = true
      changes.folders = withFolders(changes.folders, lost)
      for (const file of lost) dirty.add(file)
    }
  }
  for (const [file, text] of texts) {
    const known = records.get(file)
    if (known === undefined) {
      changes.structure = true
      changes.folders = withFolders(changes.folders, [file])
    } else if (known.hash !== textHash(text)) dirty.add(file)
  }
  for (const file of closed) {
    const known = records.get(file)
    if (known === undefined) continue
    const hash = fileHash(join(root, file))
    if (hash === '') {
      changes.structure = true
      changes.folders = withFolders(changes.folders, [file])
    }
    if (hash !== known.hash) dirty.add(file)
  }
  if (dirty.size === 0 && !changes.structure) {
    basis.stamps = changes.stamps
    basis.takenAt = changes.takenAt
    basis.surroundings = changes.surroundings!
    return null
  }
  return { ...changes, dirty: [...dirty] }
}

/** The folders, and those of files that exist only as texts. */
export function withFolders(folders: ReadonlySet<string> | null, files: readonly string[]): ReadonlySet<string> | null {
  if (folders === null || files.some((file) => file.split('/').some(decidesResolution))) return null
  const all = new Set(folders)
  for (const file of files) for (let at = file; at !== '';) all.add((at = parentOf(at)))
  return all
}
