import { flatten, inlineMessage, type Fix, type Message } from '../findings/finding.ts'
import { clip } from './text.ts'

const MAX_FIXES = 3
const MAX_FIX_TEXT = 300
const MAX_INLINE = 500

/** Assembles a message from its parts so that it keeps the limits: the first fix always stays, others stay while they fit. */
export function fitMessage(what: string, fixes: readonly Fix[], not: string): Message {
  let message: Message = { what: flatten(what), fix: [], not: flatten(not) }
  for (const fix of fixes.slice(0, MAX_FIXES)) {
    const longer = { ...message, fix: [...message.fix, { ...fix, title: flatten(fix.title) }] }
    if (fits(longer)) message = longer
    else if (message.fix.length === 0)
      message = { ...message, fix: [{ ...fix, title: `${clip(flatten(fix.title), MAX_FIX_TEXT - 60)}` }] }
  }
  return message
}

/** The part of the inline form that the fixes take. */
export function fixText(message: Message): string {
  const inline = inlineMessage(message)
  return inline.slice(message.what.length, inline.length - message.not.length).trim()
}

function fits(message: Message): boolean {
  return fixText(message).length <= MAX_FIX_TEXT && inlineMessage(message).length <= MAX_INLINE
}
