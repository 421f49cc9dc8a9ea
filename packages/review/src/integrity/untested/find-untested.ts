import {
  clipMiddle,
  createLocator,
  isDeclarationFile,
  isSourceFile,
  listNames,
  shortHash,
  shortPath,
  showPath,
} from '@stratalint/core'
import { posix } from 'node:path'
import { inProject, type ReviewContext } from '../../context.ts'
import type { Loosening } from '../loosening.ts'
import { createTestReader, type TestReader } from '../test/load-tests.ts'
import { findChangedBehavior, type ChangedBehavior } from './changed-behavior.ts'
import { createInstanceTests, type InstanceTests } from './instance-tests.ts'
import { isStrict } from './strict.ts'

/** Exported functions that do something else than at the base, in an instance whose tests are the same. */
export function findUntested(context: ReviewContext): Loosening[] {
  const policy = (context.base.policy ?? context.head.policy)?.policy
  if (policy === undefined) return []
  const locate = createLocator(policy)
  const readers = { base: createTestReader(context, 'base'), head: createTestReader(context, 'head') }
  const sources = context.changes.list.filter(
    ({ path, before, status, isLink }) =>
      !isLink && status !== 'deleted' && isCode(path, readers.head) && (before === null || isSourceFile(before)),
  )
  if (sources.length === 0) return []
  const changed = findChangedBehavior(context, sources)
  if (changed.length === 0) return []
  const tests = createInstanceTests(context, readers, locate)
  return changed.flatMap((behavior): Loosening[] => {
    const own = inProject(context, behavior.path)
    const location = own === null ? null : locate(own)
    if (location === null || location.test || !tests.has(location.instance) || tests.areChanged(location.instance))
      return []
    return [describe(behavior, location.domain, tests, location.instance, isStrict(context))]
  })
}

function isCode(path: string, reader: TestReader): boolean {
  return (
    isSourceFile(path) &&
    !isDeclarationFile(path) &&
    !reader.isTestFile(path) &&
    !/\.stories\.|\.config\.|\.gen\.|\.generated\./.test(path)
  )
}

function describe(
  { path, line, names, code }: ChangedBehavior,
  domain: string,
  tests: InstanceTests,
  instance: string,
  isError: boolean,
): Loosening {
  const listed = clipMiddle(listNames(names, 2), 60)
  const test = tests.nearest(instance, path)
  const target = test === null ? `a test beside ${showPath(posix.basename(path))}` : showPath(test)
  return {
    rule: 'untested',
    severity: isError ? 'error' : 'warn',
    file: path,
    line,
    subject: `${names.join(' ')} ${shortHash(code)}`,
    what: `${shortPath(path, 40)}:${line} changes what ${listed} ${names.length === 1 ? 'does' : 'do'}, and no test of ${clipMiddle(domain, 20)} changed.`,
    fix: [
      `Assert the new result of ${listed} in ${target}.`,
      'If the result is to stay the same, restore the old code.',
    ],
    not: 'Do not edit a test without asserting the new result.',
  }
}
