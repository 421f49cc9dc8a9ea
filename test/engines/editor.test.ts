import { findParser, flatConfig } from '@stratalint/eslint-config'
import { loadPolicy } from '@stratalint/policy'
import { ESLint } from 'eslint'
import { mkdtempSync, realpathSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
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
  writeTree(root, { 'stratalint.config.json': HARNESS, [ORDER]: UPWARD, 'src/domains/orders/service/pricing.ts': 'export interface Price { amount: number }\n' })
  eslint = new ESLint({ cwd: root, overrideConfigFile: true, overrideConfig: flatConfig(await loadPolicy({ cwd: root }), root, await findParser(root)) as never })
})
afterEach(() => {
  vi.useRealTimers()
  rmSync(root, { recursive: true })
})

async function rulesThatSpeak(text = UPWARD): Promise<(string | null)[]> {
  const [result] = await eslint.lintText(text, { filePath: join(root, ORDER) })
  return result!.messages.map(({ ruleId }) => ruleId)
}

/** A person needs longer than this to change to another file and back. */
const later = (): unknown => vi.advanceTimersByTime(3_000)

it('sees an edited policy in a running editor', async () => {
  expect(await rulesThatSpeak()).toEqual(['architecture/layer-direction'])
  writeTree(root, { 'stratalint.config.json': JSON.stringify({ extends: 'harness', architecture: { typeOnly: 'allow' } }) })
  later()
  expect(await rulesThatSpeak()).toEqual([])
  writeTree(root, { 'stratalint.config.json': HARNESS })
  later()
  expect(await rulesThatSpeak()).toEqual(['architecture/layer-direction'])
})

it('sees an edit in a file that the policy extends', async () => {
  writeTree(root, { 'stratalint.config.json': '{ "extends": ["harness", "./team.json"] }', 'team.json': '{ "architecture": { "typeOnly": "allow" } }' })
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
  await expect(rulesThatSpeak()).rejects.toThrow(/stratalint\.config\.json.*harness/s)
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

it('judges the text of the editor and not the file on disk', async () => {
  expect(await rulesThatSpeak('export type Order = number\n')).toEqual([])
  expect(await rulesThatSpeak(UPWARD)).toEqual(['architecture/layer-direction'])
})

it('lifts what an exception lifts until the day after it expires', async () => {
  writeTree(root, {
    'stratalint.config.json': JSON.stringify({
      extends: 'harness',
      exceptions: [{ rule: 'architecture/layer-direction', from: ORDER, reason: 'pricing moves', expires: '2031-05-31' }],
    }),
  })
  vi.setSystemTime('2031-05-31T22:00:00Z')
  later()
  expect(await rulesThatSpeak()).toEqual([])
  vi.setSystemTime('2031-06-01T00:00:01Z')
  later()
  expect(await rulesThatSpeak()).toEqual(['architecture/layer-direction'])
})
