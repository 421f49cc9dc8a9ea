import type { Project } from '@stratalint/rule'
import { isDistinctName } from './distinct-name.ts'
import type { Signature } from './exported-functions.ts'
import type { SharedExports, SharedFunction } from './shared-function.ts'
import type { Shape } from './shape.ts'

/** A function of the file that is compared. */
export interface Candidate {
  name: string
  arity: number
  signature: Signature
  /** `null` for one that is unlike all shared functions. */
  shape(): Shape | null
}

export interface Twin {
  shared: SharedFunction
  by: 'shape' | 'name'
  /** The literals that differ, in the order of the source. */
  differences: readonly Difference[]
}

/** A literal that differs between twins, here and in the shared function. */
export interface Difference {
  here: string
  there: string
  /** The parameter of the shared function whose default it is. */
  parameter: string | null
}

/** The shared function that a function of `file` is a twin of; `null` for none that the file may import. */
export function twinOf(
  project: Project,
  file: string,
  { byName, byShape }: SharedExports,
  candidate: Candidate,
  comparesNames: boolean,
): Twin | null {
  const named = comparesNames && isDistinctName(candidate.name) ? (byName.get(candidate.name) ?? []) : []
  const own = byShape.size === 0 ? null : candidate.shape()
  const alike = own === null ? [] : (byShape.get(own.key) ?? [])
  const usable = (found: readonly SharedFunction[]): SharedFunction | undefined =>
    found
      .filter(({ path, origin }) => isImportable(project, file, path) && !isImportedBy(project, file, origin))
      .map((shared) => ({ shared, rank: rankOf(project, file, shared) }))
      .toSorted((a, b) => a.rank - b.rank)[0]?.shared
  const shape = usable(alike.filter((other) => !isLaterOfTwo(project, alike, file, other)))
  if (own !== null && shape !== undefined)
    return { shared: shape, by: 'shape', differences: differencesOf(own, shape.shape!) }
  const name = usable(named.filter((other) => isCalledAlike(candidate, other)))
  return name === undefined ? null : { shared: name, by: 'name', differences: [] }
}

/** Whether calls of one function are calls of the other one, as far as their syntax shows it. */
function isCalledAlike(own: Candidate, other: SharedFunction): boolean {
  return (
    own.arity === other.arity &&
    own.signature.isOpen === other.signature.isOpen &&
    own.signature.isAsync === other.signature.isAsync
  )
}

/** Of two shared functions that may import each other and are twins only the one whose path is later is reported. */
function isLaterOfTwo(
  project: Project,
  alike: readonly SharedFunction[],
  file: string,
  other: SharedFunction,
): boolean {
  return (
    other.origin > file &&
    alike.some(({ origin, path }) => origin === file && isImportable(project, other.origin, path))
  )
}

function differencesOf(here: Shape, there: Shape): Twin['differences'] {
  const pairs = here.literals.map((literal, index): Difference => ({
    here: literal,
    there: there.literals[index]!,
    parameter: here.defaults[index] === null ? null : (there.defaults[index] ?? null),
  }))
  const differing = pairs.filter((pair) => pair.here !== pair.there)
  // One parameter is enough for a value that occurs several times.
  return differing.filter(
    (pair, index) =>
      pair.parameter !== null ||
      differing.findIndex((one) => one.parameter === null && one.here === pair.here && one.there === pair.there) ===
        index,
  )
}

/** What one of two lists has and the other one does not. */
export const onlyInOne = (here: readonly string[], there: readonly string[]): { here: string[]; there: string[] } => ({
  here: here.filter((name) => !there.includes(name)),
  there: there.filter((name) => !here.includes(name)),
})

/** Whether a file is the declaring one or imported by it, which would be a cycle. */
function isImportedBy({ facts }: Project, file: string, origin: string): boolean {
  const edges = origin === file ? [] : (facts.importsOf?.(origin) ?? [])
  return origin === file || edges.some(({ target }) => target.type === 'file' && target.path === file)
}

/** Another package is imported by its shortest specifier, the own one where the function is declared. */
function rankOf({ resolver, facts }: Project, file: string, { path, origin }: SharedFunction): number {
  const other = resolver.nameOf(path)
  const isOther = other !== null && other !== resolver.nameOf(file)
  return isOther ? (facts.packageSpecifier?.(path)?.length ?? 0) : path.length + (path === origin ? 0 : 1_000)
}

/** Whether a file may import another one, by the policy and by what its package declares. */
export function isImportable(project: Project, file: string, path: string): boolean {
  if (path === file || isOfSeparatePackage(project, file, path)) return false
  const { judge, resolver, facts } = project
  const other = resolver.nameOf(path)
  const isOther = other !== null && other !== resolver.nameOf(file)
  if (isOther && (facts.packageSpecifier?.(path) ?? null) === null) return false
  if (isOther && resolver.manifestOf(file)?.declared.has(other) !== true) return false
  const { status, exceptions, to } = judge.judge({
    from: file,
    target: { type: 'file', path },
    typeOnly: false,
    packageByPath: null,
    specifier: path,
  })
  return status === 'allowed' && exceptions.length === 0 && to !== null
}

/** Whether a file is in a package from which the other one takes nothing, and cannot: it is no workspace package, and none around it. */
function isOfSeparatePackage({ resolver, facts }: Project, file: string, path: string): boolean {
  const [own, other] = [resolver.manifestOf(file), resolver.manifestOf(path)]
  if (own === null || other === null || typeof other.fields['name'] !== 'string') return false
  const { folder } = other
  if (resolver.nameOf(path) !== null || `${own.folder}/`.startsWith(folder === '' ? '' : `${folder}/`)) return false
  const edges = facts.importsOf?.(file) ?? []
  return !edges.some(({ target }) => target.type === 'file' && target.path.startsWith(`${folder}/`))
}
