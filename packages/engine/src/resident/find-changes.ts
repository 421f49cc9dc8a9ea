import { textHash } from '@stratalint/graph'
import { join } from 'node:path'
import { compareFiles, fileHash } from '../cache/compare-files.ts'
import type { Stamps } from '../cache/stamps.ts'
import { compareSurroundings } from '../cache/surroundings.ts'
import type { Basis, OpenTexts } from './basis.ts'

/** How the files differ from those of the run in memory. */
export interface Changes {
  /** Files whose text changed. */
  dirty: string[]
  /** Files were added or deleted, or imports may resolve differently. */
  structure: boolean
  stamps: Stamps
  takenAt: number
}

/** `null` when nothing changed. `takenAt` is the time before the comparison; without it the disk is taken to be unchanged. */
export function findChanges(
  basis: Basis,
  { texts, closed, takenAt }: { texts: OpenTexts; closed: ReadonlySet<string>; takenAt: number | null },
): Changes | null {
  const { root } = basis.loaded
  const { records } = basis.state
  const changes: Changes = { dirty: [], structure: false, stamps: basis.stamps, takenAt: takenAt ?? basis.takenAt }
  const dirty = new Set<string>()
  if (takenAt !== null) {
    const around = compareSurroundings(root, basis.surroundings, basis.takenAt)
    const { files } = basis.state
    const hashAt = (index: number): string => records.get(files[index]!)!.hash
    const inside = compareFiles(root, files, hashAt, basis.stamps, basis.takenAt)
    changes.structure = !around.same || inside.gone
    changes.stamps = inside.stamps
    for (const file of inside.dirty) if (!texts.has(file)) dirty.add(file)
  }
  for (const [file, text] of texts) {
    const known = records.get(file)
    if (known === undefined) changes.structure = true
    else if (known.hash !== textHash(text)) dirty.add(file)
  }
  for (const file of closed) {
    const known = records.get(file)
    if (known === undefined) continue
    const hash = fileHash(join(root, file))
    if (hash === '') changes.structure = true
    if (hash !== known.hash) dirty.add(file)
  }
  if (dirty.size === 0 && !changes.structure) {
    basis.stamps = changes.stamps
    basis.takenAt = changes.takenAt
    return null
  }
  return { ...changes, dirty: [...dirty] }
}
