import { shortHash, type Target } from '@stratalint/core'
import type { ResolvedModule } from '@stratalint/graph'

/** One part of a check that is split over machines; `index` counts from 1. */
export interface Shard {
  index: number
  count: number
}

/** `2/3`, as people write a shard. */
export function nameOf({ index, count }: Shard): string {
  return `${index}/${count}`
}

/** Reads what `nameOf` writes; `null` for anything that is no shard. */
export function parseShard(text: string): Shard | null {
  const [, index, count] = /^([1-9]\d{0,3})\/([1-9]\d{0,3})$/.exec(text) ?? []
  if (index === undefined || count === undefined || Number(index) > Number(count)) return null
  return { index: Number(index), count: Number(count) }
}

/**
 * Deals files to shards: as many to each, give or take one, and where a file comes or goes, only those next to the borders
 * change sides. Says of any path, also of one that is not among the files, which shard it belongs to.
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

/** Tells the paths of one shard. */
export function membersOf({ index, count }: Shard, files: readonly string[]): (path: string) => boolean {
  const shardOf = splitFiles(files, count)
  return (path) => shardOf(path) === index
}

/** A hash of every file and of where its imports lead: equal only where two machines looked at the same project. */
export function fingerprint(modules: readonly ResolvedModule[]): string {
  const lines = modules.map(({ file, edges }) =>
    JSON.stringify([file, ...edges.map(({ kind, specifier, target }) => [kind, specifier, endOf(target)])]),
  )
  return shortHash(lines.sort().join('\n'))
}

/** Whatever the order in which its parts were written down. */
function endOf(target: Target): string[] {
  return [target.type, target.type === 'file' ? target.path : target.type === 'external' ? target.name : target.why]
}

function keyOf(path: string): string {
  return `${shortHash(path)} ${path}`
}
