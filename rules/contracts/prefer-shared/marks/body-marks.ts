import type { Inspection } from '@stratalint/rule'
import { groupBy, isComponentFile } from '@stratalint/core'
import { marksOf } from './code-marks.ts'
import type { FunctionNode, ShapeContext } from '../shape.ts'

/** The marks of a function's body. */
export interface BodyMarks {
  hash: number
  length: number
  parameters: number
  /** Whether the body only returns a value, so that a twin may be written without braces. */
  isExpression: boolean
}

/** What makes a text unlike the code that it is: elements contain words, and of classes and enums a shape leaves parts out. */
const HIDES_MARKS = /<\/|\/>|\b(?:class|enum|namespace)\b/

/** The marks of the body of a function, which those of all twins equal; `null` where its text does not show them. */
export function bodyMarksOf(
  { body, params }: FunctionNode,
  text: string,
  rangeOf: ShapeContext['rangeOf'],
): BodyMarks | null {
  const own = text.slice(...rangeOf(body))
  if (HIDES_MARKS.test(own)) return null
  // What surrounds the expression of an arrow function decides how it is read.
  const isBlock = body.type === 'BlockStatement'
  const { marks, isUnsure } = marksOf(isBlock ? own : `{return ${own}}`)
  if (isUnsure) return null
  return {
    hash: marks.hashOf(0, marks.length)!,
    length: marks.length,
    parameters: params.length,
    isExpression: !isBlock || (body.body.length === 1 && body.body[0]!.type === 'ReturnStatement'),
  }
}

/** What the bodies of shared functions look like. */
export interface BodyIndex {
  /** How many parameters the functions have whose bodies have a hash. */
  blocks: ReadonlyMap<number, ReadonlySet<number>>
  /** The same of expressions, by the number of their marks. */
  expressions: ReadonlyMap<number, ReadonlyMap<number, ReadonlySet<number>>>
}

export function indexBodies(given: readonly (BodyMarks | null)[]): BodyIndex {
  const bodies = given.filter((body) => body !== null)
  const expressions = groupBy(
    bodies.filter(({ isExpression }) => isExpression),
    ({ length }) => length,
  )
  return {
    blocks: parametersByHash(bodies),
    expressions: new Map([...expressions].map(([length, all]) => [length, parametersByHash(all)])),
  }
}

function parametersByHash(bodies: readonly BodyMarks[]): Map<number, Set<number>> {
  const byHash = groupBy(bodies, ({ hash }) => hash)
  return new Map([...byHash].map(([hash, all]) => [hash, new Set(all.map(({ parameters }) => parameters))]))
}

/** The hashes of the bodies that a file may contain; `null` where its text does not show them. */
export function bodiesIn({ file, text }: Pick<Inspection, 'file' | 'text'>, index: BodyIndex): Set<number> | null {
  if (isComponentFile(file)) return null
  // The text of elements is read as code; a function without elements comes out right but where a quote is open.
  const { marks, blocks, arrows, isUnsure } = marksOf(text)
  if (isUnsure) return null
  const found = new Set<number>()
  const add = (known: ReadonlyMap<number, ReadonlySet<number>>, hash: number | null, parameters: number): void => {
    const fitting = hash === null ? undefined : known.get(hash)
    if (fitting !== undefined && (parameters === -1 || fitting.has(parameters))) found.add(hash!)
  }
  for (let at = 0; at < blocks.length; at += 3)
    add(index.blocks, marks.hashOf(blocks[at]!, blocks[at + 1]! - blocks[at]!), blocks[at + 2]!)
  for (const [length, known] of index.expressions)
    for (let at = 0; at < arrows.length; at += 2) add(known, marks.hashOf(arrows[at]!, length), arrows[at + 1]!)
  return found
}
