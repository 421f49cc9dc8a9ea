import type { Edge } from '@stratalint/core'
import { wholeModule } from '../edges/make-edge.ts'
import { doubt } from './doubt.ts'
import { REACH, type Before } from './dynamic-imports.ts'

const META = /import\s*\.\s*meta\s*\.\s*([A-Za-z_$][\w$]*)/y
const BEFORE_BASE = /\bnew\s+URL\(\s*((['"])[^'"\\\n]*\2)\s*$/
const AFTER_BASE = /\s*,?\s*\)/y

/** What `import.meta` stands for where it leads to another module: only `new URL('./x', import.meta.url)` does. */
export function readMeta(text: string, at: number, { character, start }: Before): Edge | null {
  META.lastIndex = at
  const property = META.exec(text)?.[1]
  if (property === undefined || property === 'resolve' || property === 'vitest') doubt()
  if (property !== 'url') return null
  const before = text.slice(Math.max(0, start - REACH), start)
  // The only argument of a call, or what is stored or named.
  if ((character === '(' && /[\w$][ \t]*$/.test(before)) || /^[=:?]$/.test(character)) return null
  const url = character === ',' ? BEFORE_BASE.exec(before) : null
  AFTER_BASE.lastIndex = META.lastIndex
  if (url === null || !AFTER_BASE.test(text) || isUrlNamed(text)) doubt()
  const specifier = url[1]!.slice(1, -1)
  if (!/^\.\.?(?:\/|$)/.test(specifier)) return null
  const from = start - before.length + url.index + url[0].indexOf(url[1]!)
  return { kind: 'url', specifier, start: from, end: from + url[1]!.length, typeOnly: false, names: wholeModule() }
}

let asked = ''
let answer = false

/** Whether `URL` stands anywhere but after `new`, and so may be declared; asked of one text after the other. */
function isUrlNamed(text: string): boolean {
  if (text !== asked) {
    asked = text
    answer = text.match(/\bURL\b/g)!.length !== text.match(/\bnew\s+URL\b/g)!.length
  }
  return answer
}
