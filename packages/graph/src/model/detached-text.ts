/** A copy of a part of a larger text. V8 keeps the whole text for a part of it, so what is kept for long is copied. */
export function detachedText(part: string): string {
  return ` ${part}`.slice(1)
}
