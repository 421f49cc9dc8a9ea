/** Joins patterns that differ in one part: `src/a/**` and `src/b/**` are `src/{a,b}/**`. */
export function mergeAlternatives(patterns: readonly string[], mayDiffer: (part: string) => boolean): string[] {
  const merged = [...patterns]
  for (let index = 0; index < merged.length; index++) {
    for (let other = index + 1; other < merged.length; other++) {
      const joined = joinPatterns(merged[index]!, merged[other]!, mayDiffer)
      if (joined === null) continue
      merged[index] = joined
      merged.splice(other, 1)
      // The joined pattern may differ in one part from an earlier one.
      other = index
    }
  }
  return merged.length < patterns.length ? mergeAlternatives(merged, mayDiffer) : merged
}

/** Splits a path into segments and its file name at the dots, each with its separator. */
function partsOf(pattern: string): string[] {
  return pattern.split(/(?<=\/)|(?=\.)(?=[^/]*$)/)
}

/** One pattern for what two match, if they differ in one part only. */
export function joinPatterns(
  one: string,
  other: string,
  mayDiffer: (part: string) => boolean = () => true,
): string | null {
  const [left, right] = [partsOf(one), partsOf(other)]
  const different = left.flatMap((part, index) => (part === right[index] ? [] : [index]))
  const [at] = different
  if (left.length !== right.length || different.length !== 1 || !mayDiffer(left[at!]!)) return null
  const separators = (part: string): [string, string, string] => {
    const [, before, inner, after] = /^(\.?)(.*?)(\/?)$/.exec(part)!
    return [before!, inner!, after!]
  }
  const [[before, a, after], [beforeOther, b, afterOther]] = [separators(left[at!]!), separators(right[at!]!)]
  if (before !== beforeOther || after !== afterOther) return null
  const options = [a, b].flatMap((part) => /^\{(.*,.*)\}$/.exec(part)?.[1]?.split(',') ?? [part])
  if (options.some((option) => option === '' || /[*{}]/.test(option))) return null
  return left.with(at!, `${before}{${[...new Set(options)].join(',')}}${after}`).join('')
}
