/** A valid name of a place or layer that is still free; it is taken from then on. */
export function nameOf(text: string, taken: Set<string>): string {
  const valid = validName(text)
  let free = valid
  for (let count = 2; taken.has(free); count++) free = `${valid}-${count}`
  taken.add(free)
  return free
}

/** Whether a text can be the name of a place or layer as it is written. */
export function isFree(text: string, taken: ReadonlySet<string>): boolean {
  return !taken.has(validName(text))
}

function validName(text: string): string {
  const plain = text.replace(/[^A-Za-z0-9_@.-]+/g, '-').replace(/^-+|-+$/g, '') || 'group'
  return /^\d+$/.test(plain) || plain === '__proto__' ? `group-${plain}` : plain
}
