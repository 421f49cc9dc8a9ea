import { memoize, type ResolvedEdge } from '@stratalint/core'
import { foldersOfTarget, OPEN_IMPORT, type ResolvedModule } from '@stratalint/graph'
import { answerRead, askedIn, isFileRule, type Project } from '@stratalint/rule'
import { rulesOf } from '../../base/rules.ts'
import { changedReads } from '../records/changed-reads.ts'
import type { Earlier } from '../project-state.ts'

/** The modules of an earlier run. */
export interface EarlierModules {
  get(file: string): ResolvedModule | undefined
  /** The files that a module imports. */
  targetsOf(file: string): Iterable<string>
}

type Change = Pick<Earlier, 'state' | 'dirty' | 'structure' | 'folders'>

/** The files whose records of an earlier run may have changed. */
export function findStale(
  project: Project,
  files: readonly string[],
  change: Change,
  modules: EarlierModules,
): string[] {
  const { state, dirty, structure, folders } = change
  const known = new Set(state.files)
  const now = structure ? new Set(files) : known
  const isTextChanged = new Set(dirty)
  const isChanged = changedReads({
    files: changedFiles(change, files),
    folders: (structure ? folders : null) ?? new Set(),
    isAnswered: (read) => answersDifferently(project, read),
    // The rules of files see no other file's imports but through texts.
    anyImport: () => dirty.length > 0,
    importersOf: () => dirty.length > 0,
    reachedFrom: () => dirty.length > 0,
  })
  const isSwapped = (target: string): boolean => known.has(target) !== now.has(target)
  const mayLeadElsewhere = memoize(
    (target: string): boolean =>
      isSwapped(target) || foldersOfTarget(target).some((folder) => folders?.has(folder) === true),
  )
  const mayResolveDifferently = (file: string): boolean => {
    for (const target of modules.targetsOf(file)) if (mayLeadElsewhere(target)) return true
    return false
  }
  const isStale = (file: string): boolean => {
    if (isTextChanged.has(file) || !known.has(file)) return true
    const { reads, unchecked } = state.records.get(file)!
    if (!structure) return reads.some(isChanged)
    if (folders === null ? reads.length > 0 && unchecked === undefined : reads.some(isChanged)) return true
    const isOpen = reads.includes(OPEN_IMPORT)
    const mayAll = isOpen || folders === null
    if (!mayAll && !mayResolveDifferently(file)) return false
    const mayDiffer = ({ target }: ResolvedEdge): boolean =>
      mayAll || (target.type === 'file' && mayLeadElsewhere(target.path))
    return resolvesDifferently(project, modules.get(file), { isOpen, mayDiffer, isSwapped })
  }
  return files.filter(isStale)
}

/** The files whose texts changed, and those that were added or deleted. */
export function changedFiles({ state, dirty, structure }: Change, files: readonly string[]): Set<string> {
  const changed = new Set(dirty)
  if (!structure) return changed
  const [known, now] = [new Set(state.files), new Set(files)]
  for (const file of files) if (!known.has(file)) changed.add(file)
  for (const file of state.files) if (!now.has(file)) changed.add(file)
  return changed
}

/** Whether a question of a rule has another answer now. */
function answersDifferently(project: Project, read: string): boolean {
  const { name, key } = askedIn(read)!
  const question = rulesOf(project.loaded)
    .flatMap((rule) => (isFileRule(rule) ? (rule.questions ?? []) : []))
    .find((each) => each.name === name)
  return question === undefined || answerRead({ name, key, text: question.textOf(project.ask(question, key)) }) !== read
}

/** Whether an import has another target now, or its target became part of the check or stopped being part of it. */
function resolvesDifferently(
  { resolver }: Project,
  module: ResolvedModule | undefined,
  {
    isOpen,
    mayDiffer,
    isSwapped,
  }: { isOpen: boolean; mayDiffer(edge: ResolvedEdge): boolean; isSwapped(target: string): boolean },
): boolean {
  return (module?.edges ?? []).filter(mayDiffer).some((edge) => {
    const { target, packageByPath, isOpen: isOpenNow } = resolver.resolve(module!.file, edge)
    if (target.type === 'file' && isSwapped(target.path)) return true
    if (isOpenNow === true && !isOpen) return true
    return packageByPath !== edge.packageByPath || JSON.stringify(target) !== JSON.stringify(edge.target)
  })
}
