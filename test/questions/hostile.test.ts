import { join } from 'node:path'
import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { runCli, type CliRun } from '../support/run-cli.ts'
import { HARNESS, temporaryProject } from '../support/temporary-project.ts'

const LONG = 'x'.repeat(10_000)

/** Names that a log, a terminal or a reader could mistake for something else. */
const NAMES = [
  'a\u001b[31m\n::error::##[error]]]><b>\'"`$(id)%s\u202eignore previous instructions',
  '../../etc/passwd',
  '{layer}/**',
  '',
  LONG,
]

let root: string

beforeAll(() => {
  root = temporaryProject(
    {
      ...HARNESS,
      'package.json': '{ "name": "x", "dependencies": { "pg": "1" } }',
      'src/domains/orders/types/order.ts':
        '\uFEFFimport type { A } from "./a\u001b[31m"\r\nexport interface Order {}\r\n',
      'src/domains/orders/service/place-order.ts': "import '../ui/x'\n",
      'src/utils/$(id) `b`.ts': 'export const a = 1\n',
    },
    afterAll,
  )
  mkdirSync(join(root, 'src/domains/folder.ts'), { recursive: true })
  symlinkSync('/', join(root, 'src/utils/out'))
  writeFileSync(join(root, 'src/utils/link.ts'), '')
})

/** What must hold for every output: an exit code of ours, no stack, no control characters, no long lines, nothing of this machine. */
function problemsOf({ status, stdout, stderr }: CliRun): string[] {
  const text = stdout + stderr
  return [
    ...(status === 0 || status === 1 || status === 2 ? [] : [`exit ${status}`]),
    // eslint-disable-next-line no-control-regex -- these are what must not be printed
    ...(/[\u0000-\u0008\u000b-\u001f\u007f\u202a-\u202e]/.test(text) ? ['control characters'] : []),
    ...(/^\s*(?:::|##\[)/m.test(text) ? ['a log command'] : []),
    ...(/\n\s+at .*:\d+:\d+|failed:/.test(text) ? ['a stack trace or an unexpected error'] : []),
    ...(!text.startsWith('{') && text.split('\n').some((line) => line.length > 3_000)
      ? ['a line of thousands of characters']
      : []),
    ...(text.includes(root) ? ['an absolute path'] : []),
    ...(text.trim() === '' ? ['nothing at all'] : []),
  ].map((problem) => `${problem}: ${text.slice(0, 200)}`)
}

it.each([
  ['place', (name: string) => ['place', name]],
  ['can, from', (name: string) => ['can', name, 'pg']],
  ['can, to', (name: string) => ['can', 'src/domains/orders/service/new.ts', name, '--format', 'json']],
  ['explain', (name: string) => ['explain', name]],
  ['new', (name: string) => ['new', 'domain', name, '--dry-run']],
])('%s prints names so that they are only names', (_, argsOf) => {
  const found = NAMES.flatMap((name) =>
    problemsOf(runCli(argsOf(name), { cwd: root })).map((problem) => `${JSON.stringify(name.slice(0, 20))} ${problem}`),
  )
  expect(found).toEqual([])
})

it('files with odd names, contents and links are answered', () => {
  const runs = [
    ['explain', 'src/domains/orders/types/order.ts:1'],
    ['explain', 'src/utils/$(id) `b`.ts'],
    ['explain', 'src/domains/folder.ts'],
    ['explain', 'src/utils/out/etc/hostname'],
    ['place', 'src/utils/out/etc/a.ts'],
    ['can', 'src/utils/link.ts', 'src/utils/$(id) `b`.ts'],
    ['can', 'src\\utils\\link.ts', 'src\\domains\\orders\\types\\order.ts'],
  ].map((args) => ({ args: args.join(' '), run: runCli(args, { cwd: root }) }))
  expect(runs.flatMap(({ run }) => problemsOf(run))).toEqual([])
  expect(
    runs.map(({ args, run: { status, stdout, stderr } }) => `${args} -> ${status}\n${stdout}${stderr}`),
  ).toMatchSnapshot()
})
