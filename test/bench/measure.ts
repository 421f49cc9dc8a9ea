import { spawn, spawnSync } from 'node:child_process'
import { closeSync, existsSync, mkdtempSync, openSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** The cost of one run of a command. */
export interface Cost {
  /** Seconds. */
  wall: number
  /** Seconds of user and system time, children included. */
  cpu: number
  /** Megabytes of the largest process at its peak; `null` where the machine does not report it. */
  largest: number | null
  /** The highest sampled memory of all its processes in megabytes, shared pages once. `null` unless measured. */
  together: number | null
}

/** A finished command. */
export interface Run {
  cost: Cost
  status: number | null
  stdout: string
  stderr: string
}

const GNU_TIME = '/usr/bin/time'
const hasGnuTime = existsSync(GNU_TIME) && spawnSync(GNU_TIME, ['--version'], { encoding: 'utf8' }).status === 0
const hasProc = existsSync('/proc/self/status')
const POLL_MS = 5

/** Runs a command until it ends or reaches its time limit. Output goes to files, so that reading it does not slow the command down. */
export async function measure(
  command: readonly string[],
  options: { cwd: string; env?: Record<string, string>; watchesMemory: boolean; limit: number },
): Promise<Run> {
  const folder = mkdtempSync(join(tmpdir(), 'stratalint-measure-'))
  const [stdout, stderr, times] = ['stdout', 'stderr', 'times'].map((name) => join(folder, name)) as [
    string,
    string,
    string,
  ]
  const out = [openSync(stdout, 'w'), openSync(stderr, 'w')] as const
  try {
    // Both report the CPU time of the whole process tree, which Node cannot.
    const wrapped = hasGnuTime
      ? [GNU_TIME, '-q', '-o', times, '-f', '%U %S %M', ...command]
      : ['bash', '-c', 'TIMEFORMAT="%U %S"; exec 3>&2; { time "$@" 2>&3; } 2> "$0"', times, ...command]
    const started = performance.now()
    const child = spawn(wrapped[0]!, wrapped.slice(1), {
      cwd: options.cwd,
      stdio: ['ignore', ...out],
      env: { ...process.env, NO_COLOR: '1', ...options.env },
    })
    const memory = options.watchesMemory && hasProc && child.pid !== undefined ? watchMemory(child.pid) : null
    let isLate = false
    const timer = setTimeout(() => {
      isLate = true
      // With its children, so that no process is left.
      for (const pid of treeBelow(child.pid!).toReversed()) process.kill(pid, 'SIGKILL')
    }, options.limit * 1_000)
    const status = await new Promise<number | null>((resolve, reject) => {
      child.once('error', reject)
      child.once('close', resolve)
    }).finally(() => clearTimeout(timer))
    if (isLate) throw new Error(`took longer than ${options.limit} s`)
    const wall = (performance.now() - started) / 1000
    const seen = memory?.stop() ?? null
    const [user = 0, system = 0, peak] = readFileSync(times, 'utf8').trim().split('\n').at(-1)!.split(' ').map(Number)
    const largest = peak === undefined ? (seen?.largest ?? null) : peak / 1024
    return {
      // The peak may be between two samples.
      cost: {
        wall,
        cpu: user + system,
        largest,
        together: seen === null ? null : Math.max(seen.together, largest ?? 0),
      },
      status,
      stdout: readFileSync(stdout, 'utf8'),
      stderr: readFileSync(stderr, 'utf8'),
    }
  } finally {
    out.forEach(closeSync)
    rmSync(folder, { recursive: true, force: true })
  }
}

function watchMemory(root: number): { stop(): { largest: number; together: number } } {
  const peak = { largest: 0, together: 0 }
  const sample = (): void => {
    let together = 0
    for (const pid of treeBelow(root)) {
      const status = read(`/proc/${pid}/status`)
      // A page that several processes share is divided between them; after a fork that is nearly all pages.
      const own = /^Pss:\s+(\d+)/m.exec(read(`/proc/${pid}/smaps_rollup`)) ?? /^VmRSS:\s+(\d+)/m.exec(status)
      together += Number(own?.[1] ?? 0) / 1024
      peak.largest = Math.max(peak.largest, Number(/^VmHWM:\s+(\d+)/m.exec(status)?.[1] ?? 0) / 1024)
    }
    peak.together = Math.max(peak.together, together)
  }
  const timer = setInterval(sample, POLL_MS)
  return {
    stop() {
      clearInterval(timer)
      return peak
    },
  }
}

function treeBelow(root: number): number[] {
  const found = [root]
  for (const pid of found) {
    for (const task of list(`/proc/${pid}/task`)) {
      found.push(
        ...read(`/proc/${pid}/task/${task}/children`)
          .trim()
          .split(' ')
          .filter((word) => word !== '')
          .map(Number),
      )
    }
  }
  return found
}

function list(folder: string): string[] {
  try {
    return readdirSync(folder)
  } catch {
    return []
  }
}

function read(path: string): string {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return ''
  }
}

/** The median of some numbers. */
export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b)
  const middle = sorted.length >> 1
  return sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2
}

/** The median cost of several runs. */
export function medianCost(costs: readonly Cost[]): Cost {
  const of = (read: (cost: Cost) => number | null): number | null => {
    const known = costs.map(read).filter((value) => value !== null)
    return known.length === 0 ? null : median(known)
  }
  return {
    wall: of(({ wall }) => wall)!,
    cpu: of(({ cpu }) => cpu)!,
    largest: of(({ largest }) => largest),
    together: of(({ together }) => together),
  }
}
