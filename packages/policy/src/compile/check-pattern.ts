import { patternCaptures } from '@stratalint/core'
import type { KeyPath } from '../errors/key-path.ts'
import type { Problems } from '../errors/problems.ts'

/** Checks that a path or glob of a config stays inside the root and can match something. */
export function checkPath(text: string, path: KeyPath, problems: Problems): boolean {
  const refuse = (problem: string, nearest: string | null = null): false => {
    problems.add(path, problem, nearest)
    return false
  }
  if (text.trim() === '') return refuse('expected a path, got a blank string')
  if (text.includes('\\')) return refuse(`expected forward slashes, got "${text}"`, text.replaceAll('\\', '/'))
  if (/^(?:\/|[A-Za-z]:\/|file:)/.test(text))
    return refuse(`expected a path relative to the config file, got the absolute path "${text}"`)
  if (text.split('/').includes('..')) return refuse(`expected a path inside the project, got "${text}"`)
  return checkBraces(text, path, problems)
}

/** Checks the pattern of a place; returns its captures, or `null` if it cannot be used. */
export function checkPlacePattern(pattern: string, path: KeyPath, problems: Problems): string[] | null {
  if (!checkPath(pattern, path, problems)) return null
  const refuse = (problem: string, nearest: string | null = null): null => {
    problems.add(path, problem, nearest)
    return null
  }
  if (pattern.endsWith('/')) return refuse(`"${pattern}" ends with a slash, so it matches no files`, `${pattern}**`)
  const partial = pattern.split('/').find((segment) => segment.includes('**') && segment !== '**')
  if (partial !== undefined) return refuse(`"${partial}" combines ** with other text; ** must be a whole path segment`)
  const last = pattern.split('/').at(-1)!
  if (!/[.*]/.test(last)) return refuse(`"${pattern}" is a folder, so it matches no files`, `${pattern}/**`)
  const captures = patternCaptures(pattern)
  const odd = captures.find((name) => !/^[A-Za-z_][\w-]*$/.test(name))
  if (odd !== undefined) return refuse(`"{${odd}}" is not a valid capture; expected a word in braces, such as {domain}`)
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
