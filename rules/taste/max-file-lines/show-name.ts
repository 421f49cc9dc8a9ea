import { clean, clip } from '@stratalint/core'

/** A name of the source in a message. */
export function code(name: string, most = 50): string {
  return `\`${clip(clean(name), most)}\``
}

/** Some names of the source in a message: no more than `shown` of them. */
export function listCode(names: readonly string[], shown: number): string {
  const texts = [...new Set(names)].map((name) => code(name, names.length > 2 ? 36 : 48))
  if (texts.length > shown) return `${texts.slice(0, shown - 1).join(', ')} and ${texts.length - shown + 1} more`
  return texts.length < 2 ? texts.join('') : `${texts.slice(0, -1).join(', ')} and ${texts.at(-1)!}`
}
