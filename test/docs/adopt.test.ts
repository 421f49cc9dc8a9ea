import { spawnSync } from 'node:child_process'
import { chmodSync, cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, it } from 'vitest'
import { CLI_NODE } from '../support/run-cli.ts'
import { temporaryProject } from '../support/temporary-project.ts'

const REPOSITORY = fileURLToPath(new URL('../..', import.meta.url))
const PAGE = join(REPOSITORY, 'docs/adopt.md')

/** Runs a command line of the page in a shell, in which `npx stratalint` is the build of this repository. */
type Run = (command: string) => string

function createShell(): Run {
  const [cwd, home] = [temporaryProject(), temporaryProject()]
  // Without the cache of an earlier run.
  const isSource = (path: string): boolean => basename(path) !== '.stratalint'
  cpSync(join(REPOSITORY, 'fixtures/demo/shop'), cwd, { recursive: true, filter: isSource })
  rmSync(join(cwd, 'stratalint.config.ts'))
  writeFileSync(join(cwd, '.gitignore'), 'node_modules\n.stratalint\n')
  mkdirSync(join(home, 'bin'))
  const npx = join(home, 'bin/npx')
  writeFileSync(
    npx,
    `#!/bin/sh\nshift\nexec "${CLI_NODE}" "${join(REPOSITORY, 'packages/cli/bin/stratalint.js')}" "$@"\n`,
  )
  chmodSync(npx, 0o755)
  const [name, email] = ['Test', 'test@example.com']
  const env = {
    ...process.env,
    ...{
      PATH: `${join(home, 'bin')}:${process.env['PATH']}`,
      HOME: home,
      // Tests that run at the same time must not decide whether a run is the first one.
      XDG_CACHE_HOME: join(home, 'cache'),
      NO_COLOR: '1',
      CI: '',
      GIT_CONFIG_NOSYSTEM: '1',
    },
    ...{ GIT_AUTHOR_NAME: name, GIT_AUTHOR_EMAIL: email, GIT_COMMITTER_NAME: name, GIT_COMMITTER_EMAIL: email },
    // The hash of a commit is on the page.
    ...{ GIT_AUTHOR_DATE: '2026-01-01T12:00:00Z', GIT_COMMITTER_DATE: '2026-01-01T12:00:00Z' },
  }
  const run: Run = (command) => {
    // As a terminal shows it, with both outputs in one.
    const { stdout } = spawnSync('bash', ['-c', `exec 2>&1; ${command}`], { cwd, env, encoding: 'utf8' })
    return stdout
  }
  run('git init --quiet --initial-branch=main && git add --all && git commit --quiet --message Start')
  return run
}

/** The page with the outputs of its commands, which `CI= npx vitest run test/docs/adopt.test.ts --update` writes to it. */
function withOutputs(page: string, run: Run): string {
  return page.replace(/^```console\n([\s\S]*?)^```$/gm, (_, block: string) => {
    const commands = block.split('\n').filter((line) => line.startsWith('$ '))
    return `\`\`\`console\n${commands.map((line) => `${line}\n${run(line.slice(2))}`).join('')}\`\`\``
  })
}

it('prints on the page about adopting what its commands print', async () => {
  const page = readFileSync(PAGE, 'utf8')
  expect(page.match(/^\$ npx stratalint \w+/gm)!.length).toBeGreaterThan(10)
  await expect(withOutputs(page, createShell())).toMatchFileSnapshot(PAGE)
})
