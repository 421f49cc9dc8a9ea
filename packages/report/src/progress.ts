import type { Progress } from '@stratalint/engine'

/** Nothing is shown of a check that is over sooner. */
const PATIENCE = 1_000
const INTERVAL = 200
const CELLS = 24
const PHASES: Record<Progress['phase'], string> = {
  walk: 'Looking for files',
  lint: 'Checking',
  graph: 'Following imports',
}

/** The line that shows a person how far a check is. */
export interface ProgressLine {
  /** Absent where nobody would see it, so that the check need not tell. */
  step?: (progress: Progress) => void
  /** Writes a notice above the line. */
  notice(text: string): void
  stop(): void
}

/** What a progress line is written to. */
export interface ProgressStream {
  isTTY?: boolean | undefined
  columns?: number | undefined
  write(text: string): unknown
}

/** Shows the progress of a check on a terminal once it takes longer than a second; elsewhere only notices pass. */
export function createProgress(stream: ProgressStream, now: () => number = () => performance.now()): ProgressLine {
  if (stream.isTTY !== true || process.env['TERM'] === 'dumb')
    return { notice: (text) => void stream.write(text), stop() {} }
  const started = now()
  let current: Progress = { phase: 'walk' }
  let isShown = false
  const clear = (): void => {
    if (isShown) stream.write('\r\u001b[2K')
    isShown = false
  }
  const show = (): void => {
    const elapsed = now() - started
    if (elapsed < PATIENCE) return
    clear()
    stream.write(progressText(current, elapsed).slice(0, (stream.columns || 80) - 1))
    isShown = true
  }
  const timer = setInterval(show, INTERVAL)
  timer.unref()
  return {
    step(progress) {
      // Within a phase the clock draws; a phase that blocks the process has to be drawn before it starts.
      const isNew = progress.phase !== current.phase
      current = progress
      if (isNew) show()
    },
    notice(text) {
      clear()
      stream.write(text)
      show()
    },
    stop() {
      clearInterval(timer)
      clear()
    },
  }
}

/** A bar where it is known how much is done, else how long the phase runs. */
export function progressText({ phase, done = 0, total = 0 }: Progress, elapsed: number): string {
  const seconds = `${Math.floor(elapsed / 1_000)} s`
  if (total === 0) return `${PHASES[phase]}  ${seconds}`
  if (done === 0) return `${PHASES[phase]} ${total} files  ${seconds}`
  const filled = Math.floor((done / total) * CELLS)
  return `${PHASES[phase]} [${'#'.repeat(filled)}${'-'.repeat(CELLS - filled)}] ${done}/${total} files  ${seconds}`
}
