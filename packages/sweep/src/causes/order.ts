import { resolves, type Cause } from './causes.ts'

/** What decides when an item is done. */
export interface Rank extends Pick<Cause, 'debts' | 'followers' | 'shortens' | 'about'> {
  /** The lines that change; `null` until they are known. */
  lines: number | null
}

/** Items that resolve the most come first, then those that shorten the most others, then the cheap ones; what was left for a reason comes last. */
export function byRank(a: Rank, b: Rank): number {
  return (
    byEffect(a, b) ||
    (a.lines === null || b.lines === null ? 0 : a.lines - b.lines) ||
    filesOf(a) - filesOf(b) ||
    warnings(a) - warnings(b) ||
    (a.about < b.about ? -1 : a.about > b.about ? 1 : 0)
  )
}

/** The same without what an item costs, which only its plan shows. */
export function byEffect(a: Rank, b: Rank): number {
  return Number(isAccepted(a)) - Number(isAccepted(b)) || resolves(b) - resolves(a) || b.shortens - a.shortens
}

/** Whether everything in it was left with a reason. */
function isAccepted({ debts, followers }: Rank): boolean {
  return [...debts, ...followers.map(({ debt }) => debt)].every(
    ({ status, reason }) => (status === 'silenced' || status === 'excepted') && reason !== null,
  )
}

function filesOf({ debts }: Rank): number {
  return new Set(debts.map(({ violation }) => violation.file)).size
}

function warnings({ debts }: Rank): number {
  return debts.every(({ violation }) => violation.severity === 'warn') ? 1 : 0
}
