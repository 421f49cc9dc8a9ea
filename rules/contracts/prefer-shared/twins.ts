import { wordsOf } from '@stratalint/rule/analysis'
import type { Project } from '@stratalint/rule'
import type { SharedExports, SharedFunction } from './shared-exports.ts'
import type { Shape } from './shape.ts'

/** Names of one word that many unrelated functions have. */
const GENERIC = new Set(
  'add append apply assert attach build calculate call cancel change check clean cleanup clear clone close collect combine compare compute configure connect convert copy count create decode default delete destroy detach disable disconnect dispatch display do done emit enable encode end ensure enter equals error evaluate execute exit expand extract fetch fill filter find finish flush format forward from generate get go group handle has helper hide identity import index init initialize insert invoke is iterate join leave link list listen load lock log lookup loop main make map mark match measure merge move next normalize notify now of off on open pad parse patch pause pick play poll pop post prepare preview print process publish pull push put query queue read receive record redirect reduce refresh register release reload remove rename render replace report request reset resolve restart restore resume retry return revert run sample save scan schedule search select send serialize set setup shift show skip sort split start stop store stringify submit subscribe sum swap switch sync take teardown test toggle track transform translate trigger trim try undo unlock unsubscribe update upload upsert use validate verify visit wait walk watch with wrap write'.split(
    ' ',
  ),
)

/** Whether two functions of this name are the same helper, and not only named alike. */
export function isDistinctName(name: string): boolean {
  if (!/^[a-z][\w$]*$/.test(name)) return false
  const words = wordsOf(name)
  return words.length > 1 || (words.length === 1 && !GENERIC.has(words[0]!.toLowerCase()))
}

/** A function of the file that is compared. */
export interface Candidate {
  name: string
  arity: number
  shape(): Shape
}

export interface Twin {
  shared: SharedFunction
  by: 'shape' | 'name'
  /** The first literal that differs, here and there; `null` for none. */
  difference: { here: string; there: string } | null
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
  const alike = byShape.size === 0 ? [] : (byShape.get(candidate.shape().key) ?? [])
  const usable = (found: readonly SharedFunction[]): SharedFunction | undefined =>
    found
      .filter(({ path, origin }) => origin !== file && isImportable(project, file, path))
      .toSorted((a, b) => Number(a.path !== a.origin) - Number(b.path !== b.origin) || a.path.length - b.path.length)[0]
  const shape = usable(alike.filter((other) => !isLaterOfTwo(alike, file, other)))
  if (shape !== undefined)
    return { shared: shape, by: 'shape', difference: differenceOf(candidate.shape(), shape.shape!) }
  const name = usable(named.filter(({ arity }) => arity === candidate.arity))
  return name === undefined ? null : { shared: name, by: 'name', difference: null }
}

/** Of two shared functions that are twins only the one whose path is later is reported. */
function isLaterOfTwo(alike: readonly SharedFunction[], file: string, other: SharedFunction): boolean {
  return other.origin > file && alike.some(({ origin }) => origin === file)
}

function differenceOf(here: Shape, there: Shape): Twin['difference'] {
  const at = here.literals.findIndex((literal, index) => literal !== there.literals[index])
  return at === -1 ? null : { here: here.literals[at]!, there: there.literals[at]! }
}

/** Whether a file may import another one, by the policy and by what its package declares. */
export function isImportable(project: Project, file: string, path: string): boolean {
  if (path === file) return false
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
