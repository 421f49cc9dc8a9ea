import stratalint, { findParser, flatConfig } from '@stratalint/eslint-config'
import { loadPolicy } from '@stratalint/policy'
import { ESLint, type Linter } from 'eslint'
import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { temporaryProject } from '../support/temporary-project.ts'
import { writeTree } from '../support/tree.ts'

const ORDER = 'src/domains/orders/types/order.ts'
const UPWARD = `import type { Price } from '../service/pricing'\nexport type Order = Price\n`
const HARNESS = '{ "extends": "harness" }'

let root: string
let eslint: ESLint

/** Only the clocks are fake; promises and timers of the linter are real. */
beforeEach(async () => {
  vi.useFakeTimers({ toFake: ['Date', 'performance'] })
  root = temporaryProject({
    'stratalint.config.json': HARNESS,
    [ORDER]: UPWARD,
    'src/domains/orders/service/pricing.ts': 'export interface Price { amount: number }\n',
  })
  eslint = new ESLint({
    cwd: root,
    overrideConfigFile: true,
    overrideConfig: flatConfig(await loadPolicy({ cwd: root }), root, await findParser(root)) as never,
  })
})
afterEach(() => {
  vi.useRealTimers()
})

async function reportedRules(text = UPWARD): Promise<(string | null)[]> {
  const [result] = await eslint.lintText(text, { filePath: join(root, ORDER) })
  return result!.messages.map(({ ruleId }) => ruleId)
}

async function messages(text = UPWARD, file = ORDER): Promise<string[]> {
  const [result] = await eslint.lintText(text, { filePath: join(root, file) })
  return result!.messages.map(
    ({ line, column, endLine, endColumn, message }) => `${line}:${column}-${endLine}:${endColumn} ${message}`,
  )
}

/** Longer than results are kept in a running editor. */
const later = (): unknown => vi.advanceTimersByTime(3_000)

it('uses an edited policy in a running editor', async () => {
  expect(await reportedRules()).toEqual(['architecture/layer-direction'])
  writeTree(root, {
    'stratalint.config.json': JSON.stringify({ extends: 'harness', architecture: { typeOnly: 'allow' } }),
  })
  later()
  expect(await reportedRules()).toEqual([])
  writeTree(root, { 'stratalint.config.json': HARNESS })
  later()
  expect(await reportedRules()).toEqual(['architecture/layer-direction'])
})

it('uses an edited file that the policy extends', async () => {
  writeTree(root, {
    'stratalint.config.json': '{ "extends": ["harness", "./team.json"] }',
    'team.json': '{ "architecture": { "typeOnly": "allow" } }',
  })
  later()
  expect(await reportedRules()).toEqual([])
  writeTree(root, { 'team.json': '{}' })
  later()
  expect(await reportedRules()).toEqual(['architecture/layer-direction'])
})

it('reports an error in the policy until it is fixed', async () => {
  expect(await reportedRules()).toEqual(['architecture/layer-direction'])
  writeTree(root, { 'stratalint.config.json': '{ "extends": "harnes" }' })
  later()
  expect(await messages()).toEqual([
    '1:1-1:48 Not checked: the policy has an error. stratalint.config.json:1 extends: "harnes" cannot be found; expected "harness", "feature-sliced", "hexagonal", "recommended", "strict", an installed package or a relative file. Did you mean "harness"?',
  ])
  writeTree(root, { 'stratalint.config.json': HARNESS })
  later()
  expect(await reportedRules()).toEqual(['architecture/layer-direction'])
})

it('notices added and deleted files', async () => {
  const text = `import type { Total } from './total'\nexport type Order = Total\n`
  expect(await reportedRules(text)).toEqual(['architecture/resolved-import'])
  writeTree(root, { 'src/domains/orders/types/total.ts': 'export type Total = number\n' })
  later()
  expect(await reportedRules(text)).toEqual([])
  rmSync(join(root, 'src/domains/orders/types/total.ts'))
  later()
  expect(await reportedRules(text)).toEqual(['architecture/resolved-import'])
})

it('agrees with the disk right after a change', async () => {
  const text = `import type { Total } from './total'\nexport type Order = Total\n`
  expect(await reportedRules(text)).toEqual(['architecture/resolved-import'])
  writeTree(root, { 'src/domains/orders/types/total.ts': 'export type Total = number\n' })
  expect(await messages(text)).toEqual([])
  rmSync(join(root, 'src/domains/orders/types/total.ts'))
  expect(await reportedRules(text)).toEqual(['architecture/resolved-import'])
  writeTree(root, { 'src/domains/orders/types/total/index.ts': 'export type Total = number\n' })
  expect(await messages(text)).toEqual([])
})

it('uses a changed severity', async () => {
  const severities = async (): Promise<number[]> =>
    (await eslint.lintText(UPWARD, { filePath: join(root, ORDER) }))[0]!.messages.map(({ severity }) => severity)
  const set = (severity: unknown): void => {
    writeTree(root, {
      'stratalint.config.json': JSON.stringify({
        extends: 'harness',
        rules: { 'architecture/layer-direction': severity },
      }),
    })
    later()
  }
  expect(await severities()).toEqual([2])
  set('warn')
  expect(await severities()).toEqual([1])
  set('off')
  expect(await severities()).toEqual([])
  set([{ severity: 'off' }, { in: ['types'], severity: 'warn' }])
  expect(await severities()).toEqual([1])
  set('error')
  expect(await severities()).toEqual([2])
})

it('uses changed ignores', async () => {
  expect(await reportedRules()).toEqual(['architecture/layer-direction'])
  writeTree(root, {
    'stratalint.config.json': JSON.stringify({ extends: 'harness', ignores: ['src/domains/orders/**'] }),
  })
  later()
  expect(await reportedRules()).toEqual([])
  writeTree(root, { 'stratalint.config.json': HARNESS })
  later()
  expect(await reportedRules()).toEqual(['architecture/layer-direction'])
})

/** Editors load the ESLint config once and create an instance of ESLint for each file. */
describe('a server that loads its config once', () => {
  let config: Linter.Config[]
  const check = async (file = ORDER): Promise<string[]> => {
    eslint = new ESLint({ cwd: root, overrideConfigFile: true, overrideConfig: config as never })
    return (await eslint.lintText(UPWARD, { filePath: join(root, file) })).flatMap(({ messages: found }) =>
      found.map(({ ruleId, message }) => `${ruleId} ${message}`),
    )
  }

  it('checks files that are no longer ignored', async () => {
    writeTree(root, {
      'stratalint.config.json': JSON.stringify({ extends: 'harness', ignores: ['src/domains/orders/**'] }),
    })
    config = await stratalint({ cwd: root })
    expect(await check()).toEqual(['null File ignored because no matching configuration was supplied.'])
    writeTree(root, { 'stratalint.config.json': HARNESS })
    later()
    expect(await check()).toEqual([expect.stringMatching(/^architecture\/layer-direction types\/order\.ts/)])
  })

  it('reports a broken policy on the first line until it is fixed', async () => {
    writeTree(root, {
      'stratalint.config.json':
        '{ "extends": "harness",\n  "rules": { "architecture/no-cycle": ["error", { "dynamic": "alow" }] },\n  "fils": [] }',
    })
    config = await stratalint({ cwd: root })
    expect(await check()).toEqual([
      expect.stringMatching(
        /^architecture\/[a-z-]+ Not checked: the policy has an error\. stratalint\.config\.json:2 rules\["architecture\/no-cycle"\]\[1\]\.dynamic: expected "forbid" or "allow", got "alow"\. Did you mean "allow"\?; and 1 more, see `stratalint check`$/,
      ),
    ])
    writeTree(root, { 'stratalint.config.json': HARNESS })
    later()
    expect(await check()).toEqual([expect.stringMatching(/^architecture\/layer-direction types\/order\.ts/)])
  })
})

it('checks the text of the editor, not the file on disk', async () => {
  expect(await reportedRules('export type Order = number\n')).toEqual([])
  expect(await reportedRules(UPWARD)).toEqual(['architecture/layer-direction'])
})

it('applies an exception until the day after it expires', async () => {
  writeTree(root, {
    'stratalint.config.json': JSON.stringify({
      extends: 'harness',
      exceptions: [
        { rule: 'architecture/layer-direction', from: ORDER, reason: 'pricing moves', expires: '2031-05-31' },
      ],
    }),
  })
  vi.setSystemTime('2031-05-31T22:00:00Z')
  later()
  expect(await reportedRules()).toEqual([])
  vi.setSystemTime('2031-06-01T00:00:01Z')
  later()
  expect(await reportedRules()).toEqual(['architecture/layer-direction'])
})
