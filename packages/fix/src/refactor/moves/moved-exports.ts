/** Exports that moved from one file to another. */
export interface MovedExports {
  from: string
  to: string
  names: ReadonlySet<string>
  /** How `to` is imported; like `from` by default. */
  style?: { specifier: string; path: string }
}
