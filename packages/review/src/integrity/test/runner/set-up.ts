import { findImporters } from '@stratalint/graph'
import { clean, clip, shortPath } from '@stratalint/core'
import { posix } from 'node:path'
import { fromTop, inProject, type ReviewContext } from '../../../context.ts'
import type { Loosening } from '../../loosening.ts'
import { memberOf, unwrap, walk } from '../../source/ast.ts'
import type { SideName } from '../../source/imports.ts'
import type { TestReader, TestSource } from '../load-tests.ts'
import { mocksOf, testedExports } from '../mocks.ts'
import { CONFIG_FILE } from './config.ts'

const EXTENSIONS = ['', '.ts', '.js', '.mts', '.mjs', '.tsx', '.cjs']

/** Files that run before all tests, and now skip tests or mock what tests call. */
export function findSetUps(context: ReviewContext, readers: { base: TestReader; head: TestReader }): Loosening[] {
  const { changes, files } = context
  const changed = changes.list.filter(({ status }) => status !== 'deleted')
  if (!changed.some(({ path }) => SET_UP.test(path) || CONFIG_FILE.test(path))) return []
  const known = new Set(setUpsOf(context, 'base', files.before))
  return setUpsOf(context, 'head', files.after).flatMap((file) => {
    const old = changes.beforeOf(file)
    const before = old !== null && known.has(old) ? readers.base.source(old) : null
    const now = readers.head.source(file)
    if (now === null || now.text === before?.text) return []
    return [...skipsOf(now, before), ...mocksIn(context, readers.head, now, before)]
  })
}

const SET_UP = /set-?up|\.(?:[cm]?[jt]s)x?$/i

/** The files that `setupFiles` of the runners' configs name. */
function setUpsOf(context: ReviewContext, side: SideName, files: ReadonlySet<string>): string[] {
  return [...files]
    .filter((file) => CONFIG_FILE.test(file) && !file.includes('node_modules/'))
    .flatMap((file) => {
      const text = context[side].read(file) ?? ''
      const lists = [...text.matchAll(/\bsetupFiles(?:AfterEnv)?["']?\s*:\s*(\[[^\]]*\]|["'`][^"'`]*["'`])/g)]
      const names = lists.flatMap(([, list]) => [...list!.matchAll(/["'`]([^"'`]+)["'`]/g)].map(([, name]) => name!))
      return names.flatMap((name) => {
        const path = posix.join(posix.dirname(file), name.replace(/^<rootDir>\//, './'))
        return EXTENSIONS.map((one) => path + one).find((one) => files.has(one)) ?? []
      })
    })
}

function skipsOf(now: TestSource, before: TestSource | null): Loosening[] {
  const old = before === null ? 0 : skipCalls(before).length
  const [first] = skipCalls(now).slice(old)
  if (first === undefined) return []
  const line = now.body.lineAt(first)
  return [
    {
      rule: 'test',
      file: now.path,
      line,
      subject: 'set-up skips',
      what: `${shortPath(now.path, 50)}:${line} skips tests before they run, in every test file.`,
      fix: ['Delete the call, and correct what the tests find.'],
      not: 'Do not skip tests by another option.',
    },
  ]
}

function skipCalls({ program }: TestSource): number[] {
  const found: number[] = []
  walk(program, (node) => {
    const callee = node.type === 'CallExpression' ? unwrap(node['callee']) : null
    const object = callee?.type === 'MemberExpression' ? (unwrap(callee['object'])['name'] as string | undefined) : ''
    const isContext = /^(?:ctx|context|t|task|test|it)$/.test(object ?? '')
    if (callee !== null && memberOf(callee) === 'skip' && isContext) found.push(node.start)
  })
  return found
}

function mocksIn(context: ReviewContext, head: TestReader, now: TestSource, before: TestSource | null): Loosening[] {
  const known = before === null ? [] : mocksOf(context, 'base', before).map(({ file }) => context.changes.afterOf(file))
  return mocksOf(context, 'head', now)
    .filter(({ file }) => !known.includes(file) && !head.isTestFile(file))
    .flatMap((mock): Loosening[] => {
      const here = inProject(context, mock.file)
      const importers =
        here === null ? [] : [...findImporters(context.runs.headByHead.modules, new Set([here])).values()].flat()
      const tests = importers.map((file) => fromTop(context, file)).filter((file) => head.isTestFile(file))
      const name = tests.map((file) => tested(head, file, mock)).find((one) => one !== null)
      if (name == null) return []
      return [
        {
          rule: 'test',
          file: now.path,
          line: mock.line,
          subject: `set-up mock ${mock.file}`,
          what: `${shortPath(now.path, 44)}:${mock.line} mocks ${shortPath(mock.file, 44)} in every test file, and tests call ${clip(clean(name), 30)} from there.`,
          fix: [`Delete the mock, and test the real ${clip(clean(name), 60)}.`],
          not: 'Do not assert what the mock returns.',
        },
      ]
    })
}

function tested(head: TestReader, file: string, mock: Parameters<typeof testedExports>[1]): string | null {
  const source = head.source(file)
  return source === null ? null : testedExports(source, mock)
}
