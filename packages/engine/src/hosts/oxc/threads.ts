import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { Worker } from 'node:worker_threads'
import type { ProgressBoard } from './progress-board.ts'
import type { ThreadAnswer, ThreadData } from './thread-data.ts'

/** The parser follows nesting by recursion: with this much stack, which is only used where a file needs it, nearly every file fits. */
export const STACK_MB = 256

/** A thread that checks files beside this one. */
export interface Thread {
  /** What it found among the files that it took; rejects when it died. */
  readonly answer: Promise<ThreadAnswer>
  /** Lets it check these files, too, whatever they hold. */
  check(files: readonly number[]): Promise<ThreadAnswer>
  stop(): Promise<void>
}

/** A thread at whose file nothing happens for so long is stopped. */
const PATIENCE_MS = 60_000

/** Starts a thread; `null` where there can be none. */
export function startThread(data: ThreadData, board: ProgressBoard, patience = PATIENCE_MS): Thread | null {
  const script = workerScript()
  if (script === null) return null
  let worker: Worker
  try {
    worker = new Worker(script, { workerData: data, resourceLimits: { stackSizeMb: STACK_MB, maxYoungGenerationSizeMb: 64, maxOldGenerationSizeMb: 4_096 } })
  } catch {
    return null
  }
  worker.unref()
  const waiting: { resolve: (answer: ThreadAnswer) => void; reject: (error: Error) => void }[] = []
  let death: Error | null = null
  const next = (): Promise<ThreadAnswer> => new Promise((resolve, reject) => {
    if (death !== null) return reject(death)
    worker.ref()
    waiting.push({ resolve, reject })
  })
  const die = (error: Error): void => {
    death ??= error
    for (const { reject } of waiting.splice(0)) reject(death)
  }
  worker.on('message', (answer: ThreadAnswer) => waiting.shift()?.resolve(answer))
  worker.on('error', (error) => die(error instanceof Error ? error : new Error(String(error))))
  worker.on('exit', () => die(new Error('it ended')))
  const watch = watchThread(data.thread, board, patience, () => {
    die(new Error('it made no progress'))
    void worker.terminate()
  })
  const answer = next()
  // Whoever waits for it hears of its death; until somebody does, nobody need.
  answer.catch(() => {})
  return {
    answer,
    check(files) {
      worker.postMessage(files)
      return next()
    },
    async stop() {
      clearInterval(watch)
      await worker.terminate()
    },
  }
}

function watchThread(thread: number, board: ProgressBoard, patience: number, onStuck: () => void): NodeJS.Timeout {
  let last: number | null = null
  let since = performance.now()
  return setInterval(() => {
    const current = board.current(thread)
    if (current === null || current !== last) {
      last = current
      since = performance.now()
    } else if (performance.now() - since > patience) {
      onStuck()
    }
  }, Math.min(1_000, patience / 4)).unref()
}

/** The script of a thread: beside this file, or where the build puts it when this file is TypeScript. */
function workerScript(): URL | null {
  const url = import.meta.url.endsWith('.ts') ? new URL('worker.js', import.meta.url.replace('/src/', '/dist/')) : new URL('worker.js', import.meta.url)
  return existsSync(fileURLToPath(url)) ? url : null
}
