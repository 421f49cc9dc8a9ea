import { memoize, ruleSetting, type Judge, type Policy, type Severity } from '@stratalint/core'
import type { DeclaredRule } from './declaration.ts'

/** What applies to a rule in one file. */
export interface AppliedSetting {
  severity: Severity
  options: readonly unknown[]
}

/** The severity and the options of a rule in one file. */
export function settingOf(rule: DeclaredRule, { policy, locate, isTest }: Judge, file: string): AppliedSetting {
  if (rule.traits?.tests === false && isTest(file)) return { severity: 'off', options: [] }
  const setting = ruleSetting(policy, rule.id, file, locate(file))
  return {
    severity: setting?.severity ?? defaultSeverity(rule, policy),
    options: withDefaults(rule, setting?.options ?? []),
  }
}

function withDefaults(rule: DeclaredRule, options: readonly unknown[]): readonly unknown[] {
  const presets = presetsOf(rule)
  return presets === null ? options : [{ ...presets, ...(options[0] as object) }]
}

/** The defaults of a rule's options; `null` where it has none. Every file asks for them. */
const presetsOf = memoize(({ meta: { schema } }: DeclaredRule): object | null => {
  const { properties = {} } = (schema[0] ?? {}) as { properties?: Record<string, { default?: unknown }> }
  const presets = Object.entries(properties).filter(([, { default: preset }]) => preset !== undefined)
  return presets.length === 0 ? null : Object.fromEntries(presets.map(([key, { default: preset }]) => [key, preset]))
})

/** The severity where the policy has no setting for a rule. */
export function defaultSeverity({ meta, traits }: DeclaredRule, policy: Policy): Severity {
  if (traits?.on !== 'with-architecture' || policy.places.length === 0) return 'off'
  return meta.severity?.default ?? 'error'
}

/** Whether a rule is on in some file; most rules of a run may be off everywhere, and the check is fast. */
export function isOnSomewhere(rule: DeclaredRule, policy: Policy): boolean {
  const settings = policy.rules[rule.id] ?? []
  if (settings.some(({ severity }) => severity !== 'off')) return true
  return generalSeverity(rule, policy) !== 'off'
}

/** The severity where no setting for some of the files applies. */
export function generalSeverity(rule: DeclaredRule, policy: Policy): Severity {
  const setting = policy.rules[rule.id]?.findLast(({ in: scope }) => scope === null)
  return setting?.severity ?? defaultSeverity(rule, policy)
}
