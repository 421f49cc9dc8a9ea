import { spawnSync } from 'node:child_process'
import { cpSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeEach, describe, expect, it } from 'vitest'
import { CLI_NODE } from '../support/run-cli.ts'
import { temporaryProject } from '../support/temporary-project.ts'
import { writeTree } from '../support/tree.ts'

const FIXTURES = fileURLToPath(new URL('../../fixtures/', import.meta.url))
const BIN = fileURLToPath(new URL('../../packages/cli/bin/stratalint.js', import.meta.url))

/** A payload as a host sends it; `{root}` and `{session}` are replaced. `RECORD=1` writes the answers anew after a change of texts. */
interface Recorded {
  /** The host and the event that the hook is called with. */
  arguments: [host: string, event: string]
  /** What is on disk when the hook is called. */
  files?: Record<string, string>
  payload: Record<string, unknown>
  expected: { exitCode: number; stdout: string; stderr: string }
}

/** A file with a finding, in the first commit. */
const LEGACY = {
  'src/domains/orders/types/legacy.ts':
    "import { priceOf } from '../service/pricing'\n\nexport type Legacy = ReturnType<typeof priceOf>\n",
}

const root = temporaryProject({}, afterAll)
cpSync(join(FIXTURES, 'shop/clean'), root, { recursive: true })
writeTree(root, { ...LEGACY, '.gitignore': '.stratalint\n' })
git('init', '--quiet')
git('add', '.')
git('commit', '--quiet', '--message', 'base')

function git(...args: string[]): void {
  const { status, stderr } = spawnSync('git', ['-c', 'user.name=Test', '-c', 'user.email=test@example.com', ...args], {
    cwd: root,
    encoding: 'utf8',
  })
  if (status !== 0) throw new Error(stderr)
}

beforeEach(() => {
  git('reset', '--quiet', '--hard')
  git('clean', '--quiet', '--force', '-d')
})

describe.each(readdirSync(join(FIXTURES, 'agent')))('%s', (host) => {
  it.each(readdirSync(join(FIXTURES, 'agent', host)).map((name) => basename(name, '.json')))('%s', (name) => {
    const path = join(FIXTURES, 'agent', host, `${name}.json`)
    const recorded = JSON.parse(readFileSync(path, 'utf8')) as Recorded
    writeTree(root, recorded.files ?? {})
    const input = JSON.stringify(recorded.payload).replaceAll('{root}', root).replaceAll('{session}', `${host} ${name}`)
    const { status, stdout, stderr } = spawnSync(CLI_NODE, [BIN, 'agent', 'hook', ...recorded.arguments], {
      cwd: root,
      input,
      encoding: 'utf8',
      env: { ...process.env, CLAUDE_PROJECT_DIR: root },
    })
    const plain = (text: string): string => text.replace(/\b[0-9a-f]{12}\b/g, '{commit}')
    const got = { exitCode: status, stdout: plain(stdout), stderr: plain(stderr) }
    if (process.env['RECORD'] === '1')
      writeFileSync(path, `${JSON.stringify({ ...recorded, expected: got }, null, 2)}\n`)
    else expect(got).toEqual(recorded.expected)
  })
})
