/** A quote of code, or what separates two steps. */
const STEP = /(`|; (?:then )?|\. (?=[A-Z])|(?:,? and|,) (?=(?:import|export|use|delete|pass|take|have|call) )|, then )/
const SEPARATOR = /^(?:; |\. |(?:,? and|,) $|, then $)/

/** The clauses of a title; code is not broken up. */
export function clausesOf(title: string): string[] {
  const parts: string[] = []
  let quoted = false
  let part = ''
  for (const piece of title.split(STEP)) {
    if (piece === '`') quoted = !quoted
    if (!quoted && piece !== '`' && SEPARATOR.test(piece) && part !== '') {
      parts.push(part)
      part = ''
    } else part += piece
  }
  if (part !== '') parts.push(part)
  return parts.map((one) =>
    one
      .trim()
      .replace(/\.$/, '')
      .replace(/^./, (letter) => letter.toUpperCase()),
  )
}
