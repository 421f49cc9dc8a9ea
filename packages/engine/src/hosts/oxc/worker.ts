import { createDiskLog } from '@stratalint/graph'
import { checkFile, createProject, startTiming } from '@stratalint/rule'
import { parentPort, workerData } from 'node:worker_threads'
import { collectResults } from '../../lint-results.ts'
import { rules } from '../../rules.ts'
import { unpackListings } from './folder-listings.ts'
import { createProgressBoard } from './progress-board.ts'
import type { ThreadAnswer, ThreadData } from './thread-data.ts'

// One thread of a check: takes files until none is left, then those that it is sent.

const { thread, threads, loaded, today, files: joined, shared, listings, isLogged, isTimed, tree } = workerData as ThreadData
const files = joined.split('\0')
const board = createProgressBoard(files.length, threads, shared)
const log = isLogged ? createDiskLog(loaded.root) : undefined
const project = createProject(loaded, { today, log })
project.resolver.prime(unpackListings(listings))

function answer(numbers: Iterable<number>): void {
  const collector = collectResults(project)
  const timing = isTimed ? startTiming() : undefined
  for (const number of numbers) {
    board.at(thread, number)
    collector.add(files[number]!, checkFile(project, files[number]!, rules, { timing, tree }))
  }
  board.at(thread, null)
  const results = collector.finish()
  const buffers = results.modules.flatMap(({ starts, words, ends }) => [starts.buffer, words.buffer, ends.buffer] as ArrayBuffer[])
  parentPort!.postMessage({ results, trace: log?.trace() ?? null, timing: timing ?? null } satisfies ThreadAnswer, buffers)
}

function* taken(): Generator<number> {
  for (let chunk = board.take(thread); chunk !== null; chunk = board.take(thread)) for (let file = chunk.from; file < chunk.to; file++) yield file
}

parentPort!.on('message', (numbers: readonly number[]) => answer(numbers))
answer(taken())
