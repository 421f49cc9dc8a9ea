import { spawnSync } from 'node:child_process'
import { check } from '@stratalint/engine'
import { renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { checkJson, HARNESS, project } from '../cli/project.ts'
import { runCli } from '../support/run-cli.ts'

const BIN = fileURLToPath(new URL('../../packages/cli/bin/stratalint.js', import.meta.url))
const SERVICE = { ...HARNESS, 'src/domains/orders/service/price.ts': 'export const price = 1\n' }
const RULE = 'architecture/layer-direction'

/** Checks a text as a file of the types layer, which may not import the service; in this process, which is faster. */
async function found(name: string, text: string, more: Record<string, string> = {}): Promise<string[]> {
  const cwd = project({ ...SERVICE, ...more, [`src/domains/orders/types/${name}`]: text })
  const { findings } = await check({ cwd, cache: false })
  return findings.map(
    ({ file, line, column, rule }) => `${file.replace('src/domains/orders/types/', '')}:${line}:${column} ${rule}`,
  )
}

describe('positions are relative to the file', () => {
  it.each([
    [
      'Card.vue',
      '<template>é😀</template>\n\n<script setup>\nimport { price } from "../service/price"\n</script>\n',
      '4:23',
    ],
    [
      'Card.vue',
      '<template>\r\n</template>\r\n<script setup>\r\nimport { price } from "../service/price"\r\n</script>\r\n',
      '4:23',
    ],
    ['Card.vue', '\ufeff<script>import { price } from "../service/price"</script>\n', '1:31'],
    ['Card.svelte', '<p>é😀</p><script>import { price } from "../service/price"</script>\n', '1:41'],
    ['card.astro', '---\nconst a = "é😀"; import { price } from "../service/price"\n---\n', '2:40'],
    ['card.astro', '<p/>\n<script>\n  import { price } from "../service/price"\n</script>\n', '3:25'],
    ['card.mdx', '# é😀\n\nimport { price } from "../service/price"\n', '3:23'],
  ])('%s %j', async (name, text, position) => {
    expect(await found(name, text)).toEqual([`${name}:${position} ${RULE}`])
  })
})

describe('text that is not a script of the component', () => {
  it.each([
    [
      'Card.vue',
      '<script type="text/template"><p>import "../service/price"</p></script>\n<script>export default {}</script>\n',
    ],
    ['Card.svelte', '<svelte:head><script type="application/ld+json">{ "a": 1 }</script></svelte:head>\n'],
    [
      'card.astro',
      '<script type="application/ld+json">{ "a": 1 }</script>\n<script is:inline>import "../service/price"</script>\n',
    ],
    [
      'card.mdx',
      '```js\nimport { price } from "../service/price"\n```\n\ntext\nimport { price } from "../service/price"\n',
    ],
  ])('%s %j', async (name, text) => {
    expect(await found(name, text)).toEqual([])
  })
})

describe('a comment that names the rule and gives a reason silences it', () => {
  const directive = `eslint-disable-next-line ${RULE} -- moves with the ledger`
  it.each([
    ['Card.vue', `<!-- ${directive} -->\n<script>import { price } from "../service/price"</script>\n`],
    [
      'Card.vue',
      `<template>\n<!-- ${directive.replace('-next-line', '')} -->\n</template>\n<script>import { price } from "../service/price"</script>\n`,
    ],
    ['Card.vue', `<script setup>\n// ${directive}\nimport { price } from "../service/price"\n</script>\n`],
    ['Card.svelte', `<!-- ${directive} -->\n<script>import { price } from "../service/price"</script>\n`],
    ['card.astro', `<!-- ${directive} -->\n<script>import { price } from "../service/price"</script>\n`],
    ['card.mdx', `{/* ${directive} */}\nimport { price } from "../service/price"\n`],
  ])('%s %j', async (name, text) => {
    const cwd = project({ ...SERVICE, [`src/domains/orders/types/${name}`]: text })
    for (const engine of ['oxc', 'oxlint', 'eslint'] as const)
      expect(await check({ cwd, engine, cache: false })).toMatchObject({ findings: [], summary: { suppressed: 1 } })
  })

  it('except in template text and MDX code blocks', async () => {
    expect(
      await found(
        'Card.vue',
        `<template>${directive}</template>\n<script>import { price } from "../service/price"</script>\n`,
      ),
    ).toEqual([`Card.vue:2:31 ${RULE}`])
    expect(
      await found(
        'card.mdx',
        `\`{/* ${directive.replace('-next-line', '')} */}\`\n\nimport { price } from "../service/price"\n`,
      ),
    ).toEqual([`card.mdx:3:23 ${RULE}`])
  })

  it('and is reported without a reason', async () => {
    expect(
      await found(
        'Card.vue',
        `<!-- eslint-disable ${RULE} -->\n<script>import { price } from "../service/price"</script>\n`,
      ),
    ).toEqual(['Card.vue:1:1 architecture/no-silencing'])
  })
})

describe('a component that does not parse', () => {
  it.each([
    ['Card.vue', '<template/>\n<script setup>\nimport from\n</script>\n', '4:1'],
    ['Card.svelte', '<script lang="coffee">\n</script>\n', '1:14'],
    ['card.astro', '---\nconst = 1\n---\n', '2:7'],
    ['card.mdx', '# hi\n\nimport taxes are high\n', '3:14'],
  ])('%s %j', async (name, text, position) => {
    expect(await found(name, text)).toEqual([`${name}:${position} stratalint/parse`])
  })
})

describe('placement and resolution', () => {
  it('treats a layer that is one component as its index', () => {
    const root = project({
      ...HARNESS,
      'src/domains/orders/ui.vue': '<script>import "../billing/ui"\nimport Bill from "../billing/ui.vue"</script>\n',
      'src/domains/billing/ui.vue': '<template/>\n',
      'src/app/main.ts': "import '../domains/orders/ui.vue'\n",
    })
    expect(checkJson(root).found).toEqual([
      'src/domains/orders/ui.vue:1:16 architecture/resolved-import',
      'src/domains/orders/ui.vue:2:18 architecture/domain-boundary',
    ])
  })

  it('reports an unplaced component and skips none', () => {
    const { found: rows, summary } = checkJson(
      project({ ...SERVICE, 'src/domains/orders/Card.astro': '<p/>\n', 'src/domains/orders/ui/Card.svelte': '<p/>\n' }),
    )
    expect(rows).toEqual(['src/domains/orders/Card.astro:1:1 architecture/placed-file'])
    expect(summary).toMatchObject({ files: 3, skipped: 0 })
  })

  it('resolves ./state.svelte to state.svelte.ts, and ./Card.svelte to the component', async () => {
    expect(
      await found(
        'Card.svelte',
        '<script>import { state } from "./state.svelte"\nimport Row from "./Row.svelte"</script>\n',
        {
          'src/domains/orders/types/state.svelte.ts': "import '../service/price'\nexport const state = 1\n",
          'src/domains/orders/types/Row.svelte': '<p/>\n',
        },
      ),
    ).toEqual([`state.svelte.ts:1:8 ${RULE}`])
  })

  it('does not resolve a component without its extension', async () => {
    expect(
      await found('Card.vue', '<script>import Row from "./Row"</script>\n', {
        'src/domains/orders/types/Row.vue': '<template/>\n',
      }),
    ).toEqual(['Card.vue:1:25 architecture/resolved-import'])
  })
})

describe('exports', () => {
  const page = (specifier: string): Record<string, string> => ({
    ...HARNESS,
    'src/providers/auth/index.ts': 'export const session = 1\nexport default session\n',
    'src/domains/orders/service/index.ts': 'export const total = 1\n',
    'src/domains/orders/types/order.ts': `import { session } from '${specifier}'\nexport const order = session\n`,
  })

  it('reports laundering through the script of a Vue component', () => {
    const root = project({
      ...page('./Card.vue'),
      'src/domains/orders/types/Card.vue': '<script>\nexport { session } from "../../../providers/auth"\n</script>\n',
    })
    expect(checkJson(root).found).toEqual([
      'src/domains/orders/types/Card.vue:2:25 architecture/provider-entry',
      'src/domains/orders/types/order.ts:1:25 architecture/no-laundering',
    ])
  })

  it('reports laundering through the external script of a component', () => {
    const root = project({
      ...page('./Card.vue'),
      'src/domains/orders/types/Card.vue': '<script src="../../../providers/auth/index.ts"></script>\n',
    })
    expect(checkJson(root).found).toEqual([
      'src/domains/orders/types/Card.vue:1:13 architecture/provider-entry',
      'src/domains/orders/types/order.ts:1:25 architecture/no-laundering',
    ])
  })

  it('does not report the component itself', () => {
    const root = project({
      ...HARNESS,
      'src/domains/orders/ui/Card.svelte': '<script>export let total</script>\n',
      'src/domains/orders/ui/page.ts': "import Card from './Card.svelte'\nexport const page = Card\n",
    })
    expect(checkJson(root).found).toEqual([])
  })
})

it('checks a component from stdin', () => {
  const root = project({ ...SERVICE, 'src/domains/orders/types/Card.vue': '<template/>\n' })
  const input = '<script setup>\nimport { price } from "../service/price"\n</script>\n'
  const { status, stdout } = spawnSync(
    process.execPath,
    [BIN, 'check', '--format', 'json', '--stdin', '--stdin-filename', 'src/domains/orders/types/Card.vue'],
    { cwd: root, input, encoding: 'utf8' },
  )
  expect(status).toBe(1)
  expect(JSON.parse(stdout)).toMatchObject({ findings: [{ line: 2, column: 23, rule: RULE }] })
})

it('checks an edited component again and reports a cycle through it', () => {
  const root = project({
    ...SERVICE,
    'src/domains/orders/ui/Card.vue': '<script>import Row from "./Row.svelte"</script>\n',
    'src/domains/orders/ui/Row.svelte': '<p/>\n',
  })
  expect(checkJson(root).found).toEqual([])
  writeFileSync(join(root, 'src/domains/orders/ui/Row.svelte'), '<script>import Card from "./Card.vue"</script>\n')
  const warm = checkJson(root)
  expect(warm.found).toEqual(['src/domains/orders/ui/Card.vue:1:25 architecture/no-cycle'])
  expect(checkJson(root, ['--no-cache']).findings).toEqual(warm.findings)
})

it('keeps the baseline entry of a renamed component', () => {
  const root = project({
    ...SERVICE,
    'src/domains/orders/types/Card.vue':
      '<script setup>\nimport { price } from "../service/price"\nconst a = price + 1\n</script>\n<template><p>{{ a }}</p></template>\n',
  })
  runCli(['baseline'], { cwd: root })
  expect(checkJson(root)).toMatchObject({ status: 0, summary: { new: 0, baselined: 1 } })
  renameSync(join(root, 'src/domains/orders/types/Card.vue'), join(root, 'src/domains/orders/types/Tile.vue'))
  expect(checkJson(root)).toMatchObject({ status: 0, summary: { new: 0, baselined: 1 } })
})

it('reports the same findings with threads', () => {
  const files = Object.fromEntries(
    Array.from({ length: 400 }, (_, number) => [
      `src/domains/orders/types/Card${number}.vue`,
      '<script setup>\nimport { price } from "../service/price"\n</script>\n',
    ]),
  )
  const { found: rows } = checkJson(project({ ...SERVICE, ...files }))
  expect(rows).toEqual(
    Object.keys(files)
      .filter((file) => file.endsWith('.vue'))
      .sort()
      .map((file) => `${file}:2:23 ${RULE}`),
  )
})
