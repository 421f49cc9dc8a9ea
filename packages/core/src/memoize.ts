/** Caches a function of one argument. */
export function memoize<T, Key = string>(compute: (key: Key) => T): (key: Key) => T {
  const known = new Map<Key, T>()
  return (key) => {
    const answer = known.get(key)
    if (answer !== undefined || known.has(key)) return answer!
    const value = compute(key)
    known.set(key, value)
    return value
  }
}
