import type { ForbiddenGroup } from '../explain/forbidden-imports.ts'
import type { Reason } from '../explain/reason.ts'
import type { UnresolvedGroup } from '../explain/unresolved.ts'
import type { Measured } from '../measure/measure.ts'
import type { OtherConvention } from './conventions.ts'
import type { KeptRules } from './kept-rules.ts'
import type { Provided } from './allowed/provided.ts'

/** A config file for a folder, why it is as it is, and how the code there compares with it. */
export interface Proposal {
  /** The name of the config file. */
  file: string
  /** Its text. */
  text: string
  /** What kind of project was found, as a sentence. */
  found: string
  isEmpty: boolean
  reasons: Reason[]
  /** Rules of taste that are off, because the code has other conventions. */
  conventions: OtherConvention[]
  /** What a check with this policy reports. */
  measured: Measured
  examples: ForbiddenGroup[]
  /** Top folders with source that the policy does not check. */
  unchecked: string[]
  /** Whether the policy forbids any import between files of the project. */
  isStrict: boolean
  /** Which choices would change it. */
  choices: { dividePackages: boolean; allowedDirections: number }
  /** Whether the framework uses code that nothing imports. */
  autoImports: boolean
  /** The imports that a check reports as unresolved, by the reason. */
  unresolved: UnresolvedGroup[]
  /** Imports of files that a generator writes or a bundler provides. */
  provided: Provided[]
  /** Globs of files that the policy leaves out, because a program writes them or other code reads them as text. */
  generated: string[]
  /** Imports that the policy allows although its order does not. */
  exceptions: { rule: string; from: string; to: string; reason: string }[]
  /** How much of the rules of other tools the policy keeps; `null` where there are none. */
  kept: KeptRules | null
}
