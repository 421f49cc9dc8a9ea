import { createLineIndex } from '@stratalint/graph'

/** A 1-based line, and a 1-based column in bytes of UTF-8. */
export interface RdPosition {
  line: number
  column?: number
}

/** Converts positions of one text. */
export interface ByteIndex {
  text: string
  /** From a column in UTF-16. */
  position(line: number, column: number): RdPosition
  /** From an offset in UTF-16. */
  at(offset: number): RdPosition
}

export function createByteIndex(text: string): ByteIndex {
  const lines = text.split(/\r\n|[\n\r\u2028\u2029]/)
  const lineIndex = createLineIndex(text)
  const position = (line: number, column: number): RdPosition => ({
    line,
    column: Buffer.byteLength((lines[line - 1] ?? '').slice(0, column - 1)) + 1,
  })
  return {
    text,
    position,
    at(offset) {
      const { line, column } = lineIndex(offset)
      return position(line, column)
    },
  }
}
