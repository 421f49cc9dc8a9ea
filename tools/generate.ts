import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { configurationReference } from './configuration-reference.ts'
import { generateIndexes, generateOptions, generateRuleSets, generateRuleTable } from './generate-rules.ts'

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
async function generateSchema(): Promise<void> {
  const { policyJsonSchema } = await import('@stratalint/policy')
  const schema = policyJsonSchema()
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

await generateIndexes(root, produce)
if (!indexOnly) {
  const rules = [...(await import('@stratalint/rule-sets')).rules].sort((a, b) => (a.id < b.id ? -1 : 1))
  generateRuleTable(root, rules, produce)
  await generateOptions(root, rules, produce)
  await generateRuleSets(rules, produce)
  await generateSchema()
}

if (stale.length > 0) {
  console.error(`Out of date: ${stale.join(', ')}. Run \`npm run generate\` and commit the result.`)
  process.exitCode = 1
}
