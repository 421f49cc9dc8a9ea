import { runGit } from '@stratalint/engine'
import { BASELINE_FILE } from '@stratalint/policy'

/** What the baseline of the last weeks says, by rule, file and subject. */
export interface History {
  /** Findings that were added after the file was made. */
  added: ReadonlySet<string>
  /** Findings that were removed at some time. */
  fixed: ReadonlySet<string>
}

const WEEKS = 26

/** Reads how the baseline changed, one finding a line; `null` where git knows nothing of it. */
export function historyOf(root: string): History | null {
  const log = readLog(root)
  if (log === null || log.trim() === '') return null
  const added = new Set<string>()
  const fixed = new Set<string>()
  for (const commit of log.split('\0')) {
    // The first version lists what was there before.
    if (commit.includes('\nnew file mode ')) continue
    const lines = commit.split('\n')
    const plus = keysOf(lines, '+')
    const minus = keysOf(lines, '-')
    // An entry whose extent shrank is both.
    for (const key of plus) if (!minus.has(key)) added.add(key)
    for (const key of minus) if (!plus.has(key)) fixed.add(key)
  }
  return { added, fixed }
}

/** The identity of a finding, as the baseline has it. */
export function keyOf({ rule, file, subject }: { rule: string; file: string; subject: string }): string {
  return JSON.stringify([rule, file, subject])
}

function readLog(root: string): string | null {
  const range = [`--since=${WEEKS}.weeks`, '--reverse', '--first-parent', '--diff-merges=first-parent']
  const diff = [
    '--format=%x00',
    '--patch',
    '--unified=0',
    '--no-color',
    '--no-ext-diff',
    '--no-textconv',
    '--no-renames',
  ]
  try {
    return (
      runGit(root, ['log', ...range, ...diff, '--', BASELINE_FILE], { for: 'stratalint sweep' })?.toString('utf8') ??
      null
    )
  } catch {
    // The history only adds to the counts of today.
    return null
  }
}

function keysOf(lines: readonly string[], sign: '+' | '-'): Set<string> {
  const keys = new Set<string>()
  for (const line of lines) {
    if (!line.startsWith(`${sign},{`)) continue
    try {
      const { rule, file, subject } = JSON.parse(line.slice(2)) as Record<string, unknown>
      if (typeof rule === 'string' && typeof file === 'string' && typeof subject === 'string')
        keys.add(keyOf({ rule, file, subject }))
    } catch {
      // Somebody formatted the file in another way.
    }
  }
  return keys
}
