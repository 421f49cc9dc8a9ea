/** Anything that has a place in the text; oxc gives the offsets, ESLint wants all of these. */
export interface Located {
  type: string
  start: number
  end: number
  range: [number, number]
  loc: { start: Position; end: Position }
}

/** Lines count from 1, columns from 0. */
export interface Position {
  line: number
  column: number
}

/** Gives nodes, comments and tokens of one text the locations that ESLint wants. */
export function createLocator(text: string): {
  position(offset: number): Position
  locate<Type extends Pick<Located, 'start' | 'end'>>(item: Type): Type & Located
} {
  const lineStarts = [0]
  for (const {
    index,
    0: { length },
  } of text.matchAll(/\r\n|[\r\n\u2028\u2029]/g))
    lineStarts.push(index + length)

  const position = (offset: number): Position => {
    let [low, high] = [0, lineStarts.length - 1]
    while (low < high) {
      const middle = (low + high + 1) >> 1
      if (lineStarts[middle]! <= offset) low = middle
      else high = middle - 1
    }
    return { line: low + 1, column: offset - lineStarts[low]! }
  }
  const locate = <Type extends Pick<Located, 'start' | 'end'>>(item: Type): Type & Located =>
    Object.assign(item, {
      range: [item.start, item.end],
      loc: { start: position(item.start), end: position(item.end) },
    }) as unknown as Type & Located
  return { position, locate }
}
