import { CheckError } from '@stratalint/engine'
import type { Repository } from './repository.ts'

/** What is compared, as the command line names it. */
export interface RangeOptions {
  /** A commit; by default where this branch left the one that it merges into. */
  base?: string | undefined
  /** A commit; by default the working tree. */
  head?: string | undefined
  /** The index in place of the working tree. */
  staged?: boolean | undefined
  /** Compares with the base itself, and not with the last commit in common. */
  exact?: boolean | undefined
}

/** A tree, and how messages name it; `commit` is `null` for an empty repository. */
export interface CommitTree {
  tree: string
  commit: string | null
  label: string
}

/** The two trees of a comparison. */
export interface Range {
  base: CommitTree
  /** `tree` is `null` for the working tree. */
  head: { tree: string | null; label: string }
}

const UPSTREAM = '@{upstream}'
const DEFAULTS = ['origin/HEAD', 'origin/main', 'origin/master', 'main', 'master']

/** Finds the commits to compare, or says why it cannot. */
export function resolveRange(repository: Repository, { base, head, staged, exact }: RangeOptions): Range {
  const named = [base, head].filter((name) => name !== undefined)
  const known = commitsOf(repository, ['HEAD', ...DEFAULTS, ...named])
  const headCommit = head === undefined ? (known.get('HEAD')?.commit ?? null) : requireCommit(repository, head, known)
  const commit = baseOf(repository, { base, head: headCommit, isExact: exact === true, known })
  return {
    base:
      commit === null
        ? { tree: emptyTree(repository), commit, label: 'an empty repository' }
        : treeOf(repository, commit, known),
    head: headOf(repository, head, headCommit, staged === true, known),
  }
}

function headOf(
  repository: Repository,
  head: string | undefined,
  commit: string | null,
  isStaged: boolean,
  known: KnownCommits,
): Range['head'] {
  if (head !== undefined) return treeOf(repository, commit!, known)
  if (!isStaged) return { tree: null, label: 'the working tree' }
  const tree = repository.read(['write-tree'])?.trim()
  if (tree === undefined)
    throw new CheckError('The staged files cannot be read: the index has conflicts. Resolve them first.')
  return { tree, label: 'the staged files' }
}

function baseOf(
  repository: Repository,
  {
    base,
    head,
    isExact,
    known,
  }: { base: string | undefined; head: string | null; isExact: boolean; known: KnownCommits },
): string | null {
  if (base !== undefined) {
    const commit = requireCommit(repository, base, known)
    return isExact || head === null ? commit : inCommon(repository, commit, head, base)
  }
  if (head === null) return null
  const upstream = commitOf(repository, UPSTREAM)
  if (upstream !== null) return inCommon(repository, upstream, head, UPSTREAM)
  const name = DEFAULTS.find((candidate) => known.has(candidate))
  return name === undefined ? head : inCommon(repository, known.get(name)!.commit, head, name)
}

function inCommon(repository: Repository, commit: string, head: string, name: string): string {
  if (commit === head) return head
  const found = repository.read(['merge-base', commit, head])?.trim()
  if (found !== undefined && found !== '') return found
  const isShallow = repository.read(['rev-parse', '--is-shallow-repository'])?.trim() === 'true'
  throw new CheckError(
    isShallow
      ? `This clone is shallow and does not contain the last commit that ${name} and the change have in common. Fetch more history: git fetch --unshallow, or fetch-depth: 0 for actions/checkout.`
      : `${name} and the change have no commit in common. Name another base, or compare with it as it is: --exact.`,
  )
}

function requireCommit(repository: Repository, name: string, known: KnownCommits): string {
  const commit = known.get(name)?.commit ?? commitOf(repository, name)
  if (commit !== null) return commit
  const isShallow = repository.read(['rev-parse', '--is-shallow-repository'])?.trim() === 'true'
  throw new CheckError(
    `Unknown commit ${name}.${isShallow ? ' This clone is shallow: fetch the commit first, for example with git fetch --unshallow, or fetch-depth: 0 for actions/checkout.' : ''}`,
  )
}

function commitOf(repository: Repository, name: string): string | null {
  return repository.read(['rev-parse', '--verify', '--quiet', '--end-of-options', `${name}^{commit}`])?.trim() || null
}

/** Commits and their trees, by the names that git knows them by. */
type KnownCommits = ReadonlyMap<string, { commit: string; tree: string }>

/** Asks git for all names at once. */
function commitsOf(repository: Repository, names: readonly string[]): KnownCommits {
  // A line break would be another question.
  const asked = names.filter((name) => !/[\r\n]/.test(name))
  const input = asked.map((name) => `${name}^{commit}\n${name}^{tree}\n`).join('')
  const lines = repository.read(['cat-file', '--batch-check=%(objectname) %(objecttype)'], { input })?.split('\n') ?? []
  const objectAt = (index: number, type: string): string | undefined =>
    new RegExp(`^([\\da-f]{40,64}) ${type}$`).exec(lines[index] ?? '')?.[1]
  return new Map(
    asked.flatMap((name, index): [string, { commit: string; tree: string }][] => {
      const [commit, tree] = [objectAt(2 * index, 'commit'), objectAt(2 * index + 1, 'tree')]
      return commit === undefined || tree === undefined ? [] : [[name, { commit, tree }]]
    }),
  )
}

function treeOf(repository: Repository, commit: string, known: KnownCommits): CommitTree {
  const tree =
    [...known.values()].find((one) => one.commit === commit)?.tree ??
    repository.read(['rev-parse', '--verify', '--quiet', '--end-of-options', `${commit}^{tree}`])!.trim()
  return commitTree(commit, tree)
}

/** The tree of a commit, named in messages by the commit. */
export function commitTree(commit: string, tree: string): CommitTree {
  return { tree, commit, label: commit.slice(0, 10) }
}

function emptyTree(repository: Repository): string {
  return repository.read(['hash-object', '-t', 'tree', '--stdin'], { input: '' })!.trim()
}
