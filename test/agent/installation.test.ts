import { spawnSync } from 'node:child_process'
import { cpSync, existsSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, describe, expect, it } from 'vitest'
import { fixtureFolder } from '../support/check-fixture.ts'
import { runCli } from '../support/run-cli.ts'
import { HARNESS, temporaryProject } from '../support/temporary-project.ts'
import { writeTree } from '../support/tree.ts'

const BIN = fileURLToPath(new URL('../../packages/cli/bin/stratalint.js', import.meta.url))
const SKILL = fileURLToPath(new URL('../../packages/cli/skills/stratalint/', import.meta.url))
const ORDER = 'src/domains/orders/types/order.ts'
const FORBIDDEN = "import { priceOf } from '../service/pricing'\n"

/** A shop in git, with an installed program, and with settings of a host that a person wrote. */
function shopWith(settings: Record<string, string>): string {
  const root = temporaryProject()
  cpSync(fixtureFolder('shop/clean'), root, { recursive: true })
  mkdirSync(join(root, 'node_modules/.bin'), { recursive: true })
  symlinkSync(BIN, join(root, 'node_modules/.bin/stratalint'))
  mkdirSync(join(root, 'node_modules/stratalint'))
  writeTree(root, {
    ...settings,
    '.gitignore': 'node_modules\n',
    'node_modules/stratalint/package.json': '{ "version": "9.8.7" }',
  })
  for (const args of [
    ['init', '-q'],
    ['add', '.'],
    ['commit', '-qm', 'base'],
  ])
    spawnSync('git', ['-c', 'user.name=Test', '-c', 'user.email=test@example.com', ...args], { cwd: root })
  return root
}

const OWN_CLAUDE = `{
  // ours
  "permissions": { "allow": ["Bash(npm test)"] },
  "hooks": {
    "Stop": [
      { "hooks": [{ "type": "command", "command": "say done" }] }, // beep
    ],
  },
}
`
const OWN_TOML = `model = "gpt-5" # ours

[[hooks.Stop]]
[[hooks.Stop.hooks]]
type = "command"
command = 'say done'
`
const OWN_CURSOR = '{\n\t"version": 1,\n\t"hooks": { "stop": [{ "command": "say done" }] }\n}\n'

/** A payload of a host, as far as a hook reads it. */
function payloadOf(host: string, root: string, content: string): object {
  const file = join(root, ORDER)
  const patch = content.includes(FORBIDDEN)
    ? `*** Begin Patch\n*** Update File: ${file}\n@@\n import type { Money } from '../../../utils/money'\n+${FORBIDDEN}*** End Patch\n`
    : `*** Begin Patch\n*** Update File: ${file}\n@@\n-${FORBIDDEN}*** End Patch\n`
  const session = { session_id: 's', conversation_id: 's', cwd: root }
  return host === 'codex'
    ? { ...session, tool_name: 'apply_patch', tool_input: { command: patch } }
    : { ...session, workspace_roots: [root], tool_name: 'Write', tool_input: { file_path: file, content } }
}

describe.each([
  ['claude', '.claude/settings.json', OWN_CLAUDE, '.claude/skills/stratalint'],
  ['codex', '.codex/config.toml', OWN_TOML, '.agents/skills/stratalint'],
  ['cursor', '.cursor/hooks.json', OWN_CURSOR, '.cursor/skills/stratalint'],
])('with the settings of %s', (host, file, own, skill) => {
  const events = host === 'cursor' ? ['preToolUse', 'postToolUse'] : ['PreToolUse', 'PostToolUse']

  it('hooks are installed, run, stop a violation, accept its fix, and are uninstalled without a trace', () => {
    const root = shopWith({ [file]: own })
    const agent = (...args: string[]): string[] => {
      const { status, stdout, stderr } = runCli(['agent', ...args], { cwd: join(root, 'src') })
      return [`exit ${status}`, ...(stdout + stderr).trimEnd().split('\n')]
    }
    expect(agent('install', host).slice(0, 3)).toEqual(['exit 0', `Wrote ../${file}.`, `Wrote ../${skill}.`])
    const installed = readFileSync(join(root, file), 'utf8')
    expect(agent('status', host)).toEqual([
      'exit 0',
      expect.stringMatching(new RegExp(`^${host}: \\w+, \\w+, \\w+ in \\.\\./${file}$`)),
      expect.stringMatching(/^ {2}runs stratalint 9\.8\.7: .*node_modules\/\.bin\/stratalint$/),
      '  skill: installed',
    ])

    // As the host runs it: in a shell, with the payload on stdin.
    const run = (event: string, content: string): [number | null, string] => {
      const command = new RegExp(`[^\\n]*agent hook ${host} ${event}\\b`).exec(installed)![0]
      const quoted = command.replace(/^\s*"?command"?\s*[=:]\s*/, '').replace(/^\{ /, '')
      const { status, stdout, stderr } = spawnSync('bash', ['-c', JSON.parse(`${quoted}"`) as string], {
        cwd: host === 'cursor' ? root : join(root, 'src'),
        input: JSON.stringify(payloadOf(host, root, content)),
        encoding: 'utf8',
        env: { ...process.env, CLAUDE_PROJECT_DIR: root },
      })
      return [status, stdout + stderr]
    }
    const clean = readFileSync(join(root, ORDER), 'utf8')
    const violation = clean.replace('\n', `\n${FORBIDDEN}`)
    const [blocked, silent] = host === 'cursor' ? [0, '{}\n'] : [2, '']
    expect(run(events[0]!, violation)).toEqual([blocked, expect.stringMatching(/Not written, because/)])
    writeFileSync(join(root, ORDER), violation)
    expect(run(events[1]!, violation)).toEqual([blocked, expect.stringMatching(/This edit adds 1 error\./)])
    expect(run(events[0]!, clean)).toEqual([0, silent])
    writeFileSync(join(root, ORDER), clean)
    expect(run(events[1]!, clean)).toEqual([0, silent])

    expect(agent('uninstall', host)).toEqual(['exit 0', `Removed from ../${file}.`, `Removed from ../${skill}.`])
    expect(readFileSync(join(root, file), 'utf8')).toBe(own)
    expect(existsSync(join(root, skill))).toBe(false)
  })
})

describe('agent install', () => {
  const root = temporaryProject(HARNESS, afterAll)
  const agent = (cwd: string, ...args: string[]): [number | null, string] => {
    const { status, stdout, stderr } = runCli(['agent', ...args], { cwd })
    return [status, stdout + stderr]
  }

  it.each([
    [['install'], 'agent install requires a host: claude, codex, cursor.\n'],
    [['install', 'cladue'], 'Unknown host cladue. Expected claude, codex, cursor. Did you mean claude?\n'],
    [
      ['install', 'codex', '--local'],
      '--local is for claude: the other hosts have no settings of one person in a project.\n',
    ],
    [['instal'], 'Unknown action instal. Expected install, status, uninstall, hook, map, mcp. Did you mean install?\n'],
  ])('refuses %j', (args, message) => {
    expect(agent(root, ...args)).toEqual([2, message])
  })

  it('names what keeps hooks from running, and the settings of one person', () => {
    const bare = temporaryProject({ '.claude/settings.json': '{ "disableAllHooks": true }' })
    expect(agent(bare, 'install', 'claude', '--local')).toMatchSnapshot()
    expect(agent(bare, 'status')).toMatchSnapshot()
  })

  it('changes nothing in settings that are broken, and names the file', () => {
    const broken = temporaryProject({ '.cursor/hooks.json': '{ "hooks": ', '.codex/config.toml': 'hooks = []\n[[' })
    expect(agent(broken, 'install', 'cursor')).toEqual([
      2,
      '.cursor/hooks.json is not a valid JSON object. Nothing was changed.\n',
    ])
    expect(agent(broken, 'install', 'codex')).toEqual([
      2,
      '.codex/config.toml is not valid TOML. Nothing was changed.\n',
    ])
    expect(readFileSync(join(broken, '.cursor/hooks.json'), 'utf8')).toBe('{ "hooks": ')
    expect(existsSync(join(broken, '.cursor/skills'))).toBe(false)
  })

  it('keeps a skill that somebody changed', () => {
    const own = temporaryProject(HARNESS)
    agent(own, 'install', 'codex')
    expect(agent(own, 'install', 'codex')[1]).toMatch(/^The hooks of codex are installed already\.\n/)
    writeFileSync(join(own, '.agents/skills/stratalint/SKILL.md'), 'mine')
    agent(own, 'uninstall', 'codex')
    expect(readFileSync(join(own, '.agents/skills/stratalint/SKILL.md'), 'utf8')).toBe('mine')
    expect(existsSync(join(own, '.codex'))).toBe(false)
    expect(agent(own, 'uninstall', 'codex')).toEqual([0, 'There are no hooks of codex to remove.\n'])
  })

  it('copies the skill that the package ships', () => {
    const { files } = JSON.parse(readFileSync(join(SKILL, '../../package.json'), 'utf8')) as { files: string[] }
    expect(files).toContain('skills')
  })
})
