import type { DescribeContext, RuleSource } from '@stratalint/rule'
import type { TSESTree } from '@typescript-eslint/utils'
import { isTopLevel, referencesOf, type Variable } from '../max-function-lines/references.ts'
import { findByOffset, merged } from './merge-statements.ts'
import { readImports, type ImportText } from './read-imports.ts'
import { bannerTitle, readSections, type Section } from './sections.ts'
import { draftOf, exportedNames, hasJsx, isImport, type Draft, type Shape } from './statements.ts'

/** What is known of a file that is too long. */
export type FileSource = Pick<DescribeContext, 'module' | 'sourceCode' | 'position'>

/** Lines of a file that are next to each other. */
export interface LineRange {
  /** 1-based, with the comments above. */
  fromLine: number
  toLine: number
  /** The blank lines before it. */
  gap: number
  /** The line on which what it declares starts. */
  startLine: number
}

/** Top-level statements of a file that stay together: a declaration, or a statement that does something. */
export interface Unit {
  /** Empty for a statement. */
  names: string[]
  shape: Shape
  ranges: LineRange[]
  fromLine: number
  toLine: number
  /** The lines that count. */
  lines: number
  /** Those of the blank lines before it that count. */
  gap: number
  /** The names under which the file exports it. */
  exported: string[]
  /** Indexes of the units that it uses. */
  uses: number[]
  /** Uses of other units that are types only. */
  typeUses: number[]
  /** Indexes of the module's edges that it uses. */
  edges: number[]
  /** The top-level names that it uses, imported ones included. */
  mentions: string[]
  /** Code in no unit uses it, such as `export { name }`. */
  isListed: boolean
  /** What it does when the file is loaded depends on its place in the file. */
  isPinned: boolean
  hasJsx: boolean
  /** The index of the section that it is in; -1 for none. */
  section: number
}

/** A file as its statements use each other. It can be stored. */
export interface Outline {
  units: Unit[]
  /** Lines that are in no unit: imports, and what is between statements. */
  header: number
  /** The counted lines of the import of each edge of the module. */
  importLines: number[]
  imports: (ImportText | null)[]
  /** Names that code in no unit uses, such as `export { name }`. */
  listed: string[]
  sections: Section[]
  /** Directives at the start, such as `use client`. */
  directives: string[]
  /** Where the line with an index, counted from 0, counts. */
  flags: readonly boolean[]
}

/** Reads the outline of a file. */
export function outlineOf(source: FileSource, flags: readonly boolean[]): Outline {
  const { module, sourceCode, position } = source
  const { body } = sourceCode.ast
  const { edges } = module
  const counted = (from: number, to: number): number => {
    let count = 0
    for (let line = from - 1; line < to; line++) if (flags[line] === true) count++
    return count
  }
  const lineOf = (offset: number): number => position(offset).line
  const isBinding = (statement: TSESTree.Statement): boolean => isImport(statement, sourceCode, edges)
  const drafts = body.filter((one) => !isBinding(one)).flatMap((one) => draftOf(one))
  const groups = merged(drafts, sourceCode)
  const sections = readSections(sourceCode, lineOf)
  const links = linksOf(source, groups)
  const exportedBy = exportsOf(module.exports, body)
  const listed = namesInNoGroup(source, groups)
  const texts = sourceCode.text.split('\n')
  const blankLinesBefore = (line: number): number => {
    let count = 0
    while (line - 2 - count >= 0 && texts[line - 2 - count]!.trim() === '') count++
    return count
  }
  const mayHaveJsx = /<\/|\/>/.test(sourceCode.text)
  const units = groups.map(({ nodes, names, shape, isPinned }, index): Unit => {
    const ranges = nodes.map((node): LineRange => {
      const fromLine = lineOf(startOf(sourceCode, node))
      const [start, end] = sourceCode.getRange(node)
      return { fromLine, toLine: lineOf(end), gap: blankLinesBefore(fromLine), startLine: lineOf(start) }
    })
    const { uses, edges: used, mentions } = links[index]!
    const fromLine = Math.min(...ranges.map((range) => range.fromLine))
    return {
      names,
      shape,
      ranges,
      fromLine,
      toLine: Math.max(...ranges.map((range) => range.toLine)),
      lines: ranges.reduce((sum, range) => sum + counted(range.fromLine, range.toLine), 0),
      gap: ranges.reduce((sum, range) => sum + counted(range.fromLine - range.gap, range.fromLine - 1), 0),
      exported: names.flatMap((name) => exportedBy.get(name) ?? []),
      uses: [...uses.keys()],
      typeUses: [...uses].filter(([, isType]) => isType).map(([to]) => to),
      edges: [...used],
      mentions: [...mentions],
      isListed: names.some((name) => listed.has(name)),
      isPinned,
      hasJsx: mayHaveJsx && nodes.some(hasJsx),
      section: sections.findLastIndex((section) => section.fromLine < fromLine),
    }
  })
  const imports = readImports(source, isBinding)
  return {
    units,
    header: counted(1, flags.length) - units.reduce((sum, { lines, gap }) => sum + lines + gap, 0),
    importLines: imports.map((one) => (one === null ? 0 : counted(one.fromLine, one.toLine))),
    imports,
    listed: [...listed],
    sections,
    directives: body.flatMap((one) =>
      one.type === 'ExpressionStatement' && typeof one.directive === 'string' ? [one.directive] : [],
    ),
    flags,
  }
}

interface Links {
  uses: Map<number, boolean>
  edges: Set<number>
  mentions: Set<string>
}

/** What each group uses: others, and imports. */
function linksOf({ module: { edges }, sourceCode }: FileSource, groups: readonly Draft[]): Links[] {
  const find = findByOffset(
    groups.map(({ nodes }, index) => ({ nodes, index })),
    sourceCode,
  )
  const unitAt = (offset: number): number => find(offset)?.index ?? -1
  const links = groups.map((): Links => ({ uses: new Map(), edges: new Set(), mentions: new Set() }))
  const imported = new Map<string, number>()
  edges.forEach(({ kind, names, start }, index) => {
    if (/^(?:import|import-type|import-equals|require)$/.test(kind))
      for (const { local } of names) if (local !== null) imported.set(local, index)
    links[unitAt(start)]?.edges.add(index)
  })
  const unitOf = new Map<Variable, number>()
  for (const { start, variable, name, isType } of referencesOf(sourceCode)) {
    if (variable === null || !isTopLevel(variable)) continue
    const from = unitAt(start)
    if (from === -1) continue
    let to = unitOf.get(variable)
    if (to === undefined) {
      const [definition] = variable.defs
      to = definition === undefined ? -1 : unitAt(sourceCode.getRange(definition.name)[0])
      unitOf.set(variable, to)
    }
    const { uses, edges: used, mentions } = links[from]!
    mentions.add(name)
    const edge = to === -1 ? imported.get(name) : undefined
    if (edge !== undefined) used.add(edge)
    else if (to !== -1 && to !== from) uses.set(to, (uses.get(to) ?? true) && isType)
  }
  return links
}

/** What `export { name }` and other code that cannot move uses. */
function namesInNoGroup({ sourceCode }: FileSource, groups: readonly Draft[]): Set<string> {
  const find = findByOffset(groups, sourceCode)
  const names = new Set<string>()
  for (const { start, variable, name } of referencesOf(sourceCode))
    if (variable !== null && isTopLevel(variable) && find(start) === undefined) names.add(name)
  return names
}

/** The names under which each local name is exported. */
function exportsOf(
  exports: DescribeContext['module']['exports'],
  body: readonly TSESTree.Statement[],
): Map<string, string[]> {
  const exportedBy = new Map<string, string[]>()
  for (const [local, name] of exportedNames(body)) exportedBy.set(local, [...(exportedBy.get(local) ?? []), name])
  const listed = new Set([...exportedBy.values()].flat())
  for (const { name, binding } of exports)
    if (binding.type === 'local' && name !== 'default' && !exportedBy.has(name) && !listed.has(name))
      exportedBy.set(name, [name])
  return exportedBy
}

/** Where a statement starts, with the comments directly above it; a blank line keeps the head of the file out. */
function startOf(sourceCode: RuleSource, statement: TSESTree.Node): number {
  let [start] = sourceCode.getRange(statement)
  for (const comment of sourceCode.getCommentsBefore(statement).toReversed()) {
    if (/\n[^\S\n]*\r?\n/.test(sourceCode.text.slice(comment.end, start))) break
    const lineStart = sourceCode.text.lastIndexOf('\n', comment.start - 1) + 1
    if (sourceCode.text.slice(lineStart, comment.start).trim() !== '' || bannerTitle(comment.value) !== null) break
    start = comment.start
  }
  return start
}
