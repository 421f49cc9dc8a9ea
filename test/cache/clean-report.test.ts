import { checkToPrint, type CheckOptions, type CheckReport } from '@stratalint/engine'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { CART, ORDER, sandbox, TWO_FINDINGS, type Sandbox } from '../baseline/project.ts'

const BASELINE = 'stratalint.baseline.json'

async function ask({ root }: Sandbox, options: Partial<CheckOptions> = {}): Promise<CheckReport> {
  return checkToPrint({ cwd: root, ...options })
}

/** Whether a report was made by an earlier check: then nothing was matched with the baseline. */
function isKept(report: CheckReport): boolean {
  return !('appliedBaseline' in report)
}

function counts({ summary, trusted, fixed }: CheckReport): object {
  return { new: summary.new, baselined: summary.baselined, trusted, fixed }
}

it('reports the same again while neither the code nor the baseline changes', async () => {
  const box = sandbox(TWO_FINDINGS)
  await ask(box)
  const [first, second] = [await ask(box), await ask(box)]
  expect(counts(second)).toEqual({ new: 0, baselined: 2, trusted: true, fixed: 0 })
  expect([first, second].map(isKept)).toEqual([true, true])
  expect({ ...second.summary, durationMs: 0 }).toEqual({ ...first.summary, durationMs: 0 })
})

it('compares again after the baseline changed', async () => {
  const box = sandbox(TWO_FINDINGS)
  const path = join(box.root, BASELINE)
  const whole = readFileSync(path, 'utf8')
  await ask(box)
  expect(isKept(await ask(box))).toBe(true)
  writeFileSync(path, whole.replace(/^,.*cart\.ts.*\n/m, ''))
  const fresh = await ask(box)
  expect(fresh.findings.map(({ file }) => file)).toEqual([CART])
  expect(isKept(await ask(box))).toBe(false)
  writeFileSync(path, whole)
  expect(counts(await ask(box))).toEqual({ new: 0, baselined: 2, trusted: true, fixed: 0 })
})

it('checks again after a file changed', async () => {
  const box = sandbox(TWO_FINDINGS)
  await ask(box)
  box.write({ [ORDER]: TWO_FINDINGS[ORDER].replace('price, tip', 'price, tip, more') })
  expect((await ask(box)).findings.map(({ file }) => file)).toEqual([ORDER])
})

it('keeps counting an entry that is fixed', async () => {
  const box = sandbox(TWO_FINDINGS)
  box.write({ [CART]: 'export type Cart = number\n' })
  const [first, second] = [await ask(box), await ask(box)]
  expect([first, second].map(counts)).toEqual(Array(2).fill({ new: 0, baselined: 1, trusted: true, fixed: 1 }))
  expect([first, second].map(isKept)).toEqual([false, true])
})

it.each<[string, Partial<CheckOptions>, string[]]>([
  ['without the baseline', { baseline: false }, [CART, ORDER]],
  ['of one rule', { only: ['architecture/no-cycle'] }, []],
  ['of one folder', { paths: ['src/domains/orders/types'] }, []],
])('does not use it for a check %s', async (_, options, found) => {
  const box = sandbox(TWO_FINDINGS)
  await ask(box)
  expect(isKept(await ask(box))).toBe(true)
  const report = await ask(box, options)
  expect(isKept(report)).toBe(false)
  expect(report.findings.map(({ file }) => file)).toEqual(found)
})
