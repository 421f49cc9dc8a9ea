import type { DebtStatus } from '../debt/debt.ts'

/** The status of a finding, in words. */
export const STATUS: Record<DebtStatus, string> = {
  open: 'open',
  baselined: 'baselined',
  silenced: 'silenced',
  excepted: 'allowed by an exception',
}

/** How many findings have each status, without those that none has. */
export function countsOf(count: (status: DebtStatus) => number): string[] {
  return (Object.keys(STATUS) as DebtStatus[])
    .filter((status) => count(status) > 0)
    .map((status) => `${count(status)} ${STATUS[status]}`)
}

/** A sentence up to its first full stop or semicolon. */
export function firstClause(text: string): string {
  return text.split(/[;.](?= |$)/, 1)[0]!
}
