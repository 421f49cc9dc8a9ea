import { check, type EngineName } from '@stratalint/engine'
import { expect, it } from 'vitest'
import { project } from '../cli/project.ts'

const POLICY = {
  extends: 'harness',
  architecture: { externals: { 'node:test': ['runtime'], 'node:fs': ['repo'], test: ['ui'] } },
  exceptions: [
    {
      rule: 'architecture/opaque-import',
      from: 'src/domains/orders/config/plugins.ts',
      reason: 'plugins are named in the settings',
    },
  ],
}
const FILES = {
  'stratalint.config.json': JSON.stringify(POLICY),
  'package.json': '{ "name": "shop", "dependencies": { "test": "1" } }',
  'src/domains/orders/ui/panel.ts': 'export const panel = 1\n',
  'src/domains/orders/types/a.ts': 'export const a = 1\n',
  'src/domains/orders/types/all.ts': [
    'export const one = (name: string) => import(`../ui/${name}.js`)',
    `export const two = import.meta.glob(['./*.ts', '../ui/*.ts', '!./b*.ts'])`,
    `export const three = import(Math.random() > 0.5 ? './a' : '../ui/panel')`,
    `const PATH = '../ui/panel'`,
    'export const four = () => import(PATH)',
    'export const five = new URL(`../ui/${String(PATH)}.ts`, import.meta.url)',
    'export const six = import(`./gone/${PATH}`)',
    `import text from '!!raw-loader!../ui/panel'`,
    'export const seven = (name: string) => import(name)',
    'export { text }',
    '',
  ].join('\n'),
  'src/domains/orders/types/old.cjs': [
    `const load = require`,
    `load('../ui/panel')`,
    `globalThis.require('../ui/panel')`,
    `const { resolve } = require`,
    `resolve('../ui/panel')`,
    `require.bind(null)('../ui/panel')`,
    `function start(req = require) { req('../ui/panel') }`,
    `require.context('../ui', false, /panel/)`,
    `start(require)`,
    `require(process.argv[2])`,
    `require('node:test')`,
    `require('test')`,
    `require('node:fs')`,
    '',
  ].join('\n'),
  'src/domains/orders/config/plugins.ts': 'export const load = (name: string) => import(name)\n',
  'src/domains/orders/types/a.test.ts': 'export const load = (name: string) => import(name)\n',
}

/** `file:line:column-endColumn rule target` of each finding, with the counts. */
async function checkWith(
  cwd: string,
  engine: EngineName,
): Promise<{ rows: string[]; opaque: number; exceptions: number }> {
  const { findings, summary } = await check({ cwd, engine, cache: false })
  const rows = findings.map(({ file, line, column, endColumn, severity, rule, resolved }) =>
    `${file.split('/').at(-1)}:${line}:${column}-${endColumn} ${severity} ${rule.split('/')[1]} ${resolved ?? ''}`.trim(),
  )
  return { rows, opaque: summary.opaque, exceptions: summary.exceptions }
}

const PANEL = 'src/domains/orders/ui/panel.ts'

it('every engine finds the same in patterns, opaque imports and aliases of require', async () => {
  const root = project(FILES)
  const expected = await checkWith(root, 'oxc')
  expect(expected).toEqual({
    opaque: 5,
    exceptions: 1,
    rows: [
      `all.ts:1:45-63 error layer-direction ${PANEL}`,
      `all.ts:2:38-46 error layer-direction src/domains/orders/types/a.test.ts`,
      `all.ts:2:48-60 error layer-direction ${PANEL}`,
      `all.ts:3:59-72 error layer-direction ${PANEL}`,
      `all.ts:5:34-38 error layer-direction ${PANEL}`,
      `all.ts:6:29-55 error layer-direction ${PANEL}`,
      `all.ts:7:27-43 error resolved-import`,
      `all.ts:8:18-44 error layer-direction ${PANEL}`,
      `all.ts:9:47-51 warn opaque-import`,
      `old.cjs:2:6-19 error layer-direction ${PANEL}`,
      `old.cjs:3:20-33 error layer-direction ${PANEL}`,
      `old.cjs:5:9-22 error layer-direction ${PANEL}`,
      `old.cjs:6:20-33 error layer-direction ${PANEL}`,
      `old.cjs:7:37-50 error layer-direction ${PANEL}`,
      `old.cjs:8:17-24 error layer-direction ${PANEL}`,
      `old.cjs:9:7-14 warn opaque-import`,
      `old.cjs:10:9-24 warn opaque-import`,
      `old.cjs:11:9-20 error external-placement node:test`,
      `old.cjs:12:9-15 error external-placement test`,
      `old.cjs:13:9-18 error external-placement fs`,
    ],
  })
  expect(await checkWith(root, 'oxlint')).toEqual(expected)
  expect(await checkWith(root, 'eslint')).toEqual(expected)
})

it('imports of a file without a place are not judged, opaque ones included', async () => {
  const root = project({
    ...FILES,
    'src/domains/orders/load.ts':
      'export const load = (name: string) => import(name)\nexport const one = (name: string) => import(`./ui/${name}`)\n',
  })
  const { summary, findings } = await check({ cwd: root, cache: false })
  expect(findings.filter(({ file }) => file === 'src/domains/orders/load.ts').map(({ rule }) => rule)).toEqual([
    'architecture/placed-file',
  ])
  expect(summary).toMatchObject({ unjudged: 2, opaque: 5 })
})
