/** Caches a function of one string. */
export function memoize<T>(compute: (key: string) => T): (key: string) => T {
  const known = new Map<string, T>()
  return (key) => {
    const answer = known.get(key)
    if (answer !== undefined || known.has(key)) return answer!
    const value = compute(key)
    known.set(key, value)
    return value
  }
}
