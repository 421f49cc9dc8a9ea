import type { Corpus, Expected } from './corpus/write.ts'

/** A finding of a tool. Tools without lines or our rules leave those fields out. */
export interface Found {
  files: string[]
  line?: number
  column?: number
  rule?: string
}

/** The difference between reported and expected findings. */
export interface Comparison {
  /** The number of findings, when the expected number is unknown. */
  findings?: number
  expected: number
  missing: string[]
  extra: string[]
}

/** Compares rule, line and column. */
export function compareExactly(expected: readonly Expected[], found: readonly Found[]): Comparison {
  const wanted = expected.map(spell)
  const seen = found.map(({ files, ...rest }) => spell({ file: files[0]!, ...rest }))
  return { expected: wanted.length, missing: lessOf(wanted, seen), extra: lessOf(seen, wanted) }
}

/** Compares files: each violation has separate files, so that tools with other rules can be compared too. */
export function compareByFile(
  { findings, silenced }: Pick<Corpus, 'findings' | 'silenced'>,
  rules: readonly string[],
  found: readonly Found[],
): Comparison {
  const reported = new Set(found.flatMap(({ files }) => files))
  const wanted = findings.filter(({ rule }) => rules.includes(rule))
  // A tool may report other violations than those compared here.
  const known = new Set([...findings.flatMap(({ files }) => files), ...silenced])
  const missing = wanted.filter(({ files }) => !files.some((file) => reported.has(file))).map(spell)
  const extra = found
    .filter(({ files }) => !files.some((file) => known.has(file)))
    .map(({ files, line, rule }) => spell({ file: files[0]!, line, rule }))
  return { expected: wanted.length, missing, extra: [...new Set(extra)] }
}

function spell({
  file,
  line,
  column,
  rule,
}: {
  file: string
  line?: number | undefined
  column?: number | undefined
  rule?: string | undefined
}): string {
  return `${file}${line === undefined ? '' : `:${line}`}${column === undefined ? '' : `:${column}`}${rule === undefined ? '' : ` ${rule}`}`
}

/** The items that the first list contains more often than the second. */
function lessOf(first: readonly string[], second: readonly string[]): string[] {
  const left = new Map<string, number>()
  for (const one of second) left.set(one, (left.get(one) ?? 0) + 1)
  return first.filter((one) => {
    const count = left.get(one) ?? 0
    left.set(one, count - 1)
    return count < 1
  })
}
