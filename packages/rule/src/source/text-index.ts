/** Which sequences of three characters occur in a text, in 65,536 classes. */
export interface TextIndex {
  /** Whether a text occurs; most texts that do not are ruled out without a search. */
  includes(part: string): boolean
}

const WORDS = 2_048
const classesOfParts = new Map<string, Uint16Array>()

/** Indexes a text in which many short parts are searched: one pass in place of one for each part. */
export function createTextIndex(text: string): TextIndex {
  const seen = new Uint32Array(WORDS)
  let [first, second] = [text.charCodeAt(0), text.charCodeAt(1)]
  for (let index = 2; index < text.length; index++) {
    const third = text.charCodeAt(index)
    const at = classOf(first, second, third)
    seen[at >>> 5]! |= 1 << (at & 31)
    first = second
    second = third
  }
  return {
    includes(part) {
      for (const at of classesOf(part)) if ((seen[at >>> 5]! & (1 << (at & 31))) === 0) return false
      return text.includes(part)
    },
  }
}

function classesOf(part: string): Uint16Array {
  let classes = classesOfParts.get(part)
  if (classes === undefined) {
    classes = Uint16Array.from({ length: Math.max(part.length - 2, 0) }, (_, index) =>
      classOf(part.charCodeAt(index), part.charCodeAt(index + 1), part.charCodeAt(index + 2)),
    )
    classesOfParts.set(part, classes)
  }
  return classes
}

/** A hash of three characters in 16 bits. */
function classOf(first: number, second: number, third: number): number {
  return (Math.imul(first * 961 + second * 31 + third, 40_503) >>> 4) & 0xffff
}
