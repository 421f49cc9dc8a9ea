import { readdirSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { runCli, type CliRun } from '../support/run-cli.ts'
import { BASELINED, CART, ORDER, PRICE, sandbox, TWO_FINDINGS } from './project.ts'

const FIXED_CART = 'export type Cart = number\n'

describe('stratalint baseline', () => {
  it('writes one finding per line, sorted', () => {
    const box = sandbox(TWO_FINDINGS, { baseline: false })
    const { status, stdout } = box.baseline()
    expect({ status, stdout }).toEqual({ status: 0, stdout: 'Wrote stratalint.baseline.json: 2 findings (2 added).\n' })
    const digest = '[0-9a-f]{16}(?::\\d+:[A-Za-z0-9+/]{128})?'
    expect(box.lines()).toEqual([
      '[{"schemaVersion":1}',
      expect.stringMatching(
        `^,{"file":"${CART}","rule":"architecture/layer-direction","subject":"type src/domains/orders/service/tax.ts","extent":\\["tax"\\],"content":"${digest}","target":"${digest}"}$`,
      ),
      expect.stringMatching(
        `^,{"file":"${ORDER}","rule":"architecture/layer-direction","subject":"type src/domains/orders/service/price.ts","extent":\\["price","tip"\\],"content":"${digest}","target":"${digest}"}$`,
      ),
      ']',
      '',
    ])
  })

  it('writes the file next to the policy, in whichever folder it runs', () => {
    const box = sandbox(TWO_FINDINGS, { baseline: false })
    expect(runCli(['baseline'], { cwd: join(box.root, 'src/domains/orders') }).status).toBe(0)
    expect(readdirSync(box.root)).toContain('stratalint.baseline.json')
    expect(box.check()).toMatchObject(BASELINED(2))
  })

  it('does not touch an up-to-date file', () => {
    const box = sandbox(TWO_FINDINGS)
    const before = statSync(join(box.root, 'stratalint.baseline.json'))
    box.write({ [ORDER]: `\n\n${TWO_FINDINGS[ORDER]}export const more = 1\n` })
    const { status, stdout } = box.baseline()
    expect({ status, stdout }).toEqual({ status: 0, stdout: 'stratalint.baseline.json is up to date: 2 findings.\n' })
    const after = statSync(join(box.root, 'stratalint.baseline.json'))
    expect([after.ino, after.mtimeMs]).toEqual([before.ino, before.mtimeMs])
  })

  it('writes no file if there are no findings', () => {
    const box = sandbox(
      { ...TWO_FINDINGS, [CART]: FIXED_CART, [ORDER]: 'export type Order = 1\n' },
      { baseline: false },
    )
    const { status, stdout } = box.baseline()
    expect({ status, stdout, lines: box.lines() }).toEqual({
      status: 0,
      stdout: 'No findings, so no baseline is needed.\n',
      lines: null,
    })
  })

  it('includes warnings', () => {
    const box = sandbox({
      ...TWO_FINDINGS,
      'stratalint.config.json': '{ "extends": "harness", "rules": { "architecture/layer-direction": "warn" } }',
    })
    expect(box.check('--max-warnings', '0')).toMatchObject(BASELINED(2))
    box.write({ [CART]: `${TWO_FINDINGS[CART]}export * from '../service/price'\n` })
    expect(box.check('--max-warnings', '0')).toMatchObject({
      status: 1,
      summary: { findings: 3, new: 1, baselined: 2 },
    })
  })

  it('removes only the line of a fixed finding', () => {
    const box = sandbox(TWO_FINDINGS)
    const before = box.lines()!
    box.write({ [ORDER]: 'export type Order = 1\n' })
    const { status, stdout } = box.baseline()
    expect({ status, stdout }).toEqual({ status: 0, stdout: 'Wrote stratalint.baseline.json: 1 finding (1 fixed).\n' })
    expect(box.lines()).toEqual(before.filter((line) => !line.includes(ORDER)))
  })
})

describe('fixed entries', () => {
  it('are reported, and are an error in CI, until they are pruned', () => {
    const box = sandbox(TWO_FINDINGS)
    const inCi = (): CliRun => runCli(['check'], { cwd: box.root, env: { CI: 'true' } })
    box.write({ [CART]: FIXED_CART, [ORDER]: 'export type Order = 1\n' })
    const local = box.check()
    expect(local.status).toBe(0)
    expect(local.stderr).toContain('2 entries in stratalint.baseline.json are fixed; run stratalint baseline --prune\n')
    const failed = inCi()
    expect(failed.status).toBe(1)
    expect(failed.stderr).toContain('2 entries in stratalint.baseline.json are fixed; run stratalint baseline --prune')
    expect(box.baseline('--prune')).toMatchObject({
      status: 0,
      stdout: 'Wrote stratalint.baseline.json: 0 findings (2 fixed).\n',
    })
    expect(inCi().status).toBe(0)
    expect(box.lines()).toEqual(['[{"schemaVersion":1}', ']', ''])
  })

  it('are reported only in a run of all files and rules', () => {
    const box = sandbox(TWO_FINDINGS)
    box.write({ [CART]: FIXED_CART })
    expect(box.check(ORDER).stderr).not.toContain('fixed')
    expect(box.check('--rule', 'architecture/no-cycle').stderr).not.toContain('fixed')
    expect(box.check('--no-baseline').stderr).not.toContain('fixed')
    expect(box.check().stderr).toContain('1 entry in stratalint.baseline.json is fixed')
  })

  it('are not reported or removed while a file does not parse', () => {
    const box = sandbox(TWO_FINDINGS)
    const before = box.lines()
    box.write({ [CART]: 'export type = \n' })
    expect(box.check().stderr).not.toContain('fixed')
    expect(box.baseline('--prune').stderr).toContain(`${CART} does not parse`)
    expect(box.lines()).toEqual(before)
  })

  it('leave an empty baseline, which still may not grow', () => {
    const box = sandbox(TWO_FINDINGS)
    box.write({ [CART]: FIXED_CART, [ORDER]: 'export type Order = 1\n' })
    box.baseline('--prune')
    box.write({ [CART]: TWO_FINDINGS[CART] })
    expect(box.baseline().status).toBe(1)
    expect(box.check()).toMatchObject({ status: 1, found: [`${CART}:1 layer-direction`] })
  })
})

describe('growing', () => {
  const grown = {
    [PRICE]: `${TWO_FINDINGS[PRICE]}export const fee = 3\n`,
    [CART]: `${TWO_FINDINGS[CART]}export { fee } from '../service/price'\n`,
  }

  it('is refused without --grow, and nothing is written', () => {
    const box = sandbox(TWO_FINDINGS)
    const before = box.lines()
    box.write({ ...grown, [ORDER]: 'export type Order = 1\n' })
    const { status, stderr } = box.baseline()
    expect(status).toBe(1)
    expect(stderr).toContain(
      [
        '1 finding is not in stratalint.baseline.json, which is unchanged. Run `stratalint check` to see how to fix it.',
        '1 of its entries is fixed; run stratalint baseline --prune to remove it.',
        'If it has to go into the baseline, see stratalint baseline --help.',
      ].join('\n'),
    )
    expect(box.lines()).toEqual(before)
  })

  it('adds new findings and the reason with --grow --reason', () => {
    const box = sandbox(TWO_FINDINGS)
    const before = box.lines()!
    box.write(grown)
    expect(box.baseline('--grow', '--reason', '  fees moved in\n until split ')).toMatchObject({
      status: 0,
      stdout: 'Wrote stratalint.baseline.json: 3 findings (1 added).\n',
    })
    const after = box.lines()!
    expect(after[1]).toBe(',{"reason":"fees moved in until split"}')
    expect(before.every((line) => after.includes(line))).toBe(true)
    expect(after).toHaveLength(before.length + 2)
    expect(box.check()).toMatchObject(BASELINED(3))
    expect(box.baseline('--grow', '--reason', 'nothing new').stdout).toContain('up to date')
    expect(box.lines()).toEqual(after)
  })

  it('does not happen with --prune', () => {
    const box = sandbox(TWO_FINDINGS)
    box.write({ ...grown, [ORDER]: 'export type Order = 1\n' })
    expect(box.baseline('--prune')).toMatchObject({
      status: 0,
      stdout: 'Wrote stratalint.baseline.json: 1 finding (1 fixed).\n',
    })
    expect(box.check()).toMatchObject({ status: 1, found: [`${CART}:4 layer-direction`] })
  })
})

describe('a run that could not check', () => {
  it('some of the files writes no baseline', () => {
    const box = sandbox(TWO_FINDINGS)
    const before = box.lines()
    box.write({ [CART]: FIXED_CART, [PRICE]: 'a\0b' })
    const { status, stderr } = box.baseline()
    expect(status).toBe(2)
    expect(stderr).toContain('Part of the project could not be checked, so stratalint.baseline.json is unchanged.')
    expect(stderr).toContain(`${PRICE} cannot be read`)
    expect(box.lines()).toEqual(before)
  })

  it('anything at all writes no baseline', () => {
    const box = sandbox(TWO_FINDINGS)
    const before = box.lines()
    writeFileSync(join(box.root, 'stratalint.config.json'), '{ "extends": "harnes" }')
    expect(box.baseline().status).toBe(2)
    expect(box.lines()).toEqual(before)
  })
})
