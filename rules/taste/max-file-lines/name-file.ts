import {
  isVague,
  singularOf,
  toCamelCase,
  toKebabCase,
  toPascalCase,
  toSnakeCase,
  wordsOf,
} from '@stratalint/rule/analysis'
import { posix } from 'node:path'
import type { Unit } from './outline.ts'

/** What decides the name of a new file. */
export interface Naming {
  /** The file that is split. */
  file: string
  /** The names of the files in its folder. */
  siblings: readonly string[]
  /** What taste/file-name asks for; `null` where it is off. */
  convention: { case: NameCase; suffix: readonly string[] } | null
  /** The folder of the new file. */
  folder: string
  isTaken(path: string): boolean
}

export type NameCase = 'kebab-case' | 'camelCase' | 'PascalCase' | 'snake_case'

const SPELL: Record<NameCase, (name: string) => string> = {
  'kebab-case': toKebabCase,
  camelCase: toCamelCase,
  PascalCase: toPascalCase,
  snake_case: toSnakeCase,
}

const VAGUE = new Set(
  'util utils utility utilities helper helpers common misc shared manager data temp tmp handler handlers stuff things other others general generic core base lib main index types type constants const config service object value values item items info default part rest one all many run exec do query'.split(
    ' ',
  ),
)
const MAX_WORDS = 4

/** A path for a new file with some units of another: in the same folder, named after what it holds, not taken and not vague. */
export function nameFile(
  units: readonly Unit[],
  { file, folder, siblings, convention, isTaken }: Naming,
  helpers: ReadonlySet<Unit> = new Set(),
): string {
  const prefix = folder === '' ? '' : `${folder}/`
  const base = posix.basename(file)
  const [stem = ''] = base.split('.')
  const extension = extensionOf(base, units)
  const suffix = suffixOf(base, siblings, units, convention?.suffix ?? [])
  const found = convention?.case ?? caseOf(base, siblings)
  // Beside components in PascalCase, files with functions are in camelCase.
  const isComponent = units.some(({ shape, hasJsx }) => hasJsx || shape === 'component' || shape === 'class')
  const spell = SPELL[convention === null && found === 'PascalCase' && !isComponent ? 'camelCase' : found]
  for (const words of candidatesFor(
    units,
    topicOf(stem, file),
    /(?:^|\/)(?:types|models|schemas|interfaces)(?:\/|$)/.test(folder),
    helpers,
  )) {
    const name = spell(words.join(' '))
    if (name === '' || isVague(name) || VAGUE.has(name.toLowerCase())) continue
    const path = `${prefix}${name}${suffix}${extension}`
    const isNew =
      singularOf(name.toLowerCase()) !== singularOf(stem.toLowerCase()) &&
      name.toLowerCase() !== stem.toLowerCase() &&
      !siblings.some((one) => one.split('.')[0]!.toLowerCase() === name.toLowerCase())
    if (isNew && !isTaken(path)) return path
  }
  return `${prefix}${spell(`${stem} ${units.every(({ shape }) => shape === 'type') ? 'model' : 'section'}`)}${suffix}${extension}`
}

/** The words of the file's own name; of an index those of its folder. */
function topicOf(stem: string, file: string): string[] {
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
function* candidatesFor(
  units: readonly Unit[],
  topic: readonly string[],
  inTypes: boolean,
  helpers: ReadonlySet<Unit>,
): Generator<string[]> {
  const leaders = leadersOf(units)
  const [first] = leaders
  if (first === undefined) return
  const only = leaders.length === 1
  if (only) yield* variants(nameWords(first), topic)
  const shared = sharedWords(leaders)
  if (!inTypes && units.every(({ shape }) => shape === 'type') && units.length > 1) {
    if (shared.length > 0) yield withEnd(shared, 'types')
    yield withEnd(topic, 'types')
  }
  if (shared.length > 0 && !only) {
    const ending = inTypes ? null : endingOf(units)
    if (shared.length > 1) yield shared
    if (shared.length === 1 && /(?:ly|ed|ing)$/.test(shared[0]!)) yield nameWords(first)
    if (ending !== null) yield withEnd(shared, ending)
    yield* variants(shared, topic)
  }
  const ending = inTypes ? null : endingOf(units)
  if (ending !== null && !only) yield withEnd(topic, ending)
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

/** A file with JSX needs its extension; one without does not. Code of a component moves to a module. */
function extensionOf(base: string, units: readonly Unit[]): string {
  const extension = posix.extname(base)
  const hasJsx = units.some((unit) => unit.hasJsx)
  if (extension === '.tsx') return hasJsx ? '.tsx' : '.ts'
  if (extension === '.jsx') return hasJsx ? '.jsx' : '.js'
  return ['.vue', '.svelte', '.astro', '.mdx'].includes(extension) ? '.ts' : extension
}

/** The part before the extension that nearly all files of the folder have: `.service` of `orders.service.ts`. */
function suffixOf(
  base: string,
  siblings: readonly string[],
  units: readonly Unit[],
  wanted: readonly string[],
): string {
  if (wanted.length > 0) return wanted.find((one) => base.includes(`${one}.`)) ?? wanted[0]!
  const own = /^[^.]+((?:\.[^.]+)+)\.[^.]+$/.exec(base)?.[1]
  if (own === undefined) return ''
  const sources = siblings.filter((one) => /\.[cm]?[jt]sx?$/.test(one) && !/\.(?:test|spec)\./.test(one))
  const alike = sources.filter((one) => one.includes(`${own}.`))
  return sources.length >= 3 && alike.length >= sources.length * 0.8 && units.some(({ shape }) => shape !== 'type')
    ? own
    : ''
}

/** The case of the file's own name where most files of its folder have it. */
function caseOf(base: string, siblings: readonly string[]): NameCase {
  const own = styleOf(base)
  if (own === null || own === 'kebab-case') return 'kebab-case'
  const styled = siblings.map(styleOf).filter((style) => style !== null)
  return styled.filter((style) => style === own).length > styled.length / 2 ? own : 'kebab-case'
}

/** The case of a name; `null` for a name of one word in small letters. */
function styleOf(name: string): NameCase | null {
  const stem = name.split('.')[0]!
  if (stem.includes('-')) return 'kebab-case'
  if (stem.includes('_')) return 'snake_case'
  if (/^[A-Z].*[a-z]/.test(stem)) return 'PascalCase'
  return /[A-Z]/.test(stem) ? 'camelCase' : null
}
