import { fromTop, inProject, type ReviewContext } from '../../context.ts'
import { parseProgram } from '../source/ast.ts'
import type { TestReader, TestSource } from './load-tests.ts'
import { functionsOf, type TestCase } from './read-tests.ts'

/** A name that a test imports from the code that it tests. */
export interface Subject {
  name: string
  file: string
}

/** What a test uses of the repository's code, other tests and helpers left out. */
export function subjectsOf(
  { names }: Pick<TestCase, 'names'>,
  source: TestSource | null,
  reader: TestReader,
): Subject[] {
  const imports = [...(source?.imports ?? [])].filter(([, { file }]) => file !== null && !reader.isTestFile(file))
  const used = imports.filter(([local]) => names.has(local))
  return (used.length > 0 ? used : imports).map(([local, { imported, file }]) => ({
    name: imported === 'default' ? local : imported,
    file: file!,
  }))
}

/** Decides whether code of the base is still there, under its name or another one. */
export function createPresence(context: ReviewContext): (subject: Subject, test: TestCase) => boolean {
  const { runs, changes, base, head } = context
  // Reading all modules takes long, and most changes weaken no test.
  let exported: ReadonlySet<string> | null = null
  const isExported = (name: string): boolean => {
    exported ??= new Set(
      [...new Set([runs.headByHead, runs.headByBase])].flatMap(({ modules }) =>
        modules.all().flatMap(({ exports }) => exports.map((one) => one.name)),
      ),
    )
    return exported.has(name)
  }
  let changedCode: string | null = null
  const isCodeLeft = (subject: Subject): boolean => {
    const text = base.read(subject.file)
    const program = text === null ? null : parseProgram(subject.file, text)
    const fn = program === null ? undefined : functionsOf(program).get(subject.name)
    if (fn === undefined) return false
    changedCode ??= changes.list
      .map(({ status, path }) => (status === 'deleted' ? null : head.read(path)))
      .map((code) => code?.replace(/\s+/g, '') ?? '')
      .join('\n')
    const code = text!.slice(fn['body'].start, fn['body'].end).replace(/\s+/g, '')
    return code.length > 12 && changedCode.includes(code)
  }
  const functionsIn = (text: string | null, file: string): ReadonlyMap<string, unknown> => {
    const program = text === null ? null : parseProgram(file, text)
    return program === null ? new Map() : functionsOf(program)
  }
  /** Whether a test only uses methods of a class, or functions of an object, that are gone. */
  const areMembersGone = ({ name, file }: Subject, now: string, test: TestCase): boolean => {
    const before = functionsIn(base.read(file), file)
    const used = before.has(name)
      ? []
      : [...before.keys()].filter((one) => one !== 'constructor' && test.words.has(one))
    const after = used.length === 0 ? before : functionsIn(head.read(now), now)
    return used.length > 0 && used.every((one) => !after.has(one) && !isCodeLeft({ name: one, file }))
  }
  return (subject, test) => {
    const now = changes.afterOf(subject.file)
    if (now !== null && subject.name === '*') return true
    if (now !== null && isNamed(now, subject.name)) return !areMembersGone(subject, now, test)
    return isExported(subject.name) || isCodeLeft(subject)
  }

  function isNamed(path: string, name: string): boolean {
    const own = inProject(context, path)
    const module = own === null ? undefined : runs.headByHead.modules.get(own)
    // A default export has the name of its importer.
    if (module !== undefined)
      return module.exports.some((one) => one.name === name || one.name === 'default' || one.name === '*')
    return head.read(path) !== null && context.files.after.has(fromTop(context, own ?? path))
  }
}
