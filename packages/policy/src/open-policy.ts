import { loadFrom } from './load-policy.ts'
import type { LoadedPolicy, PolicySettings } from './compile/loaded-policy.ts'
import { Sources } from './files/sources.ts'

/** Long enough to save thousands of `stat` calls in a run, and too short to notice in an editor. */
const RECHECK_MS = 20

interface Entry {
  result: { loaded: LoadedPolicy } | { error: unknown }
  sources: Sources
  openedAt: number
  checkedAt: number
}

/** The fix of an error, such as a missing package, may be outside the watched files. */
const RETRY_MS = 1000

const opened = new Map<string, Entry>()

/** The current policy for settings: an edited config takes effect in a running editor, and a broken one throws its error. */
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
  const sources = new Sources()
  try {
    const opened = loadFrom(root, policyFile, sources)
    return { result: { loaded: opened.loaded }, sources: opened.sources, openedAt: now, checkedAt: now }
  } catch (error) {
    return { result: { error }, sources, openedAt: now, checkedAt: now }
  }
}
