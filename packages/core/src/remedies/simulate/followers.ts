import { once } from '../../facts/facts.ts'
import type { RemedyContext } from '../context.ts'
import { verdictGroupsOf } from './verdict-groups.ts'

/** An import that leads to moved code, and that must lead to its new file. */
export interface Follower {
  from: string
  typeOnly: boolean
  /** The rule that forbids the import now. */
  rule: string | null
}

type World = Pick<RemedyContext, 'judge' | 'facts'>

const FOLLOWERS = {}
const BLOCKED = {}

/**
 * The legal imports of these exports of a file by other files; of all exports without names. Imports of the whole module are
 * left out where names are given: they keep what the file re-exports.
 */
export function followersOf(world: World, path: string, names: readonly string[] | null): readonly Follower[] {
  return once(world.facts, FOLLOWERS, JSON.stringify([path, names]), () => importersOf(world, path, names, false))
}

/** The forbidden imports of these exports of a file by other files, which a good home makes legal. */
export function blockedFollowersOf(world: World, path: string, names: readonly string[]): readonly Follower[] {
  return once(world.facts, BLOCKED, JSON.stringify([path, names]), () => importersOf(world, path, names, true))
}

/** Some names that one file imports from another, and the verdict on the import. */
interface Use extends Follower {
  names: readonly string[]
  forbidden: boolean
}

const USES = {}

/** The imports of a file by other files, by importer; judged once for all questions about its exports. */
function usesOf({ judge, facts }: World, path: string): readonly (readonly Use[])[] {
  return once(facts, USES, path, () => {
    const groups = verdictGroupsOf(judge)
    const own = groups.of(path)
    return (facts.importersOf?.(path) ?? []).flatMap((from) => {
      if (from === path) return []
      const uses = (facts.importsOf?.(from) ?? []).flatMap((edge): Use[] => {
        if (edge.target.type !== 'file' || edge.target.path !== path) return []
        const use = { from, typeOnly: edge.typeOnly, names: edge.names.map(({ name }) => name) }
        if (edge.packageByPath === null && groups.allows(groups.of(from), own, edge.typeOnly))
          return [{ ...use, forbidden: false, rule: null }]
        const { status, rule } = judge.judge({ ...edge, from })
        return [{ ...use, forbidden: status === 'forbidden', rule }]
      })
      return [uses]
    })
  })
}

function importersOf(world: World, path: string, names: readonly string[] | null, forbidden: boolean): Follower[] {
  return usesOf(world, path).flatMap((all) => {
    const uses = all.filter(
      (use) => use.forbidden === forbidden && (names === null || use.names.some((name) => names.includes(name))),
    )
    const [first] = uses
    return first === undefined
      ? []
      : [{ from: first.from, typeOnly: uses.every(({ typeOnly }) => typeOnly), rule: forbidden ? first.rule : null }]
  })
}
