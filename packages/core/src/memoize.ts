/** Computes the answer for each path once. */
export function memoize<T>(compute: (path: string) => T): (path: string) => T {
  const memo = new Map<string, T>()
  return (path) => {
    let found = memo.get(path)
    if (found === undefined) memo.set(path, (found = compute(path)))
    return found
  }
}
