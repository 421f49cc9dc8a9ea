import { groupBy, type Finding } from '@stratalint/core'
import { CheckError } from '@stratalint/engine'
import { commitTree, type CommitTree } from '../git/range.ts'
import { openRepository, type Repository } from '../git/repository.ts'
import { reviewRange, type ReviewOptions } from '../review.ts'
import { createSides } from '../sides/sides.ts'

/** How one commit changed the gate. */
export interface DriftStep {
  commit: string
  /** The author's date, ISO 8601. */
  date: string
  author: string
  subject: string
  loosened: readonly Finding[]
  /** What the commit takes back, by rule and file. */
  tightened: readonly { rule: string; file: string; count: number }[]
}

/** How the gate changed over the history. */
export interface Drift {
  since: string
  /** The commits that were judged. */
  commits: number
  /** Those that changed the gate, oldest first. */
  steps: readonly DriftStep[]
  /** Commits that could not be judged, each with the reason. */
  skipped: readonly { commit: string; why: string }[]
}

/** Judges each commit since a ref, along the first parents, in both directions: what the reverse loosens, the commit tightens. */
export async function drift(
  options: Omit<ReviewOptions, 'base' | 'head' | 'staged' | 'exact' | 'accept'> & { since: string },
): Promise<Drift> {
  const { since, ...rest } = options
  const repository = openRepository(options.cwd)
  const commits = commitsSince(repository, since)
  const sides = createSides(repository, ['since-1', 'since-2'])
  const loosenings = async (base: CommitTree, head: CommitTree): Promise<Finding[]> => {
    const { findings } = await reviewRange(repository, { base, head }, sides, { ...rest, headPolicy: true })
    return findings.filter(({ rule }) => rule.startsWith('integrity/') && !OF_ONE_CHANGE.has(rule))
  }
  const steps: DriftStep[] = []
  const skipped: Drift['skipped'][number][] = []
  try {
    for (const { parent, own, date, author, subject } of commits) {
      const step = { commit: own.label, date, author, subject }
      try {
        if (parent === null) throw new CheckError('its parent is not in this clone.')
        const loosened = await loosenings(parent, own)
        const tightened = groupBy(await loosenings(own, parent), ({ rule, file }) => `${rule}\0${file}`)
        if (loosened.length + tightened.size > 0)
          steps.push({ ...step, loosened, tightened: [...tightened.values()].map(countOf) })
      } catch (error) {
        if (!(error instanceof Error) || !/^(?:CheckError|PolicyError)$/.test(error.name)) throw error
        skipped.push({ commit: own.label, why: error.message.split('\n', 1)[0]! })
      }
    }
  } finally {
    sides.dispose()
  }
  return { since, commits: commits.length, steps, skipped }
}

function countOf(group: readonly Finding[]): DriftStep['tightened'][number] {
  return { rule: group[0]!.rule, file: group[0]!.file, count: group.length }
}

/** The rules about one change alone say nothing of the gate. */
const OF_ONE_CHANGE = new Set(['integrity/size', 'integrity/untested'])

interface Commit {
  own: CommitTree
  /** `null` where this clone does not have it. */
  parent: CommitTree | null
  date: string
  author: string
  subject: string
}

function commitsSince(repository: Repository, since: string): Commit[] {
  const start = repository.read(['rev-parse', '--verify', '--quiet', '--end-of-options', `${since}^{commit}`])?.trim()
  if (start === undefined || start === '') throw new CheckError(`--since: unknown commit ${since}.`)
  const log = repository.read([
    ...['log', '--first-parent', '--reverse', '-z', '--format=%H%n%T%n%P%n%aI%n%an%n%s', '--no-show-signature'],
    `${start}..HEAD`,
    '--',
  ])
  if (log === null) throw new CheckError('git could not list the commits.')
  const trees = new Map<string, CommitTree>()
  return log
    .split('\0')
    .filter((entry) => entry !== '')
    .map((entry) => {
      const [hash = '', tree = '', parents = '', date = '', author = '', subject = ''] = entry.split('\n')
      const own = commitTree(hash, tree)
      trees.set(hash, own)
      const first = parents.split(' ', 1)[0]!
      const parent = trees.get(first) ?? treeOf(repository, first)
      return { own, parent, date, author, subject }
    })
}

function treeOf(repository: Repository, commit: string): CommitTree | null {
  const tree = repository.read(['rev-parse', '--verify', '--quiet', '--end-of-options', `${commit}^{tree}`])?.trim()
  return tree === undefined || tree === '' ? null : commitTree(commit, tree)
}
