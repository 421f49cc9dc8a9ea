import {
  affectedBy,
  ANY_FILE,
  folderOfEntries,
  importersIn,
  reachableFrom,
  type EarlierAnswers,
} from '@stratalint/graph'
import { changedReads, type ChangedInputs } from '../cache/records/changed-reads.ts'
import { isWhole, type Earlier, type GraphDetails, type ProjectState } from '../cache/project-state.ts'
import { changedFiles } from '../cache/files/stale-files.ts'
import { entriesUsedBy, isSameGraph, type GraphInputs, type KeepMessages } from './graph-pass.ts'
import { keepMessages } from './keep-messages.ts'
import { linkChanges, linksIn, type Links } from './link-changes.ts'

/** What the graph rules and the messages of a run depended on, before a change is applied. */
export interface BeforeChange {
  /** The files that are checked again or gone. */
  files: ReadonlySet<string>
  links: Links
  inputs: GraphInputs
  graph: GraphDetails
}

/** What a change means to the graph rules and to messages. */
export interface RunChanges {
  inputs: ChangedInputs
  /** The graph rules would find the same. */
  isSameGraph: boolean
  /** What the graph rules need not ask again. */
  answers: EarlierAnswers | undefined
  keepMessages: KeepMessages
}

/** Records what a change replaces; `null` where anything may change. */
export function beforeChange(
  earlier: Pick<Earlier, 'state' | 'dirty' | 'structure' | 'folders'>,
  files: readonly string[],
  stale: readonly string[],
  targetsOf: (file: string) => () => Iterable<string>,
): BeforeChange | null {
  if (earlier.structure && earlier.folders === null) return null
  const { state } = earlier
  const changed = new Set([...changedFiles(earlier, files), ...stale])
  return {
    files: changed,
    links: linksIn(state.records, changed, targetsOf),
    inputs: { used: entriesUsedBy(state), whole: isWhole(state) },
    graph: state.graph,
  }
}

/** Compares with the state after the change. */
export function runChanges(
  { files, links, inputs: before, graph }: BeforeChange,
  folders: ReadonlySet<string> | null,
  state: ProjectState,
  targetsOf: (file: string) => Iterable<string>,
): RunChanges {
  const changed = linkChanges(
    links,
    linksIn(state.records, files, (file) => () => targetsOf(file)),
  )
  const inputs: ChangedInputs = {
    files,
    folders: folders ?? new Set(),
    isAnswered: () => true,
    anyImport: () => changed.files.size > 0,
    importersOf: (file) => changed.targets.has(file),
    reachedFrom: (file) =>
      changed.files.size > 0 &&
      (changed.files.has(file) || [...reachableFrom(file, targetsOf)].some((reached) => changed.files.has(reached))),
  }
  const isChanged = changedReads(inputs)
  const after = { used: entriesUsedBy(state), whole: isWhole(state) }
  const readsFolders = graph.reads.some(
    (read) => (read === ANY_FILE || folderOfEntries(read) !== null) && isChanged(read),
  )
  return {
    inputs,
    isSameGraph: isSameGraph(before, after, graph, changed, graph.reads.some(isChanged)),
    keepMessages(violations, now) {
      const importersOf = (file: string): string[] => (now.modules.has(file) ? importersIn(now, file) : [])
      const affected = affectedBy(files, importersOf, now.modules.get)
      keepMessages(violations, graph.violations, isChanged, (file) => affected.has(file))
    },
    answers: readsFolders ? undefined : { answered: graph.answered, changed: files },
  }
}
