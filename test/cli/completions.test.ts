import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { runCli } from '../support/run-cli.ts'
import { ruleGroups, rulesIn } from '../../tools/workspaces.ts'
import { project } from './project.ts'
import { transcriptOf } from './transcript.ts'

const repository = fileURLToPath(new URL('../..', import.meta.url))
const RULES = ruleGroups(repository).flatMap((group) => rulesIn(repository, group).map((name) => `${group}/${name}`))
const SCRIPT = runCli(['completions', 'bash'], { cwd: process.cwd() }).stdout

/** What bash offers for the last word; words are split as bash does, with `=` by itself. */
function complete(...words: string[]): string[] {
  const command = `${SCRIPT}
COMP_WORDS=(stratalint "$@"); COMP_CWORD=$#; _stratalint; printf '%s\\n' "\${COMPREPLY[@]}"`
  const { stdout, stderr } = spawnSync('bash', ['-c', command, 'bash', ...words], { encoding: 'utf8' })
  expect(stderr).toBe('')
  return stdout.split('\n').filter(Boolean)
}

describe('bash completes', () => {
  it.each<[string, string[], string[]]>([
    [
      'commands and the flags without a command',
      [''],
      [
        '--help',
        '--version',
        'agent',
        'baseline',
        'can',
        'check',
        'completions',
        'explain',
        'fix',
        'help',
        'init',
        'lsp',
        'merge',
        'migrate',
        'new',
        'place',
        'report',
        'review',
        'sweep',
      ],
    ],
    ['the start of a command', ['c'], ['can', 'check', 'completions']],
    ['the start of a flag', ['check', '--no'], ['--no-baseline', '--no-cache', '--no-color']],
    ['short flags', ['init', '-'], ['--yes', '-y', '--dry-run', '--only', '--help', '-h']],
    ['the values of a flag', ['check', '--engine', ''], ['oxc', 'oxlint', 'eslint']],
    ['the values of a short flag', ['merge', '-f', 's'], ['sarif']],
    ['a value after =', ['check', '--engine', '=', 'ox'], ['oxc', 'oxlint']],
    ['a value right after =', ['check', '--engine', '='], ['oxc', 'oxlint', 'eslint']],
    ['rules as a value', ['check', '--rule', ''], RULES],
    ['rules as an argument', ['explain', 'architecture/no-c'], ['architecture/no-cycle']],
    ['shells', ['completions', ''], ['bash', 'zsh', 'fish']],
    ['what an agent command takes', ['agent', 'ins'], ['install']],
    ['commands to help', ['help', 'm'], ['merge', 'migrate']],
    ['flags behind a path', ['check', 'src', '--qu'], ['--quiet']],
    ['no word for a number', ['check', '--threads', ''], []],
    ['no word for an unknown command', ['chekc', '--'], []],
    ['file names by itself, for paths', ['check', ''], []],
  ])('%s', (_, words, expected) => {
    expect(complete(...words).sort()).toEqual([...expected].sort())
  })
})

it.each(['bash', 'zsh', 'fish'])('prints a script for %s', async (shell) => {
  await expect(transcriptOf(['completions', shell], { cwd: project({}) })).toMatchFileSnapshot(
    `snapshots/completions-${shell}.txt`,
  )
})
