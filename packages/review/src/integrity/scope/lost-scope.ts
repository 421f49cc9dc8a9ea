import { compileGlobs, groupBy, type Violation, type Policy } from '@stratalint/core'
import { isConfigFileName } from '@stratalint/policy'
import { posix } from 'node:path'
import { inProject, type ReviewContext } from '../../context.ts'
import { lineOfText } from '../line-of-text.ts'
import type { Loosening } from '../loosening.ts'
import { atPolicy } from '../policy-line.ts'
import { findLostFiles, type LostFile } from './lost-files.ts'
import { listPaths, quote } from './words.ts'

/** What takes files out of the check. */
interface Cause {
  /** Equal for two files that the same edit takes out. */
  key: string
  file: string
  line: number
  because: string
  fix: string
}

/** Files that are no longer checked, one loosening for each edit that takes them out. */
export function findLostScope(context: ReviewContext): Loosening[] {
  const causes = groupBy(
    findLostFiles(context).map((lost) => ({ lost, cause: causeOf(context, lost) })),
    ({ cause }) => cause.key,
  )
  return [...causes.values()].map((group): Loosening => {
    const { cause } = group[0]!
    const paths = group.map(({ lost }) => lost.path)
    return {
      rule: 'scope',
      file: cause.file,
      line: cause.line,
      subject: `unchecked ${group[0]!.lost.reason} ${JSON.stringify(paths)}`,
      what: `${listPaths(paths)} ${paths.length === 1 ? 'is' : 'are'} no longer checked: ${cause.because}.`,
      fix: [cause.fix],
      not: NOT,
      hides: hiddenIn(
        context,
        group.map(({ lost }) => lost),
      ),
    }
  })
}

const NOT =
  'Do not take the code out of the check in another way, such as a comment, a generated header or another name.'

/** What the base's policy reports in these files, else what it reported in them at the base. */
function hiddenIn({ runs, ...context }: ReviewContext, lost: readonly LostFile[]): Violation[] {
  const project = (path: string | null): string | null => (path === null ? null : inProject(context, path))
  const after = new Set(lost.map(({ path }) => project(path)))
  const before = new Set(
    lost.filter(({ path }) => !runs.headByBase.files.has(project(path) ?? '')).map((one) => project(one.before)),
  )
  return [
    ...runs.headByBase.findings.filter(({ file }) => after.has(file)),
    ...runs.baseByBase.findings.filter(({ file }) => before.has(file)),
  ]
}

function causeOf(context: ReviewContext, lost: LostFile): Cause {
  const cause = findCause(context, lost)
  return { ...cause, key: cause.key ?? `${lost.reason}\0${cause.file}\0${cause.line}\0${cause.because}` }
}

type FoundCause = Omit<Cause, 'key'> & { key?: string }

function findCause(context: ReviewContext, lost: LostFile): FoundCause {
  const atFile = { file: lost.path, line: 1 }
  switch (lost.reason) {
    case 'ignores':
    case 'files':
      return causeInPolicy(context, lost.reason, inProject(context, lost.path)!)
    case 'git':
      return causeInGit(context, lost.path)
    case 'project':
      return causeInNested(context, lost.path)
    case 'link':
      return { ...atFile, because: 'it is a symbolic link now', fix: 'Put the file back in place of the link.' }
    case 'moved': {
      const [from, to] = movedFolders(lost.before!, lost.path)
      return {
        ...atFile,
        key: `moved ${from} ${to}`,
        because: `it moved to ${quote(to, 40)}, which the policy does not check`,
        fix: `Move the code back to ${quote(from)}, or to a place of the policy where its imports are allowed.`,
      }
    }
    case 'renamed':
    case 'extension':
      return {
        ...atFile,
        because: `it was ${quote(posix.basename(lost.before!), 30)}, and ${lost.reason === 'renamed' ? 'the check skips the new name' : `the check does not read ${extensionOf(lost.path)}`}`,
        fix: `Name it ${quote(posix.basename(lost.before!), 60)} again.`,
      }
  }
}

/** The folders without what their paths have in common at the end. */
function movedFolders(before: string, after: string): [string, string] {
  const [a, b] = [before.split('/'), after.split('/')]
  do {
    a.pop()
    b.pop()
  } while (a.length > 1 && b.length > 1 && a.at(-1) === b.at(-1))
  return [a.join('/') || '.', b.join('/') || '.']
}

function extensionOf(path: string): string {
  return quote(posix.extname(path), 20) || 'files without an extension'
}

function causeInPolicy(context: ReviewContext, key: 'ignores' | 'files', path: string): FoundCause {
  const { base, head } = context
  const own = (head.policy ?? base.policy)!
  const [before, after] = [base.policy?.policy, own.policy] as [Policy | undefined, Policy]
  const added = after[key].filter((glob) => before?.[key].includes(glob) !== true)
  const removed = (before?.[key] ?? []).filter((glob) => !after[key].includes(glob))
  const glob =
    key === 'ignores'
      ? (added.find((one) => compileGlobs([one])(path)) ?? added[0])
      : added.find((one) => one.startsWith('!') && compileGlobs([one.slice(1)])(path))
  const because =
    glob !== undefined
      ? `${key} has ${quote(glob, 40)} now`
      : `${key} no longer ${removed.length === 1 ? `has ${quote(removed[0]!, 40)}` : 'covers it'}`
  return {
    ...atPolicy(context, [glob?.replace(/^!/, '') ?? null, key]),
    because,
    fix: `Set ${key} back to what it was, and fix what the check reports in ${quote(path)}.`,
  }
}

/** The line of a `.gitignore` that is new. */
function causeInGit({ changes, head, base }: ReviewContext, path: string): FoundCause {
  const candidates = changes.list
    .filter(({ path: file }) => posix.basename(file) === '.gitignore' && isAbove(posix.dirname(file), path))
    .sort((a, b) => b.path.length - a.path.length)
  for (const { path: file, before } of candidates) {
    const old = new Set((before === null ? '' : (base.read(before) ?? '')).split(/\r?\n/).map((line) => line.trim()))
    const lines = (head.read(file) ?? '').split(/\r?\n/)
    const fresh = lines.flatMap((line, index) =>
      line.trim() === '' || line.startsWith('#') || old.has(line.trim()) ? [] : [{ line: line.trim(), index }],
    )
    const found = fresh.find(({ line }) => mayMatch(line, path)) ?? fresh[0]
    const fix = 'Delete this line: git tracks the files all the same, and only the check skips them.'
    if (found !== undefined)
      return { file, line: found.index + 1, because: `${quote(file, 40)} has ${quote(found.line, 30)} now`, fix }
    if (old.size > 0)
      return {
        file,
        line: 1,
        because: `${quote(file)} no longer excludes them from what it ignores`,
        fix: 'Put the deleted line back.',
      }
  }
  return {
    key: 'local git settings',
    file: path,
    line: 1,
    because: 'a local setting of git ignores the path, such as .git/info/exclude',
    fix: 'Delete the pattern from .git/info/exclude, or from the file of core.excludesFile.',
  }
}

function isAbove(folder: string, path: string): boolean {
  return folder === '.' || path.startsWith(`${folder}/`)
}

function mayMatch(line: string, path: string): boolean {
  const words = line.split(/[/*?[\]!]+/).filter((word) => word !== '')
  return words.every((word) => path.includes(word))
}

function causeInNested({ files, ...context }: ReviewContext, path: string): FoundCause {
  for (
    let folder = posix.dirname(path);
    folder !== '.' && folder !== context.projectFolder;
    folder = posix.dirname(folder)
  ) {
    const config = [...files.after].find(
      (file) => posix.dirname(file) === folder && isConfigFileName(posix.basename(file)),
    )
    const manifest = `${folder}/package.json`
    const text = files.after.has(manifest) ? context.head.read(manifest) : null
    const file = config ?? (text?.includes('"stratalint"') === true ? manifest : null)
    if (file === null) continue
    return {
      file,
      line: file === manifest ? lineOfText(text!, ['"stratalint"']) : 1,
      because: `${quote(file)} starts a project of its own`,
      fix: `Delete ${file === manifest ? 'the key stratalint' : 'this config'}, and fix what the policy above reports in the folder.`,
    }
  }
  return {
    file: path,
    line: 1,
    because: 'its folder is a project of its own now',
    fix: 'Delete the config in its folder.',
  }
}
