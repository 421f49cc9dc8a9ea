import type { ResolvedEdge, Violation } from '@stratalint/core'
import { bindingsOf, importStatement, type Binding } from '../../source/imports.ts'
import { readSource, type AstNode, type ModuleSource } from '../../source/module-source.ts'
import { walk } from '../../source/walk.ts'
import { Refusal } from '../change-set.ts'
import { edgeAt } from '../edge-at.ts'
import { requireUnused } from '../thread/plain-function.ts'
import { statementOf } from './bindings.ts'

/** A file that names the members it imports, with its imports there and the violation of the same import. */
export interface Named {
  text: string
  edges: readonly ResolvedEdge[]
  violation: Violation
}

interface Edit {
  start: number
  end: number
  text: string
}

/** `import { a } from './x'` in place of `import * as x from './x'`, of which only members are used; `null` for any other import. */
export function nameMembers(text: string, edges: readonly ResolvedEdge[], violation: Violation): Named | null {
  const source = /\.[cm]?[jt]sx?$/.test(violation.file) ? readSource(violation.file, text, edges) : null
  if (source === null) return null
  const edge = edgeAt(text, edges, violation)
  const [binding, ...others] = bindingsOf(edge)
  const node = statementOf(source, edge)?.node
  if (binding?.name !== '*' || others.length > 0 || node?.type !== 'ImportDeclaration') return null
  const { members, edits } = membersOf(source, binding.local)
  if (members.length === 0) throw new Refusal('Nothing uses it.')
  for (const { name } of members) requireUnused(source, name)
  const named = members.map((one) => ({ ...one, typeOnly: binding.typeOnly || one.typeOnly }))
  const style = { ...source.style, quote: text[edge.start]!, semicolon: text[node.end - 1] === ';' ? ';' : '' }
  // On one line, however long: nothing of it is left in the end.
  const statement = importStatement(named, edge.specifier, { ...style, columns: Infinity })
  const all: Edit[] = [{ start: node.start, end: node.end, text: statement }, ...edits]
  const start = node.start + statement.length - (style.semicolon.length + edge.specifier.length + 2)
  const moved = edges.map((one) =>
    one === edge
      ? {
          ...edge,
          start,
          end: start + edge.specifier.length + 2,
          names: named.map(({ name, typeOnly }) => ({ name, local: name, typeOnly })),
        }
      : { ...one, start: movedTo(all, one.start), end: movedTo(all, one.end) },
  )
  const result = applied(text, all)
  const lines = result.slice(0, start).split('\n')
  return {
    text: result,
    edges: moved,
    violation: { ...violation, line: lines.length, column: lines.at(-1)!.length + 1 },
  }
}

/** The members of a namespace that a file uses, and the edits that use them by their own names. */
function membersOf(source: ModuleSource, local: string): { members: Binding[]; edits: Edit[] } {
  const members = new Map<string, Binding>()
  const edits: Edit[] = []
  for (const { node: statement } of source.statements) {
    if (statement.type === 'ImportDeclaration') continue
    walk(statement, (node, around) => {
      if (!/^(?:JSX)?Identifier$/.test(node.type) || node['name'] !== local) return
      const parent = around.at(-1)
      if (parent !== undefined && isOtherName(node, parent)) return
      const name = parent === undefined ? null : memberName(node, parent)
      if (name === null) throw new Refusal(`${source.file} uses ${local} as a whole.`)
      const typeOnly = parent!.type === 'TSQualifiedName' && around.at(-2)?.type !== 'TSTypeQuery'
      members.set(name, { name, local: name, typeOnly: typeOnly && members.get(name)?.typeOnly !== false })
      edits.push({ start: parent!.start, end: parent!.end, text: name })
    })
  }
  return { members: [...members.values()], edits: edits.sort((a, b) => a.start - b.start) }
}

/** Whether a name is that of a member or a key, which has nothing to do with an import. */
function isOtherName(node: AstNode, parent: AstNode): boolean {
  if (parent['computed'] === true || parent['shorthand'] === true) return false
  return (
    parent['property'] === node ||
    parent['key'] === node ||
    (parent['right'] === node && parent.type === 'TSQualifiedName')
  )
}

function memberName(node: AstNode, parent: AstNode): string | null {
  if (parent.type === 'TSQualifiedName' && parent['left'] === node) return parent['right'].name as string
  const isMember = parent.type === 'MemberExpression' && parent['object'] === node && parent['computed'] !== true
  return isMember && parent['optional'] !== true ? (parent['property'].name as string) : null
}

/** Where an offset is after edits in front of it. */
function movedTo(edits: readonly Edit[], offset: number): number {
  return edits.reduce((at, { start, end, text }) => (end <= offset ? at + text.length - (end - start) : at), offset)
}

function applied(text: string, edits: readonly Edit[]): string {
  return edits.reduceRight(
    (before, { start, end, text: now }) => before.slice(0, start) + now + before.slice(end),
    text,
  )
}
