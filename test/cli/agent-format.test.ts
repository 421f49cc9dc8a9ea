import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { fixtureFolder } from '../support/check-fixture.ts'
import { runCli, type CliRun } from '../support/run-cli.ts'
import { CLEAN, project, VIOLATION } from './project.ts'

let cwd: string
beforeAll(() => {
  cwd = project(VIOLATION, afterAll)
})

function asAgent(args: readonly string[], folder = cwd): CliRun {
  return runCli(args, { cwd: folder, env: { AI_AGENT: 'test' } })
}

it('prints few lines, the rule once and the command that verifies', () => {
  expect(asAgent(['check'])).toEqual({
    status: 1,
    stderr: '',
    stdout: `1 error.

architecture/layer-direction: When imports run one way, a change can only affect the layers above it, and each layer can be read and tested without the ones above.
src/domains/orders/types/order.ts:1 (types) imports type Price from ../service/price (service); types may import only types and utils. Fix: Move type Price to src/domains/orders/types/price.ts and import it from there everywhere.
Do not re-export it through index.ts.

Verify: npx stratalint check
`,
  })
})

it('prints one line for a clean project', () => {
  expect(asAgent(['check'], project(CLEAN)).stdout).toBe('No findings. Checked 2 files and 1 import, 0 unresolved.\n')
})

it('verifies with the same flags and paths', () => {
  const args = ['check', '--rule', 'layer-direction', '-q', 'src/domains', "src/domains/it's"]
  const folder = project({ ...VIOLATION, "src/domains/it's/types/a.ts": 'export const a = 1\n' })
  expect(asAgent(args, folder).stdout.split('\n').at(-2)).toBe(
    `Verify: npx stratalint check --quiet --rule=layer-direction src/domains 'src/domains/it'\\''s'`,
  )
})

it('goes on with --skip where the budget ends', () => {
  const shop = fixtureFolder('shop/violations')
  const first = asAgent(['check', '--budget', '1000'], shop).stdout
  const [, rest, command] = /^(\d+) more: npx stratalint (.+)$/m.exec(first)!
  const second = asAgent(command!.split(' '), shop).stdout
  const shown = (text: string): string[] => text.match(/^ *src\S+:\d+ .+/gm) ?? []
  expect([shown(first).length + Number(rest), shown(first).filter((line) => shown(second).includes(line))]).toEqual([
    131,
    [],
  ])
  expect(shown(second).length).toBeGreaterThan(3)
})

describe('is chosen', () => {
  const firstLine = (env: NodeJS.ProcessEnv, ...args: string[]): string =>
    runCli(['check', ...args], { cwd, env }).stdout.split('\n', 1)[0]!

  it.each(['CLAUDECODE', 'CODEX_THREAD_ID', 'CURSOR_AGENT'])('where %s is set', (name) => {
    expect(firstLine({ [name]: '1' })).toBe('1 error.')
  })

  it.each<[string, NodeJS.ProcessEnv, string[]]>([
    ['no such variable is set', {}, []],
    ['it is 0', { CLAUDECODE: '0' }, []],
    ['a format is given', { CLAUDECODE: '1' }, ['--format', 'pretty']],
  ])('not where %s', (_name, env, args) => {
    expect(firstLine(env, ...args)).toBe('src/domains/orders/types/order.ts')
  })
})
