import type { Location } from '@stratalint/core'
import { inProject, type ReviewContext } from '../../context.ts'
import type { AstNode } from '../source/ast.ts'
import type { SideName } from '../source/imports.ts'
import type { TestReader } from '../test/load-tests.ts'
import type { TestCase } from '../test/read-tests.ts'

/** The tests of instances: those in their folders, and those that import their files. */
export interface InstanceTests {
  /** Whether it has any, on either side. */
  has(instance: string): boolean
  /** Whether a test of it asserts something that it did not at the base. */
  areChanged(instance: string): boolean
  /** The test file to extend. */
  nearest(instance: string, path: string): string | null
}

type Locate = (path: string) => Location | null

export function createInstanceTests(
  context: ReviewContext,
  readers: { base: TestReader; head: TestReader },
  locate: Locate,
): InstanceTests {
  const ofBase = testsByInstance(context, 'base', readers.base, locate)
  const ofHead = testsByInstance(context, 'head', readers.head, locate)
  const changed = new Set<string>()
  for (const { status, path, before } of context.changes.list) {
    if (status === 'deleted' || !isChangedTest(path, before, readers)) continue
    for (const [instance, files] of ofHead)
      if (files.has(path) || files.has(testOfSnapshot(path))) changed.add(instance)
    const own = inProject(context, path)
    const location = own === null ? null : locate(own)
    if (location !== null) changed.add(location.instance)
  }
  return {
    has: (instance) => ofBase.has(instance) || ofHead.has(instance),
    areChanged: (instance) => changed.has(instance),
    nearest(instance, path) {
      const files = [...(ofHead.get(instance) ?? [])].sort()
      const stem = path.replace(/\.[^./]+$/, '')
      const name = stem.slice(stem.lastIndexOf('/') + 1)
      const folder = stem.slice(0, stem.lastIndexOf('/') + 1)
      return (
        files.find((file) => file.startsWith(`${stem}.`)) ??
        files.find((file) => file.slice(file.lastIndexOf('/') + 1).startsWith(`${name}.`)) ??
        files.find((file) => file.startsWith(folder)) ??
        files[0] ??
        null
      )
    },
  }
}

function testsByInstance(
  context: ReviewContext,
  side: SideName,
  reader: TestReader,
  locate: Locate,
): Map<string, Set<string>> {
  const found = new Map<string, Set<string>>()
  const add = (instance: string, file: string): void => {
    const known = found.get(instance)
    if (known === undefined) found.set(instance, new Set([file]))
    else known.add(file)
  }
  const { modules } = side === 'base' ? context.runs.baseByBase : context.runs.headByHead
  for (const path of side === 'base' ? context.files.before : context.files.after) {
    const own = reader.isTestFile(path) ? inProject(context, path) : null
    if (own === null) continue
    const location = locate(own)
    if (location !== null) add(location.instance, path)
    for (const { target } of modules.get(own)?.edges ?? []) {
      const imported = target.type === 'file' ? locate(target.path) : null
      if (imported !== null) add(imported.instance, path)
    }
    if (modules.has(own)) continue
    for (const { file } of reader.source(path)?.imports.values() ?? []) {
      const imported = file === null ? null : locate(inProject(context, file) ?? '')
      if (imported !== null) add(imported.instance, path)
    }
  }
  return found
}

/** Snapshots and data of tests change with them. */
const TEST_DATA =
  /\.snap$|(?:^|\/)(?:__snapshots__|__fixtures__|fixtures|__tests__|tests?)\/.*\.(?:json|txt|ya?ml|csv|html|md|snap)$/

function testOfSnapshot(path: string): string {
  return path.replace(/__snapshots__\/(.*)\.snap$/, '$1')
}

/** Whether a file asserts something new: a test that is only moved, emptied or commented on does not. */
function isChangedTest(
  path: string,
  before: string | null,
  { base, head }: { base: TestReader; head: TestReader },
): boolean {
  if (TEST_DATA.test(path)) return true
  if (!head.isTestFile(path)) return false
  const now = head.cases(path) ?? []
  const old = before === null ? [] : (base.cases(before) ?? [])
  const known = new Set(old.map(signatureOf))
  if (now.some((test) => asserts(test) && !known.has(signatureOf(test)))) return true
  return old.length > 0 && now.some(asserts) && sharedCode(head, path, now) !== sharedCode(base, before!, old)
}

function asserts({ checks, state }: TestCase): boolean {
  return state === 'runs' && checks.some(({ weakness, strength }) => weakness === null && strength > 0)
}

function signatureOf({ words, tables }: TestCase): string {
  return JSON.stringify([[...words].sort(), tables])
}

/** The values and functions beside the tests. */
function sharedCode(reader: TestReader, path: string, cases: readonly TestCase[]): string {
  const source = reader.source(path)
  if (source === null || cases.length === 0) return ''
  return (source.program['body'] as AstNode[])
    .filter(({ type }) => type === 'VariableDeclaration' || type === 'FunctionDeclaration')
    .map(({ start, end }) => source.text.slice(start, end).replace(/\/\*[^]*?\*\/|(?<!:)\/\/.*|\s+/g, ''))
    .join('\n')
}
