import { parseSource } from '@stratalint/graph'
import { Linter } from 'eslint'
import { describe, expect, it } from 'vitest'
import { visitTree } from './visit-tree.ts'

const TEXT = `
console.log(one, 'two')
export const f = (a = 1) => { if (a > 2) throw new Error(String(a)); return [a, ...[]] }
class A extends B { #x = 1; get y() { return this.#x } static { f() } }
`

const SELECTORS = [
  '*',
  'Identifier',
  'Identifier:exit',
  'CallExpression[callee.object.name="console"]',
  'CallExpression > Identifier.arguments',
  'ArrowFunctionExpression ThrowStatement',
  ':matches(Literal, TemplateLiteral)',
  ':function',
  'ReturnStatement:exit',
  'CallExpression:not([callee.type="MemberExpression"])',
  'VariableDeclarator[init.params.length>0]',
  'BlockStatement > :last-child',
  'IfStatement ~ ReturnStatement',
  'CallExpression:has(> Literal)',
  'Program:exit',
]

const label = (selector: string, node: { type: string; name?: string; parent?: { type: string } | null }): string =>
  `${selector} ${node.type} ${node.name ?? ''} in ${node.parent?.type ?? 'nothing'}`

function listenersOf(calls: string[], selectors: readonly string[]): Record<string, (node: never) => void> {
  return Object.fromEntries(selectors.map((selector) => [selector, (node) => void calls.push(label(selector, node))]))
}

function callsHere(selectors: readonly string[]): string[] {
  const calls: string[] = []
  const parsed = parseSource('a.js', TEXT)
  if ('error' in parsed) throw new Error(parsed.error.message)
  visitTree(parsed.program, [listenersOf(calls, selectors)])
  return calls
}

function callsInEslint(selectors: readonly string[]): string[] {
  const calls: string[] = []
  const rule = { create: () => listenersOf(calls, selectors) as never }
  new Linter().verify(TEXT, { plugins: { test: { rules: { all: rule } } }, rules: { 'test/all': 'error' } })
  return calls
}

describe('visitTree', () => {
  it('calls the listeners that ESLint calls, in the same order', () => {
    const calls = callsInEslint(SELECTORS)
    expect(calls.length).toBeGreaterThan(90)
    expect(callsHere(SELECTORS)).toEqual(calls)
  })

  it.each(SELECTORS)('matches %s where ESLint does', (selector) => {
    const calls = callsInEslint([selector])
    expect(calls).not.toEqual([])
    expect(callsHere([selector])).toEqual(calls)
  })

  it('calls listeners of one selector in the order of the rules', () => {
    const calls: string[] = []
    const parsed = parseSource('a.ts', 'a')
    if ('error' in parsed) throw new Error(parsed.error.message)
    visitTree(parsed.program, [
      { Identifier: () => void calls.push('one') },
      { Identifier: () => void calls.push('two') },
    ])
    expect(calls).toEqual(['one', 'two'])
  })

  it('refuses events that only ESLint has', () => {
    expect(() => visitTree({ type: 'Program' }, [{ onCodePathStart: () => {} }])).toThrow(
      'listens to onCodePathStart; expected a selector, because only ESLint has code paths',
    )
  })
})
