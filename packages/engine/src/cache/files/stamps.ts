import { shortHash } from '@stratalint/core'
import { randomUUID } from 'node:crypto'
import { readFileSync, rmSync, statSync, writeFileSync, type Stats } from 'node:fs'
import { join } from 'node:path'

/** Numbers stored for each path: size, both times and the inode. */
const WIDTH = 4

/** After a change this shortly before the stamp was taken, another change may leave the same stamp. */
const RACY_MS = 2_000

/** A cheap test of whether paths changed: a row of numbers for each path; zeros for a path that does not exist. */
export type Stamps = Float64Array

export const NO_STAMPS: Stamps = new Float64Array(0)

/** Stamps this many paths. */
export function stampAll(count: number, pathAt: (index: number) => string): Stamps {
  const stamps = new Float64Array(count * WIDTH)
  for (let index = 0; index < count; index++) writeStamp(stamps, index, statOf(pathAt(index)))
  return stamps
}

/** Replaces one row by a row of other stamps. */
export function copyStamp(from: Stamps, fromIndex: number, to: Stamps, toIndex: number): void {
  to.set(from.subarray(fromIndex * WIDTH, (fromIndex + 1) * WIDTH), toIndex * WIDTH)
}

/** The rows of some paths. */
export function pickStamps(stamps: Stamps, indexes: readonly number[]): Stamps {
  const picked = new Float64Array(indexes.length * WIDTH)
  indexes.forEach((from, to) => copyStamp(stamps, from, picked, to))
  return picked
}

export function joinStamps(a: Stamps, b: Stamps): Stamps {
  const joined = new Float64Array(a.length + b.length)
  joined.set(a)
  joined.set(b, a.length)
  return joined
}

export function isSameStamp(a: Stamps, atA: number, b: Stamps, atB: number): boolean {
  for (let offset = 0; offset < WIDTH; offset++) if (a[atA * WIDTH + offset] !== b[atB * WIDTH + offset]) return false
  return true
}

/** Whether a path did not exist. */
export function isMissing(stamps: Stamps, index: number): boolean {
  return stamps[index * WIDTH + 2] === 0
}

/** Whether a path changed at a time or later. */
export function changedSince(stamps: Stamps, index: number, time: number): boolean {
  return Math.max(stamps[index * WIDTH + 1]!, stamps[index * WIDTH + 2]!) >= time
}

/** Whether equal stamps do not prove equal contents. */
export function isRacy(stamps: Stamps, index: number, takenAt: number): boolean {
  return changedSince(stamps, index, takenAt - RACY_MS)
}

function writeStamp(stamps: Stamps, index: number, stat: Stats | undefined): void {
  if (stat === undefined) return
  stamps[index * WIDTH] = stat.size
  stamps[index * WIDTH + 1] = stat.mtimeMs
  stamps[index * WIDTH + 2] = stat.ctimeMs
  stamps[index * WIDTH + 3] = stat.ino
}

export function statOf(path: string): Stats | undefined {
  try {
    return statSync(path, { throwIfNoEntry: false })
  } catch {
    return undefined
  }
}

/** The current time by the clock of a folder's file system; `null` where nothing can be written. */
export function diskTime(folder: string): number | null {
  const path = join(folder, `clock-${randomUUID()}`)
  try {
    writeFileSync(path, '')
    return statSync(path).mtimeMs
  } catch {
    return null
  } finally {
    rmSync(path, { force: true })
  }
}

/** The hash of a file's bytes; `''` for a file that cannot be read. */
export function contentsHash(path: string): string {
  try {
    return shortHash(readFileSync(path))
  } catch {
    return ''
  }
}
