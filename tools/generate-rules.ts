import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { DeclaredRule } from '@stratalint/rule'
import { format, resolveConfig } from 'prettier'
import { ruleGroups, rulesIn } from './workspaces.ts'

/** Writes a generated file, or compares it in check mode; git ignores the files that are not `kept`. */
export type Produce = (path: string, text: string, kept: boolean) => void

const SETS = ['recommended', 'strict'] as const

const pluginName = (group: string): string => `@stratalint/eslint-plugin-${group}`

/** The indexes of the groups, and the files that have to list the groups: everything that a build needs. */
export async function generateIndexes(root: string, produce: Produce): Promise<void> {
  const groups = ruleGroups(root)
  for (const group of groups) produce(`rules/${group}/rules.generated.ts`, indexOf(root, group), false)
  produce('presets/rule-sets/src/groups.generated.ts', registryOf(groups), false)

  const manifestPath = 'presets/rule-sets/package.json'
  const manifest = readJson(root, manifestPath) as { version: string; dependencies: Record<string, string> }
  const others = Object.entries(manifest.dependencies).filter(([name]) => !name.startsWith(pluginName('')))
  const plugins = groups.map((group) => [pluginName(group), manifest.version] as const)
  const dependencies = Object.fromEntries([...others, ...plugins].sort(([a], [b]) => (a < b ? -1 : 1)))
  produce(manifestPath, `${JSON.stringify({ ...manifest, dependencies }, null, 2)}\n`, true)

  for (const [path, prefix] of [
    ['tsconfig.json', ''],
    ['presets/rule-sets/tsconfig.json', '../../'],
  ] as const)
    await generateReferences(root, path, `${prefix}rules/`, groups, produce)
}

/** One import a rule folder, so that adding a rule touches that folder only. */
function indexOf(root: string, group: string): string {
  const names = rulesIn(root, group)
  return [
    "import type { DeclaredRule } from '@stratalint/rule'",
    ...names.map((name) => `import ${variableOf(name)} from './${name}/${name}.ts'`),
    '',
    '/** Every rule of this group, by folder name. */',
    'export const rules: readonly DeclaredRule[] = [',
    ...names.map((name) => `  ${variableOf(name)},`),
    ']',
    '',
  ].join('\n')
}

function registryOf(groups: readonly string[]): string {
  return [
    "import type { DeclaredRule, LinterPlugin } from '@stratalint/rule'",
    ...groups.map(
      (group) => `import ${variableOf(group)}, { rules as ${variableOf(group)}Rules } from '${pluginName(group)}'`,
    ),
    '',
    'export interface RuleGroup {',
    '  name: string',
    '  plugin: LinterPlugin',
    '  rules: readonly DeclaredRule[]',
    '  /** The file from which oxlint loads the plugin: the package, or its part of the published bundle. */',
    '  file: { packaged(): string; bundled(): string }',
    '}',
    '',
    '/** Every group of rules, with its plugin for ESLint and oxlint. */',
    'export const groups: readonly RuleGroup[] = [',
    ...groups.flatMap((group) => [
      '  {',
      `    name: '${group}',`,
      `    plugin: ${variableOf(group)},`,
      `    rules: ${variableOf(group)}Rules,`,
      '    file: {',
      `      packaged: () => import.meta.resolve('${pluginName(group)}'),`,
      `      bundled: () => new URL('./plugin-${group}.js', import.meta.url).href,`,
      '    },',
      '  },',
    ]),
    ']',
    '',
  ].join('\n')
}

/** Replaces the references to rule groups in a tsconfig. */
async function generateReferences(
  root: string,
  path: string,
  prefix: string,
  groups: readonly string[],
  produce: Produce,
): Promise<void> {
  const config = readJson(root, path) as { references: { path: string }[] }
  const first = config.references.findIndex((reference) => reference.path.startsWith(prefix))
  const others = config.references.filter((reference) => !reference.path.startsWith(prefix))
  const references = groups.map((group) => ({ path: `${prefix}${group}` }))
  config.references = others.toSpliced(first === -1 ? others.length : first, 0, ...references)
  produce(path, await pretty(JSON.stringify(config), 'json'), true)
}

/** The rule sets as policies: what `extends: 'recommended'` means. */
export async function generateRuleSets(rules: readonly DeclaredRule[], produce: Produce): Promise<void> {
  for (const set of SETS) {
    const entries = rules.flatMap(({ id, meta: { severity }, traits }) => {
      const isRaised = set === 'strict' && severity !== undefined && severity.strict !== severity.default
      if (traits?.sets?.includes(set) !== true && !(traits?.on === 'with-architecture' && isRaised)) return []
      return [[id, severity?.[set === 'strict' ? 'strict' : 'default'] ?? 'error'] as const]
    })
    const text = JSON.stringify({ rules: Object.fromEntries(entries) })
    produce(`presets/rule-sets/${set}.json`, await pretty(text, 'json'), true)
  }
}

/** The table of rules between the markers of the README. */
export function generateRuleTable(root: string, rules: readonly DeclaredRule[], produce: Produce): void {
  const rows = rules.map(
    ({ id, meta: { docs }, ...rule }) =>
      `| [${id}](rules/${id}/README.md) | ${docs.description} | ${'create' in rule ? 'one file' : 'whole graph'} | ${setsOf(rule.traits)} |`,
  )
  const table = ['| rule | purpose | checks | on in |', '|---|---|---|---|', ...rows].join('\n')
  replaceBetween(root, 'README.md', 'rules', table, produce)
}

function setsOf(traits: DeclaredRule['traits']): string {
  return traits?.on === 'with-architecture' ? 'every architecture' : (traits?.sets?.join(', ') ?? 'no set')
}

/** The options of each rule: checked in a config, typed in `defineConfig`, and a table on the rule's page. */
export async function generateOptions(root: string, rules: readonly DeclaredRule[], produce: Produce): Promise<void> {
  const entries = rules.map(({ id, meta: { schema } }) => {
    if (schema.length > 1) throw new Error(`${id} declares more than one object of options.`)
    return `'${id}': ${JSON.stringify(schema[0] ?? null)},`
  })
  const text = [
    '/** The rules that come with Stratalint and the JSON Schema of their options; `null` for a rule without options. Written by `npm run generate`. */',
    'export const RULE_OPTIONS = {',
    ...entries,
    '} as const',
  ].join('\n')
  produce('packages/policy/src/schema/rule-declarations.ts', await pretty(text, 'typescript'), true)
  for (const { id, meta } of rules)
    if (meta.schema[0] !== undefined)
      replaceBetween(root, `rules/${id}/README.md`, 'options', optionsTable(meta.schema[0]), produce)
}

interface Option {
  type?: string
  enum?: unknown[]
  default?: unknown
  description?: string
  properties?: Record<string, Option>
}

function optionsTable({ properties = {} }: Option): string {
  const code = (value: unknown): string => `\`${typeof value === 'string' ? `'${value}'` : JSON.stringify(value)}\``
  const rows = Object.entries(properties).map(
    ([name, { type = '', enum: values, default: preset, description = '' }]) =>
      `| \`${name}\` | ${values?.map(code).join(', ') ?? type} | ${preset === undefined ? '' : code(preset)} | ${description} |`,
  )
  return ['| option | values | default | meaning |', '|---|---|---|---|', ...rows].join('\n')
}

function replaceBetween(root: string, path: string, marker: string, text: string, produce: Produce): void {
  const [start, end] = [`<!-- ${marker}:start -->\n`, `<!-- ${marker}:end -->`]
  const page = readFileSync(join(root, path), 'utf8')
  const [from, to] = [page.indexOf(start), page.indexOf(end)]
  if (from === -1 || to < from) throw new Error(`${path} needs the markers ${start.trim()} and ${end}.`)
  produce(path, `${page.slice(0, from + start.length)}${text}\n${page.slice(to)}`, true)
}

function variableOf(name: string): string {
  return name.replace(/-(.)/g, (_, letter: string) => letter.toUpperCase())
}

function readJson(root: string, path: string): object {
  return JSON.parse(readFileSync(join(root, path), 'utf8')) as object
}

/** As `npm run format` would write it. */
async function pretty(text: string, parser: 'json' | 'typescript'): Promise<string> {
  return format(text, { ...(await resolveConfig(import.meta.filename)), parser })
}
