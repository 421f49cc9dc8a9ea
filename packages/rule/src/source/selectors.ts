import { memoize } from '@stratalint/core'
import { childKeys } from '@stratalint/graph'
import { BUNDLE } from '@stratalint/policy'
import { createRequire } from 'node:module'

interface Selector {
  type: string
  selectors?: Selector[]
  left?: Selector
  right?: Selector
}

interface Esquery {
  parse(selector: string): Selector
  matches(node: object, selector: Selector, ancestors: readonly object[], options: object): boolean
}

// CommonJS beside the bundle, because most rules listen to plain types and a visit cannot wait.
const loadEsquery = (): Esquery =>
  createRequire(import.meta.url)(BUNDLE === undefined ? 'esquery' : './esquery.cjs') as Esquery

/** A selector of a listener: a plain type such as `CallExpression`, or anything that esquery knows. */
export interface CompiledSelector {
  isExit: boolean
  /** The type that a node must have, `*` for any; `null` where `matches` decides. */
  type: string | null
  /** `ancestors` begin with the parent. */
  matches(node: object, ancestors: readonly object[]): boolean
  /** ESLint calls listeners of one node in this order. */
  specificity: readonly [attributes: number, identifiers: number, text: string]
}

/** Events of ESLint that are no selectors; they have no equal in the other hosts. */
const CODE_PATH = /^on(?:CodePath|UnreachableCodePath)/

/** Parses a selector once; every file of a run asks for the same ones. */
export const compileSelector = memoize((text): CompiledSelector => {
  if (CODE_PATH.test(text))
    throw new Error(`listens to ${text}; expected a selector, because only ESLint has code paths`)
  const isExit = text.endsWith(':exit')
  const selector = isExit ? text.slice(0, -':exit'.length) : text
  if (/^(?:\*|[A-Za-z]+)$/.test(selector))
    return { isExit, type: selector, matches: () => true, specificity: [0, selector === '*' ? 0 : 1, selector] }
  const esquery = loadEsquery()
  const parsed = esquery.parse(selector)
  return {
    isExit,
    type: null,
    matches: (node, ancestors) => esquery.matches(node, parsed, ancestors, OPTIONS),
    specificity: [countAttributes(parsed), countIdentifiers(parsed), selector],
  }
})

/** In the order in which ESLint calls listeners of one node: from the general to the special. */
export function bySpecificity({ specificity: a }: CompiledSelector, { specificity: b }: CompiledSelector): number {
  return a[0] - b[0] || a[1] - b[1] || (a[2] < b[2] ? -1 : a[2] > b[2] ? 1 : 0)
}

const OPTIONS = {
  visitorKeys: new Proxy({}, { get: (_, type) => childKeys(String(type)) }),
  fallback: (node: { type: string }) => childKeys(node.type),
}

const ATTRIBUTES = new Set(['attribute', 'field', 'nth-child', 'nth-last-child'])

function countAttributes(selector: Selector): number {
  return ATTRIBUTES.has(selector.type) ? 1 : sumOfParts(selector, countAttributes)
}

function countIdentifiers(selector: Selector): number {
  return selector.type === 'identifier' ? 1 : sumOfParts(selector, countIdentifiers)
}

function sumOfParts({ selectors = [], left, right }: Selector, count: (selector: Selector) => number): number {
  const parts = [...selectors, ...(left ? [left] : []), ...(right ? [right] : [])]
  return parts.reduce((sum, part) => sum + count(part), 0)
}
