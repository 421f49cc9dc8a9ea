import { compilePolicy, type Config } from '@stratalint/policy'
import { join } from 'node:path'
import { afterEach, expect, it } from 'vitest'
import { temporaryProject } from '../../../../test/support/temporary-project.ts'
import { check } from '../check.ts'
import { createSession } from './check-session.ts'

const session = createSession()
afterEach(() => session.close())

const FILES = {
  'package.json': '{ "dependencies": { "react": "1" } }',
  'src/low/a.ts': `import { b } from '../high/b'\nimport listed from 'listed'\nimport type { T } from 'typed'\nexport const a: T = b ?? listed\n`,
  'src/low/made.ts': `import { data } from './made.gen'\nexport const made = data\n`,
  'src/low/unknown.ts': `export const unknown = (name: string) => import(name)\n`,
  'src/low/all.ts': `export const all = import.meta.glob('../high/*.ts')\n`,
  'src/low/silenced.ts': `// eslint-disable-next-line architecture/layer-direction -- for the test\nimport { b } from '../high/b'\nexport const silenced = b\n`,
  'src/low/broken.ts': `export const = 1\n`,
  'src/high/b.ts': `import { createElement } from 'react'\nexport const b = createElement as any\n`,
}

const FIRST: Config = {
  files: ['**'],
  architecture: { places: { all: { pattern: '**', role: 'shared' } }, externals: { typed: ['all'] } },
}
const SECOND: Config = {
  extends: 'recommended',
  architecture: {
    places: { place: { pattern: 'src/{layer}/**', role: 'domain', identity: ['layer'] } },
    layers: ['low', 'high'],
    crossDomain: 'lower-layers',
    externals: { listed: ['high'], react: ['low'] },
    virtual: ['./made.gen'],
  },
}

async function findings(
  root: string,
  config: Config,
  shared?: typeof session,
  threads?: number,
): Promise<{ summary: object; found: string[] }> {
  const policyFile = 'stratalint.config.json'
  const policy = compilePolicy(config, { file: join(root, policyFile) })
  const loaded = { root, policyFile, hash: 'test', policy, sources: [] }
  const { summary, findings } = await check({
    cwd: root,
    loaded,
    session: shared,
    baseline: false,
    ...(threads !== undefined && { threads }),
  })
  return {
    summary: { ...summary, durationMs: 0 },
    found: findings.map(({ file, line, rule, what }) => `${file}:${line} ${rule}: ${what}`),
  }
}

it.each([[1], [2]])('a second policy reports what it reports alone, on %i threads', async (threads) => {
  const root = temporaryProject(FILES)
  const alone = await findings(root, SECOND)
  await findings(root, FIRST, session, threads)
  expect(await findings(root, SECOND, session, threads)).toEqual(alone)
  expect(alone.found.map((line) => line.replace(/: .*/, ''))).toMatchInlineSnapshot(`
    [
      "src/high/b.ts:1 architecture/external-placement",
      "src/high/b.ts:2 contracts/no-blind-cast",
      "src/low/a.ts:1 architecture/layer-direction",
      "src/low/a.ts:2 architecture/external-placement",
      "src/low/a.ts:3 architecture/resolved-import",
      "src/low/all.ts:1 architecture/layer-direction",
      "src/low/broken.ts:1 stratalint/parse",
      "src/low/unknown.ts:1 architecture/opaque-import",
    ]
  `)
})
