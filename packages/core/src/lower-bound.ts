/** The index of the first element of a sorted list that is not less than the wanted one. */
export function lowerBound<T extends number | string>(sorted: readonly T[], wanted: T): number {
  let low = 0
  let high = sorted.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (sorted[middle]! < wanted) low = middle + 1
    else high = middle
  }
  return low
}
