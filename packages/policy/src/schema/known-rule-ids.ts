import { RULE_OPTIONS } from './rule-declarations.ts'

/** The ids of the rules that come with Stratalint. */
export const knownRuleIds: ReadonlySet<string> = new Set(Object.keys(RULE_OPTIONS))
