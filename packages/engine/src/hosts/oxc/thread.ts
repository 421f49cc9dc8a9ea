import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { Worker } from 'node:worker_threads'
import { canShareMemory } from './progress-board.ts'
import type { ThreadAnswer, ThreadData, ThreadTask } from './thread-data.ts'

/** The parser recurses into nested code. This is enough for nearly every file, and memory is used only as needed. */
const STACK_MB = 256

/** How threads are started. */
export interface ThreadStart {
  /** The script that the thread runs. */
  script?: URL
  /** A thread that makes no progress for this long is stopped. */
  patienceMs?: number
  /** The most memory for a thread's objects. */
  memoryMb?: number
}

const PATIENCE_MS = 60_000

/** Many times what the share of a large project takes. V8 lets garbage grow to a part of this before it looks for it. */
const MEMORY_MB = 1_024

/** Most objects are garbage after the file that they were made for. A larger part makes a check larger and no faster. */
const YOUNG_MB = 12

/** A thread that checks files. */
export interface Thread {
  readonly isDead: boolean
  /** Runs a task; rejects if the thread dies. `current` returns the file that it checks. */
  run(task: Exclude<ThreadTask, ThreadData>, current: () => number | null): Promise<ThreadAnswer>
  /** Makes it ready for another check. */
  prepare(data: ThreadData): void
  stop(): void
}

/** Starts a thread; `null` where that is not possible. */
export function startThread(
  data: ThreadData,
  { script = workerScript(), patienceMs = PATIENCE_MS, memoryMb = MEMORY_MB }: ThreadStart = {},
): Thread | null {
  if (!canShareMemory() || !existsSync(fileURLToPath(script))) return null
  let worker: Worker
  try {
    worker = new Worker(script, {
      workerData: data,
      // What a rule prints must not mix with the result.
      stdout: true,
      resourceLimits: { stackSizeMb: STACK_MB, maxYoungGenerationSizeMb: YOUNG_MB, maxOldGenerationSizeMb: memoryMb },
    })
  } catch {
    // Out of memory or threads.
    return null
  }
  worker.unref()
  // Not piped: every pipe adds listeners to stderr, and a process in memory starts threads all the time.
  worker.stdout.on('data', (chunk: Buffer) => process.stderr.write(chunk))
  const waiting: { resolve: (answer: ThreadAnswer) => void; reject: (error: Error) => void }[] = []
  let death: Error | null = null
  const die = (error: Error): void => {
    death ??= error
    for (const { reject } of waiting.splice(0)) reject(death)
  }
  worker.on('message', (answer: ThreadAnswer) => waiting.shift()?.resolve(answer))
  worker.on('error', (error) => die(error instanceof Error ? error : new Error(String(error))))
  worker.on('exit', () => die(new Error('the thread exited')))
  return {
    get isDead() {
      return death !== null
    },
    async run(task, current) {
      if (death !== null) throw death
      const stopWatching = watch(current, patienceMs, () => {
        die(new Error('the thread made no progress'))
        void worker.terminate()
      })
      worker.ref()
      worker.postMessage(task)
      try {
        return await new Promise<ThreadAnswer>((resolve, reject) => waiting.push({ resolve, reject }))
      } finally {
        stopWatching()
        worker.unref()
      }
    },
    prepare: (next) => worker.postMessage(next satisfies ThreadTask),
    stop: () => void worker.terminate(),
  }
}

/** Calls `onStuck` when a thread makes no progress for too long. */
function watch(current: () => number | null, patience: number, onStuck: () => void): () => void {
  let last = current()
  let since = performance.now()
  const timer = setInterval(
    () => {
      const file = current()
      if (file !== last) {
        last = file
        since = performance.now()
      } else if (performance.now() - since > patience) {
        onStuck()
      }
    },
    Math.min(1_000, patience / 4),
  )
  return () => clearInterval(timer)
}

/** The script of a thread: next to this file, or in the build output when this file is TypeScript. */
function workerScript(): URL {
  return new URL(
    'worker.js',
    import.meta.url.endsWith('.ts') ? import.meta.url.replace('/src/', '/dist/') : import.meta.url,
  )
}
