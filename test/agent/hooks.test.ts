import { runHook } from '@stratalint/agent'
import { spawn, spawnSync } from 'node:child_process'
import { cpSync, readdirSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { fixtureFolder } from '../support/check-fixture.ts'
import { CLI_NODE } from '../support/run-cli.ts'
import { HARNESS, temporaryProject } from '../support/temporary-project.ts'
import { writeTree } from '../support/tree.ts'

const BIN = fileURLToPath(new URL('../../packages/cli/bin/stratalint.js', import.meta.url))
const ORDER = 'src/domains/orders/types/order.ts'
const FORBIDDEN = "import { priceOf } from '../service/pricing'\n"

vi.stubEnv('CLAUDE_PROJECT_DIR', undefined)

/** The beginning of an answer, and its exit code. */
type Answer = [exitCode: number | null, line: string]

/** Calls a hook in this process. */
async function hook(args: readonly [host: string, event: string], input: string): Promise<Answer> {
  const { exitCode, stdout, stderr } = await runHook(...args, input)
  return [exitCode, (stdout + stderr).split('\n', 1)[0]!]
}

/** Calls a hook as its own process. */
function spawnHook(cwd: string, args: readonly string[], input: string): Answer {
  const { status, stdout, stderr } = spawnSync(CLI_NODE, [BIN, 'agent', 'hook', ...args], {
    cwd,
    input,
    encoding: 'utf8',
  })
  return [status, (stdout + stderr).split('\n', 1)[0]!]
}

const edited = (root: string, file: string, session: string, more: object = {}): string =>
  JSON.stringify({
    session_id: session,
    cwd: root,
    tool_name: 'Write',
    tool_input: { file_path: join(root, file), content: '' },
    ...more,
  })

function shop(git: boolean): string {
  const root = temporaryProject({}, afterAll)
  cpSync(fixtureFolder('shop/clean'), root, { recursive: true })
  writeTree(root, { '.gitignore': '.stratalint\n' })
  if (git)
    for (const args of [
      ['init', '-q'],
      ['add', '.'],
      ['commit', '-qm', 'base'],
    ])
      runGit(root, args)
  return root
}

function runGit(root: string, args: readonly string[]): void {
  spawnSync('git', ['-c', 'user.name=Test', '-c', 'user.email=test@example.com', ...args], { cwd: root })
}

describe('a hook that cannot check', () => {
  const root = temporaryProject(HARNESS, afterAll)
  const broken = temporaryProject({ 'stratalint.config.json': '{ "extends": "harnes" }' }, afterAll)

  it('exits with 1, never with 2', () => {
    const usage = 'agent hook requires a host and an event, for example: stratalint agent hook claude Stop.'
    expect(spawnHook(root, ['cursor'], '{}')).toEqual([1, usage])
    expect(spawnHook(root, ['claude', 'Stop', '--fast'], '{}')).toEqual([1, 'Unknown flag --fast.'])
    expect(spawnHook(root, ['claude', 'Stop'], '{')).toEqual([
      1,
      'Expected the payload of claude as a JSON object on stdin.',
    ])
  })

  it.each<[string, [string, string], string, string]>([
    ['an unknown host', ['emacs', 'Stop'], '{}', 'Unknown host emacs. Expected claude, codex, cursor.'],
    ['an unknown event', ['claude', 'Stopp'], '{}', 'Unknown event Stopp of claude.'],
    ['no payload', ['claude', 'Stop'], '', 'Expected the payload of claude as a JSON object on stdin.'],
    ['another payload', ['codex', 'Stop'], '[1]', 'Expected the payload of codex as a JSON object on stdin.'],
  ])('names %s', async (_name, args, input, message) => {
    expect(await hook(args, input)).toEqual([1, message])
  })

  it('names what is wrong with the policy', async () => {
    const [status, line] = await hook(['claude', 'PostToolUse'], edited(broken, 'src/utils/a.ts', 'a'))
    expect(status).toBe(1)
    expect(line).toMatch(
      /^stratalint could not check this: stratalint\.config\.json:1 extends: "harnes" cannot be found/,
    )
  })
})

describe('a hook is silent', () => {
  const bare = temporaryProject({ 'src/a.ts': "import './b'\n" }, afterAll)

  it.each(['PreToolUse', 'PostToolUse', 'Stop'])('in a folder without a policy, at %s', async (event) => {
    expect(await hook(['claude', event], edited(bare, 'src/a.ts', 'a'))).toEqual([0, ''])
  })

  it('for files that it cannot or need not check, and for a payload of wrong types', async () => {
    const root = temporaryProject({ ...HARNESS, 'src/utils/b.ts': '', 'README.md': '' })
    mkdirSync(join(root, 'src/utils/folder.ts'))
    symlinkSync(bare, join(root, 'src/linked'))
    const paths = [
      'src/utils/gone.ts',
      'src/utils/folder.ts',
      'src/linked/src/a.ts',
      'src/utils/\u001b[31m\n::error::.ts',
    ]
    for (const path of [...paths, 'README.md', join(bare, 'src/a.ts'), '../a.ts', ''])
      expect([path, ...(await hook(['claude', 'PostToolUse'], edited(root, path, path)))]).toEqual([path, 0, ''])
    const odd = { session_id: 1, cwd: root, tool_name: [], tool_input: { file_path: 7, edits: 'x' }, tool_response: 3 }
    expect(await hook(['claude', 'PostToolUse'], JSON.stringify(odd))).toEqual([0, ''])
    const notebook = { session_id: 'n', cwd: root, tool_name: 'NotebookEdit', tool_input: { notebook_path: 'a.ipynb' } }
    expect(await hook(['claude', 'PreToolUse'], JSON.stringify(notebook))).toEqual([0, ''])
    const shell = {
      session_id: 'n',
      cwd: root,
      tool_name: 'Bash',
      tool_input: { command: '*** Add File: src/x.ts\n+1' },
    }
    expect(await hook(['codex', 'PreToolUse'], JSON.stringify(shell))).toEqual([0, ''])
  })
})

describe('before an edit', () => {
  const root = shop(true)
  const before = async (tool: string, input: object): Promise<Answer> =>
    hook(['claude', 'PreToolUse'], edited(root, ORDER, 'before', { tool_name: tool, tool_input: input }))
  const types = "import type { OrderLine } from './order-line'\n"

  it('an import of a file to come is judged by where that file would be', async () => {
    const edit = (added: string): object => ({
      file_path: join(root, ORDER),
      old_string: types,
      new_string: types + added,
    })
    expect(await before('Edit', edit("import type { Customer } from './customer'\n"))).toEqual([0, ''])
    expect((await before('Edit', edit("import { discountOf } from '../service/discounts'\n")))[0]).toBe(2)
    const edits = [edit(''), edit(FORBIDDEN)]
    expect((await before('MultiEdit', { file_path: join(root, ORDER), edits }))[0]).toBe(2)
  })

  it('paths and commands are those of the folder that the agent is in', async () => {
    const input = { file_path: join(root, 'src/helpers/a.ts'), content: 'export {}' }
    const payload = edited(root, '', 'here', { cwd: join(root, 'src'), tool_input: input })
    const { stderr } = await runHook('claude', 'PreToolUse', payload)
    expect(stderr).toMatch(/\nhelpers\/a\.ts:1 [^]*\nVerify: npx stratalint place helpers\/a\.ts\n$/)
  })

  it('what the file imports already is no reason to stop it', async () => {
    const text = FORBIDDEN + readFileSync(join(root, ORDER), 'utf8')
    writeFileSync(join(root, ORDER), text)
    expect(await before('Write', { file_path: join(root, ORDER), content: `${text}// more\n` })).toEqual([0, ''])
  })

  it('a file that is moved keeps its findings', async () => {
    const patch = `*** Begin Patch\n*** Update File: ${ORDER}\n*** Move to: src/domains/orders/types/moved.ts\n@@\n-export type OrderId = string\n+export type OrderId = number\n*** End Patch`
    const move = (to: string): string =>
      edited(root, '', 'move', { tool_name: 'apply_patch', tool_input: { command: patch.replace('types/moved', to) } })
    expect(await hook(['codex', 'PreToolUse'], move('types/moved'))).toEqual([0, ''])
    expect((await hook(['codex', 'PreToolUse'], move('../../helpers/moved')))[0]).toBe(2)
  })
})

describe('many hooks at once', () => {
  const root = shop(true)
  beforeAll(() => {
    writeFileSync(join(root, ORDER), FORBIDDEN + readFileSync(join(root, ORDER), 'utf8'))
  })

  it('report the same text once, and another one at once', async () => {
    const run = (session: string): Promise<number | null> =>
      new Promise((resolve) => {
        const child = spawn(CLI_NODE, [BIN, 'agent', 'hook', 'claude', 'PostToolUse'], { cwd: root, stdio: 'pipe' })
        child.on('exit', resolve)
        child.stdin.end(edited(root, ORDER, session))
      })
    const codes = await Promise.all(['one', 'one', 'one', 'two'].map(run))
    expect([codes.slice(0, 3).sort(), codes[3]]).toEqual([[0, 0, 2], 2])
    writeFileSync(join(root, ORDER), `${readFileSync(join(root, ORDER), 'utf8')}\n`)
    expect(await run('one')).toBe(2)
  })

  it('are not held up by one that was killed', async () => {
    const input = edited(root, ORDER, 'killed')
    const child = spawn(CLI_NODE, [BIN, 'agent', 'hook', 'claude', 'PostToolUse'], { cwd: root, stdio: 'pipe' })
    child.stdin.end(input)
    await new Promise((resolve) => setTimeout(resolve, 60))
    child.kill('SIGKILL')
    writeFileSync(join(root, ORDER), `${readFileSync(join(root, ORDER), 'utf8')}\n`)
    expect(await hook(['claude', 'PostToolUse'], input)).toEqual([2, 'This edit adds 1 error.'])
  })
})

it('lets an agent that makes progress go on, and one that makes none finish', async () => {
  const root = shop(true)
  const text = readFileSync(join(root, ORDER), 'utf8')
  const stop = (isActive: boolean): Promise<Answer> =>
    hook(['codex', 'Stop'], JSON.stringify({ session_id: 'a', cwd: root, stop_hook_active: isActive }))
  writeTree(root, { [ORDER]: FORBIDDEN + text, 'src/utils/a.ts': "import '../domains/orders/types/order'\n" })
  expect(await stop(false)).toEqual([2, 'The work is not done: the change adds 2 errors.'])
  rmSync(join(root, 'src/utils/a.ts'))
  expect(await stop(true)).toEqual([2, 'The work is not done: the change adds 1 error.'])
  const [status, line] = await stop(true)
  expect([status, line.slice(0, 60)]).toEqual([0, '{"systemMessage":"Stratalint: 1 error left in the change of '])
})

it('compares with the commit that the session began with, whatever the agent commits', async () => {
  const root = shop(true)
  const input = edited(root, ORDER, 'commits')
  await hook(['claude', 'PreToolUse'], input)
  writeFileSync(join(root, ORDER), FORBIDDEN + readFileSync(join(root, ORDER), 'utf8'))
  runGit(root, ['commit', '-qam', 'done'])
  expect(await hook(['claude', 'Stop'], input)).toEqual([2, 'The work is not done: the change adds 1 error.'])
})

it('keeps the agent from finishing without the policy', async () => {
  const root = shop(true)
  const stop = (): Promise<Answer> => hook(['claude', 'Stop'], JSON.stringify({ session_id: 'deleted', cwd: root }))
  expect(await stop()).toEqual([0, ''])
  for (const name of readdirSync(root)) if (name.startsWith('stratalint.config.')) rmSync(join(root, name))
  expect(await stop()).toEqual([2, 'The work is not done: the change adds 1 error.'])
})

describe('without git', () => {
  const root = shop(false)
  const legacy = 'src/domains/orders/types/legacy.ts'
  const path = join(root, legacy)
  writeFileSync(path, FORBIDDEN)
  const input = (session: string, more: object = {}): string => edited(root, legacy, session, more)

  it('what a file had before the first edit of the session is not reported', async () => {
    expect(await hook(['claude', 'PreToolUse'], input('a'))).toEqual([0, ''])
    writeFileSync(path, `${FORBIDDEN}export const a = 1\n`)
    expect(await hook(['claude', 'PostToolUse'], input('a'))).toEqual([0, ''])
    expect(await hook(['claude', 'Stop'], input('a'))).toEqual([0, ''])
    writeFileSync(path, `${FORBIDDEN}import '../repo/order-repo'\n`)
    expect(await hook(['claude', 'PostToolUse'], input('a'))).toEqual([2, 'This edit adds 1 error.'])
    expect(await hook(['claude', 'Stop'], input('a'))).toEqual([2, 'The work is not done: the change adds 1 error.'])
  })

  it('the payload says what was there, for hosts that call only after an edit', async () => {
    const response = { tool_response: { type: 'update', originalFile: FORBIDDEN } }
    expect(await hook(['claude', 'PostToolUse'], input('b', response))).toEqual([2, 'This edit adds 1 error.'])
    const same = { tool_response: { type: 'update', originalFile: readFileSync(path, 'utf8') } }
    expect(await hook(['claude', 'PostToolUse'], input('c', same))).toEqual([0, ''])
  })
})
