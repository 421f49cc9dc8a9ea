import { readRegularText } from '@stratalint/policy'
import { join } from 'node:path'

/** The line and column of an offset in a file, from 1. */
export function positionOf(root: string, file: string, offset: number): { line: number; column: number } {
  const before = readRegularText(join(root, file)).slice(0, offset).split('\n')
  return { line: before.length, column: before.at(-1)!.length + 1 }
}

/** The offset of a line and column in a file. */
export function offsetOf(root: string, file: string, line: number, column: number): number {
  const lines = readRegularText(join(root, file)).split('\n')
  return lines.slice(0, line - 1).reduce((sum, text) => sum + text.length + 1, 0) + column - 1
}
