import { spawn, spawnSync, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { readdirSync, readFileSync, realpathSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { Editor } from '../lsp/editor.ts'
import { Agent } from '../mcp/client.ts'
import { generate } from './generate.ts'

const BIN = resolve(dirname(fileURLToPath(import.meta.url)), '../../packages/cli/bin/stratalint.js')
const COMMANDS = 15
const QUESTIONS = 60

/** A codebase with a file to edit and a file that it must not import. */
interface Ground {
  root: string
  file: string
  text: string
  forbidden: string
}

for (const size of process.argv.slice(2).length === 0 ? [50_000, 1_000_000] : process.argv.slice(2).map(Number)) {
  const ground = prepare(size)
  const rows = [
    ...commands(ground),
    ...hooks(ground),
    ...(await tools(ground)),
    await keystroke(ground),
    await save(ground),
  ]
  const title = `| ${size.toLocaleString('en-US')} lines | median | 95th percentile |\n|---|---:|---:|`
  process.stdout.write(
    `${[title, ...rows.map(([name, times]) => `| ${name} | ${at(times, 0.5)} | ${at(times, 0.95)} |`)].join('\n')}\n\n`,
  )
}

type Row = [name: string, milliseconds: number[]]

function prepare(lines: number): Ground {
  const root = join(realpathSync(tmpdir()), 'stratalint-bench', `latency-${lines}`)
  generate(root, { lines, seed: 1, violations: 0 })
  writeFileSync(join(root, '.gitignore'), '.stratalint\n')
  const git = (...args: string[]): void => {
    const { status, stderr } = spawnSync(
      'git',
      ['-c', 'user.name=Bench', '-c', 'user.email=bench@example.com', ...args],
      { cwd: root, encoding: 'utf8' },
    )
    if (status !== 0) throw new Error(stderr)
  }
  git('init', '--quiet')
  git('add', '.')
  git('commit', '--quiet', '--message', 'base')
  run(root, ['check'])
  spawnSync('sync')
  const domains = readdirSync(join(root, 'src/domains'))
  const first = (domain: string, layer: string): string | undefined =>
    readdirSync(join(root, 'src/domains', domain, layer)).find((name) => /^[\w-]+\.ts$/.test(name))
  const [own, other] = domains.filter((domain) => first(domain, 'types') !== undefined && first(domain, 'repo'))
  const file = `src/domains/${own}/repo/${first(own!, 'repo')}`
  const target = basename(first(other!, 'types')!, '.ts')
  return { root, file, text: readFileSync(join(root, file), 'utf8'), forbidden: `../../${other}/types/${target}` }
}

/** The text of the file after an edit; every second one adds a finding. */
function edited({ text, forbidden }: Ground, index: number): string {
  return index % 2 === 0 ? `import '${forbidden}'\n// ${index}\n${text}` : `${text}// ${index}\n`
}

function edit(ground: Ground, index: number): string {
  const text = edited(ground, index)
  writeFileSync(join(ground.root, ground.file), text)
  return text
}

function run(root: string, args: readonly string[], input?: string): number {
  const started = performance.now()
  const { status, stderr } = spawnSync(process.execPath, [BIN, ...args], {
    cwd: root,
    encoding: 'utf8',
    env: { ...process.env, NO_COLOR: '1', CLAUDE_PROJECT_DIR: root },
    ...(input !== undefined && { input }),
    maxBuffer: 64 * 1024 * 1024,
  })
  const time = performance.now() - started
  if (status === null || stderr.includes('    at ')) throw new Error(`${args.join(' ')}: ${stderr}`)
  return time
}

function commands(ground: Ground): Row[] {
  const { root, file, forbidden } = ground
  const target = join(dirname(file), `${forbidden}.ts`)
  return [
    ['check', ['check']],
    ['check <file>', ['check', file]],
    ['can <file> <file>', ['can', file, target]],
    ['place <file>', ['place', file]],
    ['explain <file>', ['explain', file]],
  ].map(([name, args]) => [
    `${name as string}, after an edit`,
    repeat(COMMANDS, (index) => {
      edit(ground, index)
      return run(root, args as string[])
    }),
  ])
}

function hooks(ground: Ground): Row[] {
  const { root, file } = ground
  const call = (event: string, index: number, rest: object): number => {
    const payload = { session_id: `bench ${event} ${index >> 1}`, cwd: root, hook_event_name: event, ...rest }
    return run(root, ['agent', 'hook', 'claude', event], JSON.stringify(payload))
  }
  const input = { file_path: join(root, file) }
  return [
    [
      'agent hook, before a write',
      repeat(COMMANDS, (index) =>
        call('PreToolUse', index, { tool_name: 'Write', tool_input: { ...input, content: edited(ground, index) } }),
      ),
    ],
    [
      'agent hook, after an edit',
      repeat(COMMANDS, (index) => {
        const before = readFileSync(join(root, file), 'utf8')
        const after = edit(ground, index)
        return call('PostToolUse', index, {
          tool_name: 'Edit',
          tool_input: { ...input, old_string: before, new_string: after },
          tool_response: { filePath: input.file_path, originalFile: before },
        })
      }),
    ],
    [
      'agent hook, at the end',
      repeat(COMMANDS, (index) => {
        edit(ground, index)
        return call('Stop', index, { stop_hook_active: false })
      }),
    ],
  ]
}

async function tools(ground: Ground): Promise<Row[]> {
  const { root, file, forbidden } = ground
  const agent = new Agent(root)
  await agent.start()
  await agent.call('check')
  const rows: Row[] = []
  for (const [name, given] of [
    ['check', { paths: [file] }],
    ['can_import', { from: file, to: join(dirname(file), `${forbidden}.ts`) }],
    ['place', { subject: file }],
    ['explain', { subject: file }],
  ] as const) {
    const times: number[] = []
    for (let index = 0; index < QUESTIONS; index++) {
      edit(ground, index)
      await pause(20)
      const started = performance.now()
      const { isError, text } = await agent.call(name, given)
      times.push(performance.now() - started)
      if (isError) throw new Error(text)
    }
    rows.push([`MCP ${name}, after an edit`, times])
  }
  await agent.stop()
  return rows
}

async function keystroke(ground: Ground): Promise<Row> {
  const { root, file, text, forbidden } = ground
  writeFileSync(join(root, file), text)
  const editor = new Editor()
  await editor.start(root)
  await editor.open(root, file, text)
  await editor.shows(root, file, [])
  const rows = [`0:7-${forbidden.length + 9} architecture/domain-boundary`]
  const times: number[] = []
  for (let index = 0; index < QUESTIONS; index++) {
    const started = performance.now()
    await editor.type(root, file, edited(ground, index))
    await editor.shows(root, file, index % 2 === 0 ? rows : [])
    times.push(performance.now() - started)
  }
  await editor.stop()
  return ['lsp, a keystroke', times]
}

async function save(ground: Ground): Promise<Row> {
  const watch = spawn(process.execPath, [BIN, 'check', '--watch'], {
    cwd: ground.root,
    env: { ...process.env, NO_COLOR: '1', CI: '' },
  })
  const next = reader(watch)
  await next('Watching for changes')
  const times: number[] = []
  for (let index = 0; index < QUESTIONS; index++) {
    const started = performance.now()
    edit(ground, index)
    await next('Checked')
    times.push(performance.now() - started)
    await pause(100)
  }
  watch.kill('SIGINT')
  await once(watch, 'exit')
  return ['check --watch, a save', times]
}

/** Waits until a text was printed since the last time. */
function reader({ stdout, stderr }: ChildProcess): (text: string) => Promise<void> {
  let output = ''
  let wake = (): void => {}
  for (const stream of [stdout!, stderr!])
    stream.on('data', (data: Buffer) => {
      output += String(data)
      wake()
    })
  return async (text) => {
    while (!output.includes(text)) await new Promise<void>((resolve) => (wake = resolve))
    output = ''
  }
}

function repeat(times: number, make: (index: number) => number): number[] {
  make(0)
  return Array.from({ length: times }, (_, index) => make(index + 1))
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => void setTimeout(resolve, milliseconds))
}

function at(times: readonly number[], share: number): string {
  const sorted = times.toSorted((one, other) => one - other)
  return `${Math.round(sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))]!)} ms`
}
