import { groupBy } from '../group-by.ts'

/** One piece of a pattern that matches a whole path. The text that a captured piece matches is part of the result. */
export type Piece = { capture?: boolean } & (
  | { type: 'text'; text: string }
  /** Characters of one segment, as many as fit. */
  | { type: 'star'; least: 0 | 1 }
  /** Whole segments with their slashes, as many as fit. */
  | { type: 'segments' }
  /** At least one character of any kind, as many as fit. */
  | { type: 'rest' }
  /** One of several names, the longest first. */
  | { type: 'names'; names: readonly string[] }
  /** One of several sequences, the first first. */
  | { type: 'choice'; options: readonly (readonly Piece[])[] }
)

/** One attempt to match a path. What failed once is never tried again, which keeps matching linear in the length of the path. */
interface Attempt {
  text: string
  /** Greater than any position in the text. */
  stride: number
  captured: string[]
  /** For each piece of varying length and its furthest possible end: the nearest end that failed. */
  tried: Map<number, number> | null
  failed: Set<number> | null
}

type Step = (attempt: Attempt, at: number) => boolean

/** Compiles pieces to a function that returns the captured texts of a path, or `null` when it does not match. */
export function compileMatcher(pieces: readonly Piece[]): (path: string) => string[] | null {
  let slots = pieces.filter(({ capture }) => capture).length
  let nodes = 0
  let step: Step = ({ text }, at) => at === text.length
  let before: Piece | undefined
  for (const piece of pieces.toReversed()) {
    nodes += 1
    const matched = compilePiece(piece, step, before, () => (nodes += 1))
    step = piece.capture ? matched((slots -= 1)) : matched(null)
    before = piece
  }
  return (path) => {
    const attempt: Attempt = { text: path, stride: path.length + 1, captured: [], tried: null, failed: null }
    return step(attempt, 0) ? attempt.captured : null
  }
}

/** The step of a piece, which stores its text in a slot. */
function compilePiece(
  piece: Piece,
  next: Step,
  following: Piece | undefined,
  number: () => number,
): (slot: number | null) => Step {
  const then = (slot: number | null, attempt: Attempt, from: number, to: number): boolean => {
    if (!next(attempt, to)) return false
    if (slot !== null) attempt.captured[slot] = attempt.text.slice(from, to)
    return true
  }
  switch (piece.type) {
    case 'text': {
      const { text } = piece
      return (slot) => (attempt, at) => attempt.text.startsWith(text, at) && then(slot, attempt, at, at + text.length)
    }
    case 'star': {
      const { least } = piece
      // Before a slash, only the whole rest of the segment can match.
      if (following?.type === 'text' && following.text.startsWith('/')) {
        return (slot) => (attempt, at) => {
          const end = endOfSegment(attempt.text, at)
          return end >= at + least && then(slot, attempt, at, end)
        }
      }
      return varying(number(), endOfSegment, least, then)
    }
    case 'rest':
      return varying(number(), (text) => text.length, 1, then)
    case 'segments':
      return wholeSegments(number(), then)
    case 'names': {
      const names = namesByFirst(piece.names)
      const last = onceEach(number(), next)
      return (slot) => (attempt, at) => {
        const found = names
          .get(attempt.text.charCodeAt(at))
          ?.find((name) => attempt.text.startsWith(name, at) && last(attempt, at + name.length))
        if (found !== undefined && slot !== null) attempt.captured[slot] = found
        return found !== undefined
      }
    }
    case 'choice': {
      let end = 0
      const last = onceEach(number(), next)
      const leave: Step = (attempt, at) => {
        end = at
        return last(attempt, at)
      }
      const options = piece.options.map(
        (option) =>
          option.reduceRight<[Step, Piece | undefined]>(
            ([step, after], inner) => [compilePiece(inner, step, after, number)(null), inner],
            [leave, undefined],
          )[0],
      )
      return (slot) => (attempt, at) => {
        if (!options.some((option) => option(attempt, at))) return false
        if (slot !== null) attempt.captured[slot] = attempt.text.slice(at, end)
        return true
      }
    }
  }
}

type Then = (slot: number | null, attempt: Attempt, from: number, to: number) => boolean

/** A run of characters, the longest first. Each end is tried once, no matter where the run starts. */
function varying(
  number: number,
  endOf: (text: string, at: number) => number,
  least: number,
  then: Then,
): (slot: number | null) => Step {
  return (slot) => (attempt, at) => {
    const end = endOf(attempt.text, at)
    const key = number * attempt.stride + end
    const tried = attempt.tried?.get(key) ?? end + 1
    for (let to = tried - 1; to >= at + least; to -= 1) if (then(slot, attempt, at, to)) return true
    if (at + least < tried) (attempt.tried ??= new Map()).set(key, at + least)
    return false
  }
}

/** Segments with the slash after each, as many as possible first. */
function wholeSegments(number: number, then: Then): (slot: number | null) => Step {
  return (slot) => (attempt, at) => {
    const { text } = attempt
    let end = at
    for (let slash = text.indexOf('/', end); slash > end; slash = text.indexOf('/', end)) end = slash + 1
    const key = number * attempt.stride + end
    const tried = attempt.tried?.get(key)
    for (
      let to = tried === undefined ? end : text.lastIndexOf('/', tried - 2) + 1;
      to > at;
      to = text.lastIndexOf('/', to - 2) + 1
    ) {
      if (then(slot, attempt, at, to)) return true
      ;(attempt.tried ??= new Map()).set(key, to)
    }
    return then(slot, attempt, at, at)
  }
}

/** A step that is not tried again at a position where it failed. */
function onceEach(number: number, step: Step): Step {
  return (attempt, at) => {
    const key = number * attempt.stride + at
    if (attempt.failed?.has(key)) return false
    if (step(attempt, at)) return true
    ;(attempt.failed ??= new Set()).add(key)
    return false
  }
}

function endOfSegment(text: string, at: number): number {
  const slash = text.indexOf('/', at)
  return slash === -1 ? text.length : slash
}

function namesByFirst(names: readonly string[]): ReadonlyMap<number, readonly string[]> {
  return groupBy(
    names.toSorted((a, b) => b.length - a.length),
    (name) => name.charCodeAt(0),
  )
}
