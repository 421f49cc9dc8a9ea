import { once } from '../../facts/facts.ts'
import type { RemedyContext } from '../context.ts'

/** An import that leads to moved code, and that must lead to its new file. */
export interface Follower {
  from: string
  typeOnly: boolean
}

const FOLLOWERS = {}

/**
 * The legal imports of these exports of a file by other files; of all exports without names. Imports of the whole module are
 * left out where names are given: they keep what the file re-exports.
 */
export function followersOf(
  { judge, facts }: Pick<RemedyContext, 'judge' | 'facts'>,
  path: string,
  names: readonly string[] | null,
): readonly Follower[] {
  return once(facts, FOLLOWERS, JSON.stringify([path, names]), () => {
    const importers = facts.importersOf?.(path) ?? []
    return importers.flatMap((from) => {
      const uses = (facts.importsOf?.(from) ?? []).filter(
        (edge) =>
          edge.target.type === 'file' &&
          edge.target.path === path &&
          (names === null || edge.names.some(({ name }) => names.includes(name))) &&
          judge.judge({ ...edge, from }).status !== 'forbidden',
      )
      return uses.length === 0 || from === path ? [] : [{ from, typeOnly: uses.every(({ typeOnly }) => typeOnly) }]
    })
  })
}
