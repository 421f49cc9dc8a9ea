import type { policyJsonSchema } from '@stratalint/policy'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { configurationReference } from './configuration-reference.ts'
import { generateIndexes, generateOptions, generateRuleSets, generateRuleTable } from './generate-rules.ts'
import type { CommandDeclaration } from '../packages/cli/src/command-line/command.ts'

const root = fileURLToPath(new URL('..', import.meta.url))
const checkOnly = process.argv.includes('--check')
const indexOnly = process.argv.includes('--index')
const stale: string[] = []

function produce(path: string, text: string, kept: boolean): void {
  const full = join(root, path)
  if (existsSync(full) && readFileSync(full, 'utf8') === text) return
  if (checkOnly && kept) stale.push(path)
  else writeFileSync(full, text)
}

/** The schema of a policy for editors, and the reference of its keys between the markers of docs/configuration.md. */
async function generateSchema(options: Parameters<typeof policyJsonSchema>[0]): Promise<void> {
  const { policyJsonSchema } = await import('@stratalint/policy')
  const schema = policyJsonSchema(options)
  produce('packages/policy/schema.json', `${JSON.stringify(schema, null, 2)}\n`, true)
  const path = 'docs/configuration.md'
  const page = readFileSync(join(root, path), 'utf8')
  const markers = /(<!-- keys:start -->\n)[\s\S]*(<!-- keys:end -->)/
  produce(
    path,
    page.replace(markers, (_, start, end) => `${start}${configurationReference(schema)}\n${end}`),
    true,
  )
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
  produce('docs/command-line.md', `${text}\n`, true)
}

function exitCodes(codes: Readonly<Record<number, string>>): string {
  return `${Object.entries(codes)
    .map(([code, meaning]) => `${code} ${meaning}`)
    .join('; ')}.`
}

await generateIndexes(root, produce)
if (!indexOnly) {
  const rules = [...(await import('@stratalint/rule-sets')).rules].sort((a, b) => (a.id < b.id ? -1 : 1))
  generateRuleTable(root, rules, produce)
  await generateCommandReference()
  await generateOptions(root, rules, produce)
  await generateRuleSets(rules, produce)
  await generateSchema(Object.fromEntries(rules.map(({ id, meta }) => [id, meta.schema[0] ?? null])))
}

if (stale.length > 0) {
  console.error(`Out of date: ${stale.join(', ')}. Run \`npm run generate\` and commit the result.`)
  process.exitCode = 1
}
