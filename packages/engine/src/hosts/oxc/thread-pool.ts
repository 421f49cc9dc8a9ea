import { availableParallelism } from 'node:os'
import type { ThreadData } from './thread-data.ts'
import { startThread, type Thread, type ThreadStart } from './thread.ts'

/** The threads of one check, started once there are enough files. */
export interface ThreadPool {
  /** Starts the threads if this many files are worth it. */
  expect(files: number): void
  /** The threads that run rules; none if the main thread runs them alone. */
  readonly threads: readonly Thread[]
  /** A thread with more stack than the main thread; `null` if none can be started. */
  deepThread(): Thread | null
  /** Whether a thread died, perhaps of the file that it checked. */
  hasLost(): boolean
  /** Prepares the threads for another check. */
  reuse(data: ThreadData): void
  stop(): void
}

/** With fewer files, the main thread is done before threads have started. */
const FEWEST_FILES = 700

/** `most` is the number of threads, by default one for each processor; 1 means the main thread only. */
export function createThreadPool(data: ThreadData, most: number | undefined, start?: ThreadStart): ThreadPool {
  const count = most ?? availableParallelism()
  const threads: Thread[] = []
  let current = data
  const add = (): Thread | null => {
    const thread = startThread(current, start)
    if (thread !== null) threads.push(thread)
    return thread
  }
  let deep: Thread | null = null
  return {
    threads,
    expect(files) {
      if (count < 2 || threads.length > 0 || (most === undefined && files < FEWEST_FILES)) return
      while (threads.length < count && add() !== null);
    },
    deepThread: () => threads[0] ?? (deep ??= startThread(current, start)),
    hasLost: () => threads.some(({ isDead }) => isDead),
    reuse(next) {
      current = next
      for (const thread of threads) thread.prepare(next)
      deep?.prepare(next)
    },
    stop() {
      for (const thread of threads) thread.stop()
      deep?.stop()
    },
  }
}
