import { fileNameOf, folderOf } from '@stratalint/core'
import type { Project } from '@stratalint/rule'
import { mostCommon } from './code-style.ts'

/** How tests are named, and what runs them. */
export interface TestStyle {
  /** The module that `test` and `expect` come from; `null` where they are global. */
  runner: 'vitest' | 'node:test' | 'bun:test' | '@jest/globals' | null
  /** The path of the test of a file. */
  pathFor(file: string): string
}

const RUNNERS = ['vitest', 'node:test', 'bun:test', '@jest/globals'] as const

/** The style of the tests that exist, else of the runner that package.json declares; `null` where nothing runs tests. */
export function readTestStyle(project: Project, tests: readonly string[], file: string): TestStyle | null {
  const runner = runnerOf(project, tests, file)
  if (runner === undefined) return null
  const marker =
    mostCommon(tests.flatMap((test) => /\.(?:test|spec)(?=\.)/.exec(fileNameOf(test))?.[0] ?? [])) ?? '.test'
  const inFolder = tests.filter((test) => /(?:^|\/)__tests__\//.test(test)).length > tests.length / 2
  const isMarked = tests.length === 0 || tests.some((test) => /\.(?:test|spec)\./.test(fileNameOf(test)))
  const paths = (path: string): string[] => {
    const name = fileNameOf(path)
    const marked = name.replace(/(?=\.[^.]+$)/, marker)
    const [beside, below] = [`${folderOf(path)}/${marked}`, `${folderOf(path)}/__tests__/${isMarked ? marked : name}`]
    return inFolder ? [below, beside] : [beside, below]
  }
  return {
    runner,
    pathFor: (path) => paths(path).find((one) => project.judge.locate(one)?.test === true) ?? paths(path)[0]!,
  }
}

/** `undefined` where nothing that is declared runs tests. */
function runnerOf(
  { facts, resolver }: Project,
  tests: readonly string[],
  file: string,
): TestStyle['runner'] | undefined {
  const imported = tests
    .slice(0, 12)
    .flatMap((test) => facts.importsOf?.(test) ?? [])
    .map(({ specifier }) => RUNNERS.find((one) => one === specifier))
    .filter((one) => one !== undefined)
  const known = mostCommon(imported)
  if (known !== null) return known
  const declared = facts.declaredFor?.(file) ?? []
  const has = (name: string): boolean => declared.includes(name)
  if (tests.length > 0 && (has('jest') || has('vitest'))) return null
  if (has('vitest')) return 'vitest'
  if (has('@jest/globals')) return '@jest/globals'
  if (has('jest')) return has('@types/jest') || !/\.[cm]?ts$/.test(file) ? null : '@jest/globals'
  if (has('bun-types') || has('@types/bun')) return 'bun:test'
  const scripts = Object.values(Object(resolver.manifestOf(file)?.fields['scripts']) as Record<string, unknown>)
  const isNode = scripts.some((script) => /\bnode\b.*--test\b/.test(String(script)))
  return isNode || (has('@types/node') && /\.[cm]?ts$/.test(file)) || !/\.[cm]?ts$/.test(file) ? 'node:test' : undefined
}
