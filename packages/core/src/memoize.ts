/** Computes the answer for each text once. */
export function memoize<T>(compute: (text: string) => T): (text: string) => T {
  const memo = new Map<string, T>()
  return (text) => {
    let found = memo.get(text)
    if (found === undefined) memo.set(text, (found = compute(text)))
    return found
  }
}
