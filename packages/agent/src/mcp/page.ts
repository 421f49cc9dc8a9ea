import { CheckError } from '@stratalint/engine'

/** The part of a list that one answer has, and where the next one continues. */
export interface Page<T> {
  items: T[]
  /** Given back to get the rest; `null` at the end. */
  cursor: string | null
}

/** What an answer may contain, in characters of its items as JSON: about 6,000 tokens. */
const MOST_CHARACTERS = 24_000

/**
 * The items after a cursor, as many as fit. A cursor names the last item before it and not a number of items, so that
 * nothing is skipped where items disappear between two calls.
 */
export function pageOf<T>(
  items: readonly T[],
  {
    cursor,
    most,
    keyOf,
  }: { cursor: string | undefined; most: number; keyOf: (item: T) => readonly (string | number)[] },
): Page<T> {
  const after = cursor === undefined ? null : readCursor(cursor)
  const rest = after === null ? items : items.filter((item) => compare(keyOf(item), after) > 0)
  const page: T[] = []
  let characters = 0
  for (const item of rest) {
    characters += JSON.stringify(item).length
    if (page.length === most || (page.length > 0 && characters > MOST_CHARACTERS)) break
    page.push(item)
  }
  const last = page.at(-1)
  return { items: page, cursor: page.length === rest.length || last === undefined ? null : writeCursor(keyOf(last)) }
}

function writeCursor(key: readonly (string | number)[]): string {
  return Buffer.from(JSON.stringify(key)).toString('base64url')
}

function readCursor(cursor: string): (string | number)[] {
  try {
    const key: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'))
    if (Array.isArray(key) && key.every((part) => typeof part === 'string' || typeof part === 'number')) return key
  } catch {
    // It is not one of ours.
  }
  throw new CheckError('cursor: expected the cursor of an earlier answer. Call the tool without one to start again.')
}

function compare(a: readonly (string | number)[], b: readonly (string | number)[]): number {
  for (const [index, part] of a.entries()) {
    const other = b[index]
    if (other === undefined || typeof other !== typeof part) return 1
    if (part !== other) return part < other ? -1 : 1
  }
  return 0
}
