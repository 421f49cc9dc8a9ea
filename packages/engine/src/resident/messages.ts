import type { PolicyError } from '@stratalint/policy'
import type { Answers, Question, ResidentOptions } from './resident.ts'

/** What the thread of a check in memory gets to start. */
export interface ResidentData {
  options: Omit<ResidentOptions, 'onChange' | 'today'>
  isWatched: boolean
}

/** A call of one method; texts need no answer. */
export type ResidentCall =
  { text: { file: string; text: string | null } } | { id: number; method: keyof Answers; given: readonly unknown[] }

/** The answer to a call, or the news that the disk changed. */
export type ResidentNews =
  | 'changed'
  | { id: number; revision: number; notices: readonly string[]; answer: unknown }
  | { id: number; revision: number; notices: readonly string[]; error: SentError }

/** A question without its functions. */
export type SentQuestion = Omit<Question, 'onNotice'>

/** An error as data. */
export interface SentError extends Pick<Error, 'name' | 'message'>, Partial<Pick<PolicyError, 'lines' | 'problems'>> {}

export function sendError(error: unknown): SentError {
  if (!(error instanceof Error)) return { name: 'Error', message: String(error) }
  const { lines, problems } = error as Partial<PolicyError>
  return {
    name: error.name,
    message: error.message,
    ...(lines !== undefined && { lines }),
    ...(problems !== undefined && { problems }),
  }
}

export function receiveError({ message, ...rest }: SentError): Error {
  return Object.assign(new Error(message), rest)
}
