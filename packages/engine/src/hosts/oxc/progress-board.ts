/** Memory shared by the threads of one check: which files are taken, by which thread, and how many are done. */
export interface ProgressBoard {
  readonly shared: ArrayBufferLike
  /** The numbers of the files of the next chunk; `null` when all are taken. */
  take(thread: number): { from: number; to: number } | null
  /** Leaves no files to take. */
  takeAll(): void
  /** Records which file a thread checks; `null` for none. */
  at(thread: number, file: number | null): void
  current(thread: number): number | null
  done(): number
  /** The files that a thread took. */
  takenBy(thread: number): number[]
}

/** Files that a thread takes at once: few, so that all threads end together, and enough that they rarely contend. */
const CHUNK = 16

const [NEXT, DONE, THREADS] = [0, 1, 2]

/** Whether threads can share a board; a runtime can be started without shared memory. */
export function canShareMemory(): boolean {
  return typeof SharedArrayBuffer !== 'undefined'
}

/** Creates a board, or opens the one that another thread shares. */
export function createProgressBoard(files: number, threads: number, shared?: ArrayBufferLike): ProgressBoard {
  const chunks = Math.ceil(files / CHUNK)
  const bytes = (THREADS + threads + chunks) * Int32Array.BYTES_PER_ELEMENT
  const buffer = shared ?? (canShareMemory() ? new SharedArrayBuffer(bytes) : new ArrayBuffer(bytes))
  const cells = new Int32Array(buffer)
  const owners = THREADS + threads
  return {
    shared: buffer,
    take(thread) {
      const chunk = Atomics.add(cells, NEXT, 1)
      if (chunk >= chunks) return null
      Atomics.store(cells, owners + chunk, thread + 1)
      return { from: chunk * CHUNK, to: Math.min(files, (chunk + 1) * CHUNK) }
    },
    takeAll() {
      Atomics.store(cells, NEXT, chunks)
    },
    at(thread, file) {
      if (Atomics.exchange(cells, THREADS + thread, file === null ? 0 : file + 1) !== 0) Atomics.add(cells, DONE, 1)
    },
    current(thread) {
      const file = Atomics.load(cells, THREADS + thread)
      return file === 0 ? null : file - 1
    },
    done: () => Atomics.load(cells, DONE),
    takenBy(thread) {
      const taken: number[] = []
      for (let chunk = 0; chunk < chunks; chunk++) {
        if (Atomics.load(cells, owners + chunk) !== thread + 1) continue
        for (let file = chunk * CHUNK; file < Math.min(files, (chunk + 1) * CHUNK); file++) taken.push(file)
      }
      return taken
    },
  }
}
