import { rmSync } from 'node:fs'
import { join } from 'node:path'
import type { Diagnostic } from 'vscode-languageserver-protocol'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { temporaryProject } from '../support/temporary-project.ts'
import { writeTree } from '../support/tree.ts'
import type { LanguageClient } from './language-client.ts'
import { installIn, startEslint, startOxlint } from './servers.ts'

const FILE = 'src/app/server.ts'
const CLEAN = "import { handler } from '../domains/orders/runtime'\n\nexport const server = handler()\n"
/** Past the index: one certain fix. */
const INTERNAL = CLEAN.replace('/runtime', '/runtime/handler')
/** A file that does not exist: a suggestion. */
const MISSPELLED = CLEAN.replace('/runtime', '/runtime/indxe')
const MESSAGE =
  'app/server.ts imports handler from ../domains/orders/runtime/handler, an internal file of orders/runtime; import it through its index. Fix: Import handler from ../domains/orders/runtime (src/domains/orders/runtime/index.ts). Do not export everything from the index.'

/** The part of the text that a diagnostic underlines. */
function underlined(text: string, { range: { start, end } }: Diagnostic): string {
  expect(start.line).toBe(end.line)
  return text.split('\n')[start.line]!.slice(start.character, end.character)
}

const SERVERS = [
  {
    name: 'the ESLint extension of VS Code',
    start: startEslint,
    link: /\/rules\/architecture\/public-entry\/README\.md$/,
    config: 'eslint.config.js',
  },
  // Its server has no link for a rule of a plugin.
  { name: 'oxlint', start: startOxlint, link: null, config: 'oxlint.config.ts' },
]

describe.each(SERVERS)('$name', ({ start, link, config }) => {
  let root: string
  let client: LanguageClient

  beforeAll(async () => {
    root = temporaryProject(
      {
        'src/domains/orders/runtime/index.ts': "export { handler } from './handler'\n",
        'src/domains/orders/runtime/handler.ts': 'export const handler = (): number => 1\n',
        [FILE]: CLEAN,
      },
      afterAll,
    )
    installIn(root)
    client = await start(root)
    expect(await client.open(FILE, CLEAN)).toEqual([])
  })
  afterAll(() => client.close())

  it('underlines the import of unsaved text, with one line and a link', async () => {
    const diagnostics = await client.change(FILE, INTERNAL)
    expect(
      diagnostics.map((one) => [one.severity, underlined(INTERNAL, one), one.message, one.codeDescription?.href]),
    ).toEqual([
      [1, "'../domains/orders/runtime/handler'", MESSAGE, link === null ? undefined : expect.stringMatching(link)],
    ])
  })

  it('offers the certain fix, and its result is clean', async () => {
    const [diagnostic] = await client.change(FILE, INTERNAL)
    const fixes = await client.fixes(FILE, diagnostic!)
    expect(fixes.map(({ text }) => text)).toEqual([CLEAN])
    expect(await client.change(FILE, fixes[0]!.text)).toEqual([])
  })

  it('offers a suggestion under its title, and its result is clean', async () => {
    const [diagnostic] = await client.change(FILE, MISSPELLED)
    expect(underlined(MISSPELLED, diagnostic!)).toBe("'../domains/orders/runtime/indxe'")
    const fixes = await client.fixes(FILE, diagnostic!)
    expect(fixes.map(({ title }) => title.replace(' (architecture/resolved-import)', ''))).toEqual([
      'Import ../domains/orders/runtime (src/domains/orders/runtime/index.ts exists).',
    ])
    expect(fixes[0]!.text).toBe(CLEAN)
    expect(await client.change(FILE, fixes[0]!.text)).toEqual([])
  })

  it('clears a finding when its target appears, and shows it again when it is gone', async () => {
    const text = CLEAN.replace('../domains/orders/runtime', './handler')
    const messages = async (): Promise<unknown[]> => (await client.change(FILE, text)).map(({ message }) => message)
    expect(await messages()).toEqual([expect.stringMatching(/^app\/server\.ts imports handler from \.\/handler, but/)])
    writeTree(root, { 'src/app/handler.ts': 'export const handler = (): number => 2\n' })
    expect(await messages()).toEqual([])
    rmSync(join(root, 'src/app/handler.ts'))
    expect(await messages()).toHaveLength(1)
  })

  it('applies an edited policy', async () => {
    expect(await client.change(FILE, INTERNAL)).toHaveLength(1)
    writeTree(root, {
      'stratalint.config.json': '{ "extends": "harness", "rules": { "architecture/public-entry": "off" } }',
    })
    await client.changedOnDisk(config)
    await expect.poll(() => client.change(FILE, `${INTERNAL}\n`), { timeout: 10_000, interval: 500 }).toEqual([])
    writeTree(root, { 'stratalint.config.json': '{ "extends": "harness" }' })
    await client.changedOnDisk(config)
    await expect.poll(() => client.change(FILE, INTERNAL), { timeout: 10_000, interval: 500 }).toHaveLength(1)
  })
})
