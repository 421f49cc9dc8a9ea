import { describe, expect, it } from 'vitest'
import { messageOf } from '../../../test-support/load-config.ts'

const ROLE =
  'architecture.places.x.role: expected "domain", "provider", "shared" or "app", got "domian". Did you mean "domain"?'

describe('a config error has the line', () => {
  it.each([
    [
      'stratalint.config.ts',
      2,
      `import { defineConfig } from 'stratalint'
export default defineConfig({ architecture: { places: { x: { pattern: 'src/**', role: 'domian' as never } } } })`,
    ],
    [
      'stratalint.config.ts',
      5,
      `import type { Config } from 'stratalint'
const architecture = {
  places: {
    x: { pattern: 'src/**',
      role: 'domian',
    },
  },
}
export default { architecture } satisfies Config`,
    ],
    [
      'stratalint.config.mts',
      3,
      `export default ({
  architecture: { places: { x: {
    'role': 'domian', pattern: 'src/**' } } },
})`,
    ],
    [
      'stratalint.config.js',
      2,
      `const base = { x: {
  role: 'domian', pattern: 'src/**' } }
export default { architecture: { places: { ...base } } }`,
    ],
    [
      'stratalint.config.cjs',
      4,
      `module.exports = {
  architecture: {
    places: {
      x: { pattern: 'src/**', role: 'domian' },
    },
  },
}`,
    ],
    [
      'stratalint.config.json',
      3,
      `{ "architecture": {
  "places": {
    "x": { "role": "domian", "pattern": "src/**" } } } }`,
    ],
    [
      'stratalint.config.yaml',
      5,
      `architecture:
  places:
    x:
      pattern: src/**
      role: domian
`,
    ],
    [
      'package.json',
      4,
      `{
  "name": "shop",
  "stratalint": {
    "architecture": { "places": { "x": { "role": "domian", "pattern": "src/**" } } } } }`,
    ],
  ])('of the value, in %s: %i', async (file, line, text) => {
    expect(await messageOf({ [file]: text })).toBe(`${file}:${line} ${ROLE}`)
  })

  it.each([
    [
      'stratalint.config.ts',
      3,
      `export default {
  rules: {
    'architecture/no-cycle': ['error', { dynamic: 'alow' }] } }`,
    ],
    [
      'stratalint.config.json',
      2,
      `{ "rules": {
  "architecture/no-cycle": ["error", { "dynamic": "alow" }] } }`,
    ],
    [
      'stratalint.config.yml',
      4,
      `rules:
  architecture/no-cycle:
    - error
    - dynamic: alow`,
    ],
    [
      'package.json',
      2,
      `{ "stratalint": { "rules": {
  "architecture/no-cycle": ["error", { "dynamic": "alow" }] } } }`,
    ],
  ])('of a rule option, in %s: %i', async (file, line, text) => {
    expect(await messageOf({ [file]: text })).toBe(
      `${file}:${line} rules["architecture/no-cycle"][1].dynamic: expected "forbid" or "allow", got "alow". Did you mean "allow"?`,
    )
  })

  it('of the object without a required key', async () => {
    expect(
      await messageOf({
        'stratalint.config.json': '{ "architecture": { "places": {\n\n"x": { "role": "shared" } } } }',
      }),
    ).toBe(
      'stratalint.config.json:3 architecture.places.x.pattern: missing, expected a pattern such as "src/domains/{domain}/{layer}/**"',
    )
  })

  it('in the file that a config extends', async () => {
    expect(
      await messageOf({
        'stratalint.config.ts': 'export default { extends: "./base.yaml" }',
        'base.yaml': 'files:\n  - src/**\nignore: []',
      }),
    ).toBe('base.yaml:3 ignore: unknown key. Did you mean "ignores"?')
  })

  it.each([
    [
      'of a variable that is assigned again',
      4,
      "let a = { typeOnly: 'allow' }\na = { typeOnly: 'alow' }\nexport default {\n  architecture: a }",
    ],
    [
      'of a constant that is changed later',
      4,
      "const a = { typeOnly: 'allow' }\na.typeOnly = 'alow'\nexport default {\n  architecture: a }",
    ],
    [
      'of a constant that a call changes',
      4,
      "const a = { typeOnly: 'allow' }\nObject.assign(a, { typeOnly: 'alow' })\nexport default {\n  architecture: a }",
    ],
    [
      'before a computed key',
      4,
      "const key = 'typeOnly'\nexport default {\n\n  architecture: {\n    typeOnly: 'allow',\n    [key]: 'alow' } }",
    ],
    ['of a key in brackets', 3, "export default { architecture: {\n  typeOnly: 'allow',\n  ['typeOnly']: 'alow' } }"],
    [
      'before a spread that is not known',
      2,
      "export default {\n  architecture: {\n    typeOnly: 'allow',\n    ...make() } }\nfunction make() { return { typeOnly: 'alow' } }",
    ],
    [
      'behind a function',
      2,
      "export default {\n  architecture: make({\n    typeOnly: 'allow' }) }\nfunction make(x) { return { typeOnly: 'alow' } }",
    ],
  ])('of the nearest certain position: %s', async (_, line, text) => {
    expect(await messageOf({ 'stratalint.config.mjs': text })).toBe(
      `stratalint.config.mjs:${line} architecture.typeOnly: expected "enforce" or "allow", got "alow". Did you mean "allow"?`,
    )
  })

  it('of nothing if the value comes from another file', async () => {
    const files = {
      'stratalint.config.ts':
        'import { files } from "./files.ts"\nexport default build()\nfunction build() { return { fils: files } }',
      'files.ts': 'export const files = []',
    }
    expect(await messageOf(files)).toBe('stratalint.config.ts fils: unknown key. Did you mean "files"?')
  })
})
