import type { Summary } from '../../check.ts'

/** The counts of several checks, added up: `durationMs` is then the time of all of them, whether or not they ran at once. */
export function sumOf(summaries: readonly Summary[]): Summary {
  const [first, ...rest] = summaries
  return rest.reduce((sum, summary) => {
    const names = Object.keys(sum) as (keyof Summary)[]
    return Object.fromEntries(names.map((name) => [name, sum[name] + summary[name]])) as unknown as Summary
  }, first!)
}
