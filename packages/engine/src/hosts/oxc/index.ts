import { fitsStack, readSource } from '@stratalint/graph'
import { addTiming, checkFile, type Project, type Timing } from '@stratalint/rule'
import { availableParallelism } from 'node:os'
import { join } from 'node:path'
import { collectResults, joinResults, type LintResults } from '../../lint-results.ts'
import { rules } from '../../rules.ts'
import { packListings, type FolderListings } from './folder-listings.ts'
import { createProgressBoard } from './progress-board.ts'
import { startThread, type Thread, type ThreadStart } from './threads.ts'

export interface OxcOptions {
  /** How many threads may run; left out, as many as there are processors, and no more than the files are worth. */
  threads?: number | undefined
  /** Texts that stand for files, by path. */
  texts?: ReadonlyMap<string, string> | undefined
  /** What the walk saw straight in each folder. */
  listings?: FolderListings | undefined
  timing?: Timing | undefined
  /** Makes a tree of every file, which is what rules cost at most. */
  tree?: boolean | undefined
  onDone?: (files: number) => void
  /** How threads are started, for tests of what becomes of them. */
  start?: ThreadStart | undefined
}

/** To start another thread costs as much as to check so many files. */
const FILES_A_THREAD = 400

/** Between so many files others get their turn. */
const FILES_A_TURN = 64

/** Runs the file rules over files in this process: this thread, and others beside it where there are many. */
export async function lintWithOxc(project: Project, files: readonly string[], options: OxcOptions = {}): Promise<LintResults> {
  const { texts, timing, tree = false, onDone } = options
  const wanted = texts !== undefined ? 1 : options.threads ?? Math.min(availableParallelism(), 1 + Math.floor(files.length / FILES_A_THREAD))
  const board = createProgressBoard(files.length, Math.max(2, wanted))
  const start = (thread: number): Thread | null => startThread({
    thread, threads: Math.max(2, wanted), shared: board.shared, files: files.join('\0'),
    loaded: project.loaded, today: project.today, listings: packListings(options.listings ?? new Map()), isLogged: project.log !== null, isTimed: timing !== undefined, tree,
  }, board, options.start)
  const threads = Array.from({ length: Math.min(wanted, files.length) - 1 }, (_, index) => start(index + 1)).filter((thread) => thread !== null)

  const collector = collectResults(project)
  const tooDeepHere: number[] = []
  const checkHere = (number: number): void => {
    const file = files[number]!
    board.at(0, number)
    const text = texts?.get(file) ?? tryToRead(project, file)
    if (text !== undefined && !fitsStack(text) && texts === undefined) tooDeepHere.push(number)
    else collector.add(file, checkFile(project, file, rules, { text, timing, tree }))
    board.at(0, null)
  }
  let untilTurn = FILES_A_TURN
  for (let chunk = board.take(0); chunk !== null; chunk = board.take(0)) {
    for (let number = chunk.from; number < chunk.to; number++) checkHere(number)
    untilTurn -= chunk.to - chunk.from
    if (untilTurn > 0) continue
    untilTurn = FILES_A_TURN
    onDone?.(board.done())
    await new Promise((resolve) => void setImmediate(resolve))
  }

  const results: LintResults[] = []
  try {
    for (const [index, thread] of threads.entries()) {
      const answer = await tryToAsk(thread.answer)
      if (answer instanceof Error) repair(board.takenBy(index + 1), board.current(index + 1), answer)
      else take(answer)
    }
    if (tooDeepHere.length > 0) await checkDeep(tooDeepHere)
  } finally {
    await Promise.all(threads.map((thread) => thread.stop()))
  }
  return joinResults([collector.finish(), ...results])

  function take(answer: Awaited<Thread['answer']>): void {
    results.push(answer.results)
    if (answer.trace !== null) project.log?.add(answer.trace)
    if (answer.timing !== null && timing !== undefined) addTiming(timing, answer.timing)
  }

  /** What a dead thread had taken is checked here, but for the file at which it died. */
  function repair(numbers: readonly number[], culprit: number | null, error: Error): void {
    for (const number of numbers) {
      if (number === culprit) collector.fail(files[number]!, `stopped the thread that checked it: ${error.message}.`, 'Split the file or make it simpler; none of its imports could be checked')
      else checkHere(number)
    }
  }

  /** Files that may exhaust the stack of this thread go to one that has more; what exhausts that, too, does not parse. */
  async function checkDeep(numbers: readonly number[]): Promise<void> {
    const thread = threads[0] ?? start(1)
    if (thread !== null && !threads.includes(thread)) threads.push(thread)
    const answer = thread === null ? new Error('there is none') : await tryToAsk(thread.answer.then(() => thread.check(numbers)))
    if (!(answer instanceof Error)) return take(answer)
    for (const number of numbers) collector.add(files[number]!, checkFile(project, files[number]!, rules, { timing, tree }))
  }
}

async function tryToAsk<T>(answer: Promise<T>): Promise<T | Error> {
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
