import { flatten, inlineMessage, type Fix, type Message } from '../findings/finding.ts'
import { changedFix } from '../remedies/fix-plans.ts'
import { clip } from './text.ts'

const MAX_FIXES = 3
const MAX_FIX_TEXT = 300
const MAX_INLINE = 500

/** How much a message contains: only what is wrong, as much as fits its limits, or all fixes, each of them whole. */
export type Detail = 'brief' | 'fitted' | 'whole'

let detail: Detail = 'fitted'

/** Calls a function that writes messages, with this much detail. */
export function withDetail<T>(wanted: Detail, describe: () => T): T {
  const before = detail
  detail = wanted
  try {
    return describe()
  } finally {
    detail = before
  }
}

/** The message without its fixes, where no more is wanted: computing them costs far more than the rest. */
export function briefMessage(what: () => string): Message | null {
  return detail === 'brief' ? { what: flatten(what()), fix: [], not: '' } : null
}

/** Assembles a message from its parts so that it keeps the limits: the first fix always stays, others stay while they fit. */
export function fitMessage(what: string, fixes: readonly Fix[], not: string): Message {
  let message: Message = { what: flatten(what), fix: [], not: flatten(not) }
  if (detail === 'whole') return { ...message, fix: fixes.map((fix) => changedFix(fix, { title: flatten(fix.title) })) }
  for (const fix of fixes.slice(0, MAX_FIXES)) {
    const longer = { ...message, fix: [...message.fix, changedFix(fix, { title: flatten(fix.title) })] }
    if (fits(longer)) message = longer
    else if (message.fix.length === 0)
      message = { ...message, fix: [changedFix(fix, { title: shorten(flatten(fix.title), roomForFix(message, fix)) })] }
  }
  return message
}

/** The length that the title of the only fix may have. */
function roomForFix(message: Message, fix: Fix): number {
  const frame = { ...message, fix: [{ ...fix, title: '' }] }
  return Math.min(MAX_FIX_TEXT - fixText(frame).length, MAX_INLINE - inlineMessage(frame).length)
}

/** A title without its last clauses; cut in a word only where no clause fits, because half of some code misleads. */
function shorten(title: string, room: number): string {
  const ends = [...title.slice(0, room).matchAll(/[;.](?= )/g)].map(({ index }) => index)
  const end = ends.findLast((at) => at >= room / 2 && (title.slice(0, at).split('`').length - 1) % 2 === 0)
  return end === undefined ? clip(title, room) : `${title.slice(0, end)}.`
}

/** The part of the inline form that the fixes take. */
export function fixText(message: Message): string {
  const inline = inlineMessage(message)
  return inline.slice(message.what.length, inline.length - message.not.length).trim()
}

function fits(message: Message): boolean {
  return fixText(message).length <= MAX_FIX_TEXT && inlineMessage(message).length <= MAX_INLINE
}
