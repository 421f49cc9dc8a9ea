import type { SweepItem } from '../items/item.ts'

/** What became of one item. */
export interface AppliedItem {
  item: Pick<SweepItem, 'id' | 'title'>
  /** The new branch; `null` where there is none. */
  branch: string | null
  /** What the commit does, or why there is none. */
  result: string
}

/** What became of the items. */
export interface Applied {
  items: AppliedItem[]
  /** Items on the way that only a person can do. */
  manual: number
}
