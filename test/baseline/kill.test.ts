import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readdirSync, rmSync, watch } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { expect, it, onTestFinished } from 'vitest'
import { readBaseline } from '@stratalint/policy'

const REPOSITORY = fileURLToPath(new URL('../..', import.meta.url))
const POLICY = pathToFileURL(join(REPOSITORY, 'packages/policy/dist/index.js')).href
const NAME = 'stratalint.baseline.json'
const LINES = 20_000

/** Writes two large baselines in turn, forever. */
const WRITER = `
import { writeBaseline } from ${JSON.stringify(POLICY)}
const make = (name) => ({ reasons: [name], entries: Array.from({ length: ${LINES} }, (_, index) => ({
  file: name + index, rule: 'r/r', subject: '', extent: null, content: null, target: null })) })
const both = [make('even'), make('odd')]
for (let turn = 0; ; turn++) writeBaseline(process.argv[1], both[turn % 2])
`

it('a process killed at any moment leaves the complete old or new file', { timeout: 120_000 }, async () => {
  const root = mkdtempSync(join(tmpdir(), 'stratalint-kill-'))
  onTestFinished(() => rmSync(root, { recursive: true, force: true }))
  let interrupted = 0
  for (let round = 0; round < 10; round++) {
    const child = spawn(process.execPath, ['--input-type=module', '-e', WRITER, root], {
      cwd: REPOSITORY,
      stdio: ['ignore', 'inherit', 'inherit'],
    })
    let events = 0
    // Each event in the folder is a moment to kill the process at: in each round another one.
    const watcher = watch(root, () => {
      if (events++ === round) child.kill('SIGKILL')
    })
    await once(child, 'close')
    watcher.close()
    expect(child.signalCode).toBe('SIGKILL')

    const names = readdirSync(root)
    for (const name of names) if (name !== NAME) rmSync(join(root, name))
    if (names.some((name) => name !== NAME)) interrupted++
    if (!names.includes(NAME)) continue
    const { reasons, entries } = readBaseline(root)!
    expect(entries.length).toBe(LINES)
    expect(entries.every(({ file }) => file.startsWith(reasons[0]!))).toBe(true)
  }
  // Otherwise every kill came between two writes, which proves nothing.
  expect(interrupted).toBeGreaterThan(0)
  expect(readdirSync(root)).toEqual([NAME])
})
