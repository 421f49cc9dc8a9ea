import type { Report } from '../declaration/declaration.ts'

/** Throws if a rule reports something that cannot be shown; the error becomes a finding that names the rule. */
export function checkReport({ start, end, subject, message }: Report, length: number): void {
  const isRange = Number.isInteger(start) && Number.isInteger(end) && start >= 0 && start <= end && end <= length
  if (!isRange) throw new Error(`it reported the range ${start} to ${end} in a file of ${length} characters`)
  if (typeof subject !== 'string') throw new Error('it reported without a subject, which must be a string')
  if ('details' in message) return
  if (typeof message.what !== 'string' || typeof message.not !== 'string')
    throw new Error('it reported without a message: what and not must be strings')
  if (!Array.isArray(message.fix) || message.fix.length === 0) throw new Error('it reported without a fix')
  const texts = message.fix.flatMap(({ key, kind, applicability, title }) => [key, kind, applicability, title])
  if (texts.some((text) => typeof text !== 'string'))
    throw new Error('it reported a fix without key, kind, applicability or title, which must be strings')
}
