import { describe, expect, it } from 'vitest'
import { runCli } from '../support/run-cli.ts'
import { checkJson, CLEAN, project, VIOLATION } from './project.ts'
import { transcriptOf } from './transcript.ts'

/** Command lines that are errors, by topic. */
const ERRORS: Record<string, string[][]> = {
  commands: [['chekc'], ['Check'], ['explian'], ['inti'], ['frobnicate'], ['--verison'], ['help', 'chekc']],
  flags: [
    ['check', '--formt', 'json'],
    ['check', '--Quiet'],
    ['check', '-x'],
    ['check', '-quiet'],
    ['merge', '--shard', '1/3'],
    ['init', '--force'],
    ['init', '--yse'],
  ],
  values: [
    ['check', '--format', 'jsno'],
    ['check', '--format=xml'],
    ['check', '-f', 'xml'],
    ['check', '--engine', 'eslnt'],
    ['check', '--format'],
    ['check', '--format='],
    ['check', '--changed='],
    ['check', '--output-file'],
    ['check', '--output-file', '--quiet'],
    ['check', '--quiet=yes'],
    ['check', '--engine', 'oxc', '--engine', 'oxc'],
    ['check', '--format', 'json', '--format', 'pretty'],
    ['check', '--format', 'json', '--format', 'sarif', '--format', 'pretty', '--output-file', 'x'],
    ['check', '--max-warnings', 'few'],
    ['check', '--max-warnings', '1.5'],
    ['check', '--budget', '2000'],
    ['check', '--format', 'agent', '--budget', 'some'],
    ['check', '--format', 'json', '--skip', '3'],
    ['check', '--threads', '0'],
    ['check', '--rule', 'layer-driection'],
    ['check', '--stdin'],
    ['check', '--stdin-filename', 'src/a.ts'],
    ['check', '--stdin', '--stdin-filename', 'src/a.ts', 'src'],
  ],
  shards: [
    ['check', '--shard'],
    ['check', '--shard', '0/3'],
    ['check', '--shard', '4/3'],
    ['check', '--shard', 'a/b'],
    ['check', '--shard', '2'],
    ['check', '--shard', '1/2', 'src'],
    ['check', '--shard', '1/2', '--changed'],
    ['check', '--shard', '1/2', '--stdin', '--stdin-filename', 'src/a.ts'],
    ['check', '--shard', '1/2', '--quiet'],
    ['check', '--shard', '1/2', '--max-warnings', '0'],
  ],
  arguments: [
    ['merge'],
    ['merge', 'nowhere.json'],
    ['merge', 'src'],
    ['merge', 'stratalint.config.json'],
    ['explain'],
    ['explain', 'no-cycl'],
    ['explain', 'no-cycle', 'public-entry'],
    ['completions'],
    ['completions', 'fsh'],
  ],
}

it.each(Object.keys(ERRORS))('exits with 2 and one clear message for wrong %s', async (topic) => {
  const cwd = project(CLEAN)
  const transcripts = ERRORS[topic]!.map((args) => transcriptOf(args, { cwd }))
  expect(transcripts.filter((text) => !text.endsWith('[exit 2]\n'))).toEqual([])
  await expect(transcripts.join('\n')).toMatchFileSnapshot(`snapshots/errors-${topic}.txt`)
})

describe('short flags', () => {
  it('are the same as long ones', () => {
    const cwd = project(VIOLATION)
    const rule = 'layer-direction'
    expect(runCli(['check', '-q', '-r', rule, '-f=github', '-c', 'stratalint.config.json'], { cwd })).toEqual(
      runCli(['check', '--quiet', '--rule', rule, '--format', 'github', '--config', 'stratalint.config.json'], { cwd }),
    )
  })
})

describe('--', () => {
  it('makes a path of an argument that looks like a flag', () => {
    expect(runCli(['check', '--', '--quiet'], { cwd: project(VIOLATION) })).toEqual({
      status: 2,
      stdout: '',
      stderr: '--quiet does not exist.\n',
    })
  })

  it('does not affect the flags before it', () => {
    const { status, summary } = checkJson(project(VIOLATION), ['--', 'src'])
    expect([status, summary['files'], summary['findings']]).toEqual([1, 2, 1])
  })
})
