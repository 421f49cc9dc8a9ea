import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

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
    .map(({ id, meta, eslint }) => `| [${id}](rules/${id}/README.md) | ${meta.docs.description} | ${eslint === null ? 'whole graph' : 'one file'} |`)
  const table = ['| rule | says | sees |', '|---|---|---|', ...rows].join('\n')
  const readme = readFileSync(join(root, 'README.md'), 'utf8')
  produce('README.md', readme.replace(/(<!-- rules:start -->\n)[\s\S]*(<!-- rules:end -->)/, `$1${table}\n$2`), true)
}

/** The schema of a policy, for editors. */
async function generateSchema(): Promise<void> {
  const { policyJsonSchema } = await import('@stratalint/policy')
  produce('packages/policy/schema.json', `${JSON.stringify(policyJsonSchema(), null, 2)}\n`, true)
}

for (const entry of readdirSync(join(root, 'rules'), { withFileTypes: true })) {
  if (entry.isDirectory()) generateRuleIndex(entry.name)
}
if (!indexOnly) {
  await generateReadme()
  await generateSchema()
}

if (stale.length > 0) {
  console.error(`Out of date: ${stale.join(', ')}. Run \`npm run generate\` and commit the result.`)
  process.exitCode = 1
}
