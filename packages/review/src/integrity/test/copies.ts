import { clip, clean, shortPath } from '@stratalint/core'
import type { ReviewContext } from '../../context.ts'
import type { Loosening } from '../loosening.ts'
import type { TestReader } from './load-tests.ts'
import type { MatchedTests } from './match-tests.ts'

/** Tests that import a function no more and declare one of the same name themselves: they then prove only their own copy. */
export function findCopies(
  { changes, files }: ReviewContext,
  readers: { base: TestReader; head: TestReader },
  { pairs }: MatchedTests,
): Loosening[] {
  const tests = new Map(pairs.map(({ before, after }) => [after.file, before.file]))
  return [...tests].flatMap(([file, old]) => {
    const [before, now] = [readers.base.source(old), readers.head.source(file)]
    if (before === null || now === null) return []
    return [...before.imports].flatMap(([name, { file: from, imported }]): Loosening[] => {
      const copy = now.functions.get(name)
      if (copy === undefined || now.imports.has(name) || from === null || readers.base.isTestFile(from)) return []
      const target = changes.afterOf(from)
      const isLeft =
        target !== null && files.after.has(target) && readers.head.source(target)?.functions.has(imported) === true
      return isLeft ? [describe(file, name, target, now.body.lineAt(copy.start))] : []
    })
  })
}

function describe(file: string, name: string, target: string, line: number): Loosening {
  const shown = clip(clean(name), 30)
  return {
    rule: 'test',
    file,
    line,
    subject: `copy ${target} ${name}`,
    what: `${shortPath(file, 50)}:${line} declares ${shown}, which it imported from ${shortPath(target, 50)}, so that nothing tests the real one.`,
    fix: [`Import ${shown} again, and delete the copy.`],
    not: 'Do not test a copy under another name.',
  }
}
