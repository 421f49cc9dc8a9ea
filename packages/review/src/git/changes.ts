import { CheckError } from '@stratalint/engine'
import { copyFileSync, mkdtempSync, rmSync, statSync, utimesSync } from 'node:fs'
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

/** The files that differ between the two trees, untracked ones included. */
export function readChanges(repository: Repository, { base, head }: Range): Changes {
  const output =
    head.tree === null
      ? diffWorkingTree(repository, base.tree)
      : repository.read(['diff-tree', ...DIFF, '--end-of-options', base.tree, head.tree])
  if (output === null) throw new CheckError('git could not compare the change with its base.')
  const list = parse(output)
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

/** In a copy of the index, new files count as added, so that git finds renames among them. */
function diffWorkingTree(repository: Repository, tree: string): string | null {
  const folder = mkdtempSync(join(tmpdir(), 'stratalint-review-'))
  try {
    const index = join(folder, 'index')
    const own = repository.read(['rev-parse', '--git-path', 'index'])?.trimEnd()
    if (own !== undefined)
      tryTo(
        () => copyIndex(join(repository.top, own), index),
        () => copyIndex(own, index),
      )
    const env = { GIT_INDEX_FILE: index }
    repository.read(['add', '--intent-to-add', '--ignore-errors', '--', '.'], { env })
    return repository.read(['diff', ...DIFF, '--ignore-submodules=dirty', '--end-of-options', tree, '--'], { env })
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** With its time, by which git knows that a file of the same size may have changed since. */
function copyIndex(from: string, to: string): void {
  copyFileSync(from, to)
  const { atime, mtime } = statSync(from)
  utimesSync(to, atime, mtime)
}

function tryTo(...attempts: (() => void)[]): void {
  for (const attempt of attempts)
    try {
      attempt()
      return
    } catch {
      // An index that does not exist yet is an empty one.
    }
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
