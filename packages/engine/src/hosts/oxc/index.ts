import { fitsStack, readSource } from '@stratalint/graph'
import { addTiming, checkFile, type Project, type Timing } from '@stratalint/rule'
import { join } from 'node:path'
import { collectResults, joinResults, type LintCollector, type LintResults } from '../../lint-results.ts'
import { rulesOf } from '../../rules.ts'
import { packListings, type FolderListings } from './folder-listings.ts'
import { createProgressBoard } from './progress-board.ts'
import { createThreadPool, type ThreadPool } from './thread-pool.ts'
import type { ThreadAnswer } from './thread-data.ts'
import type { Thread } from './threads.ts'

export interface OxcOptions {
  /** The threads of the check. */
  pool?: ThreadPool | undefined
  /** Texts that stand for files, by path. */
  texts?: ReadonlyMap<string, string> | undefined
  /** What the walk saw straight in each folder. */
  listings?: FolderListings | undefined
  timing?: Timing | undefined
  /** Makes a tree of every file, which is what rules cost at most. */
  tree?: boolean | undefined
  onDone?: (files: number) => void
}

/** Between so many files others get their turn. */
const FILES_A_TURN = 64

/** Runs the file rules over files in this process: on threads where there are many files, else on this one. */
export async function lintWithOxc(
  project: Project,
  files: readonly string[],
  options: OxcOptions = {},
): Promise<LintResults> {
  const { texts, timing, tree, listings = new Map(), onDone } = options
  const rules = rulesOf(project.loaded)
  const own =
    options.pool === undefined
      ? createThreadPool(
          {
            loaded: project.loaded,
            today: project.today,
            isLogged: project.log !== null,
            isTimed: timing !== undefined,
            tree: tree === true,
          },
          1,
        )
      : null
  const pool = options.pool ?? own!
  if (texts === undefined) pool.expect(files.length)
  const threads = texts === undefined ? pool.threads : []
  const board = createProgressBoard(files.length, Math.max(1, threads.length))
  const collector = collectResults(project)
  const parts: LintResults[] = []
  const deep: number[] = []

  const take = ({ results, trace, timing: times }: ThreadAnswer): void => {
    parts.push(results)
    if (trace !== null) project.log?.add(trace)
    if (times !== null && timing !== undefined) addTiming(timing, times)
  }
  const checkHere = (number: number): void => {
    const file = files[number]!
    const text = texts?.get(file) ?? tryToRead(project, file)
    if (text !== undefined && !fitsStack(text)) {
      // It gets ready while this thread goes on.
      if (deep.length === 0) pool.deepThread()
      deep.push(number)
      return
    }
    collector.add(file, checkFile(project, file, rules, { text, timing, tree }))
  }
  const work = {
    threads: threads.length,
    files: files.join('\0'),
    listings: packListings(listings),
    shared: board.shared,
    texts,
  }
  const runThread = async (thread: Thread, number: number): Promise<void> => {
    const answer = await settle(thread.run({ ...work, thread: number }, () => board.current(number)))
    if (!(answer instanceof Error)) return take(answer)
    // What a dead thread had taken is checked here, but for the file at which it died.
    const culprit = board.current(number)
    for (const taken of board.takenBy(number)) {
      if (taken === culprit) fail(collector, files[taken]!, answer)
      else checkHere(taken)
    }
  }

  try {
    if (threads.length > 0) {
      const timer = onDone && setInterval(() => onDone(board.done()), 100)
      await Promise.all(threads.map(runThread))
      clearInterval(timer)
    }
    // All files, or those that threads died before they took.
    let untilTurn = FILES_A_TURN
    for (let chunk = board.take(0); chunk !== null; chunk = board.take(0)) {
      for (let number = chunk.from; number < chunk.to; number++) checkHere(number)
      untilTurn -= chunk.to - chunk.from
      if (untilTurn > 0) continue
      untilTurn = FILES_A_TURN
      onDone?.(chunk.to)
      await new Promise((resolve) => void setImmediate(resolve))
    }
    if (deep.length > 0) await checkDeep()
  } finally {
    own?.stop()
  }
  return joinResults([collector.finish(), ...parts])

  /** Files that may exhaust the stack of this thread go to one that has more; what exhausts that, too, does not parse. */
  async function checkDeep(): Promise<void> {
    const thread = pool.deepThread()
    const lone = createProgressBoard(files.length, 1)
    if (thread !== null) {
      const shared = { ...work, threads: 1, thread: 0, shared: lone.shared }
      lone.takeAll()
      const answer = await settle(
        thread.run(shared, () => lone.current(0)).then(() => thread.run(deep, () => lone.current(0))),
      )
      if (!(answer instanceof Error)) return take(answer)
    }
    for (const number of deep)
      collector.add(
        files[number]!,
        checkFile(project, files[number]!, rules, { text: texts?.get(files[number]!), timing, tree }),
      )
  }
}

function fail(collector: LintCollector, file: string, error: Error): void {
  collector.fail(
    file,
    `stopped the thread that checked it: ${error.message}.`,
    'Split the file or make it simpler; none of its imports could be checked',
  )
}

async function settle<T>(answer: Promise<T>): Promise<T | Error> {
  try {
    return await answer
  } catch (error) {
    return error instanceof Error ? error : new Error(String(error))
  }
}

/** A file that cannot be read is looked at again by who says why. */
function tryToRead(project: Project, file: string): string | undefined {
  try {
    return readSource(join(project.loaded.root, file))
  } catch {
    return undefined
  }
}
