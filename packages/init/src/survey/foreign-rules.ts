/** The rules of other tools in a repository about who may import whom. */
export interface ForeignRules {
  /** Whether one of them forbids an import between two files. */
  forbids(from: string, to: string): boolean
  /** Groups of files of which the first may not import the second. */
  pairs: readonly ForbiddenPair[]
}

/** Two groups of files, by their names in the config of the tool, and imports between them that it forbids. */
export interface ForbiddenPair {
  from: string
  to: string
  imports: readonly { from: string; to: string }[]
}

/** A repository without such rules. */
export const NO_RULES: ForeignRules = { forbids: () => false, pairs: [] }

/** Some of many, spread evenly, so that comparing each with each stays cheap. */
export function spread<Item>(items: readonly Item[], most: number): Item[] {
  const step = Math.max(1, items.length / most)
  return Array.from({ length: Math.min(most, items.length) }, (_, index) => items[Math.floor(index * step)]!)
}
