import { clean, clip } from '@stratalint/core'
import type { EventFilter } from '../model.ts'
import type { Pairing, Weakness } from './pairing.ts'

/** Names that default branches have. */
const DEFAULTS = new Set(['main', 'master', 'trunk', 'develop', 'dev'])
/** Branches of bots, which are checked as pull requests, and of built pages. */
const OF_BOTS = /^(?:dependabot|renovate|changeset-release)\/|^gh-pages$/
const PULL_TYPES = ['opened', 'synchronize', 'reopened']

/** Events, branches and paths for which a run of head is no longer started. */
export function eventOf(
  before: EventFilter | null,
  after: EventFilter | null,
  { sources, policyFiles }: Pairing,
): Weakness[] {
  if (after === null) return []
  const { site } = after
  const found: Weakness[] = []
  const lostBranch = lostBranchOf(before, after)
  if (lostBranch !== null)
    found.push({
      key: `branches ${lostBranch}`,
      text: `no longer runs for the branch ${quoted(lostBranch)}`,
      site,
      fix: `Add ${quoted(lostBranch)} to the branches again.`,
    })
  const types = before?.types ?? PULL_TYPES
  const lostType =
    after.types === null ? undefined : types.find((type) => !after.types!.includes(type) && PULL_TYPES.includes(type))
  if (lostType !== undefined)
    found.push({
      key: `type ${lostType}`,
      text: `no longer runs when a pull request is ${lostType}`,
      site,
      fix: `Add ${quoted(lostType)} to the types again.`,
    })
  const { coverage } = after
  if (coverage === null) return found
  const lost = [...sources, ...policyFiles].find(
    ([old, now]) => (before?.coverage?.covers(old) ?? true) && !coverage.covers(now),
  )
  if (lost !== undefined)
    found.push({
      key: `event ${coverage.label}`,
      text: `no longer runs when ${quoted(lost[1])} changes, because of '${coverage.label}'`,
      site,
      fix: `Leave the sources and the policy out of '${coverage.label}', or add them to 'paths'.`,
    })
  return found
}

function lostBranchOf(before: EventFilter | null, after: EventFilter): string | null {
  const isAll = (filter: EventFilter | null): boolean =>
    filter === null || filter.branches === null || filter.branches.some((branch) => branch === '**' || branch === '*')
  const ignored = after.ignoredBranches.find(
    (branch) => before?.ignoredBranches.includes(branch) !== true && !OF_BOTS.test(branch),
  )
  if (ignored !== undefined) return ignored
  const excluded = after.branches?.find(
    (branch) => branch.startsWith('!') && before?.branches?.includes(branch) !== true,
  )
  if (excluded !== undefined) return excluded.slice(1)
  if (isAll(after)) return null
  const known = after.branches ?? []
  if (isAll(before)) return known.length === 0 ? 'any' : `other than ${known[0]!}`
  const isKnown = (branch: string): boolean =>
    known.includes(branch) ||
    (DEFAULTS.has(branch) && known.some((one) => DEFAULTS.has(one))) ||
    known.some((one) => matches(one, branch))
  return before!.branches!.find((branch) => !branch.startsWith('!') && !isKnown(branch)) ?? null
}

function matches(glob: string, branch: string): boolean {
  if (!glob.includes('*') || glob.length > 100) return false
  const pattern = glob
    .replace(/[.+^${}()|[\]\\?]/g, '\\$&')
    .replace(/\*+/g, (stars) => (stars.length > 1 ? '.*' : '[^/]*'))
  return new RegExp(`^${pattern}$`).test(branch)
}

/** A text of the repository as a sentence quotes it. */
export function quoted(text: string): string {
  return `'${clip(clean(text), 40)}'`
}
