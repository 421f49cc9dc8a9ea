import type { TSESTree } from '@typescript-eslint/utils'
import { chooseSplit } from './choose-split.ts'
import type { FileSource, Unit } from './outline.ts'
import { hasJsx } from './statements.ts'

/** Members of a declaration that move together. */
export interface MovedMembers {
  names: string[]
  hasJsx: boolean
  lines: number
  fromLine: number
  toLine: number
}

export function unitOf({ sourceCode, position }: FileSource, node: TSESTree.Node, name: string): Unit {
  const [start, end] = sourceCode.getRange(node)
  const comments = sourceCode.getCommentsBefore(node)
  const fromLine = position(comments[0]?.start ?? start).line
  const toLine = position(end).line
  return {
    names: name === '' ? [] : [name],
    shape: 'function',
    ranges: [{ fromLine, toLine, gap: 0, startLine: fromLine }],
    fromLine,
    toLine,
    lines: toLine - fromLine + 1,
    gap: 0,
    // Others reach it through what holds it.
    exported: name === '' ? [] : [name],
    uses: [],
    typeUses: [],
    edges: [],
    mentions: [],
    isListed: false,
    isPinned: name === '',
    hasJsx: /<\/|\/>/.test(sourceCode.getText(node)) && hasJsx(node),
    section: -1,
  }
}

/** A group of members that needs none of the others. */
export function chooseMembers(
  units: Unit[],
  need: number,
  max: number,
): { members: MovedMembers; indexes: number[] } | null {
  const total = units.reduce((sum, { lines }) => sum + lines, 0)
  const outline = { units, header: 0, importLines: [], directives: [] }
  const stays = new Set([...units.keys()].filter((index) => units[index]!.isPinned))
  const limit = Math.min(Math.max(total - need, Math.min(20, Math.ceil(max / 2))), max)
  const [part] = chooseSplit(outline, { max: limit, stays, reExports: true })?.parts ?? []
  if (part === undefined) return null
  const moved = part.units.map((index) => units[index]!)
  return {
    indexes: part.units,
    members: {
      // The longest one first: it says the most.
      names: moved.toSorted((a, b) => b.lines - a.lines).map(({ names }) => names[0]!),
      hasJsx: moved.some((unit) => unit.hasJsx),
      lines: moved.reduce((sum, { lines }) => sum + lines, 0),
      fromLine: Math.min(...moved.map(({ fromLine }) => fromLine)),
      toLine: Math.max(...moved.map(({ toLine }) => toLine)),
    },
  }
}

export function keyName(key: TSESTree.Node): string {
  if (key.type === 'Identifier') return key.name
  if (key.type === 'PrivateIdentifier') return `#${key.name}`
  return key.type === 'Literal' ? String(key.value) : ''
}

export function sizeOf(node: { range?: readonly [number, number]; start?: number; end?: number }): number {
  const [start, end] = node.range ?? [node.start!, node.end!]
  return end - start
}
