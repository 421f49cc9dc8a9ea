import type { Inspection } from '@stratalint/rule'
import type { SharedExports } from './shared-exports.ts'
import type { Shape } from './shape.ts'

/** A function rarely takes more text than this for each of its nodes, comments included. */
const TEXT_PER_NODE = 80

/**
 * Whether the text of a file may contain a twin. Trees are slow, so the text has to show one: the declaration of a shared
 * name, or the names that a shape keeps, in their order and not far from each other.
 */
export function mayHaveTwin(
  { text, includes }: Pick<Inspection, 'text' | 'includes'>,
  { byName, shapes }: SharedExports,
  comparesNames: boolean,
): boolean {
  if (comparesNames) for (const name of byName.keys()) if (includes(name) && declarationOf(name).test(text)) return true
  return shapes.some(
    (shape) => shape.names.length > 0 && shape.names.every((name) => includes(name)) && isInOrder(text, shape),
  )
}

const declarations = new Map<string, RegExp>()

function declarationOf(name: string): RegExp {
  let pattern = declarations.get(name)
  if (pattern === undefined) {
    const escaped = name.replaceAll('$', String.raw`\$`)
    pattern = new RegExp(String.raw`\b(?:function\s*\*?|const|let|var)\s+${escaped}(?![\w$])`)
    declarations.set(name, pattern)
  }
  return pattern
}

function isInOrder(text: string, { names, size }: Shape): boolean {
  const [first, ...rest] = names as [string, ...string[]]
  const most = size * TEXT_PER_NODE
  for (let start = text.indexOf(first); start !== -1; start = text.indexOf(first, start + 1)) {
    let at = start + first.length
    const end = start + most
    const isFound = rest.every((name) => {
      const next = text.indexOf(name, at)
      at = next + name.length
      return next !== -1 && next < end
    })
    if (isFound) return true
    // What does not follow here at all does not follow later.
    if (at < start) return false
  }
  return false
}
