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

function importersOf(
  { judge, facts }: World,
  path: string,
  names: readonly string[] | null,
  forbidden: boolean,
): Follower[] {
  const groups = verdictGroupsOf(judge)
  const own = groups.of(path)
  return (facts.importersOf?.(path) ?? []).flatMap((from) => {
    const uses = (facts.importsOf?.(from) ?? []).flatMap((edge) => {
      const isUse =
        edge.target.type === 'file' &&
        edge.target.path === path &&
        (names === null || edge.names.some(({ name }) => names.includes(name)))
      if (!isUse) return []
      if (edge.packageByPath === null && groups.allows(groups.of(from), own, edge.typeOnly))
        return forbidden ? [] : [{ typeOnly: edge.typeOnly, rule: null }]
      const { status, rule } = judge.judge({ ...edge, from })
      return (status === 'forbidden') === forbidden ? [{ typeOnly: edge.typeOnly, rule }] : []
    })
    const [first] = uses
    return first === undefined || from === path
      ? []
      : [{ from, typeOnly: uses.every(({ typeOnly }) => typeOnly), rule: forbidden ? first.rule : null }]
  })
}
