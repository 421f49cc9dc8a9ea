import type { ResolvedModule } from '@stratalint/graph'
import { isWhole, type ProjectState } from '../cache/project-state.ts'
import { entriesUsedBy, isSameSet, linksOf } from '../run/graph-pass.ts'
import type { Basis } from './basis.ts'

/** What the graph rules depended on before a change. */
export interface GraphBefore {
  used: ReturnType<typeof entriesUsedBy>
  whole: boolean
  /** The links of the files that are checked again. */
  links: ReadonlyMap<string, string | null>
}

/** Records what a change replaces. */
export function graphBefore({ state, live }: Pick<Basis, 'state' | 'live'>, stale: readonly string[]): GraphBefore {
  return {
    used: entriesUsedBy(state),
    whole: isWhole(state),
    links: linksIn((file) => live.current.modules.get(file), stale),
  }
}

/**
 * Whether the graph rules would find the same as before a change that added and deleted no file: nothing is imported or
 * exported that was not, and no graph rule ever read the text of a changed file.
 */
export function isSameGraph(
  before: GraphBefore,
  { state, live, graphReads }: Pick<Basis, 'state' | 'live' | 'graphReads'>,
  stale: readonly string[],
): boolean {
  const used = entriesUsedBy(state)
  return (
    !stale.some((file) => graphReads.has(file)) &&
    before.whole === isWhole(state) &&
    isComplete(state) &&
    isSameSet(before.used.exceptions, used.exceptions) &&
    isSameSet(before.used.allows, used.allows) &&
    stale.every((file) => linksOf(live.current.modules.get(file)) === before.links.get(file))
  )
}

/** What could not be checked is tried again. */
function isComplete({ graph }: ProjectState): boolean {
  return graph.violations.every(({ rule }) => !rule.startsWith('stratalint/'))
}

/** Many files at once are rarely all the same, and comparing them costs more than the graph rules. */
const MOST_COMPARED = 50

function linksIn(
  moduleOf: (file: string) => ResolvedModule | undefined,
  files: readonly string[],
): ReadonlyMap<string, string | null> {
  return new Map(files.length > MOST_COMPARED ? [] : files.map((file) => [file, linksOf(moduleOf(file))]))
}
