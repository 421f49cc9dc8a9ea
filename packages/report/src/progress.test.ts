import { expect, it } from 'vitest'
import { createProgress, progressText } from './progress.ts'

/** A stream that records what is written, and a clock that is set by the test. */
function setUp(
  isTTY: boolean,
  columns?: number,
): { written: string[]; stream: Parameters<typeof createProgress>[0]; clock: { time: number } } {
  const written: string[] = []
  return { written, stream: { isTTY, columns, write: (text: string) => written.push(text) }, clock: { time: 0 } }
}

it('prints only notices without a terminal', () => {
  const { written, stream, clock } = setUp(false)
  const line = createProgress(stream, () => clock.time)
  clock.time = 5_000
  expect(line.step).toBeUndefined()
  line.notice('No files match layer ui.\n')
  line.stop()
  expect(written).toEqual(['No files match layer ui.\n'])
})

it('prints nothing for a check that takes less than a second', () => {
  const { written, stream, clock } = setUp(true)
  const line = createProgress(stream, () => clock.time)
  clock.time = 999
  line.step!({ phase: 'graph' })
  line.stop()
  expect(written).toEqual([])
})

it('prints the phase after a second, keeps notices above it, and clears the line at the end', () => {
  const { written, stream, clock } = setUp(true)
  const line = createProgress(stream, () => clock.time)
  clock.time = 1_200
  line.step!({ phase: 'lint', total: 8_000 })
  line.notice('No files match layer ui.\n')
  clock.time = 2_000
  line.step!({ phase: 'graph' })
  line.stop()
  expect(written).toEqual([
    'Checking 8000 files  1 s',
    '\r\u001b[2K',
    'No files match layer ui.\n',
    'Checking 8000 files  1 s',
    '\r\u001b[2K',
    'Following imports  2 s',
    '\r\u001b[2K',
  ])
})

it('is cut to the width of the terminal', () => {
  const { written, stream, clock } = setUp(true, 12)
  const line = createProgress(stream, () => clock.time)
  clock.time = 1_000
  line.step!({ phase: 'graph' })
  line.stop()
  expect(written[0]).toBe('Following i')
})

it('prints a bar once the amount of work is known', () => {
  expect(progressText({ phase: 'lint', done: 2_000, total: 8_000 }, 3_400)).toBe(
    'Checking [######------------------] 2000/8000 files  3 s',
  )
})

it('counts findings while they are fixed', () => {
  expect(progressText({ phase: 'fix', done: 12, total: 24 }, 3_400)).toBe(
    'Fixing [############------------] 12/24 findings  3 s',
  )
})
