import { clean, clip } from '@stratalint/core'
import type { PlaceAnswer, PlaceOption } from '@stratalint/engine'
import { listOf, unjudgedText } from './words.ts'

/** The lines that answer where something goes. */
export function placeText(subject: string, answer: PlaceAnswer): string[] {
  const { status, path, place, imports, options, certainty, because, exists } = answer
  const listed = options.map((option, index) => optionLine(option, index, certainty))
  switch (status) {
    case 'exempt':
      return [`${path} needs no place: ${unjudgedText(because as Exclude<typeof because, 'unplaced' | null>)}`]
    case 'placed':
      return [
        `${path} is ${place!.label} (place ${place!.place}, ${detailOf(answer)})${exists ? '' : '; it does not exist yet'}.`,
        ...(imports !== null && imports.total > 0
          ? [
              imports.total === 1
                ? 'Its import is legal there.'
                : `All of its ${imports.total} imports are legal there.`,
            ]
          : []),
      ]
    case 'misplaced':
      return [
        `${path} is ${place!.label} (place ${place!.place}, ${detailOf(answer)}), but ${imports!.total - imports!.legal === 1 ? '1 of its imports is' : `${imports!.total - imports!.legal} of its imports are`} not legal there.`,
        ...listed,
      ]
    case 'unplaced':
      return [
        `${path} does not match any place of the policy.`,
        ...(listed.length > 0
          ? listed
          : ['Nothing shows where it belongs. Pass its code with --stdin: its imports show it.']),
      ]
    case 'new':
      return listed.length > 0 ? listed : unknownName(subject, answer)
  }
}

const PASS_CODE = 'Pass its code with --stdin: its imports show where it goes.'

function unknownName(given: string, { home }: PlaceAnswer): string[] {
  const subject = clip(clean(given), 80)
  if (home === null)
    return [
      `Nothing in this repository shows where ${subject} goes: no file, domain or layer has a similar name.`,
      PASS_CODE,
    ]
  const { layer, place, because, instances } = home
  const kinds = instances.length === 0 ? '' : ` They are: ${listOf(instances)}.`
  return [
    `${subject} goes to ${layer ?? place} (${because.join('; ')}), but nothing shows in which ${place}.${kinds}`,
    PASS_CODE,
  ]
}

function detailOf({ place }: PlaceAnswer): string {
  const { role, layer, instance, test } = place!
  return [
    `role ${role}`,
    ...(layer === null ? [] : [`layer ${layer}`]),
    ...(instance === null ? [] : [`${role === 'provider' ? 'provider' : 'instance'} ${instance}`]),
    ...(test ? ['a test'] : []),
  ].join(', ')
}

const FIRST = { sure: 'It goes', likely: 'It likely goes', weak: 'It may go', none: '' } as const

function optionLine(
  { path, exists, place, because }: PlaceOption,
  index: number,
  certainty: PlaceAnswer['certainty'],
): string {
  const start = index === 0 ? FIRST[certainty] : 'Or'
  const reasons = because.length === 0 ? '' : `: ${because.join('; ')}`
  return `${start} ${exists ? 'into the existing' : 'to'} ${path} (${place.label})${reasons}.`
}
