import type { Progress } from '@stratalint/engine'

/** Shorter checks show no progress. */
const DELAY = 1_000
const INTERVAL = 200
const CELLS = 24
const PHASES: Record<Progress['phase'], string> = {
  walk: 'Looking for files',
  lint: 'Checking',
  graph: 'Following imports',
  fix: 'Fixing',
}

/** A line that shows the progress of a check. */
export interface ProgressLine {
  /** Absent if progress is not shown, so that the check does not report it. */
  step?: (progress: Progress) => void
  /** Writes a notice above the line. */
  notice(text: string): void
  stop(): void
}

/** The stream that a progress line is written to. */
export interface ProgressStream {
  isTTY?: boolean | undefined
  columns?: number | undefined
  write(text: string): unknown
}

/** Shows the progress of a check that takes longer than a second on a terminal; elsewhere only notices are printed. */
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
    if (elapsed < DELAY) return
    clear()
    stream.write(progressText(current, elapsed).slice(0, (stream.columns || 80) - 1))
    isShown = true
  }
  const timer = setInterval(show, INTERVAL)
  timer.unref()
  return {
    step(progress) {
      // The timer cannot draw while a phase blocks the process, so each phase is drawn when it starts.
      const isNew = progress.phase !== current.phase
      current = progress
      if (isNew || progress.phase === 'fix') show()
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

/** A bar if the amount of work is known, else the time that the phase has taken. */
export function progressText({ phase, done = 0, total = 0 }: Progress, elapsed: number): string {
  const seconds = `${Math.floor(elapsed / 1_000)} s`
  if (total === 0) return `${PHASES[phase]}  ${seconds}`
  const unit = phase === 'fix' ? 'findings' : 'files'
  if (done === 0) return `${PHASES[phase]} ${total} ${unit}  ${seconds}`
  const filled = Math.floor((done / total) * CELLS)
  return `${PHASES[phase]} [${'#'.repeat(filled)}${'-'.repeat(CELLS - filled)}] ${done}/${total} ${unit}  ${seconds}`
}
