import type { policyJsonSchema } from '@stratalint/policy'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
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

/** The schema of a policy, for editors. */
async function generateSchema(options: Parameters<typeof policyJsonSchema>[0]): Promise<void> {
  const { policyJsonSchema } = await import('@stratalint/policy')
  produce('packages/policy/schema.json', `${JSON.stringify(policyJsonSchema(options), null, 2)}\n`, true)
}

await generateIndexes(root, produce)
if (!indexOnly) {
  const rules = [...(await import('@stratalint/rule-sets')).rules].sort((a, b) => (a.id < b.id ? -1 : 1))
  generateRuleTable(root, rules, produce)
  await generateOptions(root, rules, produce)
  await generateRuleSets(rules, produce)
  await generateSchema(Object.fromEntries(rules.map(({ id, meta }) => [id, meta.schema[0] ?? null])))
}

if (stale.length > 0) {
  console.error(`Out of date: ${stale.join(', ')}. Run \`npm run generate\` and commit the result.`)
  process.exitCode = 1
}
