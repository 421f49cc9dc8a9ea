import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, describe, expect, it } from 'vitest'
import { nestingFault, type ParseTask } from './nesting-limit.ts'

const NODE = process.execPath
let folder: string | undefined

afterEach(() => {
  process.execPath = NODE
  if (folder !== undefined) rmSync(folder, { recursive: true })
  folder = undefined
})

/** Starts this in place of Node for the first processes; returns how many were started. */
function startInstead(script: string, times: number): () => number {
  folder = mkdtempSync(join(tmpdir(), 'nesting-'))
  const [path, log] = [join(folder, 'node'), join(folder, 'log')]
  writeFileSync(log, '')
  writeFileSync(
    path,
    `#!/bin/sh\necho >> '${log}'\nif [ "$(wc -l < '${log}')" -le ${times} ]; then ${script}; fi\nexec '${NODE}' "$@"\n`,
  )
  chmodSync(path, 0o755)
  process.execPath = path
  return () => readFileSync(log, 'utf8').length
}

/** Flat code that is too long to be certain without a trial; each test has another one, because outcomes are kept. */
function longTask(name: string): ParseTask {
  return { filename: `${name}.ts`, text: `${name} = 1\n`.repeat(60_000), options: { lang: 'ts' } }
}

describe.runIf(process.platform === 'linux')('a text that another process tries', () => {
  it.each([
    ['is refused', 'exit 7', 'refused'],
    ['is killed, as for its memory', 'kill -9 $$', 'killed'],
  ])('is tried again when that process %s', (_, script, name) => {
    const started = startInstead(script, 2)
    expect([nestingFault(longTask(name)), started()]).toEqual([null, 3])
  })

  it('is nested too deeply when that process crashes, at the first time', () => {
    const started = startInstead('kill -SEGV $$', 1)
    expect([nestingFault(longTask('crashed'))?.error.message, started()]).toEqual([
      'Nested too deeply to parse; split the deepest expression or block.',
      1,
    ])
  })
})
