/** Pairs the equal lines of two texts in order: for each line of the second its index in the first, or -1. */
export function alignLines(before: readonly string[], after: readonly string[]): Int32Array {
  const pairs = new Int32Array(after.length).fill(-1)
  const pending: Window[] = [{ b0: 0, b1: before.length, a0: 0, a1: after.length }]
  for (let window = pending.pop(); window !== undefined; window = pending.pop()) {
    const inner = pairEnds(before, after, window, pairs)
    if (inner.b0 >= inner.b1 || inner.a0 >= inner.a1) continue
    let { b0, a0 } = inner
    const anchors = uniqueAnchors(before, after, inner)
    for (const [b, a] of anchors) {
      pairs[a] = b
      pending.push({ b0, b1: b, a0, a1: a })
      b0 = b + 1
      a0 = a + 1
    }
    if (anchors.length > 0) pending.push({ b0, b1: inner.b1, a0, a1: inner.a1 })
  }
  return pairs
}

interface Window {
  b0: number
  b1: number
  a0: number
  a1: number
}

/** Pairs what is equal at both ends of a window, and returns the rest. */
function pairEnds(before: readonly string[], after: readonly string[], window: Window, pairs: Int32Array): Window {
  let { b0, b1, a0, a1 } = window
  while (b0 < b1 && a0 < a1 && before[b0] === after[a0]) pairs[a0++] = b0++
  while (b0 < b1 && a0 < a1 && before[b1 - 1] === after[a1 - 1]) pairs[--a1] = --b1
  return { b0, b1, a0, a1 }
}

/** The longest run in order of lines that occur once in both. */
function uniqueAnchors(before: readonly string[], after: readonly string[], window: Window): [number, number][] {
  const places = new Map<string, { b: number; a: number; isUnique: boolean }>()
  for (let b = window.b0; b < window.b1; b++) {
    const known = places.get(before[b]!)
    if (known === undefined) places.set(before[b]!, { b, a: -1, isUnique: true })
    else known.isUnique = false
  }
  for (let a = window.a0; a < window.a1; a++) {
    const known = places.get(after[a]!)
    if (known === undefined) continue
    if (known.a !== -1) known.isUnique = false
    known.a = a
  }
  const common = [...places.values()].filter(({ a, isUnique }) => a !== -1 && isUnique)
  return longestRise(common.map(({ b, a }) => [b, a]))
}

/** The longest subsequence whose second numbers rise. */
function longestRise(pairs: [number, number][]): [number, number][] {
  const tails: number[] = []
  const previous = new Int32Array(pairs.length).fill(-1)
  for (const [index, [, a]] of pairs.entries()) {
    let low = 0
    let high = tails.length
    while (low < high) {
      const middle = (low + high) >> 1
      if (pairs[tails[middle]!]![1] < a) low = middle + 1
      else high = middle
    }
    if (low > 0) previous[index] = tails[low - 1]!
    tails[low] = index
  }
  const run: [number, number][] = []
  for (let at = tails.at(-1) ?? -1; at !== -1; at = previous[at]!) run.push(pairs[at]!)
  return run.reverse()
}
