import { CheckError } from '@stratalint/engine'
import { copyFileSync, existsSync, lstatSync, mkdtempSync, rmSync, statSync, utimesSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Range } from './range.ts'
import type { Repository } from './repository.ts'

/** One file that differs, by its path from the top of the repository. */
export interface Change {
  status: 'added' | 'modified' | 'deleted' | 'renamed'
  path: string
  /** The path at the base; `null` for a new file. */
  before: string | null
  /** Whether it is, or was, a symbolic link or a submodule. */
  isLink: boolean
}

/** All files that differ. */
export interface Changes {
  list: readonly Change[]
  /** The path at the base of a file of head: its own, unless git finds it renamed. `null` for a new file. */
  beforeOf(path: string): string | null
  /** The path in head of a file of the base; `null` for a deleted one. */
  afterOf(path: string): string | null
}

const DIFF = ['-z', '--raw', '--no-abbrev', '-r', '-M', '-l5000', '--no-ext-diff', '--no-textconv', '--no-color']

/** Compares the trees, untracked files included, while this process goes on; `untracked` are these files where they are known. */
export async function readChanges(
  repository: Repository,
  { base, head }: Range,
  untracked?: readonly string[],
): Promise<Changes> {
  const list =
    head.tree === null
      ? await compareWorkingTree(repository, base.tree, untracked)
      : await compareTrees(repository, base.tree, head.tree)
  if (list === null) throw new CheckError('git could not compare the change with its base.')
  const byPath = new Map(list.map((change) => [change.path, change]))
  const byBefore = new Map(
    list.flatMap((change): [string, Change][] => (change.before === null ? [] : [[change.before, change]])),
  )
  return {
    list,
    beforeOf(path) {
      const change = byPath.get(path)
      if (change !== undefined) return change.before
      // Another file was renamed away from this path.
      return byBefore.has(path) ? null : path
    },
    afterOf(path) {
      const change = byBefore.get(path)
      return change === undefined ? path : change.status === 'deleted' ? null : change.path
    },
  }
}

async function compareTrees(repository: Repository, base: string, head: string): Promise<Change[] | null> {
  const output = await repository.start(['diff-tree', ...DIFF, '--end-of-options', base, head])
  return output === null ? null : parse(output)
}

/** All files of the base that git knows. */
export async function filesOf(repository: Repository, tree: string): Promise<ReadonlySet<string>> {
  const output = await repository.start(['ls-tree', '-r', '-z', '--name-only', '--full-tree', '--end-of-options', tree])
  return new Set((output ?? '').split('\0').filter((path) => path !== ''))
}

/** All files of head that git knows, untracked ones included. */
export function filesAfter(files: ReadonlySet<string>, { list }: Changes): ReadonlySet<string> {
  const after = new Set(files)
  for (const { before } of list) if (before !== null) after.delete(before)
  for (const { status, path } of list) if (status !== 'deleted') after.add(path)
  return after
}

/** The files of the working tree that differ from a tree. */
async function compareWorkingTree(
  repository: Repository,
  tree: string,
  untracked?: readonly string[],
): Promise<Change[] | null> {
  const [output, created] = await Promise.all([
    diffWorkingTree(repository, tree),
    untracked ?? findUntracked(repository),
  ])
  if (output === null || created === null) return null
  const changes = parse(output)
  if (created.length === 0) return changes
  // A new file may be what became of a deleted one, or be at the path of one that moved away.
  const isAnyGone = changes.some(({ status }) => status === 'deleted' || status === 'renamed')
  if (isAnyGone) return compareWithIndex(repository, tree)
  return [...changes, ...created.map((path) => newFile(repository, path))]
}

async function findUntracked(repository: Repository): Promise<string[] | null> {
  const output = await repository.start(['ls-files', '-z', '--others', '--exclude-standard', '--full-name'])
  return output?.split('\0').filter((path) => path !== '') ?? null
}

/** A folder is a repository of its own. */
function newFile({ top }: Repository, path: string): Change {
  const isFolder = path.endsWith('/')
  const isLink = isFolder || lstatSync(join(top, path), { throwIfNoEntry: false })?.isSymbolicLink() === true
  return { status: 'added', path: isFolder ? path.slice(0, -1) : path, before: null, isLink }
}

/** In a copy of the index, new files count as added, so that git finds renames among them. */
async function compareWithIndex(repository: Repository, tree: string): Promise<Change[] | null> {
  const folder = mkdtempSync(join(tmpdir(), 'stratalint-review-'))
  try {
    const index = join(folder, 'index')
    if (existsSync(repository.index)) copyIndex(repository.index, index)
    const env = { GIT_INDEX_FILE: index }
    await repository.start(['add', '--intent-to-add', '--ignore-errors', '--', '.'], { env })
    const output = await diffWorkingTree(repository, tree, env)
    return output === null ? null : parse(output)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

function diffWorkingTree(
  repository: Repository,
  tree: string,
  env: Record<string, string> = {},
): Promise<string | null> {
  return repository.start(['diff', ...DIFF, '--ignore-submodules=dirty', '--end-of-options', tree, '--'], { env })
}

/** With its time: git compares the contents of files that are as new as the index, since their times may be equal. */
function copyIndex(from: string, to: string): void {
  const { atime, mtime } = statSync(from)
  copyFileSync(from, to)
  utimesSync(to, atime, mtime)
}

function parse(output: string): Change[] {
  const fields = output.split('\0')
  const changes: Change[] = []
  for (let at = 0; at < fields.length - 1;) {
    const [oldMode, newMode, , , status = ''] = fields[at++]!.slice(1).split(' ')
    const first = fields[at++]!
    const isLink = /^(?:120000|160000)$/.test(oldMode!) || /^(?:120000|160000)$/.test(newMode!)
    switch (status[0]) {
      case 'R':
        changes.push({ status: 'renamed', path: fields[at++]!, before: first, isLink })
        break
      case 'C':
        changes.push({ status: 'added', path: fields[at++]!, before: null, isLink })
        break
      case 'A':
        changes.push({ status: 'added', path: first, before: null, isLink })
        break
      case 'D':
        changes.push({ status: 'deleted', path: first, before: first, isLink })
        break
      default:
        changes.push({ status: 'modified', path: first, before: first, isLink })
    }
  }
  return changes
}
