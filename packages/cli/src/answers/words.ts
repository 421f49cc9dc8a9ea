import type { Unjudged } from '@stratalint/engine'

const MOST_NAMES = 12

/** Names for people: all, or the first ones and how many more there are. */
export function listOf(names: readonly string[], most = MOST_NAMES): string {
  return names.length > most ? `${names.slice(0, most).join(', ')} and ${names.length - most} more` : names.join(', ')
}

const UNJUDGED = {
  'not-source': 'it is no source file.',
  unchecked: 'it is not checked.',
  outside: 'the policy lists it in outside.',
  declaration: 'it only declares types.',
} as const

/** Why a file needs no place. */
export function unjudgedText(because: Exclude<Unjudged, 'unplaced'>): string {
  return UNJUDGED[because]
}
