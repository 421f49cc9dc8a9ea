import { distanceWithin, nearestSpelling, type PolicyException, type RuleSetting } from '@stratalint/core'
import { checkPath } from './check-pattern.ts'
import { ruleOptions } from '../schema/rule-options.ts'
import type { KeyPath } from '../errors/key-path.ts'
import type { ExceptionConfig, RuleConfig, RuleEntryConfig } from '../merge/merged-config.ts'
import type { Problems } from '../errors/problems.ts'

/** The groups whose rules all come with Stratalint; a rule of any other is the team's own. */
const GROUPS = [...new Set(Object.keys(ruleOptions).map((id) => id.split('/')[0]!))]
const MISSPELT = 2

/** Writes each rule's setting as a list of cases. `names` are the layers and places. */
export function compileRules(
  config: Record<string, RuleConfig>,
  names: readonly string[],
  problems: Problems,
): Record<string, RuleSetting[]> {
  return Object.fromEntries(
    Object.entries(config).map(([id, setting]) => {
      checkRuleId(id, ['rules', id], problems)
      return [id, compileRule(setting, ['rules', id], names, problems)]
    }),
  )
}

function compileRule(setting: RuleConfig, path: KeyPath, names: readonly string[], problems: Problems): RuleSetting[] {
  if (typeof setting === 'string') return [{ severity: setting, options: [], in: null }]
  if (isSeverityList(setting)) {
    const [severity, ...options] = setting
    return [{ severity, options, in: null }]
  }
  return setting.map((entry, index) => compileEntry(entry, [...path, index], names, problems))
}

function compileEntry(
  entry: RuleEntryConfig,
  path: KeyPath,
  names: readonly string[],
  problems: Problems,
): RuleSetting {
  const areas = typeof entry.in === 'string' ? [entry.in] : (entry.in ?? null)
  areas?.forEach((area, index) => {
    const at = typeof entry.in === 'string' ? [...path, 'in'] : [...path, 'in', index]
    if (names.includes(area)) return
    // A bare word is a name; anything else is a glob.
    if (/^[\w-]+$/.test(area)) {
      problems.addUnknown(at, area, `a path glob such as "${area}/**", or a layer or place`, names)
    } else {
      checkPath(area.replace(/^!/, ''), at, problems)
    }
  })
  const options = entry.options ?? []
  return { severity: entry.severity, options: Array.isArray(options) ? options : [options], in: areas }
}

function isSeverityList(setting: Exclude<RuleConfig, string>): setting is Extract<RuleConfig, [unknown, ...unknown[]]> {
  return typeof setting[0] === 'string'
}

/** Checks reasons, paths and the rule of each exception; its form and its day were checked with the schema. */
export function compileExceptions(config: ExceptionConfig[], problems: Problems): PolicyException[] {
  return config.map((exception, index) => {
    const path = ['exceptions', index]
    checkRuleId(exception.rule, [...path, 'rule'], problems)
    checkPath(exception.from, [...path, 'from'], problems)
    if (exception.reason.trim() === '') problems.add([...path, 'reason'], 'expected a reason, got a blank string')
    return {
      rule: exception.rule,
      from: exception.from,
      to: exception.to ?? null,
      reason: exception.reason,
      owner: exception.owner ?? null,
      expires: exception.expires ?? null,
      limit: exception.limit ?? null,
    }
  })
}

/** Checks which page each rule's own documentation is. */
export function compileDocs(config: Record<string, string>, problems: Problems): Record<string, string> {
  for (const [id, page] of Object.entries(config)) {
    checkRuleId(id, ['docs', id], problems)
    if (!/^https?:\/\//.test(page)) checkPath(page, ['docs', id], problems)
  }
  return config
}

function checkRuleId(id: string, path: KeyPath, problems: Problems): void {
  if (Object.hasOwn(ruleOptions, id)) return
  const [group = ''] = id.split('/')
  if (/^stratalint\//.test(id)) {
    problems.add(path, `"${id}" cannot be configured: it reports files that could not be checked`)
  } else if (!/^(?:@[\w-]+\/)?[\w-]+\/[\w-]+$/.test(id)) {
    problems.add(path, `expected a rule id of the form group/name, such as "architecture/layer-direction", got "${id}"`)
  } else if (GROUPS.some((known) => distanceWithin(group, known, MISSPELT) !== null)) {
    problems.add(path, `unknown rule "${id}"`, nearestRule(id, group))
  }
}

/** Within its group a rule is known by its name alone. */
function nearestRule(id: string, group: string): string | null {
  const names = Object.keys(ruleOptions)
    .filter((known) => known.startsWith(`${group}/`))
    .map((known) => known.slice(group.length + 1))
  if (names.length === 0) return nearestSpelling(id, Object.keys(ruleOptions))
  const name = nearestSpelling(id.slice(group.length + 1), names)
  return name === null ? null : `${group}/${name}`
}
