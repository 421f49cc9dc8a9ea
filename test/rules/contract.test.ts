import { extractModule, parseSource, readSource } from '@stratalint/graph'
import { groups, rules } from '@stratalint/rule-sets'
import * as parser from '@typescript-eslint/parser'
import { Linter } from 'eslint'
import eslintPlugin from 'eslint-plugin-eslint-plugin'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { ruleGroups, rulesIn } from '../../tools/workspaces.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))
const folders = ruleGroups(root).flatMap((group) => rulesIn(root, group).map((name) => `${group}/${name}`))
const table = rules.map((rule) => [rule.id, rule] as const)

/** Rules that cannot see past `defineRule`: what they ask for is ours to add. */
const OURS = [
  'require-meta-default-options',
  'require-meta-docs-recommended',
  'require-meta-docs-url',
  'require-meta-has-suggestions',
  'require-meta-fixable',
  'require-meta-languages',
  'prefer-message-ids',
  'require-meta-schema',
]
const shapeRules = Object.keys(eslintPlugin.rules).filter((name) => !/test/.test(name) && !OURS.includes(name))
const IMPERATIVE = '^(Give|Import|Enter|Keep|Let|Make|Reach) [^.]*[^.]$'

/** What eslint-plugin-eslint-plugin says of a rule's source. */
function complaintsAbout(source: string): string[] {
  const messages = new Linter().verify(
    source,
    {
      files: ['**/*.ts'],
      languageOptions: { parser },
      plugins: { 'eslint-plugin': eslintPlugin as never },
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

it('every rule folder holds one rule, and every rule is in the index', () => {
  expect(rules.map(({ id }) => id).toSorted()).toEqual(folders.toSorted())
})

it('the plugin offers the file rules to linters and keeps the graph rules to itself', () => {
  const { plugin, rules } = groups.find(({ name }) => name === 'architecture')!
  expect(plugin.meta.name).toBe('architecture')
  expect(Object.keys(plugin.rules).toSorted()).toEqual([
    'domain-boundary',
    'external-placement',
    'layer-direction',
    'no-silencing',
    'opaque-import',
    'placed-file',
    'provider-entry',
    'public-entry',
    'resolved-import',
  ])
  expect(rules.filter((rule) => 'checkGraph' in rule).map(({ id }) => id)).toEqual([
    'architecture/no-cycle',
    'architecture/no-laundering',
    'architecture/no-stale-exception',
  ])
})

describe.each(table)('%s', (id, rule) => {
  const name = id.split('/')[1]!
  const folder = join(root, 'rules', id)
  const source = readSource(join(folder, `${name}.ts`))

  it('has a page with both kinds of examples', () => {
    const page = readSource(join(folder, 'README.md'))
    expect(page.split('\n').filter((line) => line === '## Invalid' || line === '## Valid')).toEqual([
      '## Invalid',
      '## Valid',
    ])
  })

  it('has a test with cases that it allows and cases that it reports', () => {
    const test = readSource(join(folder, `${name}.test.ts`))
    expect(test).toMatch(/^ {2}valid: \[\s*\{/m)
    expect(test).toMatch(/^ {2}invalid: \[\s*\{/m)
  })

  it('says in its declaration what it asks for and why', () => {
    expect(rule.meta.docs.description).toMatch(new RegExp(IMPERATIVE))
    expect(rule.meta.docs.why).toMatch(/^[A-Z].{20,}\.$/)
    expect(rule.meta.type).toBe('problem')
  })

  it('documents the options that its schema takes, and no others', () => {
    const properties = rule.meta.schema.flatMap((schema) => Object.keys((schema as { properties: object }).properties))
    const page = readSource(join(folder, 'README.md'))
    const documented = [...page.matchAll(/^\| `(\w+)` \|/gm)].map((found) => found[1])
    expect(documented).toEqual(properties)
  })

  it('needs @typescript-eslint/utils as types only', () => {
    const parsed = parseSource(`${name}.ts`, source)
    if ('error' in parsed) throw new Error(parsed.error.message)
    const { edges } = extractModule(parsed.program, source, `${name}.ts`)
    expect(edges.filter(({ specifier, typeOnly }) => specifier.startsWith('@typescript-eslint/') && !typeOnly)).toEqual(
      [],
    )
  })

  it('keeps the shape that linters for rules know', () => {
    expect(complaintsAbout(source)).toEqual([])
  })
})

describe('linters for rules', () => {
  it('see through defineRule', () => {
    const odd = `import { defineRule } from '@stratalint/rule'
      export default defineRule({ id: 'architecture/odd', meta: { docs: { description: 'It is odd.' }, schema: [] }, create: () => ({}) })`
    expect(complaintsAbout(odd).map((text) => text.split(':')[0])).toEqual([
      'eslint-plugin/require-meta-type',
      'eslint-plugin/require-meta-docs-description',
    ])
  })
})
