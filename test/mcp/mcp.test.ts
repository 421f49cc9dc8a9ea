import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { checkJson } from '../cli/project.ts'
import { CLI_NODE } from '../support/run-cli.ts'
import { temporaryProject } from '../support/temporary-project.ts'
import { writeTree } from '../support/tree.ts'
import { Agent, type ToolResult } from './client.ts'

const BIN = fileURLToPath(new URL('../../packages/cli/bin/stratalint.js', import.meta.url))
const SESSION = 'src/domains/orders/runtime/session.ts'
const ORDER = 'src/domains/orders/types/order.ts'
const FILES = {
  'stratalint.config.json': '{ "extends": "harness" }',
  [ORDER]: "import type { Price } from '../service/price'\n\nexport type Total = Price\n",
  'src/domains/orders/service/price.ts': 'export interface Price {\n  amount: number\n}\n',
  [SESSION]: "import { user } from '../../../providers/auth/session'\n\nexport const name = (): string => user()\n",
  'src/providers/auth/index.ts': "export { user } from './session'\n",
  'src/providers/auth/session.ts': "export const user = (): string => 'a'\n",
}

let root: string
let agent: Agent

beforeAll(async () => {
  root = temporaryProject(FILES, afterAll)
  agent = new Agent(root)
  await agent.start()
})

afterAll(() => agent.stop())

interface Listed {
  id: string
  file: string
  line: number
}
const listed = ({ data }: ToolResult): Listed[] => data['findings'] as Listed[]
const rows = (result: ToolResult): string[] => listed(result).map(({ file, line }) => `${file}:${line}`)

it('lists its tools with their schemas', async () => {
  expect((await agent.client.listTools()).tools).toMatchSnapshot()
})

describe('check', () => {
  it('reports the findings of a check', async () => {
    const result = await agent.call('check')
    expect({ text: result.text, data: result.data }).toMatchSnapshot()
    const { findings } = checkJson(root)
    expect(listed(result).map(({ id }) => id)).toEqual(findings.map(({ id }) => id))
  })

  it('follows the disk between two calls', async () => {
    const file = 'src/utils/now.ts'
    writeTree(root, { [file]: "import { name } from '../domains/orders/runtime/session'\nexport const now = name\n" })
    expect(rows(await agent.call('check', { paths: ['src/utils'] }))).toEqual([`${file}:1`])
    for (const text of ['export const now = 1\n', "import { gone } from './gone'\nexport const now = gone\n"]) {
      writeFileSync(join(root, file), text)
      expect(rows(await agent.call('check', { paths: [file] }))).toEqual(text.includes('gone') ? [`${file}:1`] : [])
    }
    writeFileSync(join(root, file), 'export const now = 1\n')
    writeFileSync(join(root, 'stratalint.config.json'), '{ "extends": "harnes" }')
    const broken = await agent.call('check')
    expect({ ...broken, data: {} }).toMatchSnapshot()
    writeFileSync(join(root, 'stratalint.config.json'), FILES['stratalint.config.json'])
    expect(rows(await agent.call('check'))).toEqual([`${SESSION}:1`, `${ORDER}:1`])
  })

  it('answers in pages, and reports only the rules that are given', async () => {
    const first = await agent.call('check', { limit: 1 })
    expect(rows(first)).toEqual([`${SESSION}:1`])
    const second = await agent.call('check', { limit: 1, cursor: first.data['cursor'] })
    expect(rows(second)).toEqual([`${ORDER}:1`])
    expect(second.data['cursor']).toBeNull()
    expect(rows(await agent.call('check', { rules: ['architecture/layer-direction'] }))).toEqual([`${ORDER}:1`])
  })
})

describe('explain', () => {
  it('explains a rule, a finding, a file and a line', async () => {
    const [finding] = listed(await agent.call('check', { paths: [ORDER] }))
    const answers = []
    for (const subject of ['layer-direction', finding!.id, SESSION, `${ORDER}:1`])
      answers.push(await agent.call('explain', { subject }))
    expect(answers.map(({ text, data }) => ({ text, data }))).toMatchSnapshot()
  })
})

describe('place and can_import', () => {
  it('answer before code is written', async () => {
    const answers = [
      await agent.call('place', { subject: 'priceTotal' }),
      await agent.call('place', { subject: 'src/orders/total.ts', text: "import '../domains/orders/service/price'\n" }),
      await agent.call('can_import', { from: ORDER, to: 'orders/service' }),
      await agent.call('can_import', { from: SESSION, to: 'auth', names: ['user'] }),
    ]
    expect(answers.map(({ text, data }) => ({ text, data }))).toMatchSnapshot()
  })
})

describe('fix_preview', () => {
  it('shows the diff of a fix with edits, and the steps of another', async () => {
    const found = listed(await agent.call('check'))
    const answers = []
    for (const { id } of found) answers.push(await agent.call('fix_preview', { id }))
    expect(answers.map(({ text, data }) => ({ text, data }))).toMatchSnapshot()
  })
})

describe('an error', () => {
  it('says what to do, and nothing outside of the root is read', async () => {
    const outside = temporaryProject({ 'secret.ts': "import './a'\n" })
    symlinkSync(join(outside, 'secret.ts'), join(root, 'src/utils/link.ts'))
    const answers: [string, Record<string, unknown>][] = [
      ['check', { paths: ['../x'] }],
      ['check', { paths: ['/etc/passwd'] }],
      ['check', { paths: ['src/gone'] }],
      ['check', { cursor: 'x' }],
      ['check', { limit: 1_000 }],
      ['explain', { subject: '../../etc/passwd' }],
      ['explain', { subject: '../../etc/passwd:1' }],
      ['explain', { subject: 'src/utils/link.ts:1' }],
      ['explain', { subject: `${ORDER}:99` }],
      ['place', { subject: '../x.ts' }],
      ['can_import', { from: '../x.ts', to: ORDER }],
      ['fix_preview', { id: 'ffffffff' }],
      ['fix_preview', { id: 'x\n::error::y' }],
    ]
    const texts = []
    for (const [name, given] of answers) {
      const { isError, text } = await agent.call(name, given)
      texts.push([name, ...Object.values(given), isError, text])
    }
    expect(texts).toMatchSnapshot()
  })

  it('without a policy is an answer, and the server stays', async () => {
    const empty = temporaryProject({ 'src/utils/a.ts': '' })
    const other = new Agent(empty)
    await other.start()
    expect((await other.call('check')).text).toMatchSnapshot()
    writeTree(empty, FILES)
    expect(rows(await other.call('check'))).toEqual([`${SESSION}:1`, `${ORDER}:1`])
    await other.stop()
  })
})

it('writes nothing but the protocol to stdout, whatever a rule prints, and ends with its client', async () => {
  const folder = temporaryProject({
    'package.json': '{ "type": "module" }',
    'stratalint.config.json': '{ "extends": "harness", "plugins": ["./rules.js"], "rules": { "team/loud": "error" } }',
    'rules.js':
      "console.log('loaded')\nexport const namespace = 'team'\nexport const rules = [{ id: 'team/loud', meta: { type: 'problem', docs: { description: 'Loud', why: 'w' }, schema: [] }, create() { console.log('loud'); process.stdout.write('louder\\n'); return {} } }]\nexport default { namespace, rules }\n",
    'src/utils/a.ts': 'export const a = 1\n',
  })
  const server = spawn(CLI_NODE, [BIN, 'agent', 'mcp'], { cwd: folder, stdio: ['pipe', 'pipe', 'ignore'] })
  let stdout = ''
  server.stdout.on('data', (text: Buffer) => (stdout += String(text)))
  const send = (message: object): void => void server.stdin.write(`${JSON.stringify({ jsonrpc: '2.0', ...message })}\n`)
  send({
    id: 1,
    method: 'initialize',
    params: { protocolVersion: '2025-06-18', capabilities: {}, clientInfo: { name: 'test', version: '1' } },
  })
  send({ method: 'notifications/initialized' })
  send({ id: 2, method: 'tools/call', params: { name: 'check', arguments: {} } })
  while (!stdout.includes('"id":2')) await new Promise((resolve) => void setTimeout(resolve, 20))
  server.stdin.end()
  const [code] = (await once(server, 'exit')) as [number | null]
  expect(code).toBe(0)
  const messages = stdout
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as { id: number })
  expect(messages.map(({ id }) => id)).toEqual([1, 2])
})
