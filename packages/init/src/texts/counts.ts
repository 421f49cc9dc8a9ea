/** A number with its noun. */
export function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`
}

/** Ends a sentence about some imports. */
export function areFindings(number: number): string {
  return number === 1 ? 'is a finding' : 'are findings'
}

/** How often something happens. */
export function timesText(number: number): string {
  return number === 1 ? 'once' : `${number} times`
}
