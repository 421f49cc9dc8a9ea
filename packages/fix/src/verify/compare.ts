import { targetOf, type Violation } from '@stratalint/core'

/** Where files and declarations went, by their path before. */
export interface Moves {
  files: ReadonlyMap<string, string>
  /** Files that some declarations left, and where those are now. */
  declarations: ReadonlyMap<string, string>
  /** How many more or fewer times the changes write each word. */
  words: ReadonlyMap<string, number>
}

/**
 * The violations that were not there before. One of a file or declaration that moved is the same as before; a cycle that
 * `existed` is not new either, for only the shortest of several is reported.
 */
export function newViolations(
  before: readonly Violation[],
  after: readonly Violation[],
  moves: Moves,
  existed: (from: string, to: string) => boolean,
  fixed: readonly Violation[] = [],
): Violation[] {
  const known = new Map<string, number>()
  const count = (key: string, by: number): number => {
    const next = (known.get(key) ?? 0) + by
    known.set(key, next)
    return next
  }
  for (const violation of before) count(keyOf(violation, moves.files), 1)
  const left = after.filter((violation) => count(keyOf(violation, new Map()), -1) < 0)
  const gone = before.filter(
    ({ rule, file, subject }) => (known.get(keyOf({ rule, file, subject }, moves.files)) ?? 0) > 0,
  )
  return left.filter((violation) => {
    if (hopsOf(violation, moves).every(([from, to]) => existed(from, to))) return false
    const at = gone.findIndex(
      (one) =>
        isFollowed(one, violation, moves) ||
        isPartOfCycle(one, violation, moves) ||
        (!fixed.includes(one) && isRenamed(one, violation, moves)),
    )
    if (at !== -1) gone.splice(at, 1)
    return at === -1
  })
}

/** Whether a violation is still there, in its file and import or in those that they became; one of several equal ones may be gone. */
export function remains(
  violation: Violation,
  before: readonly Violation[],
  after: readonly Violation[],
  moves: Moves,
): boolean {
  // Another cycle through the same files, which a cut leaves, is another finding.
  if (isCycle(violation)) return after.some((one) => one.rule === violation.rule && isStillCut(violation, one, moves))
  const key = keyOf(violation, moves.files)
  const were = before.filter((one) => keyOf(one, moves.files) === key).length
  const are = after.filter((one) => keyOf(one, new Map()) === key || isFollowed(violation, one, moves)).length
  return are >= were
}

/** The ids of the violations after a change that were others before it, because a file or a declaration of theirs moved. */
export function movedIds(
  before: readonly Violation[],
  after: readonly Violation[],
  moves: Moves,
  ids: ReadonlySet<string>,
): string[] {
  const known = new Set(before.map(({ id }) => id))
  const wanted = before.filter(({ id }) => ids.has(id))
  return after
    .filter(({ id }) => !known.has(id))
    .filter((now) =>
      wanted.some((was) => keyOf(was, moves.files) === keyOf(now, new Map()) || isFollowed(was, now, moves)),
    )
    .map(({ id }) => id)
}

function keyOf(
  { rule, file, subject }: Pick<Violation, 'rule' | 'file' | 'subject'>,
  moves: ReadonlyMap<string, string>,
): string {
  const target = targetOf(subject)
  const moved = target === null ? undefined : moves.get(target.path)
  const now = moved === undefined ? subject : subject.replace(target!.path, () => moved)
  return [rule, moves.get(file) ?? file, now].join('\0')
}

/** Whether a violation is that of an import which follows a declaration to its new file, or of a cycle that became longer. */
function isFollowed(before: Violation, after: Violation, moves: Moves): boolean {
  if (before.rule === after.rule && isSameCycle(before, after, moves)) return true
  const { files, declarations } = moves
  const [from, to] = [targetOf(before.subject), targetOf(after.subject)]
  // What is wrong inside a declaration moves with it.
  if (from === null && to === null)
    return (
      before.rule === after.rule &&
      before.subject === after.subject &&
      declarations.get(files.get(before.file) ?? before.file) === after.file
    )
  if (from === null || to === null) return false
  const file = files.get(before.file) ?? before.file
  // What came through another file comes directly now, and each way has a rule of its own.
  if (before.rule !== after.rule) return file === after.file && from.path === to.path
  const isOfDeclaration = declarations.get(from.path) === to.path && file === after.file
  const isInDeclaration =
    declarations.get(before.file) === after.file && (files.get(from.path) ?? from.path) === to.path
  return isOfDeclaration || isInDeclaration
}

/** Whether two violations of a file differ in one name only, which the changes replaced by the other; an import has other names. */
function isRenamed(before: Violation, after: Violation, { files, words }: Moves): boolean {
  if (before.rule !== after.rule || (files.get(before.file) ?? before.file) !== after.file) return false
  if (/^(?:run|type) /.test(before.subject)) return false
  const [was, is] = [before, after].map(({ subject }) => subject.split(/([\w$]+)/)) as [string[], string[]]
  if (was.length !== is.length) return false
  const changed = new Set(was.flatMap((part, at) => (part === is[at] ? [] : [`${part} ${is[at]}`])))
  const [old, now] = [...changed][0]?.split(' ') ?? []
  return changed.size === 1 && (words.get(old!) ?? 0) < 0 && (words.get(now!) ?? 0) > 0
}

/** The imports of a cycle, as they were before files moved; one that can never have existed for a violation without a cycle. */
function hopsOf({ trace = [] }: Violation, { files }: Moves): [string, string][] {
  const before = new Map([...files].map(([from, to]) => [to, from]))
  const paths = trace.map(({ file }) => before.get(file) ?? file)
  return trace.length === 0 ? [['', '']] : paths.map((path, at) => [path, paths[(at + 1) % paths.length]!])
}

/** Whether the files of a violation lead back to the first of them. */
function isCycle({ extent }: Violation): boolean {
  return Array.isArray(extent) && extent.length > 0 && extent.every((edge) => edge.includes(' -> '))
}

/** Whether a cycle goes through the import that another one is reported at. */
function isStillCut({ file, resolved }: Violation, { trace = [] }: Violation, { files }: Moves): boolean {
  const [from, to] = [file, resolved ?? ''].map((path) => files.get(path) ?? path)
  return trace.some((hop, at) => hop.file === from && trace[(at + 1) % trace.length]!.file === to)
}

function isSameCycle(
  { trace: before = [] }: Violation,
  { trace: after = [] }: Violation,
  { files, declarations }: Moves,
): boolean {
  const now = new Set(after.map(({ file }) => file))
  const isStill = ({ file }: { file: string }): boolean =>
    now.has(files.get(file) ?? file) || now.has(declarations.get(file) ?? file)
  return before.length > 0 && before.every(isStill)
}

/** Whether a cycle goes through files of one that was there before. */
function isPartOfCycle({ trace: before = [] }: Violation, { trace: after = [] }: Violation, { files }: Moves): boolean {
  const known = new Set(before.map(({ file }) => files.get(file) ?? file))
  return after.length > 0 && after.every(({ file }) => known.has(file))
}
