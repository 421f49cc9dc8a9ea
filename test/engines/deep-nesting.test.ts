import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { checkJson, HARNESS, project, VIOLATION } from '../cli/project.ts'
import { CLI_NODE } from '../support/run-cli.ts'

const BIN = fileURLToPath(new URL('../../packages/cli/bin/stratalint.js', import.meta.url))

const MANY = Object.fromEntries(
  Array.from({ length: 600 }, (_, index) => [`src/utils/u${index}.ts`, `export const u${index} = ${index}\n`]),
)
const UPWARD = `import type { Price } from '../service/price'\n`
const DEEP_FILE = 'src/domains/orders/types/deep.ts'

/** Deep enough to crash the parser on a thread with a normal stack. */
const DEEP: [string, string][] = [
  ['parentheses', `export const deep = ${'('.repeat(100_000)}1${')'.repeat(100_000)}\n`],
  ['objects with braces in strings', `export const deep = ${`{'}':0,a:`.repeat(6_000)}1${'}'.repeat(6_000)}\n`],
  ['functions with braces in strings', `${`function f(){'}';`.repeat(8_000)}${'}'.repeat(8_000)}\n`],
  ['blocks', `${'{'.repeat(40_000)}${'}'.repeat(40_000)}\n`],
  ['classes', `export const deep = ${'(class{a='.repeat(5_000)}1${'})'.repeat(5_000)}\n`],
  ['namespaces', `${'namespace a{'.repeat(8_000)}${'}'.repeat(8_000)}\n`],
  ['templates', `export const deep = ${'`${'.repeat(8_000)}1${'}`'.repeat(8_000)}\n`],
  ['object types', `export type Deep = ${'{a:'.repeat(8_000)}1${'}'.repeat(8_000)}\n`],
  ['a sum', `export const deep = 1${'+1'.repeat(200_000)}\n`],
  ['a chain of operators', `export const deep = a${'&&a'.repeat(200_000)}\n`],
  ['a chain of calls', `export const deep = a${'.b()'.repeat(200_000)}\n`],
  ['a chain of casts', `export const deep = a${' as b'.repeat(200_000)}\n`],
]

function check(
  files: Record<string, string>,
  ...args: string[]
): { status: number | null; rows: string[]; whats: string[] } {
  const { status, findings } = checkJson(project(files), args)
  return {
    status,
    rows: findings.map(({ file, line, rule }) => `${file}:${line} ${rule}`),
    whats: findings.map(({ what }) => what),
  }
}

describe('a file nested too deeply for a normal stack', () => {
  it.each(DEEP)('is checked: %s', (_, text) => {
    const { status, rows } = check({ ...VIOLATION, [DEEP_FILE]: UPWARD + text })
    expect(rows).toEqual([
      `${DEEP_FILE}:1 architecture/layer-direction`,
      'src/domains/orders/types/order.ts:1 architecture/layer-direction',
    ])
    expect(status).toBe(1)
  })

  it.each(['oxc', 'oxlint', 'eslint'])('is checked among many files: %s', (engine) => {
    const { status, rows } = check({ ...VIOLATION, ...MANY, [DEEP_FILE]: UPWARD + DEEP[0]![1] }, '--engine', engine)
    expect(rows).toEqual([
      `${DEEP_FILE}:1 architecture/layer-direction`,
      'src/domains/orders/types/order.ts:1 architecture/layer-direction',
    ])
    expect(status).toBe(1)
  })
})

it('checks a deeply nested text from stdin', () => {
  const root = project(VIOLATION)
  const input = UPWARD + DEEP[0]![1]
  const { status, stdout } = spawnSync(
    CLI_NODE,
    [BIN, 'check', '--format', 'json', '--stdin', '--stdin-filename', DEEP_FILE],
    { cwd: root, input, encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 },
  )
  expect(
    (JSON.parse(stdout) as { findings: { file: string; line: number; rule: string }[] }).findings.map(
      ({ file, line, rule }) => `${file}:${line} ${rule}`,
    ),
  ).toEqual([`${DEEP_FILE}:1 architecture/layer-direction`])
  expect(status).toBe(1)
})

it('reports a pattern nested too deeply to extract, and checks the other files', () => {
  const { status, rows } = check({
    ...HARNESS,
    ...VIOLATION,
    'src/utils/deep.ts': `export const ${'['.repeat(3_000)}a${']'.repeat(3_000)} = b\n`,
  })
  expect(rows).toEqual([
    'src/domains/orders/types/order.ts:1 architecture/layer-direction',
    'src/utils/deep.ts:1 stratalint/parse',
  ])
  expect(status).toBe(2)
})

it.each(['1', '2'])(
  'reports a file nested too deeply for any thread, and checks the other files: %s threads',
  (threads) => {
    const text = `export const deep = ${'['.repeat(1_000_000)}${']'.repeat(1_000_000)}\n`
    const { status, rows, whats } = check({ ...HARNESS, ...VIOLATION, 'src/utils/deep.ts': text }, '--threads', threads)
    expect(rows).toEqual([
      'src/domains/orders/types/order.ts:1 architecture/layer-direction',
      'src/utils/deep.ts:1 stratalint/parse',
    ])
    expect(whats[1]).toBe(
      'src/utils/deep.ts cannot be parsed: Nested too deeply to parse; split the deepest expression or block.',
    )
    expect(status).toBe(2)
  },
)
