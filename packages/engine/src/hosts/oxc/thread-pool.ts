import { availableParallelism } from 'node:os'
import type { ThreadData } from './thread-data.ts'
import { startThread, type Thread, type ThreadStart } from './thread.ts'

/** The threads of one check, started as soon as there are files enough for them. */
export interface ThreadPool {
  /** Says how many files there are, as far as is known; threads that these are worth get ready. */
  expect(files: number): void
  /** Those that run the rules: none where this thread does it alone. */
  readonly threads: readonly Thread[]
  /** One with more stack than this thread has; `null` where there can be none. */
  deepThread(): Thread | null
  stop(): void
}

/** With fewer files, threads are not ready before this one has checked them all. */
const FEWEST_FILES = 700

/** `most` threads; left out, as many as there are processors. One means this thread. */
export function createThreadPool(data: ThreadData, most: number | undefined, start?: ThreadStart): ThreadPool {
  const count = most ?? availableParallelism()
  const threads: Thread[] = []
  const add = (): Thread | null => {
    const thread = startThread(data, start)
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
    deepThread: () => threads[0] ?? (deep ??= startThread(data, start)),
    stop() {
      for (const thread of threads) thread.stop()
      deep?.stop()
    },
  }
}
