import { spawn } from 'node:child_process'
import { chmodSync, existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { CLI_NODE, runCli } from '../support/run-cli.ts'
import { temporaryProject } from '../support/temporary-project.ts'
import { commit, DEBT, git, repository } from './project.ts'

const BIN = fileURLToPath(new URL('../../packages/cli/bin/stratalint.js', import.meta.url))

/** Another item that `stratalint fix` can do. */
const TWO = {
  ...DEBT,
  'src/app/main.ts': `import { run } from '../domains/orders/runtime/run'\n\nrun()\n`,
  'src/domains/orders/runtime/run.ts': 'export const run = (): void => undefined\n',
  'src/domains/orders/runtime/index.ts': `export { run } from './run'\n`,
}

function branches(cwd: string): string[] {
  return git(cwd, 'for-each-ref', '--format=%(refname:short)', 'refs/heads').trim().split('\n')
}

describe('apply', () => {
  it('makes a commit for each item on a branch of its own, and leaves everything else as it is', () => {
    const cwd = repository(TWO)
    runCli(['baseline'], { cwd })
    commit(cwd)
    const hook = join(cwd, '.git/hooks/reference-transaction')
    for (const path of [hook, join(cwd, '.git/hooks/pre-commit')]) {
      writeFileSync(path, '#!/bin/sh\ntouch hook-ran\n')
      chmodSync(path, 0o755)
    }
    const head = git(cwd, 'rev-parse', 'HEAD')
    const index = readFileSync(join(cwd, '.git/index'))
    const { status, stdout, stderr } = runCli(['sweep', '--apply', '2'], { cwd })
    const [first, second] = branches(cwd).filter((branch) => branch.startsWith('sweep/'))
    expect([status, stderr]).toEqual([0, ''])
    expect(stdout.replace(/sweep\/[0-9a-f]{12}/g, 'sweep/<item>')).toMatchSnapshot()
    expect([
      git(cwd, 'rev-parse', 'HEAD'),
      git(cwd, 'branch', '--show-current'),
      git(cwd, 'status', '--porcelain'),
    ]).toEqual([head, 'main\n', ''])
    expect(readFileSync(join(cwd, '.git/index')).equals(index)).toBe(true)
    expect(existsSync(join(cwd, 'hook-ran'))).toBe(false)
    for (const branch of [first!, second!]) expect(git(cwd, 'rev-parse', `${branch}^`)).toBe(head)

    // The branch passes the check, its baseline included.
    const moved = [first!, second!].find((branch) => git(cwd, 'show', '--stat', branch).includes('price.ts'))!
    expect(git(cwd, 'show', '--format=%s%n%n%b', moved).replace(/[0-9a-f]{12}/g, '<item>')).toMatchSnapshot()
    git(cwd, 'switch', '--quiet', moved)
    expect(runCli(['check'], { cwd, env: { CI: '1' } })).toMatchObject({ status: 0 })

    // A branch that exists is left alone.
    git(cwd, 'switch', '--quiet', 'main')
    const again = runCli(['sweep', '--apply', '2'], { cwd })
    expect(again.status).toBe(1)
    expect(again.stdout).toContain(`The branch ${moved} exists already. Delete it to try again.`)
    expect(again.stdout).toContain('0 of 2 items applied.')
  })

  it('refuses changes that are not committed, and folders without git', () => {
    const cwd = repository()
    writeFileSync(join(cwd, 'notes.md'), 'mine\n')
    expect(runCli(['sweep', '--apply', '1'], { cwd })).toEqual({
      status: 2,
      stdout: '',
      stderr:
        'This repository has changes that are not committed, which the branches would not contain. Commit them first.\n',
    })
    expect(branches(cwd)).toEqual(['main'])
    expect(runCli(['sweep', '--apply', '1'], { cwd: temporaryProject(DEBT) })).toEqual({
      status: 2,
      stdout: '',
      stderr: '--apply makes branches, and this folder is not in a git working tree.\n',
    })
  })

  it('says that nothing is left for a program', () => {
    const long = `export function send(value: number): string {\n  let sum = value\n${'  sum += 1\n'.repeat(12)}  return String(sum)\n}\n`
    const cwd = repository({ ...DEBT, 'src/domains/orders/service/mail.ts': long })
    expect(runCli(['sweep', '--apply', '1', '--rule', 'max-file-lines'], { cwd })).toEqual({
      status: 0,
      stdout: 'No item can be carried out by stratalint fix alone. 1 item needs a person.\n',
      stderr: '',
    })
  })

  it('leaves the branch and the files as they were when it is killed', async () => {
    const cwd = repository(TWO)
    const head = git(cwd, 'rev-parse', 'HEAD')
    const child = spawn(CLI_NODE, [BIN, 'sweep', '--apply', '2'], { cwd, stdio: ['ignore', 'pipe', 'ignore'] })
    await new Promise((resolve) => child.stdout.once('data', resolve))
    child.kill('SIGKILL')
    await new Promise((resolve) => child.once('close', resolve))
    expect([git(cwd, 'rev-parse', 'HEAD'), git(cwd, 'status', '--porcelain')]).toEqual([head, ''])
    expect(git(cwd, 'fsck', '--no-dangling', '--no-progress')).toBe('')
  })
})
