import { instanceLabel, placeLabel, type Location } from '@stratalint/core'
import type { GivenName } from './given-name.ts'
import { isCrossCutting, isHelperHome, isHelperWord, isRoleWord, meansHome } from './role-words.ts'
import type { Group, Neighbour } from './survey.ts'
import { wordsIn } from './words-in.ts'

/** How much shows that code belongs somewhere, and what. */
export interface Evidence {
  weight: number
  because: string[]
}

/** What the names of the files that exist show about a new name. */
export interface NameEvidence {
  /** Whether the name means the layer, or the place without layers, of a group. */
  role(group: Group): Evidence
  /** Whether it means the domain or the provider of a group. */
  instance(group: Group): Evidence
}

/** Files whose names begin or end with a word of the name. */
interface Alike {
  part: string
  where: 'begin' | 'end'
  total: number
  byHome: ReadonlyMap<string, number>
}

/** Less than this share of similar files shows nothing. */
const LEAST_SHARE = 0.5

/** Collects what the names of all files show, once for all groups. */
export function createEvidence(name: GivenName, all: readonly Neighbour[]): NameEvidence {
  const alike = alikeFiles(name, all)
  const topic = name.topic.filter((word) => !isHelperWord(word))
  const about = countBy(
    all.filter(
      (one) =>
        one.location.place.identity.length > 0 &&
        topic.some((word) => one.mayContain(word) && one.words.includes(word)),
    ),
    ({ location }) => location.instance,
  )
  const totalAbout = [...about.values()].reduce((sum, count) => sum + count, 0)
  const roles = new Map<string, Evidence>()
  return {
    role(group) {
      const key = homeKey(group)
      let evidence = roles.get(key)
      if (evidence === undefined) roles.set(key, (evidence = roleOf(name, group, alike)))
      return evidence
    },
    instance({ location }) {
      if (location.place.identity.length === 0) return { weight: 0, because: [] }
      const label = instanceLabel(location)
      const own = wordsIn(ownName(location))
      if (own.every((word) => name.words.includes(word))) return { weight: 3, because: [`the name contains ${label}`] }
      const here = about.get(location.instance) ?? 0
      if (here === 0) return { weight: 0, because: [] }
      const subject = topic.length === 1 ? topic[0] : `${topic.slice(0, -1).join(', ')} or ${topic.at(-1)}`
      return {
        weight: (2.5 * here) / totalAbout,
        because: [
          here === totalAbout
            ? `every file about ${subject} is in ${label}`
            : `${here} of the ${totalAbout} files about ${subject} are in ${label}`,
        ],
      }
    },
  }
}

/** The name of an instance without its layer, where the layer is part of the instance. */
function ownName(location: Location): string {
  const { place, layer } = location
  const label = instanceLabel(location)
  return place.identity.includes('layer') && layer !== null ? label.replace(`${layer}/`, '') : label
}

function roleOf(name: GivenName, group: Group, alike: readonly Alike[]): Evidence {
  const { place } = group.location
  const home = homeName(group)
  const evidence: Evidence = { weight: 0, because: [] }
  const add = (weight: number, because: string): void => {
    evidence.weight += weight
    evidence.because.push(because)
  }
  for (const { part, where, total, byHome } of alike) {
    const here = byHome.get(homeKey(group)) ?? 0
    if (here / total >= LEAST_SHARE)
      add(
        (3 * here) / total,
        here === total
          ? `every file name that ${where}s with ${part} is in ${home}`
          : `${here} of the ${total} file names that ${where} with ${part} are in ${home}`,
      )
  }
  const names = homeWords(group)
  const [first, last] = [name.words[0]!, name.words.at(-1)!]
  const means = (part: string): number => Math.max(...names.map((one) => meansHome(part, one)))
  if (means(last) > 0) add(3 * means(last), `${last} code belongs to ${home}`)
  else if (name.form === 'hook' && means('use') > 0) add(3 * means('use'), `hooks belong to ${home}`)
  else if (name.form === 'noun' && means('type') > 0) add(3 * means('type'), `a noun alone is a type of ${home}`)
  else if (name.form === 'action' && !isHelperWord(first) && means('service') > 0)
    add(1.5 * means('service'), `an action belongs to ${home}`)
  if (place.role === 'shared' && isHelperWord(first))
    add(isHelperHome(group.segment ?? names[0]!) ? 2 : 0.5, `${first} is a helper without a domain`)
  if (place.role === 'provider' && name.words.some(isCrossCutting)) add(2, 'it concerns all domains')
  return evidence
}

/** The words at the ends of a name that are conventions: the subject of a domain is none. */
function alikeFiles({ words }: GivenName, all: readonly Neighbour[]): Alike[] {
  const last = words.at(-1)!
  const candidates = [
    ...(words.length > 1 ? [{ part: words[0]!, where: 'begin' as const }] : []),
    { part: last, where: 'end' as const },
  ]
  return candidates.flatMap(({ part, where }): Alike[] => {
    const files = all.filter(
      (one) =>
        one.mayContain(part) && one.words.length > 1 && (where === 'begin' ? one.words[0] : one.words.at(-1)) === part,
    )
    const instances = new Set(files.map(({ location }) => location.instance))
    const isConvention = isRoleWord(part) || (where === 'begin' && (isHelperWord(part) || instances.size > 1))
    if (files.length === 0 || !isConvention) return []
    return [{ part, where, total: files.length, byHome: countBy(files, homeKey) }]
  })
}

/** The name of a layer or a place, with that of the folder in it. */
function homeName({ location, segment }: Pick<Group, 'location' | 'segment'>): string {
  const name = location.layer ?? placeLabel(location.place)
  return segment === null ? name : `${name}/${segment}`
}

function homeWords({ location: { place, layer }, segment }: Group): string[] {
  const own = layer ?? placeLabel(place)
  return [own, ...wordsIn(own), ...(segment === null ? [] : [segment, ...wordsIn(segment)])]
}

function homeKey({ location: { place, layer }, segment }: { location: Location; segment: string | null }): string {
  return `${place.name}\0${layer}\0${segment}`
}

function countBy<T>(items: readonly T[], keyOf: (item: T) => string): Map<string, number> {
  const counts = new Map<string, number>()
  for (const item of items) counts.set(keyOf(item), (counts.get(keyOf(item)) ?? 0) + 1)
  return counts
}
