import { posixRelative } from '@stratalint/core'
import { CheckError, runGit, withoutFilters } from '@stratalint/engine'
import { mkdtempSync, realpathSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import * as texts from '../texts/applied.ts'

/** The texts of a commit by their paths below the project's root; `null` deletes a file. */
export type CommitFiles = ReadonlyMap<string, string | null>

/** A repository to which branches are added without touching its working tree, its index or its current branch. */
export interface Branches {
  exists(branch: string): boolean
  /** Adds one commit on top of the current one, as a new branch. */
  add(branch: string, message: string, files: CommitFiles): void
}

/** Opens the repository of a project without changes that are not committed. */
export function openBranches(root: string): Branches {
  const options = { for: 'stratalint sweep --apply' }
  const top = lineOf(runGit(root, ['rev-parse', '--show-toplevel'], options))
  if (top === null) throw new CheckError(texts.NO_GIT)
  const real = realpathSync(top)
  const filters = withoutFilters(real)
  const git = (args: readonly string[], more: { input?: string; env?: Record<string, string> } = {}): string | null => {
    const { env, ...rest } = more
    return lineOf(runGit(real, args, { ...options, ...rest, env: { ...filters, ...env } }))
  }
  const head = git(['rev-parse', '--verify', '--quiet', 'HEAD^{commit}'])
  if (head === null) throw new CheckError(texts.NO_COMMIT)
  if (git(['status', '--porcelain', '-z']) !== '') throw new CheckError(texts.DIRTY)
  const prefix = posixRelative(real, realpathSync(root)).replace(/[^/]$/, '$&/')
  return {
    exists: (branch) => git(['rev-parse', '--verify', '--quiet', `refs/heads/${branch}`]) !== null,
    add(branch, message, files) {
      const folder = mkdtempSync(join(tmpdir(), 'stratalint-sweep-'))
      try {
        const env = { GIT_INDEX_FILE: join(folder, 'index') }
        const must = (output: string | null): string => {
          if (output === null) throw new CheckError(texts.gitRefused(branch))
          return output
        }
        must(git(['read-tree', head], { env }))
        const entries = [...files].map(([path, text]) => entryOf(git, must, head, `${prefix}${path}`, text))
        must(git(['update-index', '-z', '--add', '--index-info'], { env, input: entries.join('') }))
        const tree = must(git(['write-tree'], { env }))
        const commit = must(git(['commit-tree', tree, '-p', head, '-F', '-'], { input: message }))
        // The name of the branch must be free until this moment.
        must(git(['update-ref', `refs/heads/${branch}`, commit, '0'.repeat(commit.length)]))
      } finally {
        rmSync(folder, { recursive: true, force: true })
      }
    },
  }
}

type Git = (args: readonly string[], more?: { input?: string; env?: Record<string, string> }) => string | null

/** A line of the index: the mode that the file has, or that of a new file. */
function entryOf(
  git: Git,
  must: (output: string | null) => string,
  head: string,
  path: string,
  text: string | null,
): string {
  if (text === null) return `0 ${'0'.repeat(head.length)}\t${path}\0`
  const mode = /^(\d+) blob /.exec(git(['ls-tree', head, '--', `:(literal)${path}`]) ?? '')?.[1] ?? '100644'
  const blob = must(git(['hash-object', '-w', '--stdin', '--path', path], { input: text }))
  return `${mode} ${blob}\t${path}\0`
}

function lineOf(output: Buffer | null): string | null {
  return output?.toString('utf8').replace(/\r?\n$/, '') ?? null
}
