/** `boundaries` of a fallow config. */
export interface Boundaries {
  preset?: string | null
  zones?: readonly {
    name: string
    patterns?: readonly string[]
    autoDiscover?: readonly string[]
    root?: string | null
  }[]
  rules?: readonly { from: string; allow?: readonly string[]; allowTypeOnly?: readonly string[] }[]
  coverage?: { requireAllFiles?: boolean; allowUnmatched?: readonly string[] }
  calls?: unknown
}
