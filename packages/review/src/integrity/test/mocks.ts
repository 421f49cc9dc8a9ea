import { clean, clip, shortPath } from '@stratalint/core'
import type { ReviewContext } from '../../context.ts'
import { isFunction, memberOf, propertyOf, stringOf, unwrap, walk, type AstNode } from '../source/ast.ts'
import { createResolver, type SideName } from '../source/imports.ts'
import type { Loosening } from '../loosening.ts'
import type { TestReader, TestSource } from './load-tests.ts'
import type { MatchedTests } from './match-tests.ts'

interface Mock {
  /** The module that is replaced. */
  file: string
  line: number
  /** The exports that it replaces; `null` for all. */
  names: string[] | null
}

/** Mocks of the module that a test is about: the test then proves what the mock returns. */
export function findMocks(
  context: ReviewContext,
  readers: { base: TestReader; head: TestReader },
  { pairs, gained }: MatchedTests,
): Loosening[] {
  const files = new Set([...pairs.map(({ after }) => after.file), ...gained.map(({ file }) => file)])
  return [...files].flatMap((file) => {
    const now = readers.head.source(file)
    if (now === null) return []
    const old = context.changes.beforeOf(file)
    const before = old === null ? null : readers.base.source(old)
    const known =
      before === null
        ? []
        : mocksOf(context, 'base', before).map((mock) => context.changes.afterOf(mock.file) ?? mock.file)
    return mocksOf(context, 'head', now)
      .filter((mock) => !known.includes(mock.file) && !readers.head.isTestFile(mock.file))
      .flatMap((mock) => {
        const tested = testedExports(now, mock)
        return tested === null ? [] : [describe(file, mock, tested)]
      })
  })
}

function describe(file: string, { file: target, line }: Mock, name: string): Loosening {
  return {
    rule: 'test',
    file,
    line,
    subject: `mock ${target} ${name}`,
    what: `${shortPath(file, 50)}:${line} mocks ${shortPath(target, 50)}, and its tests call ${clip(clean(name), 30)} from there.`,
    fix: [
      `Delete the mock, and test the real ${clip(clean(name), 60)}.`,
      'Mock only what it imports from other modules.',
    ],
    not: 'Do not assert what the mock returns.',
  }
}

const MOCKS = /^(?:mock|doMock|unstable_mockModule|module|setMock|createMockFromModule|unstable_doMock)$/

/** The mocks that a file sets. */
export function mocksOf(context: ReviewContext, side: SideName, source: TestSource): Mock[] {
  const resolve = createResolver(context, side)
  const mocks: Mock[] = []
  walk(source.program, (node) => {
    if (node.type !== 'CallExpression') return
    const callee = unwrap(node['callee'])
    const object =
      callee.type === 'MemberExpression' ? (unwrap(callee['object'])['name'] as string | undefined) : undefined
    const method = memberOf(callee)
    const args = node['arguments'] as AstNode[]
    const line = source.body.lineAt(node.start)
    if (method !== null && MOCKS.test(method) && /^(?:vi|jest|mock|td|vitest|td|mockery)$/.test(object ?? '')) {
      const specifier = args[0]?.type === 'ImportExpression' ? stringOf(args[0]['source']) : stringOf(args[0])
      const file = specifier === null ? null : resolve(source.path, specifier)
      if (file !== null) mocks.push({ file, line, names: replacedNames(args[1], source.text) })
    }
    if (method === 'spyOn' && args[0] !== undefined && args[1] !== undefined) {
      const from = source.imports.get(unwrap(args[0])['name'])
      const name = stringOf(args[1])
      if (from?.file != null && from.imported === '*' && name !== null && isReplaced(source.text, node))
        mocks.push({ file: from.file, line, names: [name] })
    }
  })
  return mocks
}

/** A spy without an implementation of its own calls the real function. */
function isReplaced(text: string, node: AstNode): boolean {
  return /^\s*\.\s*mock(?:Return|Resolved|Rejected|Implementation)/.test(text.slice(node.end, node.end + 60))
}

/** The exports that a factory replaces: those that it writes beside the original, or all. */
function replacedNames(factory: AstNode | undefined, text: string): string[] | null {
  if (!isFunction(factory)) return propertyOf(factory, 'spy')?.['value'] === true ? [] : null
  const code = text.slice(factory.start, factory.end)
  if (!/importActual|requireActual|importOriginal|\boriginal\b|actual/i.test(code)) return null
  const names: string[] = []
  walk(factory, (node) => {
    if (node.type === 'Property' && node['key'].type === 'Identifier') names.push(node['key'].name)
  })
  return names
}

/** A replaced export that the tests call and assert on. */
export function testedExports(source: TestSource, { file, names }: Mock): string | null {
  const locals = new Map<string, string>()
  for (const [local, from] of source.imports)
    if (from.file === file && (names === null || from.imported === '*' || names.includes(from.imported)))
      locals.set(local, from.imported)
  let tested: string | null = null
  walk(source.program, (node) => {
    if (node.type !== 'CallExpression' || tested !== null) return
    const callee = unwrap(node['callee'])
    const name = callee.type === 'Identifier' ? (callee['name'] as string) : null
    const namespace =
      callee.type === 'MemberExpression' ? (unwrap(callee['object'])['name'] as string | undefined) : undefined
    if (name !== null && locals.has(name)) tested = name
    else if (
      namespace !== undefined &&
      locals.get(namespace) === '*' &&
      names?.includes(memberOf(callee) ?? '') !== false
    )
      tested = memberOf(callee)
  })
  return tested
}
