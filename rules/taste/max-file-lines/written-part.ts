/** A name that one file of a split takes from another. */
export interface TakenName {
  name: string
  isType: boolean
}

/** A line of a file that is written. */
export interface WrittenLine {
  text: string
  counts: boolean
}

/** What is needed to write a new file. */
export interface PartToWrite {
  file: string
  units: readonly number[]
  /** What it imports from other files of the split. */
  takes: { file: string; names: TakenName[] }[]
  /** What other files of the split, or importers, need of it. */
  exports: readonly string[]
  usedByOld: TakenName[]
  reExported: TakenName[]
  directives: readonly string[]
}
