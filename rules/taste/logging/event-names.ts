import type { Project } from '@stratalint/rule'
import { singularOf, wordsOf } from '@stratalint/rule/analysis'

/** The first part of the names of a file's events; `null` where events have no owner, as in utils and app. */
export function eventDomain({ judge }: Pick<Project, 'judge'>, file: string): string | null {
  const location = judge.locate(file)
  if (location === null || location.place.identity.length === 0) return null
  const { role } = location.place
  return role === 'domain' || role === 'provider' ? location.domain.replaceAll('-', '_').replaceAll('/', '.') : null
}

/** Whether a name is one of the domain's events. */
export function isEventName(domain: string, name: string): boolean {
  return name.startsWith(`${domain}.`) && /^(?:\.[a-z][a-z0-9]*(?:_[a-z0-9]+)*)+$/.test(name.slice(domain.length))
}

/** Whether a text is the name of an event and no prose. */
export function isSingleToken(text: string): boolean {
  return /^\S+$/.test(text)
}

const ARTICLES = new Set('the a an its this that'.split(' '))
const AUXILIARIES = new Set('was were is are be been being has have had'.split(' '))
const NEGATION = /^(?:not|no|never|cannot|without|nt|t|don|didn|won|isn|wasn|couldn)$/
/** A longer text says too much for a name, and what is left out may be the point of it. */
const MAX_WORDS = 5

/** The name that an event should have: the words of its old name or its prose behind the domain. */
export function proposedEvent(domain: string, text: string): string | null {
  const isProse = !isSingleToken(text)
  const segments = (isProse ? [text] : text.split(/[./:]/)).map((segment) =>
    wordsOf(segment)
      .map((word) => word.toLowerCase().replaceAll(/[^a-z0-9]/g, ''))
      .filter((word) => word !== ''),
  )
  const own = wordsOf(domain).map((word) => word.toLowerCase())
  const words = segments.map((segment) => (isProse ? withoutFillers(segment) : segment))
  // `contact.contacts.merged` says the domain twice.
  for (const [index, segment] of words.entries()) {
    words[index] = withoutDomain(segment, own)
    if (words[index].length > 0) break
  }
  if (isProse && words[0]!.length > MAX_WORDS) return null
  const parts = words.map((segment) => segment.join('_')).filter((part) => /^[a-z][a-z0-9]*(?:_[a-z0-9]+)*$/.test(part))
  return parts.length === 0 ? null : [domain, ...parts].join('.')
}

function withoutDomain(words: readonly string[], domain: readonly string[]): string[] {
  const isOwn = domain.every((word, index) => singularOf(words[index] ?? '') === singularOf(word))
  return isOwn ? words.slice(domain.length) : [...words]
}

/** The words that carry the meaning: `was` goes from `order was paid`, but stays in `order was not paid`. */
function withoutFillers(words: readonly string[]): string[] {
  const isNegative = words.some((word) => NEGATION.test(word))
  return words.filter((word) => !ARTICLES.has(word) && (isNegative || !AUXILIARIES.has(word)))
}
