import { createLiveGraph } from '@stratalint/graph'
import { cacheFolder, type LoadedPolicy } from '@stratalint/policy'
import { runKey } from '../cache/run-key.ts'
import { readRun } from '../cache/run-store.ts'
import { diskTime, NO_STAMPS } from '../cache/files/stamps.ts'
import type { CheckOptions } from '../check.ts'
import { runCached } from '../run/cached-run.ts'
import { tableOf } from '../run/module-table.ts'
import { advance, type Before, type Resources, type Terms } from './advance.ts'
import type { Basis } from './basis.ts'
import type { Changes } from './find-changes.ts'
import { NOTHING_SURVEYED } from './survey.ts'

/** The time that the disk of the cache gives to a file written now. */
export function now({ root }: LoadedPolicy): number {
  const folder = cacheFolder(root)
  return (folder === null ? null : diskTime(folder)) ?? Date.now()
}

/** Starts from the cache, which is brought up to date first; without one, everything is checked. */
export async function start(
  resources: Resources,
  terms: Terms,
  { cache, cwd, threads }: Pick<CheckOptions, 'cwd' | 'cache' | 'threads'>,
): Promise<Basis> {
  const { loaded, today } = terms
  const isPure = loaded.policy.plugins?.every((plugin) => plugin.isPure) !== false
  const before = cache !== false && isPure && cacheFolder(loaded.root) !== null ? await readCached() : null
  return advance(
    resources,
    terms,
    before,
    before?.changes ?? {
      ...{ dirty: [], structure: true, folders: null },
      ...{ stamps: NO_STAMPS, takenAt: now(loaded), surroundings: null },
    },
  )

  async function readCached(): Promise<(Before & { changes: Changes }) | null> {
    const run = await runCached({
      loaded,
      cwd,
      engine: 'oxc',
      cache: true,
      today,
      threads,
      notice: resources.notice,
      progress() {},
    })
    run.save()
    const stored = readRun(loaded, runKey(loaded, 'oxc', today))
    if (stored === null) return null
    const { state, fileStamps: stamps, takenAt, surroundings } = stored
    return {
      state: { ...state, records: new Map(state.records), graph: { ...state.graph, violations: [] } },
      live: createLiveGraph(tableOf(state), state.graph.answered),
      surroundings,
      surveyed: NOTHING_SURVEYED,
      opened: null,
      changes: { dirty: [], structure: false, folders: new Set(), stamps, takenAt, surroundings },
    }
  }
}
