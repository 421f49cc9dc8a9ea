import { CheckError, startGit } from '@stratalint/engine'

/** How often each file changed in the last weeks. */
export interface Changes {
  weeks: number
  commits: number
  /** The history is cut off, so that older commits are missing. */
  isShallow: boolean
  /** The number of commits by path; a file that did not change is missing. */
  byFile: ReadonlyMap<string, number>
}

/** How many weeks of history show where a codebase changes. */
export const CHANGE_WEEKS = 26

const MOST_COMMITS = 20_000
const COMMIT = '\x01'

/** Counts the commits that changed each file of a project, up to the newest commit; `null` where there is no git history. */
export async function readChanges(root: string): Promise<Changes | null> {
  const newest = await gitText(root, ['log', '-1', '--format=%cI', '--no-show-signature', '--', '.'])
  const end = Date.parse(newest?.trim() ?? '')
  if (Number.isNaN(end)) return null
  const since = new Date(end - CHANGE_WEEKS * 7 * 86_400_000).toISOString()
  const [log, shallow] = await Promise.all([
    gitText(root, [
      ...['log', `--since=${since}`, `--max-count=${MOST_COMMITS}`, '--no-merges', '--no-renames', '--no-ext-diff'],
      ...['--no-show-signature', '-z', '--relative', '--name-only', '--format=%x01', '--', '.'],
    ]),
    gitText(root, ['rev-parse', '--is-shallow-repository']),
  ])
  return log === null ? null : { ...countChanges(log), weeks: CHANGE_WEEKS, isShallow: shallow?.trim() === 'true' }
}

/** The commit of the working tree; `null` where there is none. */
export async function headOf(root: string): Promise<string | null> {
  return (await gitText(root, ['rev-parse', '--verify', '--quiet', 'HEAD']))?.trim() || null
}

/** The output of git; `null` where there is none, because git is not installed, too slow or has no repository here. */
async function gitText(root: string, args: readonly string[]): Promise<string | null> {
  try {
    return (await startGit(root, args, { for: 'stratalint report' }))?.toString('utf8') ?? null
  } catch (error) {
    if (error instanceof CheckError) return null
    throw error
  }
}

/** Reads the output of `git log -z --name-only` with a mark for each commit, and a line break before its first file. */
export function countChanges(log: string): Pick<Changes, 'commits' | 'byFile'> {
  const byFile = new Map<string, number>()
  let commits = 0
  let isFirst = false
  for (const token of log.split('\0')) {
    if (token === COMMIT) commits += 1
    else if (token !== '') {
      const path = isFirst ? token.slice(1) : token
      byFile.set(path, (byFile.get(path) ?? 0) + 1)
    }
    isFirst = token === COMMIT
  }
  return { commits, byFile }
}
