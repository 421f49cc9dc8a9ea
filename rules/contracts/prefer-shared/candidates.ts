import { groupBy } from '@stratalint/core'
import type { Inspection } from '@stratalint/rule'
import { bodiesIn } from './marks/body-marks.ts'
import type { SharedExports, SharedFunction, SharedShape } from './shared-function.ts'
import type { Shape } from './shape.ts'

/** A copy rarely takes much more text than the function itself, comments and longer names included. */
const MOST_GROWTH = 2
const MOST_COMMENTS = 400

/**
 * Whether the text of a file may contain a twin. Trees are slow, so the text has to show one: the declaration of a shared
 * name, or the marks of a body, and in their order and not far from each other the tokens of its shape.
 */
export function mayHaveTwin(
  { file, text, includes }: Pick<Inspection, 'file' | 'text' | 'includes'>,
  { names, shapes, bodies }: Pick<SharedExports, 'names' | 'shapes' | 'bodies'>,
  comparesNames: boolean,
): boolean {
  if (comparesNames && names.some((name) => includes(name) && declares(text, name))) return true
  const found = shapes.size === 0 ? null : bodiesIn({ file, text }, bodies)
  for (const [rarest, alike] of shapes) {
    const possible = alike.filter(
      ({ body, onlyIn }) => onlyIn !== file && (found === null || body === null || found.has(body.hash)),
    )
    if (possible.length === 0 || (rarest !== '' && !includes(rarest))) continue
    if (possible.some(({ shape }) => shape.tokens.every(includes) && isInOrder(text, shape))) return true
  }
  return false
}

/** Shapes by the token of each that the fewest files contain, which is most often the longest one. */
export function byRarestToken(functions: readonly SharedFunction[]): Map<string, SharedShape[]> {
  const shapes = new Map<string, SharedShape>()
  for (const { shape, body, origin } of functions) {
    if (shape === null) continue
    const known = shapes.get(shape.key)
    if (known === undefined) shapes.set(shape.key, { shape, body, onlyIn: origin })
    else if (known.onlyIn !== origin) known.onlyIn = null
  }
  return groupBy([...shapes.values()], ({ shape: { tokens } }) =>
    tokens.reduce((longest, token) => (token.length > longest.length ? token : longest), ''),
  )
}

/** Whether a text declares a name as a function or a variable. */
function declares(text: string, name: string): boolean {
  for (let at = find(text, name, 0); at !== -1; at = find(text, name, at + 1))
    if (/(?:^|[^\w$.])(?:function\s*\*?|const|let|var)\s+$/.test(text.slice(Math.max(0, at - 20), at))) return true
  return false
}

function isInOrder(text: string, { tokens, span }: Shape): boolean {
  const [first, ...rest] = tokens
  if (first === undefined) return true
  const most = span * MOST_GROWTH + MOST_COMMENTS
  for (let start = find(text, first, 0); start !== -1; start = find(text, first, start + 1)) {
    let at = start + first.length
    for (const token of rest) {
      const next = find(text, token, at)
      // What does not follow here at all does not follow later.
      if (next === -1) return false
      at = next + token.length
      if (next > start + most) break
    }
    if (at <= start + most) return true
  }
  return false
}

/** Where a token is written from an offset on; a name is no part of another one. */
function find(text: string, token: string, from: number): number {
  const isName = NAME_PART.test(token)
  for (let at = text.indexOf(token, from); at !== -1; at = text.indexOf(token, at + 1)) {
    const isWhole = !isName || !(NAME_PART.test(text.charAt(at - 1)) || NAME_PART.test(text.charAt(at + token.length)))
    if (isWhole) return at
  }
  return -1
}

const NAME_PART = /[\w$\u0080-\uffff]/
