import { instanceLabel, placeLabel, type Location } from '@stratalint/core'
import type { GivenName } from './file-name.ts'
import { isCrossCutting, isHelperWord, isRoleWord, meansHome } from './role-words.ts'
import type { Neighbour } from './survey.ts'
import { wordsIn } from './words-in.ts'

/** How much shows that code belongs somewhere, and what. */
export interface Evidence {
  weight: number
  because: string[]
}

/** What shows that a name means the layer, or the place without layers, of a location. */
export function roleEvidence(name: GivenName, location: Location, all: readonly Neighbour[]): Evidence {
  const { place, layer } = location
  const home = layer ?? placeLabel(place)
  const evidence: Evidence = { weight: 0, because: [] }
  const add = (weight: number, because: string): void => {
    evidence.weight += weight
    evidence.because.push(because)
  }
  const [first, last] = [name.words[0]!, name.words.at(-1)!]
  for (const [word, where] of [...(first === last ? [] : [[first, 'start'] as const]), [last, 'end'] as const]) {
    const alike = all.filter(({ words }) => (where === 'start' ? words[0] : words.at(-1)) === word && words.length > 1)
    const here = alike.filter((one) => one.location.place === place && one.location.layer === layer)
    const isTopic = where === 'end' && !isRoleWord(word)
    if (here.length > 0 && !isTopic && (alike.length > 1 || isRoleWord(word)))
      add(
        (3 * here.length) / alike.length,
        `${here.length} of ${alike.length} files whose names ${where} with ${word} are in ${home}`,
      )
  }
  const words = [home, ...wordsIn(home), placeLabel(place)]
  if (words.some((one) => meansHome(last, one)))
    add(last === home || wordsIn(home).includes(last) ? 3 : 2, `${last} means ${home}`)
  else if (first === 'use' && words.some((one) => meansHome('use', one))) add(2, `hooks belong to ${home}`)
  if (place.role === 'shared' && isHelperWord(first)) add(1.5, `${first} is a helper without a domain`)
  if (place.role === 'provider' && name.words.some(isCrossCutting)) add(1, `it concerns all domains`)
  const isNoun = /^\p{Lu}/u.test(name.text) && !name.words.some(isRoleWord)
  if (isNoun && words.some((one) => meansHome('type', one))) add(1.5, `a noun without a role is a type of ${home}`)
  return evidence
}

/** What shows that a name means the domain or the provider of a location. */
export function instanceEvidence(name: GivenName, location: Location, all: readonly Neighbour[]): Evidence {
  if (location.place.identity.length === 0) return { weight: 0, because: [] }
  const label = instanceLabel(location)
  const own = wordsIn(label)
  const shared = own.filter((word) => name.words.includes(word))
  if (shared.length === own.length) return { weight: 3, because: [`${label} is named in it`] }
  const topic = name.topic.filter((word) => !isHelperWord(word))
  const about = all.filter(
    ({ words, location: { place } }) => place.identity.length > 0 && topic.some((word) => words.includes(word)),
  )
  const here = about.filter((one) => one.location.instance === location.instance)
  if (here.length === 0)
    return shared.length > 0 ? { weight: 1, because: [`${label} is named in part`] } : { weight: 0, because: [] }
  const word = topic.find((one) => here.some(({ words }) => words.includes(one)))!
  return {
    weight: (2.5 * here.length) / about.length,
    because: [`${here.length} of ${about.length} files about ${word} are in ${label}`],
  }
}
