import { distanceWithin, nearestSpelling, type PolicyException, type RuleSetting } from '@stratalint/core'
import { checkPath } from './check-pattern.ts'
import type { ReadPlugins } from '../plugins/read-plugins.ts'
import { describeValue } from '../schema/plain-data.ts'
import { ruleOptions, type OptionSchema } from '../schema/rule-options.ts'
import { optionType } from '../schema/schema.ts'
import { addIssue, type Issue } from '../schema/schema-problems.ts'
import type { KeyPath } from '../errors/key-path.ts'
import type { ExceptionConfig, RuleCaseConfig } from '../merge/merged-config.ts'
import type { Problems } from '../errors/problems.ts'

const MISSPELT = 2

/** The option schemas of the rules that plugins define, by id. */
export type PluginOptions = ReadPlugins['options']

/** Writes each rule's setting as a list of cases. `names` are the layers and places. */
export function compileRules(
  config: Record<string, RuleCaseConfig[]>,
  plugins: PluginOptions,
  names: readonly string[],
  problems: Problems,
): Record<string, RuleSetting[]> {
  return Object.fromEntries(
    Object.entries(config).map(([id, cases]) => {
      const path = ['rules', id]
      checkRuleId(id, plugins, path, problems)
      if (Object.hasOwn(plugins, id)) cases.forEach((one) => checkOptions(plugins[id]!, one, path, problems))
      return [id, cases.map((one) => compileCase(one, path, names, problems))]
    }),
  )
}

/** Options of our own rules are part of the schema of a config; those of a plugin are known once it is loaded. */
function checkOptions(
  schema: OptionSchema | null,
  { at, options }: RuleCaseConfig,
  path: KeyPath,
  problems: Problems,
): void {
  const type = schema === null ? null : optionType(schema)
  options.forEach((given, index) => {
    const inOptions = [...path, ...at.options[index]!]
    if (type === null) {
      problems.add(inOptions, `expected no options, got ${describeValue(given)}`)
      return
    }
    const result = type.safeParse(given)
    for (const issue of result.error?.issues ?? [])
      addIssue(
        { ...problems, add: (inner, ...rest) => problems.add([...inOptions, ...inner], ...rest) },
        issue as Issue,
        given,
      )
  })
}

function compileCase(
  { at, severity, options, in: given }: RuleCaseConfig,
  path: KeyPath,
  names: readonly string[],
  problems: Problems,
): RuleSetting {
  const areas = typeof given === 'string' ? [given] : given
  areas?.forEach((area, index) => {
    const inArea = [...path, ...at.entry, 'in', ...(typeof given === 'string' ? [] : [index])]
    if (names.includes(area)) return
    // A bare name is one of the policy; anything else is a glob.
    if (/^[\w-]+$/.test(area)) {
      problems.addUnknown(inArea, area, `a path glob such as "${area}/**", or a layer or place`, names)
    } else {
      checkPath(area.replace(/^!/, ''), inArea, problems)
    }
  })
  return { severity, options, in: areas }
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
