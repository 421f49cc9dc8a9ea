import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { createRequire } from 'node:module'
import { isMainThread, resourceLimits } from 'node:worker_threads'
import { pathToFileURL } from 'node:url'
import type { ParserOptions } from 'oxc-parser'
import { likelyStackBytes } from './likely-depth.ts'
import type { SyntaxFault } from './syntax-fault.ts'

/** The parser is recursive, and a stack overflow on its thread ends the whole process. */
const MAIN_THREAD_BYTES = 6_000_000

/** Measured: no construct takes more stack per character. */
const BYTES_A_CHARACTER = 1_400

/** Upper limits of the stack that a character takes, measured and rounded up. */
const COSTS: readonly [characters: string, bytes: number][] = [
  ['([{<`', 1_800],
  ['=', 800],
  ['?', 700],
  [':', 450],
  ['@!~+-*', 250],
]
const OTHER_BYTES = 100

const costs = new Uint16Array(128).fill(OTHER_BYTES)
for (const [characters, bytes] of COSTS) for (const character of characters) costs[character.charCodeAt(0)] = bytes

const TOO_NESTED = 'Nested too deeply to parse; split the deepest expression or block.'

/** The stack of this thread. */
function stackBytes(): number {
  return isMainThread ? MAIN_THREAD_BYTES : (resourceLimits.stackSizeMb ?? 4) * 0.9 * 1024 * 1024
}

// The same text is measured when a thread is chosen for it and by each parse.
let latest = { text: '', fits: true }

/** Whether a text can surely be parsed on this thread: strings and comments count as code, and nothing is closed. */
export function fitsParserStack(text: string): boolean {
  if (latest.text !== text) latest = { text, fits: measure(text, stackBytes()) }
  return latest.fits
}

/** Whether a text can surely be parsed on the main thread. */
export function fitsMainThread(text: string): boolean {
  return measure(text, MAIN_THREAD_BYTES)
}

function measure(text: string, limit: number): boolean {
  if (text.length * BYTES_A_CHARACTER <= limit) return true
  let sum = 0
  for (let at = 0; at < text.length && sum <= limit; at++) {
    const code = text.charCodeAt(at)
    sum += code < 128 ? costs[code]! : OTHER_BYTES
  }
  return sum <= limit
}

/** Reads texts from stdin and parses them with as much stack as the calling thread has. */
const PROBE = `
  const { Worker } = require('node:worker_threads')
  const [parser, stackSizeMb] = process.argv.slice(1)
  const parse = async (tasks) => {
    const { parseSync } = await import(parser)
    const parseAll = () => { for (const { filename, text, options } of tasks) parseSync(filename, text, options).errors }
    const descend = (frames) => frames === 0 ? parseAll() : descend(frames - 1)
    descend(2000)
  }
  const tasks = JSON.parse(require('node:fs').readFileSync(0, 'utf8'))
  if (stackSizeMb === '') parse(tasks)
  else new Worker('(' + (() => { const { workerData } = require('node:worker_threads'); import(workerData.parser).then(({ parseSync }) => { for (const { filename, text, options } of workerData.tasks) parseSync(filename, text, options).errors }) }) + ')()', { eval: true, workerData: { parser, tasks }, resourceLimits: { stackSizeMb: Number(stackSizeMb) } })
`

/** A text to parse. */
export interface ParseTask {
  filename: string
  text: string
  options: ParserOptions
}

type Outcome = 'parsed' | 'crashed' | 'untried'

const tried = new Map<string, Outcome>()

/** Whether a process started when one was needed before. */
let mayStart = true

/** The fault of a text that is nested too deeply, which another process tries first; `null` if it can be parsed. */
export function nestingFault(task: ParseTask): SyntaxFault | null {
  if (fitsParserStack(task.text)) return null
  const outcome = tryToParse(task)
  // Where memory is short, no process starts beside the large buffers of the parser.
  if (outcome === 'parsed' || (outcome === 'untried' && likelyStackBytes(task.text) <= stackBytes())) return null
  const message =
    outcome === 'crashed'
      ? TOO_NESTED
      : 'May be nested too deeply to parse; the process that tries it was refused or ended by the system. Check again.'
  return { error: { message, start: 0, end: Math.min(1, task.text.length), isLimit: true } }
}

/** Tries texts that do not fit, all in one process; where one of them fails, each is tried again by itself. */
export function tryTogether(tasks: readonly ParseTask[]): void {
  const open = mayStart ? tasks.filter((task) => !tried.has(keyOf(task))) : []
  if (open.length > 1 && probe(open) === 'parsed') for (const task of open) tried.set(keyOf(task), 'parsed')
}

function tryToParse(task: ParseTask): Outcome {
  const key = keyOf(task)
  let known = tried.get(key)
  if (known === undefined) {
    const isLikely = likelyStackBytes(task.text) <= stackBytes()
    known = mayStart || !isLikely ? probe([task]) : 'untried'
    for (const wait of isLikely ? [] : WAITS_MS) {
      if (known !== 'untried') break
      sleep(wait)
      known = probe([task])
    }
    mayStart &&= known !== 'untried'
    tried.set(key, known)
  }
  return known
}

/** A machine under load may refuse a process, or end it, for some seconds. */
const WAITS_MS = [50, 200, 1_000, 4_000]

function sleep(milliseconds: number): void {
  const end = performance.now() + milliseconds
  // Without shared memory, a thread can only wait in a loop.
  if (typeof SharedArrayBuffer === 'undefined') while (performance.now() < end);
  else Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, milliseconds)
}

function keyOf({ text, options }: ParseTask): string {
  return createHash('sha1')
    .update(JSON.stringify([options, text]))
    .digest('hex')
}

function probe(tasks: readonly ParseTask[]): Outcome {
  const parser = pathToFileURL(createRequire(import.meta.url).resolve('oxc-parser')).href
  const stack = isMainThread ? '' : String(resourceLimits.stackSizeMb ?? 4)
  const { status, signal } = spawnSync(process.execPath, ['--input-type=commonjs', '--eval', PROBE, parser, stack], {
    input: JSON.stringify(tasks),
    stdio: ['pipe', 'ignore', 'ignore'],
  })
  if (status === 0) return 'parsed'
  // Windows reports a crash by a large status. A process that lacks memory is killed by another signal.
  return (signal !== null && CRASHES.has(signal)) || (status !== null && status > 255) ? 'crashed' : 'untried'
}

const CRASHES: ReadonlySet<string> = new Set(['SIGSEGV', 'SIGBUS', 'SIGABRT', 'SIGILL', 'SIGTRAP', 'SIGFPE'])
