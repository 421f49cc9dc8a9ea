import type { Site } from '../model.ts'

/** One way in which a run judges less than another one, or cannot fail. */
export interface Weakness {
  key: string
  /** Continues a sentence about the command. */
  text: string
  site: Site
  /** The honest way out. */
  fix: string
}

/** What comparing two runs has to know. */
export interface Pairing {
  /** The sources that both sides check: path at the base, path in head. */
  sources: readonly (readonly [before: string, after: string])[]
  /** The files that decide what is checked, which a filter by paths must not leave out either. */
  policyFiles: readonly (readonly [before: string, after: string])[]
  afterOf(path: string): string | null
  /** The version of stratalint that the base runs where a command names none. */
  installed: string
  /** Whether head has a package script: `script:folder#name`. */
  hasScript(trigger: string): boolean
}
