/** Anything with a position in a file; the trees of the hosts write it in one of two ways. */
export interface Positioned {
  range?: readonly [number, number]
  start?: number
  end?: number
}

export function rangeOf({ range, start, end }: Positioned): [number, number] {
  return range === undefined ? [start!, end!] : [range[0], range[1]]
}
