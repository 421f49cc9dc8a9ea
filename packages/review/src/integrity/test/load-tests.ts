import { compileGlobs, isSourceFile, lowerBound, memoize } from '@stratalint/core'
import { inProject, type ReviewContext } from '../../context.ts'
import { parseProgram, type AstNode } from '../source/ast.ts'
import { createResolver, importsOf, type ImportedName, type SideName } from '../source/imports.ts'
import type { BodySource } from './body.ts'
import { functionsOf, readTests, type TestCase } from './read-tests.ts'
import { aliasesOf } from './test-call.ts'

/** A source file of one side, as far as tests need it. */
export interface TestSource {
  path: string
  text: string
  program: AstNode
  imports: ReadonlyMap<string, ImportedName>
  functions: ReadonlyMap<string, AstNode>
  body: BodySource
}

/** The tests of one side. */
export interface TestReader {
  source(path: string): TestSource | null
  /** `null` for a file that cannot be read or parsed. */
  cases(path: string): TestCase[] | null
  isTestFile(path: string): boolean
}

const TEST_PATH =
  /[._-](?:test|tests|spec|specs|e2e|cy|it|itest|test-d|feature)\.[cm]?[jt]sx?$|(?:^|\/)(?:__tests__|tests?|specs?|e2e|cypress|integration-tests)\/|(?:^|\/)(?:test|spec)s?\.[cm]?[jt]sx?$/i
const ASSERTS = /\bexpect\b|\bassert\b|\bt\.(?:is|equal|deepEqual)\b/
const HELPER_PATH = /test|spec|fixture|helper|support|e2e|page|assert|expect|matcher/i

export function createTestReader(context: ReviewContext, side: SideName): TestReader {
  const files = context[side]
  const resolve = createResolver(context, side)
  const matchesPolicy = compileGlobs((context.base.policy ?? context.head.policy)?.policy.tests ?? [])
  const source = memoize((path: string): TestSource | null => {
    const text = files.read(path)
    if (text === null || !/\.[\w-]+$/.test(path)) return null
    const program = attempt(() => parseProgram(path, text))
    if (program === null) return null
    const imports = importsOf(program, (specifier) => resolve(path, specifier))
    const functions = functionsOf(program)
    const starts = [0, ...[...text.matchAll(/\n/g)].map(({ index }) => index + 1)]
    const own: TestSource = { path, text, program, imports, functions, body: null as unknown as BodySource }
    own.body = {
      text,
      program,
      aliases: aliasesOf(program),
      lineAt: (offset) => lowerBound(starts, offset + 1),
      functionOf: memoize((name) => functionNamed(own, name)),
      isUnknownHelper: (name) =>
        /^(?:assert|expect|verify|should)[A-Z_]/.test(name) &&
        (imports.get(name)?.file ?? null) === null &&
        !functions.has(name),
    }
    return own
  })
  const helper = memoize((path: string): TestSource | null => {
    if (!isSourceFile(path)) return null
    const text = files.read(path)
    if (text === null || !ASSERTS.test(text)) return null
    return HELPER_PATH.test(path) || /\bexpect\(/.test(text) ? source(path) : null
  })

  /** A function of the file itself, of a helper that it imports, or a method that a helper defines. */
  function functionNamed(own: TestSource, name: string): ReturnType<BodySource['functionOf']> {
    const local = own.functions.get(name)
    if (local !== undefined) return { fn: local, source: own.body }
    const from = own.imports.get(name)
    if (from !== undefined)
      return from.file === null ? null : exportNamed(from.file, from.imported === 'default' ? name : from.imported, 0)
    for (const { file } of own.imports.values()) {
      const found = file === null ? null : exportNamed(file, name, 0)
      if (found !== null) return found
    }
    return null
  }

  function exportNamed(path: string, name: string, depth: number): ReturnType<BodySource['functionOf']> {
    const found = helper(path)
    const fn = found?.functions.get(name)
    if (found != null && fn !== undefined) return { fn, source: found.body }
    const text = depth < 3 ? files.read(path) : null
    if (text === null || !/\bexport\b[^]*\bfrom\b/.test(text) || text.length > 20_000) return null
    for (const target of reExportsOf(source(path), (specifier) => resolve(path, specifier))) {
      const behind = exportNamed(target, name, depth + 1)
      if (behind !== null) return behind
    }
    return null
  }

  return {
    source,
    cases: memoize((path) => {
      const own = source(path)
      return own === null ? null : attempt(() => readTests(path, own.program, own.body))
    }),
    isTestFile: (path) => isSourceFile(path) && (TEST_PATH.test(path) || matchesPolicy(inProject(context, path) ?? '')),
  }
}

function reExportsOf(source: TestSource | null, resolve: (specifier: string) => string | null): string[] {
  return ((source?.program['body'] as AstNode[] | undefined) ?? []).flatMap((statement) => {
    const specifier = /^Export(?:Named|All)Declaration$/.test(statement.type)
      ? (statement['source']?.value as string | undefined)
      : undefined
    const target = specifier === undefined ? null : resolve(specifier)
    return target === null ? [] : [target]
  })
}

/** A tree that is too deep to walk is one that cannot be read. */
function attempt<T>(read: () => T | null): T | null {
  try {
    return read()
  } catch (error) {
    if (error instanceof RangeError) return null
    throw error
  }
}
