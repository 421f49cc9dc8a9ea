import { VERSION } from '@stratalint/policy'
import { describe, expect, it } from 'vitest'
import { runCli } from '../support/run-cli.ts'
import { project } from './project.ts'
import { transcriptOf } from './transcript.ts'

const COMMANDS = ['check', 'baseline', 'can', 'explain', 'init', 'new', 'place', 'merge', 'completions', 'help']

describe('help', () => {
  it('lists the commands', async () => {
    await expect(transcriptOf(['--help'], { cwd: project({}) })).toMatchFileSnapshot('snapshots/help.txt')
  })

  it.each([[['-h']], [['help']]])('is the same with %j', (args) => {
    const cwd = project({})
    expect(runCli(args, { cwd })).toEqual(runCli(['--help'], { cwd }))
  })

  it('is printed without a command, which is an error', () => {
    const cwd = project({})
    expect(runCli([], { cwd })).toEqual({ ...runCli(['--help'], { cwd }), status: 2 })
  })

  it.each(COMMANDS)('shows the flags of %s', async (command) => {
    await expect(transcriptOf([command, '--help'], { cwd: project({}) })).toMatchFileSnapshot(
      `snapshots/help-${command}.txt`,
    )
  })

  it.each(COMMANDS)('is the same with -h, --help and help %s', (command) => {
    const cwd = project({})
    const expected = runCli([command, '--help'], { cwd })
    expect([runCli([command, '-h'], { cwd }), runCli(['help', command], { cwd })]).toEqual([expected, expected])
  })
})

it.each(['--version', '-v'])('%s prints the version', (flag) => {
  expect(runCli([flag], { cwd: project({}) })).toEqual({ status: 0, stdout: `${VERSION}\n`, stderr: '' })
})
