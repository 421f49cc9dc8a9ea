import { displayWidth, sliceColumns } from './display-width.ts'

/** How a column of a table is set. */
export interface Column {
  title: string
  align?: 'right'
  /** A longer cell is cut. */
  most?: number
}

/** A table for a terminal, with two spaces between its columns. */
export function textTable(columns: readonly Column[], rows: readonly (readonly string[])[]): string[] {
  const cut = (text: string, most: number): string =>
    displayWidth(text) <= most ? text : `${sliceColumns(text, most - 1)}…`
  const cells = [columns.map(({ title }) => title), ...rows].map((row) =>
    row.map((cell, index) => cut(cell, columns[index]!.most ?? Infinity)),
  )
  const widths = columns.map((_, index) => Math.max(...cells.map((row) => displayWidth(row[index]!))))
  return cells.map((row) =>
    row
      .map((cell, index) => {
        const space = ' '.repeat(widths[index]! - displayWidth(cell))
        return columns[index]!.align === 'right' ? space + cell : cell + space
      })
      .join('  ')
      .trimEnd(),
  )
}
