import stratalint from '@stratalint/eslint-config'
import * as astroParser from 'astro-eslint-parser'
import astroPlugin from 'eslint-plugin-astro'
import { ESLint, type Linter } from 'eslint'
import * as mdxParser from 'eslint-mdx'
import * as mdxPlugin from 'eslint-plugin-mdx'
import { cpSync, mkdtempSync, realpathSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import * as svelteParser from 'svelte-eslint-parser'
import * as typescriptParser from '@typescript-eslint/parser'
import { afterAll, describe, expect, it } from 'vitest'
import * as vueParser from 'vue-eslint-parser'
import { checkFixture, expectedOf, fixtureFolder } from '../support/check-fixture.ts'

const fixture = fixtureFolder('components/violations')
// A copy that cannot resolve the parsers installed here.
const bare = realpathSync(mkdtempSync(join(tmpdir(), 'stratalint-components-')))
cpSync(fixture, bare, { recursive: true })
afterAll(() => rmSync(bare, { recursive: true, force: true }))

const parserOptions = { parser: typescriptParser, extraFileExtensions: ['.vue', '.svelte', '.astro'] }
const parsers = [
  { files: ['**/*.vue'], languageOptions: { parser: vueParser, parserOptions } },
  { files: ['**/*.svelte'], languageOptions: { parser: svelteParser, parserOptions } },
  { files: ['**/*.astro'], languageOptions: { parser: astroParser, parserOptions } },
  { files: ['**/*.mdx'], languageOptions: { parser: mdxParser } },
] as unknown as Linter.Config[]

/** The problems that ESLint reports in components, as `file:line:column rule`. */
async function lint(cwd: string, config: Linter.Config[]): Promise<string[]> {
  const eslint = new ESLint({ cwd, overrideConfigFile: true, overrideConfig: config })
  const results = await eslint.lintFiles(['src/**/*.{vue,svelte,astro,mdx}'])
  return results
    .flatMap(({ filePath, messages }) =>
      messages.map(
        ({ line, column, ruleId, message }) =>
          `${filePath.slice(cwd.length + 1)}:${line}:${column} ${ruleId ?? message}`,
      ),
    )
    .sort()
}

/** The findings of file rules; linters do not run graph rules. */
const expected = expectedOf('components/violations')
  .filter(({ rule }) => rule !== 'architecture/no-cycle')
  .map(({ file, line, column, rule }) => `${file}:${line}:${column} ${rule}`)
  .sort()

describe('a project with parsers for components', () => {
  it('reports findings when the parsers are configured first', async () => {
    expect(await lint(fixture, [...parsers, ...(await stratalint({ cwd: fixture }))])).toEqual(expected)
  })

  it('reports findings when the parsers are configured last', async () => {
    expect(await lint(fixture, [...(await stratalint({ cwd: fixture })), ...parsers])).toEqual(expected)
  })

  it('keeps its parsers', async () => {
    const eslint = new ESLint({
      cwd: fixture,
      overrideConfigFile: true,
      overrideConfig: [...parsers, ...(await stratalint({ cwd: fixture }))],
    })
    const { languageOptions } = (await eslint.calculateConfigForFile('src/utils/Icon.vue')) as Linter.Config
    expect(languageOptions!.parser).toBe(vueParser)
  })

  it('reports once when a processor extracts client scripts', async () => {
    const found = await lint(fixture, [
      ...parsers,
      ...astroPlugin.configs.base,
      ...(await stratalint({ cwd: fixture })),
    ])
    expect(found).toEqual(expected)
  })
})

it('does not check code blocks of a document', async () => {
  const shown = {
    ...mdxPlugin.flat,
    rules: {},
    processor: mdxPlugin.createRemarkProcessor({ lintCodeBlocks: true, languageMapper: {} }),
  } as unknown as Linter.Config
  expect(await lint(fixture, [...parsers, shown, ...(await stratalint({ cwd: fixture }))])).toEqual(expected)
})

describe('a project without parsers', () => {
  it('gets a parser for components', async () => {
    expect(await lint(bare, await stratalint({ cwd: bare }))).toEqual(expected)
  })

  it('gets no reports of other rules that do not know the markup', async () => {
    const config = [
      { rules: { 'no-unused-vars': 'error', 'no-undef': 'error' } } as Linter.Config,
      ...(await stratalint({ cwd: bare })),
    ]
    expect(await lint(bare, config)).toEqual(expected)
  })

  it('reports a component that does not parse', async () => {
    const eslint = new ESLint({ cwd: bare, overrideConfigFile: true, overrideConfig: await stratalint({ cwd: bare }) })
    const [result] = await eslint.lintText('<p/>\n<script>\nimport from\n</script>', {
      filePath: join(bare, 'src/utils/Broken.vue'),
    })
    expect(result!.messages).toMatchObject([{ fatal: true, line: 4 }])
  })
})

it('stratalint check reports the same findings', () => {
  expect(
    checkFixture('components/violations').found.filter(({ rule }) => rule !== 'architecture/no-cycle'),
  ).toHaveLength(expected.length)
})
