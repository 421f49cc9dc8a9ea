/** A value of a config file with its start: that of its key, or of the item in a list. */
export interface Located {
  start: number
  inner: Map<string | number, Located>
}

/** A value without known parts. */
export function locatedAt(start: number): Located {
  return { start, inner: new Map() }
}
