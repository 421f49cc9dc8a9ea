import { distanceWithin, nearestSpelling, type PolicyException, type RuleSetting } from '@stratalint/core'
import { checkPath } from './check-pattern.ts'
import type { ReadPlugins } from '../plugins/read-plugins.ts'
import { describeValue } from '../schema/plain-data.ts'
import { ruleOptions, type OptionSchema } from '../schema/rule-options.ts'
import { optionType } from '../schema/schema.ts'
import { addIssue, type Issue } from '../schema/schema-problems.ts'
import type { KeyPath } from '../errors/key-path.ts'
import type { ExceptionConfig, RuleConfig, RuleEntryConfig } from '../merge/merged-config.ts'
import type { Problems } from '../errors/problems.ts'

const MISSPELT = 2

/** The option schemas of the rules that plugins define, by id. */
export type PluginOptions = ReadPlugins['options']

/** Writes each rule's setting as a list of cases. `names` are the layers and places. */
export function compileRules(
  config: Record<string, RuleConfig>,
  plugins: PluginOptions,
  names: readonly string[],
  problems: Problems,
): Record<string, RuleSetting[]> {
  return Object.fromEntries(
    Object.entries(config).map(([id, setting]) => {
      checkRuleId(id, plugins, ['rules', id], problems)
      if (Object.hasOwn(plugins, id)) checkOptions(plugins[id]!, setting, ['rules', id], problems)
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

/** Options of our own rules are part of the schema of a config; those of a plugin are known once it is loaded. */
function checkOptions(schema: OptionSchema | null, setting: RuleConfig, path: KeyPath, problems: Problems): void {
  if (typeof setting === 'string') return
  const given: [KeyPath, unknown][] = isSeverityList(setting)
    ? setting.slice(1).map((options, index) => [[...path, index + 1], options])
    : setting.map(({ options }, index) => [[...path, index, 'options'], options])
  const type = schema === null ? null : optionType(schema)
  for (const [at, options] of given) {
    if (options === undefined || options === null) continue
    if (type === null) {
      problems.add(at, `expected no options, got ${describeValue(options)}`)
      continue
    }
    const result = type.safeParse(options)
    for (const issue of result.error?.issues ?? [])
      addIssue(
        { ...problems, add: (inner, ...rest) => problems.add([...at, ...inner], ...rest) },
        issue as Issue,
        options,
      )
  }
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
export function compileExceptions(
  config: ExceptionConfig[],
  plugins: PluginOptions,
  problems: Problems,
): PolicyException[] {
  return config.map((exception, index) => {
    const path = ['exceptions', index]
    checkRuleId(exception.rule, plugins, [...path, 'rule'], problems)
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
export function compileDocs(
  config: Record<string, string>,
  plugins: PluginOptions,
  problems: Problems,
): Record<string, string> {
  for (const [id, page] of Object.entries(config)) {
    checkRuleId(id, plugins, ['docs', id], problems)
    if (!/^https?:\/\//.test(page)) checkPath(page, ['docs', id], problems)
  }
  return config
}

function checkRuleId(id: string, plugins: PluginOptions, path: KeyPath, problems: Problems): void {
  if (Object.hasOwn(ruleOptions, id) || Object.hasOwn(plugins, id)) return
  const known = [...Object.keys(ruleOptions), ...Object.keys(plugins)]
  const groups = new Set(known.map((one) => one.split('/', 1)[0]!))
  const [group = ''] = id.split('/')
  if (/^stratalint\//.test(id)) {
    problems.add(path, `"${id}" cannot be configured: it reports files that could not be checked`)
  } else if (!/^(?:@[\w-]+\/)?[\w-]+\/[\w-]+$/.test(id)) {
    problems.add(path, `expected a rule id of the form group/name, such as "architecture/layer-direction", got "${id}"`)
  } else if ([...groups].some((one) => distanceWithin(group, one, MISSPELT) !== null)) {
    problems.add(path, `unknown rule "${id}"`, nearestRule(id, group, known))
  }
}

/** Within its group a rule is known by its name alone. */
function nearestRule(id: string, group: string, known: readonly string[]): string | null {
  const names = known.filter((one) => one.startsWith(`${group}/`)).map((one) => one.slice(group.length + 1))
  if (names.length === 0) return nearestSpelling(id, known)
  const name = nearestSpelling(id.slice(group.length + 1), names)
  return name === null ? null : `${group}/${name}`
}
