import type { Fit } from './drafts/draft.ts'

/** A config file for a folder, and how the code there compares with it. */
export interface Proposal extends Fit {
  /** The name of the config file. */
  file: string
  /** Its text. */
  text: string
  /** What kind of project was found, as a sentence. */
  found: string
  isEmpty: boolean
}
