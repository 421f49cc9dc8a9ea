import stratalint, { findParser, flatConfig } from '@stratalint/eslint-config'
import { loadPolicy } from '@stratalint/policy'
import { ESLint, type Linter } from 'eslint'
import { mkdtempSync, realpathSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { writeTree } from '../support/tree.ts'

const ORDER = 'src/domains/orders/types/order.ts'
const UPWARD = `import type { Price } from '../service/pricing'\nexport type Order = Price\n`
const HARNESS = '{ "extends": "harness" }'

let root: string
let eslint: ESLint

/** Only what clocks show is faked: the linter's own promises and timers go on. */
beforeEach(async () => {
  vi.useFakeTimers({ toFake: ['Date', 'performance'] })
  root = realpathSync(mkdtempSync(join(tmpdir(), 'stratalint-editor-')))
  writeTree(root, {
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
  rmSync(root, { recursive: true })
})

async function rulesThatSpeak(text = UPWARD): Promise<(string | null)[]> {
  const [result] = await eslint.lintText(text, { filePath: join(root, ORDER) })
  return result!.messages.map(({ ruleId }) => ruleId)
}

async function messages(text = UPWARD, file = ORDER): Promise<string[]> {
  const [result] = await eslint.lintText(text, { filePath: join(root, file) })
  return result!.messages.map(
    ({ line, column, endLine, endColumn, message }) => `${line}:${column}-${endLine}:${endColumn} ${message}`,
  )
}

/** A person needs longer than this to change to another file and back. */
const later = (): unknown => vi.advanceTimersByTime(3_000)

it('sees an edited policy in a running editor', async () => {
  expect(await rulesThatSpeak()).toEqual(['architecture/layer-direction'])
  writeTree(root, {
    'stratalint.config.json': JSON.stringify({ extends: 'harness', architecture: { typeOnly: 'allow' } }),
  })
  later()
  expect(await rulesThatSpeak()).toEqual([])
  writeTree(root, { 'stratalint.config.json': HARNESS })
  later()
  expect(await rulesThatSpeak()).toEqual(['architecture/layer-direction'])
})

it('sees an edit in a file that the policy extends', async () => {
  writeTree(root, {
    'stratalint.config.json': '{ "extends": ["harness", "./team.json"] }',
    'team.json': '{ "architecture": { "typeOnly": "allow" } }',
  })
  later()
  expect(await rulesThatSpeak()).toEqual([])
  writeTree(root, { 'team.json': '{}' })
  later()
  expect(await rulesThatSpeak()).toEqual(['architecture/layer-direction'])
})

it('says what is wrong with a policy while it is being edited, and goes on when it is repaired', async () => {
  expect(await rulesThatSpeak()).toEqual(['architecture/layer-direction'])
  writeTree(root, { 'stratalint.config.json': '{ "extends": "harnes" }' })
  later()
  expect(await messages()).toEqual([
    '1:1-1:48 Not checked: the policy has an error. stratalint.config.json:1 extends: "harnes" cannot be found; expected "harness", "feature-sliced", "hexagonal", an installed package or a relative file. Did you mean "harness"?',
  ])
  writeTree(root, { 'stratalint.config.json': HARNESS })
  later()
  expect(await rulesThatSpeak()).toEqual(['architecture/layer-direction'])
})

it('sees a file that appears and one that vanishes', async () => {
  const text = `import type { Total } from './total'\nexport type Order = Total\n`
  expect(await rulesThatSpeak(text)).toEqual(['architecture/resolved-import'])
  writeTree(root, { 'src/domains/orders/types/total.ts': 'export type Total = number\n' })
  later()
  expect(await rulesThatSpeak(text)).toEqual([])
  rmSync(join(root, 'src/domains/orders/types/total.ts'))
  later()
  expect(await rulesThatSpeak(text)).toEqual(['architecture/resolved-import'])
})

it('never contradicts the disk, however soon it is asked again', async () => {
  const text = `import type { Total } from './total'\nexport type Order = Total\n`
  expect(await rulesThatSpeak(text)).toEqual(['architecture/resolved-import'])
  writeTree(root, { 'src/domains/orders/types/total.ts': 'export type Total = number\n' })
  expect(await messages(text)).toEqual([])
  rmSync(join(root, 'src/domains/orders/types/total.ts'))
  expect(await messages(text)).toEqual([expect.stringContaining('no such file exists')])
  writeTree(root, { 'src/domains/orders/types/total/index.ts': 'export type Total = number\n' })
  expect(await messages(text)).toEqual([])
})

it('takes a new severity over, up and down', async () => {
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

it('takes new ignores over', async () => {
  expect(await rulesThatSpeak()).toEqual(['architecture/layer-direction'])
  writeTree(root, {
    'stratalint.config.json': JSON.stringify({ extends: 'harness', ignores: ['src/domains/orders/**'] }),
  })
  later()
  expect(await rulesThatSpeak()).toEqual([])
  writeTree(root, { 'stratalint.config.json': HARNESS })
  later()
  expect(await rulesThatSpeak()).toEqual(['architecture/layer-direction'])
})

/** Editors load the ESLint config once, and make an instance of ESLint for each file that they check. */
describe('a server that loads its config once', () => {
  let config: Linter.Config[]
  const check = async (file = ORDER): Promise<string[]> => {
    eslint = new ESLint({ cwd: root, overrideConfigFile: true, overrideConfig: config as never })
    return (await eslint.lintText(UPWARD, { filePath: join(root, file) })).flatMap(({ messages: found }) =>
      found.map(({ ruleId, message }) => `${ruleId} ${message}`),
    )
  }

  it('checks files again that are ignored no longer', async () => {
    writeTree(root, {
      'stratalint.config.json': JSON.stringify({ extends: 'harness', ignores: ['src/domains/orders/**'] }),
    })
    config = await stratalint({ cwd: root })
    expect(await check()).toEqual([
      expect.stringContaining('File ignored because no matching configuration was supplied'),
    ])
    writeTree(root, { 'stratalint.config.json': HARNESS })
    later()
    expect(await check()).toEqual([expect.stringMatching(/^architecture\/layer-direction types\/order\.ts/)])
  })

  it('starts with a broken policy, says so on the first line, and goes on when it is repaired', async () => {
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

it('judges the text of the editor and not the file on disk', async () => {
  expect(await rulesThatSpeak('export type Order = number\n')).toEqual([])
  expect(await rulesThatSpeak(UPWARD)).toEqual(['architecture/layer-direction'])
})

it('lifts what an exception lifts until the day after it expires', async () => {
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
  expect(await rulesThatSpeak()).toEqual([])
  vi.setSystemTime('2031-06-01T00:00:01Z')
  later()
  expect(await rulesThatSpeak()).toEqual(['architecture/layer-direction'])
})
