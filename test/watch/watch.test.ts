import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { VIOLATION } from '../cli/project.ts'
import { CLI_NODE, runCli } from '../support/run-cli.ts'
import { temporaryProject } from '../support/temporary-project.ts'
import { writeTree } from '../support/tree.ts'

const BIN = fileURLToPath(new URL('../../packages/cli/bin/stratalint.js', import.meta.url))
const ORDER = 'src/domains/orders/types/order.ts'
const PATIENCE_MS = 20_000

let root: string
let process_: ChildProcess
let output = ''

beforeAll(() => {
  root = temporaryProject({ ...VIOLATION, '.gitignore': 'ignored/\n', 'ignored/x.ts': '' }, afterAll)
  process_ = spawn(CLI_NODE, [BIN, 'check', '--watch'], { cwd: root, env: { ...process.env, NO_COLOR: '1', CI: '' } })
  for (const stream of [process_.stdout!, process_.stderr!])
    stream.on('data', (text: Buffer) => (output += String(text)))
})

afterAll(() => process_.kill('SIGKILL'))

/** What is printed until a text has been printed, with the time of day left out. */
async function printed(until: string): Promise<string> {
  const end = Date.now() + PATIENCE_MS
  while (!output.includes(until)) {
    if (Date.now() > end) throw new Error(`Expected ${JSON.stringify(until)}, got ${output}`)
    await new Promise((resolve) => void setTimeout(resolve, 20))
  }
  // What follows in the same update.
  await new Promise((resolve) => void setTimeout(resolve, 100))
  const text = output
  output = ''
  return text.replace(/^\d\d:\d\d:\d\d/gm, 'hh:mm:ss')
}

describe('check --watch', () => {
  it('begins with a whole report', async () => {
    expect(await printed('Watching for changes')).toMatchSnapshot()
  })

  it('prints what a save fixes, and that a save changes nothing', async () => {
    writeFileSync(join(root, ORDER), 'export type Total = number\n')
    expect(await printed('Checked')).toMatchSnapshot()
    writeFileSync(join(root, ORDER), 'export type Total = bigint\n')
    expect(await printed('Checked')).toMatchSnapshot()
  })

  it('prints the findings of many saves at once, in new folders too', async () => {
    const text = "import type { Price } from '../service/price'\n\nexport type Total = Price\n"
    writeTree(root, {
      [ORDER]: text,
      'src/domains/orders/ui/view.ts': "import { gone } from './gone'\n\nexport const view = gone\n",
      'src/domains/bills/types/total.ts':
        "import type { Price } from '../../orders/service/price'\n\nexport type Total = Price\n",
    })
    expect(await printed('Checked')).toMatchSnapshot()
  })

  it('prints nothing for files that are not checked', async () => {
    writeFileSync(join(root, 'ignored/x.ts'), "import './gone'\n")
    writeFileSync(join(root, 'notes.md'), 'x\n')
    renameSync(join(root, 'src/domains/orders/ui/view.ts'), join(root, 'src/domains/orders/ui/screen.ts'))
    expect(await printed('Checked')).toMatchSnapshot()
  })

  it('reports a broken policy once, and recovers', async () => {
    writeFileSync(join(root, 'stratalint.config.json'), '{ "extends": "harnes" }')
    expect(await printed('Did you mean')).toMatchSnapshot()
    writeFileSync(join(root, 'stratalint.config.json'), VIOLATION['stratalint.config.json'])
    expect(await printed('Checked')).toMatchSnapshot()
  })

  it('follows folders that are deleted and made again', async () => {
    rmSync(join(root, 'src/domains/orders/ui'), { recursive: true })
    expect(await printed('Checked')).toMatchSnapshot()
    mkdirSync(join(root, 'src/domains/orders/ui'))
    writeFileSync(join(root, 'src/domains/orders/ui/view.ts'), 'export const view = 1\n')
    await printed('Checked 4 files')
    writeFileSync(join(root, 'src/domains/orders/ui/view.ts'), "export * from './gone'\n")
    expect(await printed('Checked')).toMatchSnapshot()
  })

  it('ends on an interrupt with the exit code of the last check', async () => {
    process_.kill('SIGINT')
    expect(await once(process_, 'exit')).toEqual([1, null])
    expect(output).toBe('')
  })
})

it.each([
  ['--format', 'json'],
  ['--output-file', 'x'],
  ['--stdin', '--stdin-filename', 'x.ts'],
  ['--shard', '1/2'],
  ['--engine', 'eslint'],
])('refuses %s', (...args) => {
  const { status, stderr } = runCli(['check', '--watch', ...args], { cwd: root })
  expect({ status, stderr }).toEqual({
    status: 2,
    stderr: `--watch cannot be combined with ${args[0]}: it prints changes for people until it is stopped.\n`,
  })
})
