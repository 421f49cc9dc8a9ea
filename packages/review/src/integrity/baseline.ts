import {
  clean,
  clip,
  matchBaseline,
  newFindings,
  shortHash,
  type BaselineEntry,
  type Violation,
} from '@stratalint/core'
import { createBaselineDisk } from '@stratalint/graph'
import { BASELINE_FILE, readBaseline } from '@stratalint/policy'
import { join, posix } from 'node:path'
import { fromTop, inProject, type ReviewContext } from '../context.ts'
import { renamedEntry } from '../new-findings/new-findings.ts'
import type { Side } from '../sides/side.ts'
import type { Loosening } from './loosening.ts'

/** Baselines, of the project and of others in the repository, that cover more findings than before. */
export function findBaselineGrowth(context: ReviewContext): Loosening[] {
  return context.changes.list.flatMap(({ path, before, status }): Loosening[] => {
    if (posix.basename(path) !== BASELINE_FILE || status === 'deleted') return []
    const earlier = before !== null && posix.basename(before) === BASELINE_FILE ? before : null
    const entries = read(context.head, path)
    // A baseline that cannot be read covers nothing: the check fails.
    if (entries === null) return []
    const old = earlier === null ? [] : (read(context.base, earlier) ?? [])
    const grown = withoutStricterRules(context, path, grownEntries(context, path, old, entries))
    return grown.length === 0 ? [] : [growth(context, path, { isNew: earlier === null, old, entries, grown })]
  })
}

function read({ top }: Side, path: string): readonly BaselineEntry[] | null {
  try {
    return readBaseline(join(top, posix.dirname(path)))?.entries ?? null
  } catch {
    return null
  }
}

/** An entry of head is compared with those of the base as a finding would be. */
function grownEntries(
  context: ReviewContext,
  path: string,
  old: readonly BaselineEntry[],
  entries: readonly BaselineEntry[],
): BaselineEntry[] {
  const folder = posix.dirname(path)
  const top = (file: string): string => posix.join(folder, file)
  const disk = createBaselineDisk(join(context.head.top, folder))
  const renamed = old.map((entry) =>
    renamedEntry(entry, (file) => {
      const after = context.changes.afterOf(top(file))
      return after === null ? null : posix.relative(folder, after)
    }),
  )
  const violations = entries.map((entry) => ({ ...entry }) as unknown as Violation)
  const isGrown = new Set(newFindings(violations, matchBaseline(renamed, violations, disk)))
  return entries.filter((_, index) => isGrown.has(violations[index]!))
}

/** Old findings of a rule that only head's policy has are not covered by the entry alone: the base never reported them. */
function withoutStricterRules(context: ReviewContext, path: string, grown: readonly BaselineEntry[]): BaselineEntry[] {
  const { runs, policy } = context
  if (runs.baseByBase === runs.baseByHead && policy.atBase) return [...grown]
  if (path !== fromTop(context, BASELINE_FILE)) return [...grown]
  const reported = policy.atBase ? new Set(runs.baseByBase.findings.map(keyOf)) : new Set<string>()
  const inherited = new Set(runs.baseByHead.findings.map(keyOf).flatMap((key) => (reported.has(key) ? [] : [key])))
  return grown.filter((entry) => {
    const before = context.changes.beforeOf(fromTop(context, entry.file))
    const file = before === null ? null : inProject(context, before)
    return file === null || !inherited.has(keyOf({ ...entry, file }))
  })
}

function keyOf({ rule, file, subject }: Pick<Violation, 'rule' | 'file' | 'subject'>): string {
  return [rule, file, subject].join('\0')
}

interface Growth {
  isNew: boolean
  old: readonly BaselineEntry[]
  entries: readonly BaselineEntry[]
  grown: readonly BaselineEntry[]
}

function growth(context: ReviewContext, path: string, { isNew, old, entries, grown }: Growth): Loosening {
  const [first] = grown
  const keys = new Set(grown.map(keyOf))
  const count = (more: string): string => `${grown.length}${more} ${grown.length === 1 ? 'finding' : 'findings'}`
  const example = `${first!.rule} in ${clip(clean(first!.file), 40)}`
  return {
    rule: 'baseline',
    file: path,
    line: lineOfEntry(context.head.read(path) ?? '', first!),
    subject: `grown ${shortHash(JSON.stringify(grown.map(({ rule, file, subject, extent }) => [rule, file, subject, extent])))}`,
    what: isNew
      ? `The new baseline covers ${count('')}, such as ${example}.`
      : `The baseline covers ${count(' more')} (${old.length} ${old.length === 1 ? 'entry' : 'entries'} before, ${entries.length} now), such as ${example}.`,
    fix: [
      grown.length === 1
        ? 'Fix the finding in the code, and restore the baseline of the base.'
        : 'Fix the findings in the code, and restore the baseline of the base.',
    ],
    not: 'Do not hide them by exceptions or comments.',
    hides: context.runs.headByHead.findings.filter((finding) => keys.has(keyOf(finding))),
  }
}

function lineOfEntry(text: string, { file, rule, subject }: BaselineEntry): number {
  const lines = text.split('\n')
  const texts = [file, subject, rule].map((one) => JSON.stringify(one))
  for (let count = texts.length; count > 0; count--) {
    const found = lines.findIndex((line) => texts.slice(0, count).every((one) => line.includes(one)))
    if (found !== -1) return found + 1
  }
  return 1
}
