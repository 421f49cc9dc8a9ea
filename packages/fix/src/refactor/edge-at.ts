import type { ResolvedEdge, Violation } from '@stratalint/core'
import { posix } from 'node:path'
import { Refusal } from './change-set.ts'

/** The import that a violation is about. */
export function edgeAt(text: string, edges: readonly ResolvedEdge[], { line, column, file }: Violation): ResolvedEdge {
  const lines = text.split('\n')
  const offset = lines.slice(0, line - 1).reduce((sum, one) => sum + one.length + 1, 0) + column - 1
  const edge = edges.find(({ start }) => start === offset)
  if (edge === undefined) throw new Refusal(`${posix.basename(file)} has no import at line ${line}.`)
  return edge
}
