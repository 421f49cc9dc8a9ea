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
  /** Above this many lines it is run only if a full run is asked for, and then once. */
  upTo?: number
  /** What has to be installed. */
  needs?: readonly RivalName[]
  /** Why this build or machine does not have it. */
  problem?: string | null
  /** Writes its configuration. */
  configure?(site: Site, rivals: Rivals): void
  /** Brings the codebase into the state that the run starts from; not measured. Returns what undoes it. */
  prepare?(site: Site, rivals: Rivals): (() => void) | void
  command(site: Site, rivals: Rivals): string[]
  env?: Record<string, string>
  /** Exit codes that mean that it did its work. */
  statuses: readonly number[]
  compare(site: Site, stdout: string): Comparison
}

/** The rules that a layering of folders with placed packages can say. */
export const EDGE_RULES = [
  'architecture/layer-direction',
  'architecture/domain-boundary',
  'architecture/provider-entry',
  'architecture/public-entry',
]

/** A path of the corpus, from whatever a tool prints. */
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
