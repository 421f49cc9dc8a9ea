/** The brackets that are open at a point of a text, and the list of parameters that was closed before it. */
export interface BracketStack {
  readonly depth: number
  /** Opens a bracket. `mayBeParameters` says that the token before it is one that a list of parameters may follow. */
  open(code: number, mark: number, mayBeParameters: boolean): void
  /** Closes a bracket; the mark that was given when it was opened. */
  close(code: number, isEmpty: boolean, hasTrailingComma: boolean): number | undefined
  comma(): void
  angle(change: number): void
  /** What makes the number of parameters unsure: a default value, or an arrow after a name. */
  unsure(): void
  forget(): void
  /** The number of parameters of the function whose body starts here; -1 where it is not sure. */
  parameters(): number
}

const [ROUND_OPEN, ROUND_CLOSE] = [40, 41]
const UNSURE = -1

export function createBracketStack(): BracketStack {
  const marks: number[] = []
  const commas: number[] = []
  const angles: number[] = []
  /** The last closed list outside of each bracket, which what is inside does not change: a type may contain lists too. */
  const outside: number[] = []
  let last = UNSURE
  return {
    get depth() {
      return marks.length
    },
    open(code, mark, mayBeParameters) {
      marks.push(mark)
      commas.push(code === ROUND_OPEN && mayBeParameters ? 0 : Number.NEGATIVE_INFINITY)
      angles.push(0)
      outside.push(last)
    },
    close(code, isEmpty, hasTrailingComma) {
      const count = commas.pop()
      angles.pop()
      const before = outside.pop() ?? UNSURE
      if (code !== ROUND_CLOSE) last = before
      else last = count === undefined || count < 0 ? UNSURE : isEmpty ? 0 : count + (hasTrailingComma ? 0 : 1)
      return marks.pop()
    },
    comma() {
      const top = commas.length - 1
      if (angles[top] === 0) commas[top]! += 1
    },
    angle(change) {
      angles[angles.length - 1]! += change
    },
    unsure() {
      commas[commas.length - 1] = Number.NEGATIVE_INFINITY
    },
    forget() {
      last = UNSURE
    },
    parameters: () => last,
  }
}
