/** Where a value of a config file is written: at its key, or at itself for an item of a list. */
export interface Located {
  start: number
  inner: Map<string | number, Located>
}

/** A value without parts that are known. */
export function locatedAt(start: number): Located {
  return { start, inner: new Map() }
}
