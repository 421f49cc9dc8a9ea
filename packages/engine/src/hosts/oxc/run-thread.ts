import { createDiskLog } from '@stratalint/graph'
import { createProject } from '@stratalint/rule'
import type { MessagePort } from 'node:worker_threads'
import { createLintCollector } from '../lint-results.ts'
import { importsFor } from '../known-imports.ts'
import { fileRulesOf } from '../../base/rules.ts'
import { checkFile } from './check-file.ts'
import { startTiming } from './file-timing.ts'
import { unpackListings } from './folder-listings.ts'
import { createProgressBoard, type ProgressBoard } from './progress-board.ts'
import type { SharedWork, ThreadAnswer, ThreadData, ThreadTask } from './thread-data.ts'

/** Runs one thread of a check. It sets up everything but the files while the main thread still searches for them. */
export function runThread(port: MessagePort, data: ThreadData): void {
  let run = prepare(port, data)
  port.on('message', (task: ThreadTask) => {
    if ('loaded' in task) run = prepare(port, task)
    else run(task)
  })
}

function prepare(
  port: MessagePort,
  { loaded, today, isLogged, isTimed, tree }: ThreadData,
): (task: Exclude<ThreadTask, ThreadData>) => void {
  const log = isLogged ? createDiskLog(loaded.root) : undefined
  const project = createProject(loaded, { today, log })
  const rules = fileRulesOf(loaded)
  let files: readonly string[] = []
  let board: ProgressBoard | null = null
  let thread = 0
  let texts: ReadonlyMap<string, string> | undefined
  let importsOf: ReturnType<typeof importsFor> = () => undefined

  const share = (work: SharedWork): Iterable<number> => {
    files = work.files.split('\0')
    thread = work.thread
    texts = work.texts
    project.checked.setWalked(files)
    board = createProgressBoard(files.length, work.threads, work.shared)
    project.resolver.prime({ listings: unpackListings(work.listings) })
    if (work.known !== undefined) importsOf = importsFor(project, work.known)
    return taken(board, thread)
  }
  const check = (numbers: Iterable<number>): void => {
    const collector = createLintCollector(isLogged)
    const timing = isTimed ? startTiming() : undefined
    for (const number of numbers) {
      board!.at(thread, number)
      const file = files[number]!
      const known = importsOf(file)
      collector.add(file, checkFile(project, file, rules, { text: texts?.get(file), timing, tree, known }))
    }
    board!.at(thread, null)
    const results = collector.finish()
    const buffers = results.modules.flatMap(
      ({ starts, words, ends }) => [starts.buffer, words.buffer, ends.buffer] as ArrayBuffer[],
    )
    const answer: ThreadAnswer = { results, trace: log?.trace() ?? null, timing: timing ?? null }
    port.postMessage(answer, buffers)
  }
  return (task) => check('shared' in task ? share(task) : task)
}

function* taken(board: ProgressBoard, thread: number): Generator<number> {
  for (let chunk = board.take(thread); chunk !== null; chunk = board.take(thread))
    for (let file = chunk.from; file < chunk.to; file++) yield file
}
