import { wordsOf } from '@stratalint/rule/analysis'
import { ACTIONS } from '../max-function-lines/actions.ts'
import type { Unit } from './outline.ts'

const DULL = new Set(
  'get set is has to from of on use create make build handle the a an and or by with for in default props type schema config options data params input result state context'.split(
    ' ',
  ),
)

const known = new WeakMap<readonly string[], string[]>()

/** The words of a unit's names that say what it is about. */
export function topicWords({ names }: Pick<Unit, 'names'>): string[] {
  let words = known.get(names)
  if (words === undefined) known.set(names, (words = wordsIn(names)))
  return words
}

function wordsIn(names: readonly string[]): string[] {
  const words = names.slice(0, 3).flatMap((name) => {
    const all = wordsOf(name).map((word) => word.toLowerCase())
    // What is done to something says less than what that is.
    return ACTIONS.has(all[0]!) && all.length > 1 ? all.slice(1) : all
  })
  return [...new Set(words.map((word) => word.replace(/(?<!s)s$/, '')).filter(isTopic))]
}

const isTopic = (name: string): boolean => !DULL.has(name) && name.length > 1 && !/^\d+$/.test(name)

export const kindOf = ({ shape }: Unit): string => (shape === 'object' ? 'data' : shape)

/** The indexes of the units that use each unit. */
export function usersOf(units: readonly Unit[]): number[][] {
  const users = units.map((): number[] => [])
  units.forEach(({ uses }, index) => {
    for (const to of uses) users[to]!.push(index)
  })
  return users
}
