import { describe, expect, it } from 'vitest'
import { runCli } from '../support/run-cli.ts'
import { sandbox, TWO_FINDINGS } from './project.ts'

describe('the command line of baseline', () => {
  it.each([
    [['--grow'], '--grow requires --reason "…": why the baseline may grow.\n'],
    [['--grow', '--reason', '  '], '--grow requires --reason "…": why the baseline may grow.\n'],
    [['--grow', '--reason='], '--reason requires a value.\n'],
    [['--grow', '--reason', 'x'.repeat(301)], '--reason takes at most 300 characters.\n'],
    [['--reason', 'because'], '--reason requires --grow.\n'],
    [['--prune', '--grow', '--reason', 'because'], '--prune and --grow cannot be used together.\n'],
    [['--prun'], 'Unknown flag --prun. Did you mean --prune?\n'],
    [['src'], 'Unexpected argument src: a baseline is for the whole project.\n'],
  ])('refuses %j', (args, message) => {
    const box = sandbox(TWO_FINDINGS, { baseline: false })
    const { status, stderr } = box.baseline(...args)
    expect({ status, stderr }).toEqual({ status: 2, stderr: message })
    expect(box.lines()).toBe(null)
  })

  it('refuses to prune without a baseline', () => {
    const box = sandbox(TWO_FINDINGS, { baseline: false })
    const { status, stderr } = box.baseline('--prune')
    expect(status).toBe(2)
    expect(stderr).toContain('No stratalint.baseline.json to prune.\n')
  })

  it('has its flag of check suggested', () => {
    const { status, stderr } = runCli(['check', '--no-basline'], {
      cwd: sandbox(TWO_FINDINGS, { baseline: false }).root,
    })
    expect({ status, stderr }).toEqual({
      status: 2,
      stderr: 'Unknown flag --no-basline. Did you mean --no-baseline?\n',
    })
  })
})
