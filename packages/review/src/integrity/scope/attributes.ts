import { compileGlob, groupBy, isSourceFile } from '@stratalint/core'
import { posix } from 'node:path'
import { inProject, isNamed, type ReviewContext } from '../../context.ts'
import type { Loosening } from '../loosening.ts'
import type { Side } from '../../sides/side.ts'
import { isGenerated } from './generated.ts'
import { isUsed } from './lost-files.ts'
import { probeOf } from './probe.ts'
import { listPaths, quote } from './words.ts'

interface Mark {
  file: string
  line: number
  text: string
  isSet: boolean
  matches(path: string): boolean
}

const memo = new WeakMap<ReviewContext, readonly Marked[]>()

interface Marked {
  path: string
  mark: Mark
}

/** The hand-written files that `.gitattributes` newly marks as generated. */
export function newlyMarked(context: ReviewContext): readonly Marked[] {
  let found = memo.get(context)
  if (found === undefined) memo.set(context, (found = readMarked(context)))
  return found
}

function readMarked(context: ReviewContext): Marked[] {
  const { changes, files, base, head } = context
  const isEdited = changes.list.some(({ path, before }) => isAttributes(path) || isAttributes(before ?? ''))
  const after = marksOf(head, files.after)
  if (after.length === 0) return []
  const before = marksOf(base, files.before)
  const probe = probeOf(context)
  // Without an edit of the marks, only new and renamed files can be marked newly.
  const candidates = isEdited
    ? [...files.after]
    : changes.list.flatMap(({ status, path }) => (status === 'added' || status === 'renamed' ? [path] : []))
  return candidates.flatMap((path) => {
    const here = inProject(context, path)
    const mark = here === null || !isSourceFile(here) ? undefined : lastMark(after, path)
    if (mark?.isSet !== true) return []
    const old = changes.beforeOf(path)
    if (old !== null && lastMark(before, old)?.isSet === true) return []
    if (isGenerated(context, path)) return []
    return isUsed(probe, here!) || probe.forbidden(here!).length > 0 ? [{ path, mark }] : []
  })
}

/** Files that code hosts then fold in reviews, by the line that marks them. */
export function findMarkedFiles(context: ReviewContext): Loosening[] {
  return [...groupBy(newlyMarked(context), ({ mark }) => `${mark.file}:${mark.line}`).values()].map(
    (group): Loosening => {
      const { file, line, text } = group[0]!.mark
      const paths = group.map(({ path }) => path).sort()
      return {
        rule: 'scope',
        file,
        line,
        subject: `attributes ${text} ${JSON.stringify(paths)}`,
        what: `${quote(text, 44)} hides ${listPaths(paths)} from reviewers, which no generator writes.`,
        fix: ['Delete the attribute, or narrow its pattern to the files that a generator writes.'],
        not: 'Do not add a generated header to hand-written code.',
      }
    },
  )
}

function isAttributes(path: string): boolean {
  return isNamed(path, '.gitattributes')
}

/** Attributes by which code hosts fold a file or do not show its changes. */
const ATTRIBUTE =
  /(?<=\s)(?:(-|!)?(?:linguist-generated|gitlab-generated|linguist-vendored|binary)(?:=(\w+))?|-diff)(?=\s|$)/

function marksOf(side: Side, files: ReadonlySet<string>): Mark[] {
  return [...files]
    .filter(isAttributes)
    .sort((a, b) => a.length - b.length)
    .flatMap((file) =>
      (side.read(file) ?? '').split(/\r?\n/).flatMap((text, index): Mark[] => {
        const attribute = ATTRIBUTE.exec(text)
        const pattern = /^\s*("(?:[^"\\]|\\.)+"|\S+)/.exec(text)?.[1]
        if (attribute === null || pattern === undefined || pattern.startsWith('#')) return []
        return [
          {
            file,
            line: index + 1,
            text: text.trim(),
            isSet: attribute[1] === undefined && attribute[2]?.toLowerCase() !== 'false',
            matches: matcherOf(posix.dirname(file), pattern.replace(/^"|"$/g, '')),
          },
        ]
      }),
    )
}

function lastMark(marks: readonly Mark[], path: string): Mark | undefined {
  return marks.findLast(({ matches }) => matches(path))
}

/** A pattern without a slash matches in all folders below its file. */
function matcherOf(folder: string, pattern: string): (path: string) => boolean {
  const bare = pattern.replace(/^\//, '')
  const below = bare.includes('/') || pattern.startsWith('/') ? bare : `**/${bare}`
  const matches = compileGlob(folder === '.' ? below : `${folder}/${below}`)
  return (path) => matches(path)
}
