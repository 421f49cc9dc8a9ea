import type { PhaseTimes } from '@stratalint/engine'

/** The output of `--timing`: the time of each phase, of the work on files, and of each rule. */
export function formatTiming({ phases, files }: PhaseTimes): string[] {
  const rows: [string, number, string][] = [...phases].map(([phase, time]) => [phase, time, ''])
  if (files !== null) {
    rows.push(
      ['files: read and parse', files.read, 'all threads'],
      ['files: resolve and check', files.resolve, 'all threads'],
      ['files: trees', files.trees, 'all threads'],
    )
    const rules = Object.entries(files.rules).sort(([, a], [, b]) => b.time - a.time)
    rows.push(
      ...rules.map(([rule, { time, files: count, trees }]): [string, number, string] => [
        rule,
        time,
        `${count} files, ${trees} trees`,
      ]),
    )
  }
  const width = Math.max(...rows.map(([name]) => name.length))
  return rows.map(([name, time, note]) => `${name.padEnd(width)}  ${time.toFixed(1).padStart(9)} ms  ${note}`.trimEnd())
}
