import { compilePattern } from '@stratalint/core'

/** A pattern as the segments before its `**` and those after it. */
interface Shape {
  head: readonly string[]
  /** `null` without a `**`. */
  tail: readonly string[] | null
}

/** The pattern of the files that two place patterns match; `null` if there are none, or if no pattern says it. */
export function intersect(one: string, other: string): string | null {
  if (one === other) return one
  const inner = anywhere(one) ?? anywhere(other)
  if (inner !== null) return anywhere(one) !== null ? within(other, inner) : within(one, inner)
  const [a, b] = [shapeOf(one), shapeOf(other)]
  if (a === null && b !== null && isEnding(b)) return withTail(one, b.tail!)
  if (b === null && a !== null && isEnding(a)) return withTail(other, a.tail!)
  if (a === null || b === null) return null
  if (a.tail === null || b.tail === null) return intersectFixed(a, b)
  const length = Math.min(a.head.length, b.head.length)
  const head = combineAll(a.head.slice(0, length), b.head.slice(0, length))
  const tail = combineTails(a.tail, b.tail)
  if (head === null || tail === null) return null
  const longer = a.head.length > b.head.length ? a.head : b.head
  return [...head, ...longer.slice(length), '**', ...tail].join('/')
}

/** The segments between the stars of a pattern such as a folder at any depth. */
function anywhere(pattern: string): string[] | null {
  const segments = pattern.split('/')
  const inner = segments.slice(1, -1)
  return segments[0] === '**' && segments.at(-1) === '**' && inner.length > 0 && !inner.includes('**') ? inner : null
}

/** The files of a pattern that are below a folder at any depth. */
function within(pattern: string, inner: readonly string[]): string | null {
  const shape = shapeOf(pattern)
  if (shape === null) return null
  const { head, tail } = shape
  const isInside = head.some((_, index) => {
    const part = head.slice(index, index + inner.length)
    return part.length === inner.length && part.every((segment, at) => covers(inner[at]!, segment))
  })
  if (isInside) return pattern
  return tail === null ? null : [...head, '**', ...inner, '**', ...tail].join('/')
}

function shapeOf(pattern: string): Shape | null {
  const segments = pattern.split('/')
  const at = segments.indexOf('**')
  if (at === -1) return { head: segments, tail: null }
  return segments.lastIndexOf('**') === at ? { head: segments.slice(0, at), tail: segments.slice(at + 1) } : null
}

/** Whether a shape says only how a path ends. */
function isEnding({ head, tail }: Shape): boolean {
  return head.length === 0 && tail !== null && tail.length > 0
}

/** A pattern with several `**`, for paths that also end like this. */
function withTail(pattern: string, tail: readonly string[]): string | null {
  const segments = pattern.split('/')
  const at = segments.lastIndexOf('**')
  const combined = combineTails(segments.slice(at + 1), tail)
  return combined === null ? null : [...segments.slice(0, at + 1), ...combined].join('/')
}

/** At least one of the two has a fixed number of segments. */
function intersectFixed(a: Shape, b: Shape): string | null {
  const [fixed, open] = a.tail === null ? [a, b] : [b, a]
  if (open.tail === null) {
    return fixed.head.length === open.head.length ? (combineAll(fixed.head, open.head)?.join('/') ?? null) : null
  }
  const { head, tail } = open
  if (fixed.head.length < head.length + Math.max(tail.length, 1)) return null
  const start = combineAll(fixed.head.slice(0, head.length), head)
  const end = combineAll(fixed.head.slice(fixed.head.length - tail.length), tail)
  if (start === null || end === null) return null
  return [...start, ...fixed.head.slice(head.length, fixed.head.length - tail.length), ...end].join('/')
}

/** Tails are aligned at their ends. */
function combineTails(a: readonly string[], b: readonly string[]): string[] | null {
  const length = Math.min(a.length, b.length)
  const end = combineAll(a.slice(a.length - length), b.slice(b.length - length))
  const longer = a.length > b.length ? a : b
  return end === null ? null : [...longer.slice(0, longer.length - length), ...end]
}

function combineAll(a: readonly string[], b: readonly string[]): string[] | null {
  const combined = a.map((segment, index) => combine(segment, b[index]!))
  return combined.includes(null) ? null : (combined as string[])
}

/** The narrower of two segments, or what their choices have in common. */
function combine(a: string, b: string): string | null {
  if (a === b) return a
  const [left, right] = [expand(a), expand(b)]
  const isIn = (one: string, others: readonly string[]): boolean => others.some((other) => covers(other, one))
  if (right.every((one) => isIn(one, left))) return b
  if (left.every((one) => isIn(one, right))) return a
  const shared = [...new Set([...left.filter((one) => isIn(one, right)), ...right.filter((one) => isIn(one, left))])]
  if (shared.length === 1) return shared[0]!
  if (shared.length === 0) return joinStars(a, b) ?? joinStars(b, a)
  return shared.some((one) => /[*{}]/.test(one)) ? null : `{${shared.join(',')}}`
}

/** Names with one text somewhere and another at the end: `*repository*` and `*port.ts` share `*repository*port.ts`. */
function joinStars(a: string, b: string): string | null {
  return /^\*[^*{}]+\*$/.test(a) && /^\*[^*]+$/.test(b) ? `${a}${b.slice(1)}` : null
}

/** Every text that the choices of a segment can give. */
function expand(segment: string): string[] {
  const found = /\{([^{}]*,[^{}]*)\}/.exec(segment)
  if (found === null) return [segment]
  const [before, after] = [segment.slice(0, found.index), segment.slice(found.index + found[0].length)]
  return found[1]!.split(',').flatMap((option) => expand(`${before}${option}${after}`))
}

/** Whether one segment matches everything that the other does. */
function covers(wide: string, narrow: string): boolean {
  if (wide === narrow || wide === '*' || /^\{[^,]*\}$/.test(wide)) return true
  return !/^\{|^\*$/.test(narrow) && compilePattern(wide, []).match(narrow.replaceAll('*', 'some')) !== null
}
