import type { AstNode, ModuleSource } from '../../source/module-source.ts'
import { walk } from '../../source/walk.ts'
import { Refusal, type ChangeSet } from '../change-set.ts'
import { addToList, requireFree, type ListPlace } from './plain-function.ts'
import type { Taker, TakerCall } from './taker.ts'

/** The calls of a taker by its local name; a refusal where it is used in a way that does not show what it takes. */
export function callsOf(source: ModuleSource, local: string, taker: Taker): TakerCall[] {
  return source.statements.flatMap((statement) => {
    if (/^Import|^Export(?:All|Named)Declaration$/.test(statement.node.type) && statement.node['declaration'] == null)
      return []
    // A function inside with the same name is another one.
    if (!statement.declares.includes(local)) requireFree(source, statement, local)
    const calls: TakerCall[] = []
    walk(statement.node, (node, around) => {
      if (!/^(?:JSX)?Identifier$/.test(node.type) || node['name'] !== local) return
      const parent = around.at(-1)
      if (parent === undefined || isNoReference(node, parent) || isHarmless(node, around, taker)) return
      const found = callOf(source, node, parent, taker)
      if (found === null) throw new Refusal(`${source.file} does more with ${local} than ${USES[taker.by]} it.`)
      if (found === 'complete') return
      if (taker.by === 'new' && statement.declares.includes(local))
        throw new Refusal(`Class ${local} of ${source.file} constructs itself.`)
      calls.push({ call: found, node, around: [...around], statement })
    })
    return calls
  })
}

const USES: Readonly<Record<Taker['by'], string>> = { call: 'call', new: 'construct', element: 'render' }

/** The call that a name is part of; `complete` where that passes the value already, `null` where it is no such call. */
function callOf(
  { file }: ModuleSource,
  node: AstNode,
  parent: AstNode,
  { by, count, mayPassMore, isOptional, name }: Taker,
): AstNode | 'complete' | null {
  if (by === 'element') return parent.type === 'JSXOpeningElement' ? parent : null
  const given = (parent['arguments'] ?? []) as AstNode[]
  const isCall = parent.type === (by === 'new' ? 'NewExpression' : 'CallExpression') && parent['callee'] === node
  if (!isCall || given.some(({ type }) => type === 'SpreadElement')) return null
  if (given.length === count || (mayPassMore === true && given.length > count)) return parent
  if (isOptional !== true || given.length !== count + 1) return null
  if (!isDefined(given.at(-1)!)) throw new Refusal(`${file} calls ${name} with an argument that may be undefined.`)
  return 'complete'
}

/** Passes a value in a call or to an element. */
export function passIn(
  changes: ChangeSet,
  { file, text }: ModuleSource,
  call: AstNode,
  { property, value, count }: { property: string; value: string; count: number },
  lists: Set<string>,
): void {
  if (call.type === 'JSXOpeningElement') {
    const last = (call['attributes'] as AstNode[]).at(-1) ?? (call['typeArguments'] as AstNode | null) ?? call['name']
    changes.edit(file).appendLeft((last as AstNode).end, ` ${property}={${value}}`)
    return
  }
  addToList(changes, file, placeOfArgument(file, text, call, count), value, lists)
}

/** Where an argument goes behind so many others. */
function placeOfArgument(file: string, text: string, call: AstNode, count: number): ListPlace {
  const given = call['arguments'] as AstNode[]
  const [last, next] = [given[count - 1], given[count]]
  const from = (last ?? (call['typeArguments'] as AstNode | null) ?? (call['callee'] as AstNode)).end
  const rest = withoutComments(text.slice(from, next?.start ?? call.end))
  if (last === undefined) {
    // The callee may have brackets of its own, as an argument may, which are no part of it in the tree.
    const open = next === undefined ? rest.lastIndexOf('(') : rest.indexOf('(', rest.lastIndexOf(')') + 1)
    // Without arguments, a construction may have no brackets.
    if (next === undefined && !/\(\s*\)$/.test(rest)) throw new Refusal(`${file} constructs it without brackets.`)
    return { at: from + open + 1, before: '', after: next === undefined ? '' : ', ' }
  }
  const closed = (next === undefined ? rest.slice(0, -1) : rest).lastIndexOf(')') + 1
  return { at: from + closed, before: ', ', after: '' }
}

/** A text of the same length with spaces for its comments. */
function withoutComments(text: string): string {
  return text.replace(/\/\*[^]*?\*\/|\/\/[^\n]*/g, (comment) => ' '.repeat(comment.length))
}

/** Whether an argument is never undefined, for which a function would use its default value, whatever the types say. */
function isDefined({ type, operator }: AstNode): boolean {
  const isFixed = /^(?:Literal|TemplateLiteral|(?:Object|Array|Function|ArrowFunction|Class|New)Expression)$/
  return isFixed.test(type) || (type === 'UnaryExpression' && operator !== 'void')
}

/** The names of members and keys, and the name of the taker itself where it is declared. */
export function isNoReference(node: AstNode, parent: AstNode): boolean {
  if (parent['id'] === node) return true
  if (parent.type === 'MemberExpression') return parent['property'] === node && parent['computed'] !== true
  return parent['key'] === node && parent['computed'] !== true && parent['shorthand'] !== true
}

/** Whether a use has nothing to do with what it takes: types, closing tags and `instanceof`. */
function isHarmless(node: AstNode, around: readonly AstNode[], { by }: Taker): boolean {
  const parent = around.at(-1)!
  // What a function returns does not depend on what it takes.
  if (by === 'call') return parent.type === 'TSTypeQuery' && around.at(-3)?.['typeName']?.name === 'ReturnType'
  if (/^(?:TSTypeReference|TSQualifiedName|JSXClosingElement)$/.test(parent.type)) return true
  if (by === 'element') return false
  // Any other type of the class itself has its constructor.
  if (parent.type === 'TSTypeQuery') return around.at(-3)?.['typeName']?.name === 'InstanceType'
  return parent.type === 'BinaryExpression' && parent['operator'] === 'instanceof' && parent['right'] === node
}
