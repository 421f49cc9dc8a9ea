/** A valid name of a place or layer that is still free; it is taken from then on. */
export function nameOf(text: string, taken: Set<string>): string {
  const plain = text.replace(/[^A-Za-z0-9_@.-]+/g, '-').replace(/^-+|-+$/g, '') || 'group'
  const valid = /^\d+$/.test(plain) || plain === '__proto__' ? `group-${plain}` : plain
  let free = valid
  for (let count = 2; taken.has(free); count++) free = `${valid}-${count}`
  taken.add(free)
  return free
}
