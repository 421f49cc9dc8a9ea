/** The candidate that is most likely meant by a misspelled name, or `null` when none is close. */
export function nearestSpelling(name: string, candidates: readonly string[]): string | null {
  const wanted = name.toLowerCase()
  let best: string | null = null
  let bestDistance = Number.POSITIVE_INFINITY
  for (const candidate of candidates) {
    const length = Math.max(name.length, candidate.length)
    // More than two letters in five make another name, and so does the only letter of a short one.
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

/** The number of insertions, deletions, replacements and swaps of neighbors between two texts. */
export function editDistance(from: string, to: string): number {
  return distanceWithin(from, to, Number.POSITIVE_INFINITY)!
}

let rows: [number[], number[], number[]] = [[], [], []]

/** The edit distance, or `null` as soon as it is certain to be more than `most`. */
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
    // A swap uses the row before the previous one.
    if (least > most && leastBefore > most) return null
    leastBefore = least
    ;[beforePrevious, previous, current] = [previous, current, beforePrevious]
  }
  rows = [beforePrevious, previous, current]
  const distance = previous[to.length]!
  return distance <= most ? distance : null
}
