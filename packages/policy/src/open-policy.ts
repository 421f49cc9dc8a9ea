import { loadFrom } from './load-policy.ts'
import type { LoadedPolicy, PolicySettings } from './compile/loaded-policy.ts'
import { Sources } from './files/sources.ts'

/** Long enough that a run over thousands of files does not spend its time on stat, short enough that nobody sees it. */
const RECHECK_MS = 20

interface Entry {
  result: { loaded: LoadedPolicy } | { error: unknown }
  sources: Sources
  openedAt: number
  checkedAt: number
}

/** What an error waits for, such as a missing file or package, may be outside the files that are watched. */
const RETRY_MS = 1000

const opened = new Map<string, Entry>()

/** The policy that settings point to, as of now: an edited config takes effect in a running editor, a broken one throws its error. */
export function openPolicy({ root, policyFile }: PolicySettings): LoadedPolicy {
  const key = `${root}\0${policyFile}`
  let entry = opened.get(key)
  if (entry === undefined || !isFresh(entry)) {
    entry = open(root, policyFile)
    opened.set(key, entry)
  }
  if ('error' in entry.result) throw entry.result.error
  return entry.result.loaded
}

function isFresh(entry: Entry): boolean {
  const now = performance.now()
  if (now - entry.checkedAt < RECHECK_MS) return true
  entry.checkedAt = now
  if ('error' in entry.result && now - entry.openedAt >= RETRY_MS) return false
  return entry.sources.areUnchanged()
}

function open(root: string, policyFile: string): Entry {
  const now = performance.now()
  const tried = new Sources()
  try {
    const { loaded, sources } = loadFrom(root, policyFile, tried)
    return { result: { loaded }, sources, openedAt: now, checkedAt: now }
  } catch (error) {
    return { result: { error }, sources: tried, openedAt: now, checkedAt: now }
  }
}
