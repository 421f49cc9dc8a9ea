import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { CommandDeclaration } from '../packages/cli/src/command-line/command.ts'

const root = fileURLToPath(new URL('..', import.meta.url))
const checkOnly = process.argv.includes('--check')
const indexOnly = process.argv.includes('--index')
const stale: string[] = []

/** Files that git does not keep are always written; kept ones are only compared in check mode. */
function produce(path: string, text: string, kept: boolean): void {
  const full = join(root, path)
  if (existsSync(full) && readFileSync(full, 'utf8') === text) return
  if (checkOnly && kept) stale.push(path)
  else writeFileSync(full, text)
}

/** One line a rule folder, so that adding a rule touches that folder only. */
function generateRuleIndex(group: string): void {
  const names = readdirSync(join(root, 'rules', group), { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && existsSync(join(root, 'rules', group, entry.name, `${entry.name}.ts`)))
    .map((entry) => entry.name)
    .sort()
  const variable = (name: string): string => name.replace(/-(.)/g, (_, letter: string) => letter.toUpperCase())
  const text = [
    "import type { DeclaredRule } from '@stratalint/rule'",
    ...names.map((name) => `import ${variable(name)} from './${name}/${name}.ts'`),
    '',
    '/** Every rule of this group, by folder name. */',
    'export const rules: readonly DeclaredRule[] = [',
    ...names.map((name) => `  ${variable(name)},`),
    ']',
    '',
  ].join('\n')
  produce(`rules/${group}/rules.generated.ts`, text, false)
}

/** The table of rules between the markers of the README. */
async function generateReadme(): Promise<void> {
  const rules = await (await import('@stratalint/engine')).loadRules()
  const rows = [...rules]
    .sort((a, b) => (a.id < b.id ? -1 : 1))
    .map(
      ({ id, meta, eslint }) =>
        `| [${id}](rules/${id}/README.md) | ${meta.docs.description} | ${eslint === null ? 'whole graph' : 'one file'} |`,
    )
  const table = ['| rule | says | sees |', '|---|---|---|', ...rows].join('\n')
  const readme = readFileSync(join(root, 'README.md'), 'utf8')
  produce('README.md', readme.replace(/(<!-- rules:start -->\n)[\s\S]*(<!-- rules:end -->)/, `$1${table}\n$2`), true)
}

/** The schema of a policy, for editors. */
async function generateSchema(): Promise<void> {
  const { policyJsonSchema } = await import('@stratalint/policy')
  produce('packages/policy/schema.json', `${JSON.stringify(policyJsonSchema(), null, 2)}\n`, true)
}

/** What configs may say of each rule: checked in a config, typed in `defineConfig`, and a table on the rule's page. */
async function generateOptions(): Promise<void> {
  const rules = [...(await (await import('@stratalint/engine')).loadRules())].sort((a, b) => (a.id < b.id ? -1 : 1))
  const entries = rules.map(({ id, meta: { schema } }) => {
    if (schema.length > 1) throw new Error(`${id} declares more than one object of options.`)
    return `  '${id}': ${schema[0] === undefined ? 'null' : literal(schema[0], '  ')},`
  })
  produce(
    'packages/policy/src/rule-declarations.ts',
    [
      '/** The rules that come with Stratalint and the JSON Schema of their options; `null` for a rule without options. Written by `npm run generate`. */',
      'export const RULE_OPTIONS = {',
      ...entries,
      '} as const',
      '',
    ].join('\n'),
    true,
  )
  for (const {
    id,
    meta: { schema },
  } of rules) {
    const path = `rules/${id}/README.md`
    const page = readFileSync(join(root, path), 'utf8')
    if (schema[0] === undefined) continue
    if (!page.includes('<!-- options:start -->'))
      throw new Error(`${path} needs the markers <!-- options:start --> and <!-- options:end -->.`)
    produce(
      path,
      page.replace(
        /(<!-- options:start -->\n)[\s\S]*(<!-- options:end -->)/,
        `$1${optionsTable(schema[0] as Option)}\n$2`,
      ),
      true,
    )
  }
}

/** The reference of the command line, from the same declarations as its help. */
async function generateCommandReference(): Promise<void> {
  const { COMMANDS, EXIT_CODES } = await import('../packages/cli/src/command-line/commands.ts')
  const { flagUsage } = await import('../packages/cli/src/command-line/help.ts')
  const cell = (text: string): string => text.replace(/[|<]/g, '\\$&')
  const sections = Object.entries<CommandDeclaration>(COMMANDS).map(([name, command]) => {
    const flags = Object.entries(command.flags).map(([flag, declared]) => {
      const choices = Object.entries(declared.choices ?? {}).map(([choice, text]) => `<br>\`${choice}\`: ${text}`)
      return `| \`${flagUsage(flag, declared)}\` | ${cell(declared.text + choices.join(''))} |`
    })
    return [
      `## \`stratalint ${[name, command.takes].filter(Boolean).join(' ')}\``,
      command.description.join('\n'),
      ...(flags.length === 0 ? [] : [['| flag | meaning |', '|---|---|', ...flags].join('\n')]),
      ['```sh', ...command.examples, '```'].join('\n'),
      ...(command.exitCodes === undefined ? [] : [`Exit codes: ${exitCodes(command.exitCodes)}`]),
    ].join('\n\n')
  })
  const text = [
    '# Command line',
    '<!-- Written by `npm run generate`. -->',
    `Exit codes, unless a command names its own: ${exitCodes(EXIT_CODES)}`,
    'Every command has `-h, --help`, and `stratalint --version` prints the version.',
    ...sections,
  ].join('\n\n')
  mkdirSync(join(root, 'docs'), { recursive: true })
  produce('docs/command-line.md', `${text}\n`, true)
}

function exitCodes(codes: Readonly<Record<number, string>>): string {
  return `${Object.entries(codes)
    .map(([code, meaning]) => `${code} ${meaning}`)
    .join('; ')}.`
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

/** A value as this repository writes it. */
function literal(value: unknown, indent: string): string {
  if (typeof value === 'string') return `'${value.replace(/[\\']/g, '\\$&')}'`
  if (Array.isArray(value)) return `[${value.map((item) => literal(item, indent)).join(', ')}]`
  if (typeof value !== 'object' || value === null) return String(value)
  const lines = Object.entries(value).map(
    ([key, item]) => `${indent}  ${/^\w+$/.test(key) ? key : `'${key}'`}: ${literal(item, `${indent}  `)},`,
  )
  return lines.length === 0 ? '{}' : `{\n${lines.join('\n')}\n${indent}}`
}

for (const entry of readdirSync(join(root, 'rules'), { withFileTypes: true })) {
  if (entry.isDirectory()) generateRuleIndex(entry.name)
}
if (!indexOnly) {
  await generateReadme()
  await generateCommandReference()
  await generateOptions()
  await generateSchema()
}

if (stale.length > 0) {
  console.error(`Out of date: ${stale.join(', ')}. Run \`npm run generate\` and commit the result.`)
  process.exitCode = 1
}
