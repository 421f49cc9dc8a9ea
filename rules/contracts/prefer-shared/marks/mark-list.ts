/** Marks in the order of a text, as the hashes of all that were added so far: each run of them has a hash too. */
export interface MarkList {
  readonly length: number
  add(mark: number): void
  /** The hash of `length` marks from one on; `null` where there are not so many. */
  hashOf(from: number, length: number): number | null
}

const BASE = 0x01000193
const powers: number[] = [1]

export function createMarkList(): MarkList {
  const prefixes = [0]
  return {
    get length() {
      return prefixes.length - 1
    },
    add(mark) {
      prefixes.push((Math.imul(prefixes[prefixes.length - 1]!, BASE) + mark) | 0)
    },
    hashOf(from, length) {
      if (from + length >= prefixes.length) return null
      while (powers.length <= length) powers.push(Math.imul(powers[powers.length - 1]!, BASE))
      return (prefixes[from + length]! - Math.imul(prefixes[from]!, powers[length]!)) | 0
    },
  }
}
