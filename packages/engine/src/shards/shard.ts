import { shortHash, type Target } from '@stratalint/core'
import type { ResolvedModule } from '@stratalint/graph'

/** One part of a check that is split over machines; `index` counts from 1. */
export interface Shard {
  index: number
  count: number
}

/** The notation `2/3`. */
export function nameOf({ index, count }: Shard): string {
  return `${index}/${count}`
}

/** Parses the notation `2/3`; `null` for anything else. */
export function parseShard(text: string): Shard | null {
  const [, index, count] = /^([1-9]\d{0,3})\/([1-9]\d{0,3})$/.exec(text) ?? []
  if (index === undefined || count === undefined || Number(index) > Number(count)) return null
  return { index: Number(index), count: Number(count) }
}

/**
 * Splits files into shards of equal size, give or take one. Adding or deleting a file moves only files at the borders.
 * The function that is returned gives the shard of any path, including paths that are not among the files.
 */
export function splitFiles(files: readonly string[], count: number): (path: string) => number {
  const keys = files.map(keyOf).sort()
  const borders = Array.from(
    { length: count - 1 },
    (_, index) => keys[Math.floor(((index + 1) * keys.length) / count)] ?? '',
  )
  const known = new Map<string, number>()
  return (path) => {
    let shard = known.get(path)
    if (shard === undefined) {
      const key = keyOf(path)
      shard = 1 + borders.filter((border) => border <= key).length
      known.set(path, shard)
    }
    return shard
  }
}

/** Whether a path is in a shard. */
export function membersOf({ index, count }: Shard, files: readonly string[]): (path: string) => boolean {
  const shardOf = splitFiles(files, count)
  return (path) => shardOf(path) === index
}

/** A hash of all files and the targets of their imports: equal only if two machines checked the same project. */
export function fingerprint(modules: readonly ResolvedModule[]): string {
  const lines = modules.map(({ file, edges }) =>
    JSON.stringify([file, ...edges.map(({ kind, specifier, target }) => [kind, specifier, partsOf(target)])]),
  )
  return shortHash(lines.sort().join('\n'))
}

/** The parts of a target in a fixed order. */
function partsOf(target: Target): string[] {
  return [target.type, target.type === 'file' ? target.path : target.type === 'external' ? target.name : target.why]
}

function keyOf(path: string): string {
  return `${shortHash(path)} ${path}`
}
