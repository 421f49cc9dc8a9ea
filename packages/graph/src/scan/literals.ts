import { isDigit, isNamePart } from './characters.ts'
import { doubt } from './doubt.ts'

/** Where a number ends that begins at this offset, with a digit or a dot. */
export function endOfNumber(text: string, start: number): number {
  for (let at = start + 1; ; at++) {
    const code = text.charCodeAt(at)
    if (isNamePart(code) || code === 46) continue
    const isSigned = (code === 43 || code === 45) && (text.charCodeAt(at - 1) | 32) === 101 && isDigit(text.charCodeAt(at + 1))
    // 1e-3, but not 0xe-3.
    if (!isSigned || (text.charCodeAt(start + 1) | 32) === 120) return at
  }
}

/** Where a regular expression ends that begins at this offset, with its flags. */
export function endOfPattern(text: string, start: number): number {
  let at = start
  let isClass = false
  for (;;) {
    const code = text.charCodeAt(++at)
    if (code === 92) at++
    else if (code === 91) isClass = true
    else if (code === 93) isClass = false
    else if (code === 47 && !isClass) break
    else if (code !== code || code === 10 || code === 13) doubt()
  }
  do at++
  while (isNamePart(text.charCodeAt(at)))
  return at
}
