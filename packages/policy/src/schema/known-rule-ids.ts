import { RULE_OPTIONS } from './rule-declarations.ts'

/** The ids of the rules that come with Stratalint. */
export const knownRuleIds: ReadonlySet<string> = new Set(Object.keys(RULE_OPTIONS))

/** The groups whose rules all come with Stratalint; a rule of any other belongs to a plugin. */
export const ruleGroups: ReadonlySet<string> = new Set([...knownRuleIds].map((id) => id.split('/', 1)[0]!))
