import type { Comparison } from '../compare.ts'
import type { Corpus } from '../corpus/write.ts'
import type { RivalName, Rivals } from '../rivals.ts'

/** A generated codebase on disk. */
export interface Site {
  folder: string
  /** As asked for; the corpus has about as many. */
  size: number
  corpus: Corpus
}

/** One tool in one mode. */
export interface Contender {
  name: string
  /** Whether every other one is compared with it. */
  isReference?: boolean
  /** Above this many lines it is run only if a full run is asked for, and then once. */
  upTo?: number
  /** What has to be installed. */
  needs: readonly RivalName[]
  /** Writes its configuration. */
  configure?(site: Site, rivals: Rivals): void
  /** Brings the corpus into the state that the run starts from; not measured. Returns what undoes it. */
  prepare?(site: Site): (() => void) | void
  command(site: Site, rivals: Rivals): string[]
  env?: Record<string, string>
  /** Exit codes that mean that it did its work. */
  statuses: readonly number[]
  compare(site: Site, stdout: string): Comparison
}

/** The rules that a layering of folders with placed packages can say. */
export const EDGE_RULES = [
  'architecture/layer-direction', 'architecture/domain-boundary', 'architecture/provider-entry', 'architecture/public-entry',
]

/** A path of the corpus, from whatever a tool prints. */
export function relativeTo({ folder }: Site, path: string): string {
  return path.startsWith(`${folder}/`) ? path.slice(folder.length + 1) : path
}
