import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { Worker } from 'node:worker_threads'
import { canShareMemory, type ProgressBoard } from './progress-board.ts'
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

/** How threads are started. */
export interface ThreadStart {
  /** What a thread runs. */
  script?: URL
  /** A thread that stays at one file for so long is stopped. */
  patienceMs?: number
  /** The most memory that a thread's objects may take. */
  memoryMb?: number
}

const PATIENCE_MS = 60_000
const MEMORY_MB = 2_048

/** Starts a thread; `null` where there can be none. */
export function startThread(data: ThreadData, board: ProgressBoard, { script = workerScript(), patienceMs = PATIENCE_MS, memoryMb = MEMORY_MB }: ThreadStart = {}): Thread | null {
  if (!canShareMemory() || !existsSync(fileURLToPath(script))) return null
  let worker: Worker
  try {
    worker = new Worker(script, { workerData: data, resourceLimits: { stackSizeMb: STACK_MB, maxYoungGenerationSizeMb: 64, maxOldGenerationSizeMb: memoryMb } })
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
  const watch = watchThread(() => waiting.length > 0, () => board.current(data.thread), patienceMs, () => {
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

/** Calls `onStuck` when a thread that is busy stays at one file, or at none, for too long. */
function watchThread(isBusy: () => boolean, current: () => number | null, patience: number, onStuck: () => void): NodeJS.Timeout {
  let last: number | null = null
  let since = performance.now()
  return setInterval(() => {
    const file = current()
    if (!isBusy() || file !== last) {
      last = file
      since = performance.now()
    } else if (performance.now() - since > patience) {
      onStuck()
    }
  }, Math.min(1_000, patience / 4)).unref()
}

/** The script of a thread: beside this file, or where the build puts it when this file is TypeScript. */
function workerScript(): URL {
  return new URL('worker.js', import.meta.url.endsWith('.ts') ? import.meta.url.replace('/src/', '/dist/') : import.meta.url)
}
