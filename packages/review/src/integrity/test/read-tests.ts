import { childrenOf } from '@stratalint/graph'
import { isFunction, memberOf, stringOf, unwrap, type AstNode } from '../source/ast.ts'

import { readBody, type BodySource } from './body.ts'
import { skipOf, type Check } from './weakness.ts'
import { countRows, type Rows } from './rows.ts'
import { readTestCall, type TestCall, type TestState } from './test-call.ts'

/** One test as a file registers it. */
export interface TestCase {
  file: string
  title: string
  /** The titles of its groups and its own. */
  path: string
  line: number
  state: TestState
  /** Where its state is written: it may be that of a group. */
  stateAt: number
  /** Where `only` is written; `null` where it is not. */
  focusedAt: number | null
  /** What runs it several times. */
  rows: Rows
  checks: Check[]
  names: ReadonlySet<string>
  /** The source of its tables. */
  tables: string
  /** The words of its body, to find it under another title. */
  words: ReadonlyMap<string, number>
}

interface Group {
  titles: string[]
  tables: string
  state: TestState
  stateAt: number
  focusedAt: number | null
  rows: Rows
}

const ONE: Rows = { count: 1, isFiltered: false }

/** Reads the tests that a program registers, wherever it does. */
export function readTests(file: string, program: AstNode, source: BodySource): TestCase[] {
  const cases: TestCase[] = []
  visit(program, { titles: [], tables: '', state: 'runs', stateAt: 1, focusedAt: null, rows: ONE })
  return cases

  function visit(node: AstNode, group: Group): void {
    switch (node.type) {
      case 'Program':
      case 'BlockStatement':
        visitStatements(node['body'], group)
        return
      case 'IfStatement':
        visit(
          node['consequent'],
          within(group, node['test'].value === false ? 'skipped' : 'conditional', source.lineAt(node.start)),
        )
        if (node['alternate'] !== null)
          visit(node['alternate'], within(group, 'conditional', source.lineAt(node.start)))
        return
      case 'LogicalExpression':
        visit(node['right'], within(group, 'conditional', source.lineAt(node.start)))
        return
      case 'ForOfStatement': {
        const rows = times(group.rows, countRows(node['right'], program))
        visit(node['body'], { ...group, rows, tables: group.tables + textOf(node['right']) })
        return
      }
      case 'CallExpression': {
        const call = readTestCall(node, source.aliases)
        if (call !== null) {
          register(node, call, group)
          return
        }
        const callee = unwrap(node['callee'])
        if (callee.type === 'MemberExpression' && callee['property'].name === 'forEach') {
          const rows = times(group.rows, countRows(callee['object'], program))
          const tables = group.tables + textOf(callee['object'])
          for (const arg of node['arguments'] as AstNode[]) visit(arg, { ...group, rows, tables })
          return
        }
      }
    }
    for (const child of childrenOf(node)) visit(child, group)
  }

  function textOf({ start, end }: AstNode): string {
    return withoutComments(source.text.slice(start, end)).replace(/\s+|,(?=\s*[\])}])/g, '')
  }

  /** Tests that are registered after a `return` never are. */
  function visitStatements(statements: readonly AstNode[], group: Group): void {
    let current = skippedGroup(statements, group)
    for (const statement of statements) {
      visit(statement, current)
      if (statement.type === 'ReturnStatement') current = within(current, 'skipped', source.lineAt(statement.start))
      else if (
        statement.type === 'IfStatement' &&
        /ReturnStatement/.test(
          [
            statement['consequent'].type,
            ...(statement['consequent'].body ?? []).map((one: AstNode) => one.type),
          ].join(),
        )
      )
        current = within(current, 'conditional', source.lineAt(statement.start))
    }
  }

  /** `test.skip()` in a group, or a hook that skips, is for all of its tests. */
  function skippedGroup(statements: readonly AstNode[], group: Group): Group {
    for (const statement of statements) {
      const call = statement.type === 'ExpressionStatement' ? unwrap(statement['expression']) : null
      if (call?.type !== 'CallExpression') continue
      const hook = readTestCall(call, source.aliases)
      const callee = unwrap(call['callee'])
      const state =
        hook?.isHook === true && hook.callback !== null
          ? readBody(hook.callback, source).state
          : callee.type === 'MemberExpression' &&
              call['arguments'].length !== 0 &&
              stringOf(call['arguments'][0]) !== null
            ? null
            : skipOf(call, callee, memberOf(callee) ?? '')
      if (state !== null) return within(group, state, source.lineAt(statement.start))
    }
    return group
  }

  function register(node: AstNode, call: TestCall, group: Group): void {
    const line = source.lineAt(node.start)
    const inner: Group = {
      titles: [...group.titles, call.title],
      tables: call.table === null ? group.tables : group.tables + textOf(call.table),
      state: group.state === 'runs' ? call.state : group.state,
      stateAt: group.state === 'runs' ? line : group.stateAt,
      focusedAt: call.isFocused ? line : group.focusedAt,
      rows: call.table === null ? group.rows : times(group.rows, countRows(call.table, program)),
    }
    const callback =
      call.callback ?? (call.callbackName === null ? null : (source.functionOf(call.callbackName)?.fn ?? null))
    if (call.isGroup) {
      if (callback !== null) visit(callback['body'], inner)
      return
    }
    const facts = callback === null ? null : readBody(callback, source)
    if (call.isHook && (facts === null || facts.checks.length === 0)) return
    cases.push({
      file,
      title: call.title,
      path: inner.titles.join(' > '),
      line,
      state: inner.state === 'runs' ? (facts?.state ?? 'runs') : inner.state,
      stateAt: inner.stateAt,
      focusedAt: inner.focusedAt,
      rows: inner.rows,
      tables: inner.tables,
      checks: facts?.checks ?? [],
      names: facts?.names ?? new Set(),
      words: callback === null ? new Map() : wordsOf(source.text.slice(callback.start, callback.end)),
    })
  }
}

function within(group: Group, state: TestState, stateAt: number): Group {
  return group.state === 'runs' ? { ...group, state, stateAt } : group
}

function times(a: Rows, b: Rows): Rows {
  return {
    count: a.count === null || b.count === null ? null : a.count * b.count,
    isFiltered: a.isFiltered || b.isFiltered,
  }
}

function wordsOf(code: string): Map<string, number> {
  const words = new Map<string, number>()
  for (const [word] of withoutComments(code).matchAll(/[\p{L}\p{N}_$]+|[^\s\p{L}\p{N}_$;,()'"`]/gu))
    words.set(word, (words.get(word) ?? 0) + 1)
  return words
}

function withoutComments(code: string): string {
  return code.replace(/\/\*[^]*?\*\/|(^|[\s;{}(),])\/\/[^\n]*/g, '$1')
}

/** All functions of a program by their names; methods of classes and objects included. */
export function functionsOf(program: AstNode): Map<string, AstNode> {
  const functions = new Map<string, AstNode>()
  const pending = [program]
  for (let node = pending.pop(); node !== undefined; node = pending.pop()) {
    const value = (node['init'] ?? node['value'] ?? null) as AstNode | null
    const key = node['id'] ?? node['key']
    const fn = isFunction(node) ? node : typeof value?.type === 'string' ? unwrap(value) : null
    if (key?.type === 'Identifier' && isFunction(fn) && !functions.has(key.name)) functions.set(key.name, fn)
    pending.push(...childrenOf(node))
  }
  return functions
}
