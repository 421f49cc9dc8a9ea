import type { Fix } from '@stratalint/core'
import { edit } from './edit.ts'
import { ownerText } from './quiet-fixes.ts'
import type { SwallowedDetails } from './swallowed-details.ts'

type Others = NonNullable<SwallowedDetails['others']>

/** The fixes of a catch that loses the errors for which it does not test. */
export function fixOthers(details: SwallowedDetails, others: Others, name: string): Fix[] {
  return others.isRethrown ? nameIgnored(details, name) : [throwOthersFix(details, name, others)]
}

/** The errors that the catch does not test for go on. */
function throwOthersFix({ form, within }: SwallowedDetails, name: string, { place }: Others): Fix {
  const where = form === 'catch' ? 'the catch' : 'the callback'
  const thrown = {
    end: `Add throw ${name} at the end of ${where}`,
    else: `Add throw ${name} at the end of the last else in ${where}`,
    'new-else': `Write else { throw ${name} } after the if`,
    if: `End the if for the other errors with throw ${name}`,
    default: `End the switch with default: throw ${name}`,
    'new-if': `Write an if in place of the &&, with else { throw ${name} }`,
  }[place]
  return edit(
    'throw-others',
    'manual',
    `${thrown}, so that all other errors reach ${callersOf(within)}; check that they handle them.`,
  )
}

const callersOf = (within: string | null): string =>
  within === null ? 'the caller' : `the callers of ${ownerText(within)}`

/** A catch that throws some errors again and ignores the rest says which ones it ignores, or is not needed. */
function nameIgnored({ form, within }: SwallowedDetails, name: string): Fix[] {
  const what = form === 'catch' ? 'the try and the catch' : form === '.catch' ? 'the .catch()' : 'the second callback'
  const condition = `if (!(${name} instanceof …)) throw ${name}`
  return [
    edit(
      'name-ignored',
      'manual',
      `Test for the errors that ${ownerOf(within)} may ignore instead, and throw all others: ${condition}.`,
    ),
    edit(
      'delete-try',
      'manual',
      `If it may ignore none, delete ${what}, so that every error reaches ${callersOf(within)}; check that they handle it.`,
    ),
  ]
}

const ownerOf = (within: string | null): string => (within === null ? 'this code' : ownerText(within))
