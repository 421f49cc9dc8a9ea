import { describe, expect, it } from 'vitest'
import { runCli } from '../support/run-cli.ts'
import { sandbox, TWO_FINDINGS } from './project.ts'

describe('the command line of baseline', () => {
  it.each([
    [['--grow'], '--grow needs --reason "…": why the project may get worse.\n'],
    [['--grow', '--reason', '  '], '--grow needs --reason "…": why the project may get worse.\n'],
    [['--grow', '--reason='], '--reason requires a value.\n'],
    [['--grow', '--reason', 'x'.repeat(301)], '--reason takes at most 300 characters.\n'],
    [['--reason', 'because'], '--reason goes with --grow.\n'],
    [
      ['--prune', '--grow', '--reason', 'because'],
      '--prune and --grow exclude each other: one lets the baseline only shrink.\n',
    ],
    [['--prun'], 'Unknown flag --prun. Did you mean --prune?\n'],
    [['src'], 'baseline takes no path, not src: it holds the whole project.\n'],
  ])('refuses %j', (args, message) => {
    const box = sandbox(TWO_FINDINGS, { frozen: false })
    const { status, stderr } = box.baseline(...args)
    expect({ status, stderr }).toEqual({ status: 2, stderr: message })
    expect(box.lines()).toBe(null)
  })

  it('refuses to prune where there is no baseline', () => {
    const box = sandbox(TWO_FINDINGS, { frozen: false })
    const { status, stderr } = box.baseline('--prune')
    expect(status).toBe(2)
    expect(stderr).toContain('There is no stratalint.baseline.json to prune.\n')
  })

  it('has its flag of check suggested', () => {
    const { status, stderr } = runCli(['check', '--no-basline'], { cwd: sandbox(TWO_FINDINGS, { frozen: false }).root })
    expect({ status, stderr }).toEqual({
      status: 2,
      stderr: 'Unknown flag --no-basline. Did you mean --no-baseline?\n',
    })
  })
})
