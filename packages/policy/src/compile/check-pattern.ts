import { patternCaptures } from '@stratalint/core'
import type { KeyPath } from '../errors/key-path.ts'
import type { Problems } from '../errors/problems.ts'

/** Whether a path or glob of a config stays inside the root and can match at all; says why not. */
export function checkPath(text: string, path: KeyPath, problems: Problems): boolean {
  const refuse = (problem: string, nearest: string | null = null): false => {
    problems.add(path, `expected a path relative to the config file, with forward slashes; ${problem}`, nearest)
    return false
  }
  if (text.trim() === '') return refuse('the string is empty')
  if (text.includes('\\')) return refuse(`"${text}" contains a backslash`, text.replaceAll('\\', '/'))
  if (/^(?:\/|[A-Za-z]:\/|file:)/.test(text)) return refuse(`"${text}" is absolute`)
  if (text.split('/').includes('..')) return refuse(`"${text}" leaves the project with ".."`)
  return checkBraces(text, path, problems)
}

/** Checks the pattern of a place; returns its captures, or `null` when it cannot be used. */
export function checkPlacePattern(pattern: string, path: KeyPath, problems: Problems): string[] | null {
  if (!checkPath(pattern, path, problems)) return null
  const refuse = (problem: string, nearest: string | null = null): null => {
    problems.add(path, problem, nearest)
    return null
  }
  if (pattern.endsWith('/')) return refuse(`"${pattern}" ends with a slash and so matches no file`, `${pattern}**`)
  const partial = pattern.split('/').find((segment) => segment.includes('**') && segment !== '**')
  if (partial !== undefined) return refuse(`"${partial}" mixes ** with other text; ** matches whole folders`)
  const last = pattern.split('/').at(-1)!
  if (!/[.*]/.test(last)) return refuse(`"${pattern}" names a folder and so matches no file`, `${pattern}/**`)
  const captures = patternCaptures(pattern)
  const odd = captures.find((name) => !/^[A-Za-z_][\w-]*$/.test(name))
  if (odd !== undefined) return refuse(`"{${odd}}" is not a capture; expected a word in braces, such as {domain}`)
  const repeated = captures.find((name, index) => captures.indexOf(name) !== index)
  if (repeated !== undefined) return refuse(`"${pattern}" captures {${repeated}} twice`)
  return captures
}

function checkBraces(text: string, path: KeyPath, problems: Problems): boolean {
  let depth = 0
  for (const character of text) {
    if (character === '{') depth++
    if (character === '}') depth--
    if (depth < 0) break
    if (depth > 1) {
      problems.add(path, `"${text}" has nested braces`)
      return false
    }
  }
  if (depth !== 0) problems.add(path, `"${text}" has an unmatched brace`)
  return depth === 0
}
