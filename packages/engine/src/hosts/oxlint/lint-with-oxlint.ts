import { oxlintConfig } from '@stratalint/oxlint-config'
import type { DiskTrace } from '@stratalint/graph'
import {
  COLLECT_VARIABLE,
  FILES_A_BYTE,
  PROGRESS_VARIABLE,
  tracePath,
  type FileRecord,
  type Project,
} from '@stratalint/rule'
import { spawn, type ChildProcess } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { CheckError } from '../../base/check-error.ts'
import { findOxlint, OxlintUnavailable } from './find-oxlint.ts'
import { withWorkFolder } from './work-folder.ts'

/** The most characters of paths in one command line; Windows allows 32,767 in all. */
const COMMAND_LINE_LIMIT = process.platform === 'win32' ? 24_000 : 1_000_000

/** Signals that end a process because of its own fault. */
const CRASHES = new Set<NodeJS.Signals | null>(['SIGSEGV', 'SIGBUS', 'SIGABRT', 'SIGILL', 'SIGTRAP'])

/** Finding one bad file among a million takes 20 crashes; after more, files are not the cause. */
const CRASH_LIMIT = 32

/** oxlint crashed, most likely at a file that is nested too deeply. */
class OxlintCrash extends CheckError {}

/** Runs the file rules inside oxlint processes and reads what the rules collected. */
export async function lintWithOxlint(
  { loaded, log, today }: Project,
  files: readonly string[],
  onDone?: (files: number) => void,
): Promise<FileRecord[]> {
  const binary = findOxlint(loaded.root)
  return withWorkFolder(loaded.root, async (folder) => {
    const config = join(folder, 'oxlintrc.json')
    const preset = oxlintConfig(loaded)
    // The rules read their severity from the policy, and the graph needs the edges of every file.
    writeFileSync(
      config,
      JSON.stringify({
        ...preset,
        settings: { stratalint: { ...preset.settings.stratalint, today } },
        rules: Object.fromEntries(Object.keys(preset.rules).map((id) => [id, 'error'])),
      }),
    )
    const records: FileRecord[] = []
    let crashes = 0
    // Files that crash the process are halved until one is left. It gets no record, so this process checks it.
    const parts = chunks(files).reverse()
    for (let part = parts.pop(); part !== undefined; part = parts.pop()) {
      const collected = join(folder, `records-${records.length}-${crashes}.json`)
      const before = records.length
      try {
        await runOxlint(binary, loaded.root, config, collected, part, onDone && ((done) => onDone(before + done)))
      } catch (error) {
        if (!(error instanceof OxlintCrash) || ++crashes > CRASH_LIMIT) throw error
        const middle = part.length >> 1
        if (middle > 0) parts.push(part.slice(middle), part.slice(0, middle))
        continue
      }
      for (const record of JSON.parse(readFileSync(collected, 'utf8')) as FileRecord[]) records.push(record)
      const trace = JSON.parse(readFileSync(tracePath(collected), 'utf8')) as DiskTrace | null
      if (trace !== null) log?.add(trace)
    }
    return records
  })
}

async function runOxlint(
  binary: string,
  root: string,
  config: string,
  collected: string,
  files: readonly string[],
  onDone?: (files: number) => void,
): Promise<void> {
  const args = [binary, '-c', config, '--disable-nested-config', '--no-ignore', '--silent', '--', ...files]
  const child = spawn(process.execPath, args, {
    cwd: root,
    stdio: ['ignore', 'pipe', 'pipe', ...(onDone ? ['pipe' as const] : [])],
    env: { ...process.env, [COLLECT_VARIABLE]: collected, [PROGRESS_VARIABLE]: onDone ? '3' : '' },
  })
  let output = ''
  let done = 0
  child.stdio[3]?.on('data', (data: Buffer) => onDone?.((done += data.length * FILES_A_BYTE)))
  child.stdout!.on('data', (data: Buffer) => {
    output = (output + String(data)).slice(-4_000)
  })
  child.stderr!.on('data', (data: Buffer) => {
    output = (output + String(data)).slice(-4_000)
  })
  const [status, signal] = await endOf(child)
  // Any other status, or no records, means that oxlint failed.
  if (status === 0 || status === 1) {
    try {
      readFileSync(collected)
      return
    } catch {
      // Reported below.
    }
  }
  const cause = output.trim().split('\n').slice(0, 3).join(' ').slice(0, 200)
  if (/native binding|Unsupported (?:OS|platform)|cannot open shared object|GLIBC/i.test(output))
    throw new OxlintUnavailable(cause)
  const message = `oxlint stopped without a result (${signal ?? `exit ${status}`})${cause === '' ? '.' : `: ${cause}`}`
  throw CRASHES.has(signal) ? new OxlintCrash(message) : new CheckError(message)
}

/** How a child process ended. It is killed when this process exits. */
export async function endOf(child: ChildProcess): Promise<[number | null, NodeJS.Signals | null]> {
  const stop = (): void => void child.kill()
  process.once('exit', stop)
  try {
    return await new Promise((resolve, reject) => {
      child.once('error', reject)
      child.once('close', (...ending) => resolve(ending))
    })
  } finally {
    process.removeListener('exit', stop)
  }
}

/** Splits paths into parts that fit on a command line. */
export function chunks(files: readonly string[], limit = COMMAND_LINE_LIMIT): string[][] {
  const parts: string[][] = []
  let size = limit
  for (const file of files) {
    size += file.length + 3
    if (size > limit) {
      parts.push([])
      size = file.length + 3
    }
    parts.at(-1)!.push(file)
  }
  return parts
}
