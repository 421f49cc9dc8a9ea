import type { Corpus, Expected } from './corpus/write.ts'

/** What a tool said. Tools that do not know lines or our rules leave those out. */
export interface Found {
  files: string[]
  line?: number
  column?: number
  rule?: string
}

/** How what was found differs from what is there. */
export interface Comparison {
  /** How many findings there were, where nobody knows how many there should be. */
  findings?: number
  expected: number
  missing: string[]
  extra: string[]
}

/** To the very column, with the rule. */
export function compareExactly(expected: readonly Expected[], found: readonly Found[]): Comparison {
  const wanted = expected.map(spell)
  const seen = found.map(({ files, ...rest }) => spell({ file: files[0]!, ...rest }))
  return { expected: wanted.length, missing: lessOf(wanted, seen), extra: lessOf(seen, wanted) }
}

/** By file: each violation has files of its own, so that other tools, with their own rules, can be compared too. */
export function compareByFile(
  { findings, silenced }: Pick<Corpus, 'findings' | 'silenced'>,
  rules: readonly string[],
  found: readonly Found[],
): Comparison {
  const spoken = new Set(found.flatMap(({ files }) => files))
  const wanted = findings.filter(({ rule }) => rules.includes(rule))
  // A tool may well see other violations than those that it is asked for.
  const known = new Set([...findings.flatMap(({ files }) => files), ...silenced])
  const missing = wanted.filter(({ files }) => !files.some((file) => spoken.has(file))).map(spell)
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

/** What the first list has more often than the second. */
function lessOf(first: readonly string[], second: readonly string[]): string[] {
  const left = new Map<string, number>()
  for (const one of second) left.set(one, (left.get(one) ?? 0) + 1)
  return first.filter((one) => {
    const count = left.get(one) ?? 0
    left.set(one, count - 1)
    return count < 1
  })
}
