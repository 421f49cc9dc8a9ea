import { isVague, singularOf, toPascalCase, wordsOf } from '@stratalint/rule/analysis'
import type { Inspection } from '@stratalint/rule'

/** Types that every file knows; another type with the name would hide them. */
const GLOBALS = new Set(
  `Array Object String Number Boolean Symbol BigInt Function Date RegExp Error TypeError RangeError Promise Map Set WeakMap WeakSet
  Iterator Iterable Generator Proxy JSON Math Intl Record Partial Required Readonly Pick Omit Exclude Extract Awaited Parameters ReturnType
  Request Response Headers URL URLSearchParams FormData Blob File FileList Event EventTarget CustomEvent MessageEvent AbortSignal
  AbortController Node Element Document Window Location History Navigator Storage Screen Range Selection Text Comment Image Audio
  Notification Worker WebSocket Buffer ArrayBuffer DataView Performance ReadableStream
  WritableStream`.split(/\s+/),
)

/** Names of files that say nothing about one of their types. */
const GENERAL_FILES =
  /^(?:types?|interfaces?|models?|schemas?|validators?|constants?|config|hooks?|service|server|client|src|index|packages?|apps?|libs?|modules?|common|core)$/i

/** What makes a name unusable for a type of a file. */
export type Taken = 'declared' | 'imported' | 'exported' | 'global' | null

/** What keeps a type from having the name; `own` is its text, in which it may query a value of that name. */
export function takenBy(name: string, { text, module }: Inspection, own: string): Taken {
  if (module.edges.some(({ kind, names }) => kind.startsWith('import') && names.some(({ local }) => local === name)))
    return 'imported'
  if (new RegExp(`\\b(?:interface|type|class|enum|namespace|function)\\s+${name}(?![\\w$])`).test(text))
    return 'declared'
  // A type and the constant that it is inferred from may share a name.
  const isConstant = new RegExp(`\\b(?:const|let|var)\\s+${name}(?![\\w$])`).test(text)
  const isInferred = new RegExp(`\\btypeof\\s+${name}(?![\\w$])`).test(own)
  if (isConstant) return isInferred ? null : 'declared'
  if (module.exports.some((one) => one.name === name)) return 'exported'
  return GLOBALS.has(name) ? 'global' : null
}

export interface Naming {
  inspection: Inspection
  domain: string | null
  kind: 'interface' | 'type' | 'enum' | 'class'
  /** The text of the type. */
  own: string
  /** A class of the file implements it. */
  isImplemented: boolean
  /** Names that other types of the file get. */
  given: ReadonlySet<string>
}

/** The plain name if it is free, else the first free one that says more. */
export function freeName(plain: string, naming: Naming): { name: string; plainTaken: Taken } {
  const { inspection, own, given } = naming
  const isFree = (name: string): boolean =>
    /^\p{Lu}[\p{L}\p{N}]*$/u.test(name) && !isVague(name) && !given.has(name) && takenBy(name, inspection, own) === null
  const plainTaken = given.has(plain) ? 'declared' : takenBy(plain, inspection, own)
  if (isFree(plain)) return { name: plain, plainTaken }
  const candidates = longerNames(plain, naming)
  return { name: candidates.find(isFree) ?? candidates.at(-1)!, plainTaken }
}

function longerNames(plain: string, { inspection, domain, kind, isImplemented }: Naming): string[] {
  if (plain.endsWith('Props')) return [`${plain.slice(0, -5)}OwnProps`, `${plain.slice(0, -5)}ViewProps`]
  const [fileName = '', folder = ''] = inspection.file.split('/').toReversed()
  const stem = fileName.split('.')[0]!
  const words = wordsOf(plain)
  const topics = [domain ?? '', (stem === 'index' ? folder : stem).replace(/^use(?=[A-Z-])/, '')]
    .filter((topic) => wordsOf(topic).length > 0 && !isVague(topic) && !GENERAL_FILES.test(topic))
    .map(singularPascal)
    .filter((topic) => !wordsOf(topic).some((one) => words.includes(one)))
  return [
    ...(isImplemented ? [`${plain}Contract`] : []),
    // The type of what a React context provides.
    ...(words.at(-1) === 'Context' ? [`${plain}Value`] : []),
    // What a form of the same name edits.
    ...(words.at(-1) === 'Form' ? [`${plain}Values`] : []),
    // An enum names one of its members.
    ...(kind === 'enum' ? [singularPascal(plain), `${plain}Kind`] : []),
    ...topics.map((topic) => `${topic}${plain}`),
    `${plain}Details`,
    `${plain}Contract`,
  ]
}

function singularPascal(topic: string): string {
  const words = wordsOf(topic)
  return toPascalCase([...words.slice(0, -1), singularOf(words.at(-1)!.toLowerCase())].join('-'))
}
