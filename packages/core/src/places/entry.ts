import { compileGlob, compileNameGlob } from '../patterns/glob.ts'
import type { Location } from './location.ts'
import type { ConsumerEntry, Entry } from '../policy/policy.ts'

type Globs = Exclude<Entry, string>

/** A compiled list of entry globs. */
interface CompiledEntry {
  /** Whether every consumer may enter by a file, given its path below the place's root. */
  isOpen(inside: string): boolean
  consumers: { entry: ConsumerEntry; matchesAny(inside: string): boolean }[]
}

const compiled = new WeakMap<Globs, CompiledEntry>()

/** Whether an entry setting allows a consumer to import this file of a place. A file reserved for some consumers is for them alone. */
export function mayEnter(entry: Entry, to: Location, from: Location): boolean {
  if (entry === 'any') return true
  if (entry === 'index') return isIndex(to.inside)
  const { isOpen, consumers } = compileEntry(entry)
  const reserved = consumers.filter(({ matchesAny }) => matchesAny(to.inside))
  return reserved.length === 0 ? isOpen(to.inside) : reserved.some((one) => matchesConsumer(one.entry, to, from))
}

/** Whether a file is an entry that its place reserves for this consumer. */
export function isReservedFor(entry: Entry | null, to: Location, from: Location): boolean {
  return Array.isArray(entry) && compileEntry(entry).consumers.some((one) => matchesConsumer(one.entry, to, from))
}

/** Whether a file is an entry that its place reserves for some consumers. */
export function isReserved(entry: Entry | null, to: Location): boolean {
  return Array.isArray(entry) && compileEntry(entry).consumers.some(({ matchesAny }) => matchesAny(to.inside))
}

/** The paths below a place's root that it reserves for a consumer; the policy may leave out the extension. */
export function reservedGlobs(entry: Entry | null, from: Location): string[] {
  if (!Array.isArray(entry)) return []
  return entry
    .flatMap((one) => (typeof one === 'string' ? [] : one.for.map((consumer) => globFor(consumer, one.glob, from))))
    .filter((glob) => glob !== null)
}

/** The name of a consumer in reserved entries: the last part of its domain's name. */
export function consumerName(location: Location): string {
  return location.domain.slice(location.domain.lastIndexOf('/') + 1)
}

/** Whether a path below a place's root is the place's index file. */
export function isIndex(inside: string): boolean {
  return /^index(?:(?:\.d)?\.[cm]?[jt]sx?|\.(?:vue|svelte|astro|mdx))$/.test(inside)
}

function matchesConsumer({ for: consumers, glob }: ConsumerEntry, to: Location, from: Location): boolean {
  return consumers.some((consumer) => {
    const reserved = globFor(consumer, glob, from)
    return reserved !== null && matchesFile(reserved, to.inside)
  })
}

/** The glob for one consumer; its name replaces `*` if the policy gives a pattern for consumers. `null` for any other consumer. */
function globFor(consumer: string, glob: string, from: Location): string | null {
  const name = consumerName(from)
  if (!consumer.includes('*')) return consumer === name || consumer === from.domain ? glob : null
  return compileNameGlob(consumer)(from.domain) && !/[*{}]/.test(name) ? glob.replace('*', () => name) : null
}

function compileEntry(entry: Globs): CompiledEntry {
  let known = compiled.get(entry)
  if (known === undefined) {
    const globs = entry.filter((one) => typeof one === 'string')
    const included = globs.filter((glob) => !glob.startsWith('!'))
    const excluded = globs.filter((glob) => glob.startsWith('!')).map((glob) => glob.slice(1))
    known = {
      isOpen: (inside) =>
        included.some((glob) => matchesFile(glob, inside)) && !excluded.some((glob) => matchesFile(glob, inside)),
      consumers: entry
        .filter((one) => typeof one !== 'string')
        .map((one) => ({ entry: one, matchesAny: (inside) => matchesFile(one.glob, inside) })),
    }
    compiled.set(entry, known)
  }
  return known
}

/** A glob may leave out the extension of a source file. */
function matchesFile(glob: string, inside: string): boolean {
  const matches = compileGlob(glob)
  const stem = inside.replace(/(?:\.d)?\.[cm]?[jt]sx?$/, '')
  return matches(inside) || (stem !== inside && matches(stem))
}
