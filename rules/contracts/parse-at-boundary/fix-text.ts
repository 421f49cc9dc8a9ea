import type { Fix } from '@stratalint/core'
import { posix } from 'node:path'

/** A file as a person names it from another: without the folder where both are in it. */
export function whereText(file: string, own: string): string {
  if (file === own) return 'this file'
  return posix.dirname(file) === posix.dirname(own) ? `${posix.basename(file)} next to this file` : file
}

/** Who has to pass a new argument. */
export function callersText(callers: readonly string[], areGeneric: boolean): string {
  if (callers.length === 0) return ' Each caller passes the schema of its data.'
  const names = callers.slice(0, 3).map((name) => `\`${cut(name, 24)}\``)
  const rest = callers.length > names.length ? ' and the other callers' : ''
  return areGeneric
    ? ` ${rest === '' && names.length > 1 ? `${names.slice(0, -1).join(', ')} and ${names.at(-1)!}` : names.join(', ') + rest} ${names.length > 1 || rest !== '' ? 'take' : 'takes'} it as a parameter too, and each of their callers passes the schema of its data.`
    : ` Pass the schema of its data in ${names.join(', ')}${rest}.`
}

/** Words for a library that the package does not have yet. */
export const newDependency = ({ missingIn }: { missingIn: string | null }): string =>
  missingIn === null ? '' : `; add it to ${missingIn}`

export const cut = (text: string, length: number): string =>
  text.length <= length ? text : `${text.slice(0, length - 1)}…`

/** Code on one line, as a formatter writes it. */
export const onOneLine = (text: string): string =>
  text
    .replace(/\s+/g, ' ')
    .replace(/([([]) | (?=[)\].])/g, '$1')
    .replace(/,(?=[)\]])/g, '')

export const edit = (key: string, title: string): Fix => ({ key, kind: 'edit', applicability: 'manual', title })
