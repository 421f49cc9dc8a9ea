/** Splits a relation into the sets that reach each other, the lowest first: a set comes after those that it leads to. */
export function componentsOf<T>(items: readonly T[], leadsTo: (from: T, to: T) => boolean): T[][] {
  const index = new Map<T, number>()
  const low = new Map<T, number>()
  const stack: T[] = []
  const components: T[][] = []
  const visit = (item: T): void => {
    index.set(item, index.size)
    low.set(item, index.get(item)!)
    stack.push(item)
    for (const next of items) {
      if (next === item || !leadsTo(item, next)) continue
      if (!index.has(next)) visit(next)
      if (stack.includes(next)) low.set(item, Math.min(low.get(item)!, low.get(next)!))
    }
    if (low.get(item) !== index.get(item)) return
    components.push(stack.splice(stack.indexOf(item)))
  }
  for (const item of items) if (!index.has(item)) visit(item)
  return components
}
