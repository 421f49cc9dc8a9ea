import { singularOf, wordsOf } from '@stratalint/rule/analysis'
import { posix } from 'node:path'
import { ACTIONS } from '../max-function-lines/actions.ts'
import type { Unit } from './outline.ts'

/** What the units of a new file have in common. */
export interface CommonWords {
  /** Units that only help others of the file. */
  helpers: ReadonlySet<Unit>
  /** What all of them use. */
  topic: readonly string[]
  /** The heading above them. */
  title: string | null
}

export const VAGUE = new Set(
  'util utils utility utilities helper helpers common misc shared manager data temp tmp handler handlers stuff things other others general generic core base lib main index types type constants const config service object value values item items info default part rest one all many run exec do query'.split(
    ' ',
  ),
)
const MAX_WORDS = 4

/** What some functions with one action are called. */
const NOUN_OF: Record<string, string> = {
  check: 'checks',
  validate: 'validators',
  format: 'formatters',
  parse: 'parsers',
  build: 'builders',
  create: 'factories',
  make: 'factories',
  render: 'renderers',
  map: 'mappers',
  convert: 'converters',
  find: 'queries',
  fetch: 'queries',
  load: 'loaders',
}

function headingWords(title: string): string[] {
  const words = lowerWords(title).filter((word) => /^[a-z][a-z0-9]*$/.test(word) && !HEADING_FILLERS.has(word))
  return words.length > 3 || (words.length === 1 && VAGUE.has(words[0]!)) ? [] : words
}

const HEADING_FILLERS = new Set('the a an and or for of to section helper helpers public private internal'.split(' '))

/** The words of the file's own name; of an index those of its folder. */
export function topicOf(stem: string, file: string): string[] {
  const parts = [stem, ...posix.dirname(file).split('/').reverse()]
  const meaningful = parts.find(
    (part) =>
      part !== '' &&
      part !== '.' &&
      !VAGUE.has(part.toLowerCase()) &&
      !/^(?:page|layout|route|src|app|\+.*|\[.*|\(.*)$/.test(part),
  )
  return lowerWords(meaningful ?? stem)
}

/** Names from the best to the last resort, as words. */
export function* candidatesFor(
  units: readonly Unit[],
  topic: readonly string[],
  inTypes: boolean,
  { helpers, topic: about, title }: CommonWords,
): Generator<string[]> {
  const leaders = leadersOf(units)
  const [first] = leaders
  if (first === undefined) return
  const only = leaders.length === 1
  if (only) yield* variants(nameWords(first), topic)
  const heading = title === null ? [] : headingWords(title)
  if (!only && heading.length > 0) yield* variants(heading, topic)
  const shared = sharedWords(leaders)
  if (!inTypes && units.every(({ shape }) => shape === 'type') && units.length > 1) {
    if (shared.length > 0) yield withEnd(shared, 'types')
    yield withEnd(topic, 'types')
  }
  if (shared.length > 0 && !only) {
    const ending = inTypes ? null : endingOf(units)
    if (shared.length > 1) yield shared
    // `order-formatters` for what formats several things.
    const [action] = shared
    const noun = shared.length === 1 ? NOUN_OF[action!] : undefined
    if (noun !== undefined)
      yield [...topic.filter((word) => word !== noun && word !== action && !ACTIONS.has(word)), noun]
    if (shared.length === 1 && /(?:ly|ed|ing)$/.test(shared[0]!)) yield nameWords(first)
    if (ending !== null) yield withEnd(shared, ending)
    yield* variants(shared, topic)
  }
  const ending = inTypes ? null : endingOf(units)
  if (ending !== null && !only) yield withEnd(topic, ending)
  if (shared.length === 0 && !only && about.length > 0) yield* variants(about.slice(0, 3), topic)
  for (const leader of mainOf(leaders, helpers).slice(0, 4)) yield* variants(nameWords(leader), topic)
}

function* variants(words: readonly string[], topic: readonly string[]): Generator<string[]> {
  if (words.length === 0) return
  if (words.length > 1 || !VAGUE.has(words[0]!)) yield words.slice(0, MAX_WORDS + 1)
  const known = words.map(singularOf)
  const missing = topic.filter((one) => !known.includes(singularOf(one)))
  if (missing.length === 0) return
  yield [...missing.slice(0, 2), ...words.slice(0, MAX_WORDS)]
  yield [...words.slice(0, MAX_WORDS), ...missing.slice(0, 2)]
}

const withEnd = (words: readonly string[], end: string): string[] => [
  ...words.filter((word) => word !== end && singularOf(end) !== word),
  end,
]

function endingOf(units: readonly Unit[]): string | null {
  const weights = new Map<string, number>()
  for (const { shape, lines, names } of units) {
    const isSchema = shape === 'object' && /schema$/i.test(names[0] ?? '')
    const end =
      shape === 'type'
        ? 'types'
        : isSchema
          ? 'schemas'
          : shape === 'data' || shape === 'enum'
            ? 'constants'
            : shape === 'component'
              ? 'parts'
              : ''
    weights.set(end, (weights.get(end) ?? 0) + lines)
  }
  const total = units.reduce((sum, { lines }) => sum + lines, 0)
  const [best, lines = 0] = [...weights].sort((a, b) => b[1] - a[1])[0] ?? ['', 0]
  return best === '' || lines < total * 0.8 ? null : best
}

/** The units that the others are there for, the longest first. */
function leadersOf(units: readonly Unit[]): Unit[] {
  const named = units.filter(({ names }) => names.length > 0)
  const inside = new Set(named.flatMap(({ names }) => names))
  const exported = named.filter(({ exported }) => exported.length > 0)
  const pool = exported.length > 0 ? exported : named
  const values = pool.filter(({ shape }) => shape !== 'type')
  const leaders = values.length > 0 ? values : pool
  return leaders.toSorted((a, b) => b.lines - a.lines || (inside.has(a.names[0]!) ? 0 : 1))
}

/** The units that say what a file is about: not the helpers of the others, and not those whose name fits anything. */
function mainOf(leaders: readonly Unit[], helpers: ReadonlySet<Unit>): readonly Unit[] {
  const clear = leaders.filter((unit) => {
    const words = nameWords(unit)
    return words.length > 1 || !VAGUE.has(words[0] ?? '')
  })
  const main = clear.filter((unit) => !helpers.has(unit))
  return main.length > 0 ? main : clear.length > 0 ? clear : leaders
}

function nameWords({ names, exported }: Unit): string[] {
  const name = names.find((one) => one !== 'default') ?? exported.find((one) => one !== 'default') ?? ''
  // `Z` of `ZLoginForm` and `T` of `TOrder` say what kind of thing it is.
  return lowerWords(name.replace(/^[ITZ](?=\p{Lu}\p{Ll})/u, ''))
}

export function lowerWords(name: string): string[] {
  return wordsOf(name).map((word) => word.toLowerCase())
}

const DULL = new Set(
  'get set is has to from of on use create make build handle the a an and or by with for in default props do'.split(
    ' ',
  ),
)

/** The words that most of the names have, weighted by lines, in the order of the first that has them all. */
function sharedWords(units: readonly Unit[]): string[] {
  const total = units.reduce((sum, { lines }) => sum + lines, 0)
  const weights = new Map<string, number>()
  for (const unit of units)
    for (const word of new Set(nameWords(unit).map(singularOf)))
      weights.set(word, (weights.get(word) ?? 0) + unit.lines)
  const counted = (name: string): number =>
    units.filter((unit) => nameWords(unit).map(singularOf).includes(name)).length
  const shared = [...weights]
    .filter(
      ([word, lines]) =>
        !DULL.has(word) && !VAGUE.has(word) && lines >= total * 0.6 && counted(word) >= Math.max(2, units.length * 0.5),
    )
    .map(([word]) => word)
  const model =
    units.map(nameWords).find((words) => shared.every((word) => words.map(singularOf).includes(word))) ?? shared
  return model.filter((word) => shared.includes(singularOf(word))).slice(0, 3)
}
