import type { Edit } from '@stratalint/core'
import type { Position, Range, TextEdit } from 'vscode-languageserver/node'
import { TextDocument } from 'vscode-languageserver-textdocument'

/** The lines of a text as findings count them: with the line terminators of ECMAScript. */
const LINE_END = /\r\n|[\n\r\u2028\u2029]/g

/** Converts the positions of findings, which count more line terminators than the protocol. */
export function createPositions(text: string): (line: number, column: number) => Position {
  if (!/[\u2028\u2029]/.test(text)) return (line, column) => ({ line: line - 1, character: column - 1 })
  const starts = [0]
  for (const { 0: end, index } of text.matchAll(LINE_END)) starts.push(index + end.length)
  const document = documentOf(text)
  return (line, column) => document.positionAt((starts[line - 1] ?? text.length) + column - 1)
}

/** Where a finding is in a text. */
export function rangeIn(
  text: string,
  { line, column, endLine, endColumn }: { line: number; column: number; endLine: number; endColumn: number },
): Range {
  const position = createPositions(text)
  return { start: position(line, column), end: position(endLine, endColumn) }
}

/** Edits of one text by its offsets. */
export function toTextEdits(text: string, edits: readonly Edit[]): TextEdit[] {
  const document = documentOf(text)
  return edits.map(({ start, end, text: newText }) => ({
    range: { start: document.positionAt(start), end: document.positionAt(end) },
    newText,
  }))
}

function documentOf(text: string): TextDocument {
  return TextDocument.create('', '', 0, text)
}
