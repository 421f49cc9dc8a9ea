import { groupBy, type Finding } from '@stratalint/core'
import { CheckError } from '@stratalint/engine'
import { openRepository, type Repository } from '../git/repository.ts'
import { review, type ReviewOptions } from '../review.ts'

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
  const commits = commitsSince(openRepository(options.cwd), since)
  const steps: DriftStep[] = []
  const skipped: Drift['skipped'][number][] = []
  for (const commit of commits) {
    try {
      const [parent, own] = [`${commit.hash}^`, commit.hash]
      const loosened = await loosenings({ ...rest, base: parent, head: own })
      const tightened = await loosenings({ ...rest, base: own, head: parent })
      if (loosened.length + tightened.length === 0) continue
      steps.push({
        ...{ commit: own.slice(0, 10), date: commit.date, author: commit.author, subject: commit.subject, loosened },
        tightened: [...groupBy(tightened, ({ rule, file }) => `${rule}\0${file}`).values()].map((group) => ({
          ...{ rule: group[0]!.rule, file: group[0]!.file, count: group.length },
        })),
      })
    } catch (error) {
      if (!(error instanceof Error) || !/^(?:CheckError|PolicyError)$/.test(error.name)) throw error
      skipped.push({ commit: commit.hash.slice(0, 10), why: error.message.split('\n', 1)[0]! })
    }
  }
  return { since, commits: commits.length, steps, skipped }
}

/** The rules about one change alone say nothing of the gate. */
const OF_ONE_CHANGE = new Set(['integrity/size', 'integrity/untested'])

async function loosenings(options: ReviewOptions): Promise<Finding[]> {
  const { findings } = await review({ ...options, exact: true, headPolicy: true })
  return findings.filter(({ rule }) => rule.startsWith('integrity/') && !OF_ONE_CHANGE.has(rule))
}

interface Commit {
  hash: string
  date: string
  author: string
  subject: string
}

function commitsSince(repository: Repository, since: string): Commit[] {
  const start = repository.read(['rev-parse', '--verify', '--quiet', '--end-of-options', `${since}^{commit}`])?.trim()
  if (start === undefined || start === '') throw new CheckError(`--since: unknown commit ${since}.`)
  const log = repository.read([
    ...['log', '--first-parent', '--reverse', '-z', '--format=%H%n%aI%n%an%n%s', '--no-show-signature'],
    `${start}..HEAD`,
    '--',
  ])
  if (log === null) throw new CheckError('git could not list the commits.')
  return log
    .split('\0')
    .filter((entry) => entry !== '')
    .map((entry) => {
      const [hash = '', date = '', author = '', subject = ''] = entry.split('\n')
      return { hash, date, author, subject }
    })
}
