import { clean, clipMiddle } from '@stratalint/core'

/** A name of the policy as inline code, whatever it contains. */
export function codeOf(name: string): string {
  return `\`${clipMiddle(clean(name).replaceAll('`', "'"), 80)}\``
}

/** `a`, `a and b`, `a, b and c`. */
export function listed(names: readonly string[]): string {
  return names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)!}`
}

/** The first names, and how many more there are. */
export function capped(names: readonly string[], most: number): string {
  return names.length <= most ? names.join(', ') : `${names.slice(0, most).join(', ')} and ${names.length - most} more`
}
