import { loadRules } from '@stratalint/engine'
import { extractModule, parseSource, readSource } from '@stratalint/graph'
import * as parser from '@typescript-eslint/parser'
import { Linter } from 'eslint'
import eslintPlugin from 'eslint-plugin-eslint-plugin'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { ruleGroups, rulesIn } from '../../tools/workspaces.ts'

const repository = fileURLToPath(new URL('../..', import.meta.url))
const root = join(repository, 'rules')
const rules = await loadRules()
const groups = ruleGroups(repository)
const folders = groups.flatMap((group) => rulesIn(repository, group).map((name) => `${group}/${name}`))

/** Rules for parts that `defineRule` adds. */
const ADDED_BY_DEFINE_RULE = new Set([
  'require-meta-default-options',
  'no-meta-schema-default',
  'require-meta-docs-recommended',
  'require-meta-docs-url',
  'require-meta-has-suggestions',
  'require-meta-fixable',
  'require-meta-languages',
  'prefer-message-ids',
  'require-meta-schema',
])
const shapeRules = Object.keys(eslintPlugin.rules).filter(
  (name) => !name.includes('test') && !ADDED_BY_DEFINE_RULE.has(name),
)
const IMPERATIVE = '^(?!The |A |An |It )[A-Z][^.]*[^.]$'

it('registers exactly one rule for each rule folder', () => {
  expect(rules.map(({ id }) => id).toSorted()).toEqual(folders.toSorted())
})

describe.each(groups)('the plugin of the group %s', (group) => {
  it('exports the file rules of its group', async () => {
    const { default: plugin } = (await import(join(root, group, 'index.ts'))) as {
      default: { meta: { name: string; namespace: string }; rules: object }
    }
    expect(plugin.meta).toMatchObject({ name: group, namespace: group })
    expect(Object.keys(plugin.rules).map((name) => `${group}/${name}`)).toEqual(
      rules.filter((rule) => rule.id.startsWith(`${group}/`) && 'create' in rule).map(({ id }) => id),
    )
  })
})

describe.each(rules.map((rule) => [rule.id, rule] as const))('%s', (id, rule) => {
  const name = id.slice(id.indexOf('/') + 1)
  const folder = join(root, id)
  const source = readSource(join(folder, `${name}.ts`))
  const page = readSource(join(folder, 'README.md'))
  const test = readSource(join(folder, `${name}.test.ts`))

  it('checks either one file or the graph', () => {
    expect(['create', 'checkGraph'].filter((key) => key in rule)).toHaveLength(1)
  })

  it('has a page with the sections of every rule', () => {
    const sections = [...page.matchAll(/^## (Why|Invalid|Valid|How to fix|Options)\b/gm)].map((found) => found[1])
    const { schema } = rule.meta
    expect(sections).toEqual(['Why', 'Invalid', 'Valid', 'How to fix', ...(schema.length > 0 ? ['Options'] : [])])
  })

  it('is tested by testRule with valid and invalid cases', () => {
    expect(test).toMatch(/^testRule\(rule, \{\s*valid: \[\s*\{[\s\S]*^ {2}invalid: \[\s*\{/m)
  })

  it('describes itself and states the reason', () => {
    expect(rule.meta.docs.description).toMatch(new RegExp(IMPERATIVE))
    expect(rule.meta.docs.why).toMatch(/^[A-Z].{20,}\.$/)
    expect(rule.meta.type).toMatch(/^(problem|suggestion)$/)
  })

  it('documents the options of its schema and no others', () => {
    const properties = rule.meta.schema.flatMap((schema) => Object.keys((schema as { properties: object }).properties))
    const [, table = ''] = page.split(/<!-- options:(?:start|end) -->/)
    expect([...table.matchAll(/^\| `(\w+)` \|/gm)].map((found) => found[1])).toEqual(properties)
  })

  it('imports only types of @typescript-eslint', () => {
    const parsed = parseSource(`${name}.ts`, source)
    if ('error' in parsed) throw new Error(parsed.error.message)
    const { edges } = extractModule(parsed.program, source, `${name}.ts`)
    expect(edges.filter(({ specifier, typeOnly }) => specifier.startsWith('@typescript-eslint/') && !typeOnly)).toEqual(
      [],
    )
  })

  it('follows eslint-plugin-eslint-plugin', () => {
    expect(problemsIn(source)).toEqual([])
  })
})

it('applies eslint-plugin-eslint-plugin inside defineRule', () => {
  const source = `import { defineRule } from '@stratalint/rule'
    export default defineRule({ id: 'architecture/odd', meta: { docs: { description: 'It is odd.' }, schema: [] }, create: () => ({}) })`
  expect(problemsIn(source).map((text) => text.split(':')[0])).toEqual([
    'eslint-plugin/require-meta-type',
    'eslint-plugin/require-meta-docs-description',
  ])
})

function problemsIn(source: string): string[] {
  const messages = new Linter().verify(
    source,
    {
      files: ['**/*.ts'],
      languageOptions: { parser },
      plugins: { 'eslint-plugin': eslintPlugin },
      rules: Object.fromEntries(
        shapeRules.map((name) => [
          `eslint-plugin/${name}`,
          name === 'require-meta-docs-description' ? ['error', { pattern: IMPERATIVE }] : 'error',
        ]),
      ),
    },
    'rule.ts',
  )
  return messages.map(({ ruleId, message }) => `${ruleId}: ${message}`)
}
