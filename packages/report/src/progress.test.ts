import { expect, it } from 'vitest'
import { createProgress, progressText } from './progress.ts'

/** A stream that keeps what it is given, and a clock that is set by hand. */
function stage(
  isTTY: boolean,
  columns?: number,
): { written: string[]; stream: Parameters<typeof createProgress>[0]; clock: { time: number } } {
  const written: string[] = []
  return { written, stream: { isTTY, columns, write: (text: string) => written.push(text) }, clock: { time: 0 } }
}

it('writes nothing but notices where there is no terminal', () => {
  const { written, stream, clock } = stage(false)
  const line = createProgress(stream, () => clock.time)
  clock.time = 5_000
  expect(line.step).toBeUndefined()
  line.notice('No files match layer ui.\n')
  line.stop()
  expect(written).toEqual(['No files match layer ui.\n'])
})

it('writes nothing of a check that is over within a second', () => {
  const { written, stream, clock } = stage(true)
  const line = createProgress(stream, () => clock.time)
  clock.time = 999
  line.step!({ phase: 'graph' })
  line.stop()
  expect(written).toEqual([])
})

it('shows the phase after a second, steps aside for notices, and leaves nothing behind', () => {
  const { written, stream, clock } = stage(true)
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

it('never wraps', () => {
  const { written, stream, clock } = stage(true, 12)
  const line = createProgress(stream, () => clock.time)
  clock.time = 1_000
  line.step!({ phase: 'graph' })
  line.stop()
  expect(written[0]).toBe('Following i')
})

it('draws a bar once it is known how much is done', () => {
  expect(progressText({ phase: 'lint', done: 2_000, total: 8_000 }, 3_400)).toBe(
    'Checking [######------------------] 2000/8000 files  3 s',
  )
})
