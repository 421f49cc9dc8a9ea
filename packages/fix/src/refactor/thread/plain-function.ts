import type { AstNode, ModuleSource, Statement } from '../../source/module-source.ts'
import { walk } from '../../source/walk.ts'
import { Refusal, type ChangeSet } from '../change-set.ts'

/** A function at the top level of a module whose parameters are as plain as those of most functions. */
export interface PlainFunction {
  name: string
  node: AstNode
}

/** Functions with a body. */
export const FUNCTIONS = /^(?:FunctionDeclaration|FunctionExpression|ArrowFunctionExpression)$/

/** The function that a statement declares; a refusal where a parameter cannot be added to it. */
export function plainFunction(source: ModuleSource, statement: Statement): PlainFunction {
  const { name, node } = namedFunction(source, statement)
  if (!(node['params'] as AstNode[]).every((one) => isPlainParameter(one) || mayFollow(one))) throw outside(source)
  return { name, node }
}

/** How many arguments each call passes at least; another required parameter goes behind these. */
export function requiredCount(parameters: readonly AstNode[]): number {
  const first = parameters.findIndex((one) => !isPlainParameter((one['parameter'] ?? one) as AstNode))
  return first === -1 ? parameters.length : first
}

/** Whether a parameter may follow a required one that is added. */
export function mayFollow({ type, optional }: AstNode): boolean {
  return (type === 'Identifier' && optional === true) || /^(?:AssignmentPattern|RestElement)$/.test(type)
}

/** Whether another parameter may follow a parameter. */
export function isPlainParameter({ type, optional, name }: AstNode): boolean {
  return /^(?:Identifier|ObjectPattern|ArrayPattern)$/.test(type) && optional !== true && name !== 'this'
}

function outside({ file }: ModuleSource): Refusal {
  return new Refusal(`${file} uses it outside of a function that can take a parameter.`)
}

/** The function that a statement declares, whatever its parameters; a refusal where its calls do not show what it takes. */
export function namedFunction(source: ModuleSource, statement: Statement): { name: string; node: AstNode } {
  const refusal = outside(source)
  const { node: outer } = statement
  if (outer.type === 'ExportDefaultDeclaration') throw refusal
  const declaration = (outer['declaration'] ?? outer) as AstNode
  const declarators = (declaration['declarations'] ?? []) as AstNode[]
  const node = (declarators.length === 1 ? declarators[0]!['init'] : declaration) as AstNode | null
  const id = (declarators.length === 1 ? declarators[0]!['id'] : declaration['id']) as AstNode | null | undefined
  if (node == null || id?.type !== 'Identifier' || !FUNCTIONS.test(node.type)) throw refusal
  // A component gets props, and overloads and annotated constants repeat the parameters.
  const name = id['name'] as string
  if (/^\p{Lu}/u.test(name) || id['typeAnnotation'] != null || source.outline.declaring(name).length !== 1)
    throw refusal
  const isInBrackets =
    node.type !== 'ArrowFunctionExpression' || /^(?:async\s*)?[(<]/.test(source.text.slice(node.start))
  if (!isInBrackets || node['generator'] === true) throw refusal
  return { name, node }
}

/** A place in a list, and the commas that something there needs. */
export interface ListPlace {
  at: number
  before: '' | ', '
  after: '' | ', '
}

/** Where another required parameter goes: behind those of which each call passes one. */
export function placeOfParameter(source: ModuleSource, parameters: readonly AstNode[], from: number): ListPlace {
  const count = requiredCount(parameters)
  if (count > 0) return { at: parameters[count - 1]!.end, before: ', ', after: '' }
  return { at: source.text.indexOf('(', from) + 1, before: '', after: parameters.length > 0 ? ', ' : '' }
}

/** Adds to a list of parameters or arguments, which `lists` remembers: an empty one gets its first without a comma. */
export function addToList(
  changes: ChangeSet,
  file: string,
  { at, before, after }: ListPlace,
  text: string,
  lists: Set<string>,
): void {
  const key = `${file}\0${at}`
  changes.edit(file).appendLeft(at, (lists.has(key) && after === '' ? ', ' : before) + text + after)
  lists.add(key)
}

/** Where the line of something ends that only a comment follows, which is about it; else where that itself ends. */
export function endWithComment(text: string, end: number): number {
  return end + (/^[^\S\n]*\/\/[^\r\n]*/.exec(text.slice(end))?.[0].length ?? 0)
}

/** Refuses where a statement declares a name of its own that a parameter would hide, or that would hide it. */
export function requireFree(source: ModuleSource, statement: Statement, name: string): void {
  walk(statement.node, (node, around) => {
    const parent = around.at(-1)
    if (node.type !== 'Identifier' || node['name'] !== name || parent === undefined) return
    const isParameter = (parent['params'] as AstNode[] | undefined)?.includes(node) === true
    // What a clause catches, and properties among the parameters of a class inside.
    const isNamed = parent['param'] === node || parent['parameter'] === node
    const isTarget = parent['left'] === node && /^(?:Assignment|For)/.test(parent.type)
    const isBound = isParameter || isNamed || parent['id'] === node || isTarget || inPattern(around, node)
    if (isBound) throw new Refusal(`${source.file} has another ${name}.`)
  })
}

/** Refuses where a module uses a name already, so that a parameter of that name would hide what it means there. */
export function requireUnused(source: ModuleSource, name: string): void {
  for (const { node: statement } of source.statements)
    walk(statement, (node, around) => {
      if (node.type === 'Identifier' && node['name'] === name && !isMemberName(node, around.at(-1)))
        throw new Refusal(`${source.file} has another ${name}.`)
    })
}

function isMemberName(node: AstNode, parent: AstNode | undefined): boolean {
  if (parent === undefined || parent['computed'] === true || parent['shorthand'] === true) return false
  return parent['property'] === node || parent['key'] === node
}

function inPattern(around: readonly AstNode[], node: AstNode): boolean {
  const [holder, parent] = [around.at(-2), around.at(-1)]
  if (parent?.type === 'ArrayPattern' || parent?.type === 'RestElement') return true
  return parent?.type === 'Property' && parent['value'] === node && holder?.type === 'ObjectPattern'
}
