/** The elements that are open at a position of some markup. */
export interface OpenElements {
  open(name: string): void
  /** Closes the innermost open element with this name, and all elements in it. */
  close(name: string): void
  /** Whether an element that counts is open. */
  hasAny(): boolean
}

export function createOpenElements(counts: (name: string) => boolean): OpenElements {
  const stack: string[] = []
  const numbers = new Map<string, number>()
  let counted = 0
  const add = (name: string, by: 1 | -1): void => {
    numbers.set(name, (numbers.get(name) ?? 0) + by)
    if (counts(name)) counted += by
  }
  return {
    open(name) {
      stack.push(name)
      add(name, 1)
    },
    close(name) {
      if ((numbers.get(name) ?? 0) === 0) return
      for (let last = stack.pop(); last !== undefined; last = stack.pop()) {
        add(last, -1)
        if (last === name) return
      }
    },
    hasAny: () => counted > 0,
  }
}
