/** The candidate that a misspelt word most likely stands for, or `null` when none is close. */
export function nearestSpelling(word: string, candidates: readonly string[]): string | null {
  const wanted = word.toLowerCase()
  let best: string | null = null
  let bestDistance = Number.POSITIVE_INFINITY
  for (const candidate of candidates) {
    const length = Math.max(word.length, candidate.length)
    // Beyond two letters in five it is another word, not a misspelling; one letter of one is too.
    const limit = length === 1 ? 0 : Math.max(1, Math.floor(length * 0.4))
    const distance = distanceWithin(wanted, candidate.toLowerCase(), Math.min(limit, bestDistance - 1))
    if (distance !== null) {
      best = candidate
      bestDistance = distance
    }
  }
  return (
    best ?? candidates.find((candidate) => wanted.length >= 3 && candidate.toLowerCase().startsWith(wanted)) ?? null
  )
}

/** Insertions, deletions, replacements and swaps of neighbours that lead from one word to the other. */
export function editDistance(from: string, to: string): number {
  return distanceWithin(from, to, Number.POSITIVE_INFINITY)!
}

let rows: [number[], number[], number[]] = [[], [], []]

/** The same, or `null` where it is more than `most`; then it is given up as soon as that is certain. */
export function distanceWithin(from: string, to: string, most: number): number | null {
  if (Math.abs(from.length - to.length) > most) return null
  let [beforePrevious, previous, current] = rows
  for (let column = 0; column <= to.length; column++) previous[column] = column
  let leastBefore = 0
  for (let row = 1; row <= from.length; row++) {
    current[0] = row
    let least = row
    for (let column = 1; column <= to.length; column++) {
      const same = from[row - 1] === to[column - 1]
      let cost = Math.min(previous[column]! + 1, current[column - 1]! + 1, previous[column - 1]! + (same ? 0 : 1))
      const swapped = row > 1 && column > 1 && from[row - 1] === to[column - 2] && from[row - 2] === to[column - 1]
      if (swapped) cost = Math.min(cost, beforePrevious[column - 2]! + 1)
      current[column] = cost
      if (cost < least) least = cost
    }
    // A swap reaches back over two rows.
    if (least > most && leastBefore > most) return null
    leastBefore = least
    ;[beforePrevious, previous, current] = [previous, current, beforePrevious]
  }
  rows = [beforePrevious, previous, current]
  const distance = previous[to.length]!
  return distance <= most ? distance : null
}
