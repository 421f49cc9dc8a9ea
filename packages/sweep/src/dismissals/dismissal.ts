/** One item that people decided to leave, and the code that they decided about. */
export interface Dismissal {
  item: string
  rule: string
  /** The path or the name that the item is about. */
  about: string
  reason: string
  /** `<id of a finding>:<digest of its code>`, sorted. */
  code: string[]
}
