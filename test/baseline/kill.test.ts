import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, it, onTestFinished } from 'vitest'

const POLICY = new URL('../../packages/policy/dist/index.js', import.meta.url).href
const REPOSITORY = fileURLToPath(new URL('../..', import.meta.url))
const NAME = 'stratalint.baseline.json'
const LINES = 20_000

/** Writes two large baselines in turn, forever, and says when each is begun. */
const WRITER = `
import { writeBaseline } from ${JSON.stringify(POLICY)}
import { writeSync } from 'node:fs'
const make = (name) => ({ reasons: [name], entries: Array.from({ length: ${LINES} }, (_, index) => ({
  file: name + index, rule: 'r/r', subject: '', extent: null, content: null, target: null })) })
const both = [make('even'), make('odd')]
for (let turn = 0; ; turn++) {
  writeSync(1, '.')
  writeBaseline(process.argv[1], both[turn % 2])
}
`

it('a kill at any moment leaves the old or the new file, whole', { timeout: 120_000 }, async () => {
  const root = mkdtempSync(join(tmpdir(), 'stratalint-kill-'))
  onTestFinished(() => rmSync(root, { recursive: true, force: true }))
  const path = join(root, NAME)
  writeFileSync(path, '[{"schemaVersion":1}\n,{"reason":"even"}\n]\n')
  let interrupted = 0
  for (let round = 0; round < 20; round++) {
    const child = spawn(process.execPath, ['--input-type=module', '-e', WRITER, root], { cwd: REPOSITORY, stdio: ['ignore', 'pipe', 'inherit'] })
    let begun = 0
    child.stdout.on('data', (data: Buffer) => {
      begun += data.length
      // The second write and later: the first may still wait for a processor.
      if (begun > 1 + (round % 3)) child.kill('SIGKILL')
    })
    await once(child, 'close')
    expect(child.signalCode).toBe('SIGKILL')

    const [header, reason, ...rest] = JSON.parse(readFileSync(path, 'utf8')) as [object, { reason: string }, ...{ file: string }[]]
    expect(header).toEqual({ schemaVersion: 1 })
    expect(rest.length).toBe(LINES)
    expect(rest.every(({ file }) => file.startsWith(reason.reason))).toBe(true)
    const others = readdirSync(root).filter((name) => name !== NAME)
    if (others.length > 0) interrupted++
    for (const name of others) rmSync(join(root, name))
  }
  // Otherwise the kills came between the writes, and nothing was shown.
  expect(interrupted).toBeGreaterThan(0)
})
