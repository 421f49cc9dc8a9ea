import { fitsParserStack, readSource } from '@stratalint/graph'
import type { FileRecord, Project } from '@stratalint/rule'
import { join } from 'node:path'
import { importsFor, type KnownImports } from '../known-imports.ts'
import { createLintCollector, joinResults, type LintResults } from '../lint-results.ts'
import { lazily } from '../../base/lazily.ts'
import { fileRulesOf } from '../../base/rules.ts'
import { failedRecord } from '../unchecked-record.ts'
import { checkFile } from './check-file.ts'
import { addTiming, type FileTiming } from './file-timing.ts'
import { packListings, type FolderListings } from './folder-listings.ts'
import { createProgressBoard } from './progress-board.ts'
import { createThreadPool, type ThreadPool } from './thread-pool.ts'
import type { ThreadAnswer } from './thread-data.ts'
import type { Thread } from './thread.ts'

export interface OxcOptions {
  /** The threads of the check. */
  pool?: ThreadPool | undefined
  /** Texts to check in place of files, by path. */
  texts?: ReadonlyMap<string, string> | undefined
  /** The entries that the walk found in each folder. */
  listings?: FolderListings | undefined
  timing?: FileTiming | undefined
  /** Makes a tree of every file, to measure what rules cost at most. */
  tree?: boolean | undefined
  /** What an earlier check of the same files read. */
  known?: KnownImports | undefined
  onDone?: (files: number) => void
}

/** After this many files, other tasks of this process run. */
const FILES_A_TURN = 64

/** Runs the file rules in this process: on threads if there are many files, else on the main thread. */
export async function lintWithOxc(
  project: Project,
  files: readonly string[],
  options: OxcOptions = {},
): Promise<LintResults> {
  const { texts, timing, tree, known, listings = new Map(), onDone } = options
  const rules = fileRulesOf(project.loaded)
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
  const collector = createLintCollector(project.log !== null || texts !== undefined)
  const parts: LintResults[] = []
  const importsOf = lazily(() => (known === undefined ? () => undefined : importsFor(project, known)))
  const deep: number[] = []

  const take = ({ results, trace, timing: times }: ThreadAnswer): void => {
    parts.push(results)
    if (trace !== null) project.log?.add(trace)
    if (times !== null && timing !== undefined) addTiming(timing, times)
  }
  const checkHere = (number: number): void => {
    const file = files[number]!
    const text = texts?.get(file) ?? tryToRead(project, file)
    if (text !== undefined && !fitsParserStack(text)) {
      // The thread starts while this one continues.
      if (deep.length === 0) pool.deepThread()
      deep.push(number)
      return
    }
    collector.add(file, checkFile(project, file, rules, { text, timing, tree, known: importsOf()(file) }))
  }
  const work = {
    threads: threads.length,
    files: files.join('\0'),
    listings: packListings(listings),
    shared: board.shared,
    texts,
    known,
  }
  const runThread = async (thread: Thread, number: number): Promise<void> => {
    const answer = await settle(thread.run({ ...work, thread: number }, () => board.current(number)))
    if (!(answer instanceof Error)) return take(answer)
    // This thread checks the files of a thread that died, except the one at which it died.
    const culprit = board.current(number)
    for (const taken of board.takenBy(number)) {
      if (taken === culprit) collector.add(files[taken]!, recordOfCrash(files[taken]!, answer))
      else checkHere(taken)
    }
  }

  try {
    if (threads.length > 0) {
      const timer = onDone && setInterval(() => onDone(board.done()), 100)
      await Promise.all(threads.map(runThread))
      clearInterval(timer)
    }
    // All files, or those that no thread took before it died.
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

  /** Checks files that may overflow this thread's stack on a thread with more; a file that overflows that one cannot be parsed. */
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

function recordOfCrash(file: string, error: Error): FileRecord {
  return failedRecord(
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

/** `checkFile` reports why a file cannot be read. */
function tryToRead(project: Project, file: string): string | undefined {
  try {
    return readSource(join(project.loaded.root, file))
  } catch {
    return undefined
  }
}
