import { knownImports, type KnownImports } from '../hosts/known-imports.ts'
import type { LintResults } from '../hosts/lint-results.ts'
import { createThreadPool, type ThreadPool } from '../hosts/oxc/thread-pool.ts'
import type { ThreadData } from '../hosts/oxc/thread-data.ts'

/** What checks of one folder by several policies share while nothing changes there: threads, and the imports that the first one read. */
export interface CheckSession {
  /** Stops the threads and forgets what was read. */
  close(): void
}

/** A session as the engine uses it. */
export interface OpenSession extends CheckSession {
  poolFor(data: ThreadData, threads: number | undefined): ThreadPool
  known(): KnownImports | undefined
  /** Remembers what the first check read. */
  keep(results: LintResults, { loaded }: Pick<ThreadData, 'loaded'>): void
}

export function createSession(): OpenSession {
  let pool: ThreadPool | null = null
  let known: KnownImports | undefined
  return {
    poolFor(data, threads) {
      if (pool === null) pool = createThreadPool(data, threads)
      else pool.reuse(data)
      return pool
    },
    known: () => known,
    keep(results, { loaded }) {
      known ??= knownImports(results, loaded.policy)
    },
    close() {
      pool?.stop()
      pool = null
      known = undefined
    },
  }
}
