import { loadFrom } from './load-policy.ts'
import type { LoadedPolicy, PolicySettings } from './loaded-policy.ts'
import { Sources } from './sources.ts'

/** Long enough that a run over thousands of files does not spend its time on stat, short enough that nobody sees it. */
const RECHECK_MS = 20

interface Entry {
  result: { loaded: LoadedPolicy } | { error: unknown }
  sources: Sources
  checkedAt: number
}

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
  return entry.sources.areUnchanged()
}

function open(root: string, policyFile: string): Entry {
  const checkedAt = performance.now()
  const tried = new Sources()
  try {
    const { loaded, sources } = loadFrom(root, policyFile, tried)
    return { result: { loaded }, sources, checkedAt }
  } catch (error) {
    return { result: { error }, sources: tried, checkedAt }
  }
}
