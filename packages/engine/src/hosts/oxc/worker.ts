import { createDiskLog } from '@stratalint/graph'
import { createProject } from '@stratalint/rule'
import { parentPort, workerData } from 'node:worker_threads'
import { createLintCollector } from '../lint-results.ts'
import { rulesOf } from '../../base/rules.ts'
import { checkFile } from './check-file.ts'
import { startTiming } from './file-timing.ts'
import { unpackListings } from './folder-listings.ts'
import { createProgressBoard, type ProgressBoard } from './progress-board.ts'
import type { SharedWork, ThreadAnswer, ThreadData, ThreadTask } from './thread-data.ts'

// One thread of a check. It sets up everything but the files while the main thread still searches for them.

const { loaded, today, isLogged, isTimed, tree } = workerData as ThreadData
const log = isLogged ? createDiskLog(loaded.root) : undefined
const project = createProject(loaded, { today, log })
const rules = rulesOf(loaded)
let files: readonly string[] = []
let board: ProgressBoard | null = null
let thread = 0
let texts: ReadonlyMap<string, string> | undefined

function share(work: SharedWork): Iterable<number> {
  files = work.files.split('\0')
  thread = work.thread
  texts = work.texts
  project.checked.setWalked(files)
  board = createProgressBoard(files.length, work.threads, work.shared)
  project.resolver.prime({ listings: unpackListings(work.listings) })
  return taken(board)
}

function* taken(from: ProgressBoard): Generator<number> {
  for (let chunk = from.take(thread); chunk !== null; chunk = from.take(thread))
    for (let file = chunk.from; file < chunk.to; file++) yield file
}

function check(numbers: Iterable<number>): void {
  const collector = createLintCollector()
  const timing = isTimed ? startTiming() : undefined
  for (const number of numbers) {
    board!.at(thread, number)
    collector.add(
      files[number]!,
      checkFile(project, files[number]!, rules, { text: texts?.get(files[number]!), timing, tree }),
    )
  }
  board!.at(thread, null)
  const results = collector.finish()
  const buffers = results.modules.flatMap(
    ({ starts, words, ends }) => [starts.buffer, words.buffer, ends.buffer] as ArrayBuffer[],
  )
  parentPort!.postMessage(
    { results, trace: log?.trace() ?? null, timing: timing ?? null } satisfies ThreadAnswer,
    buffers,
  )
}

parentPort!.on('message', (task: ThreadTask) => check('shared' in task ? share(task) : task))
