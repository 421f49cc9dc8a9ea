import { spawnSync } from 'node:child_process'
import type { Comparison } from '../compare.ts'
import type { Corpus } from '../corpus/write.ts'
import type { RivalName, Rivals } from '../rivals.ts'

/** A codebase on disk that contenders run on. */
export interface Site {
  folder: string
  corpus: Corpus
}

/** One tool in one mode. */
export interface Contender {
  name: string
  /** Above this many lines it runs only with `--full`, and then once. */
  upTo?: number
  /** The packages to install. */
  needs?: readonly RivalName[]
  /** Why it cannot run with this build or on this machine. */
  problem?: string | null
  /** Writes its configuration. */
  configure?(site: Site, rivals: Rivals): void
  /** Prepares the codebase for a run; not measured. Returns a function that reverts it. */
  prepare?(site: Site, rivals: Rivals): (() => void) | void
  command(site: Site, rivals: Rivals): string[]
  env?: Record<string, string>
  /** Exit codes of a successful run. */
  statuses: readonly number[]
  compare(site: Site, stdout: string): Comparison
}

/** The rules that folder layers and externals can express. */
export const EDGE_RULES = [
  'architecture/layer-direction',
  'architecture/domain-boundary',
  'architecture/provider-entry',
  'architecture/public-entry',
]

/** The path in the corpus of a path that a tool prints. */
export function relativeTo({ folder }: Pick<Site, 'folder'>, path: string): string {
  return path.startsWith(`${folder}/`) ? path.slice(folder.length + 1) : path
}

/** Runs a command that is not measured. */
export function run(command: readonly string[], cwd: string, statuses: readonly number[] = [0, 1]): void {
  const { status, stderr } = spawnSync(command[0]!, command.slice(1), {
    cwd,
    stdio: ['ignore', 'ignore', 'pipe'],
    encoding: 'utf8',
  })
  if (status === null || !statuses.includes(status))
    throw new Error(`exit ${status} of ${command.join(' ')}: ${stderr.slice(0, 300)}`)
}
