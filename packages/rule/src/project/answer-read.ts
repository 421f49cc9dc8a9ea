import { shortHash } from '@stratalint/core'

/** No path contains it. */
const MARK = '\0'

/** What a file records when its results depend on an answer. */
export function answerRead({ name, key, text }: { name: string; key: string; text: string }): string {
  return [MARK, name, MARK, key, MARK, shortHash(text)].join('')
}

/** The question and key of a record; `null` for what names a file or folder. */
export function askedIn(read: string): { name: string; key: string } | null {
  if (!read.startsWith(MARK)) return null
  const [, name, key] = read.split(MARK)
  return { name: name!, key: key! }
}
