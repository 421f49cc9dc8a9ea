import type { Summary } from '../../cache/summary.ts'

/** Adds up the counts of several checks. `durationMs` becomes the total time, even if the checks ran in parallel. */
export function sumOf(summaries: readonly Summary[]): Summary {
  const [first, ...rest] = summaries
  return rest.reduce((sum, summary) => {
    const names = Object.keys(sum) as (keyof Summary)[]
    return Object.fromEntries(names.map((name) => [name, sum[name] + summary[name]])) as unknown as Summary
  }, first!)
}
