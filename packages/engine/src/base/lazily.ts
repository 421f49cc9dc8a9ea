/** Creates a value on first use. */
export function lazily<T>(create: () => T): () => T {
  let value: { it: T } | null = null
  return () => (value ??= { it: create() }).it
}
