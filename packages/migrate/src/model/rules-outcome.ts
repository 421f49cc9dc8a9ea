import type { FoundConfig } from '../read/find-configs.ts'

/** A config whose rules were read, or why they were not. */
export interface RulesOutcome {
  config: FoundConfig
  error: string | null
  /** Whether the rules forbid direct imports of what other folders pass on. */
  isDirect: boolean
}
