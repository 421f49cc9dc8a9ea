import type { AstNode, ModuleSource } from '../../source/module-source.ts'
import { Refusal, type ChangeSet } from '../change-set.ts'
import { addToList, isPlainParameter } from './plain-function.ts'
import type { Taker } from './taker.ts'

/** A class that takes a value in its constructor, and keeps it for its methods. */
export function takingClass(source: ModuleSource, node: AstNode): Taker {
  const { file } = source
  const name = (node['id'] as AstNode | null)?.['name'] as string | undefined
  const members = node['body'].body as AstNode[]
  const constructors = members.filter(({ kind, value }) => kind === 'constructor' && value != null)
  const [own] = constructors
  const parameters = ((own?.['value'] as AstNode | undefined)?.['params'] ?? []) as AstNode[]
  if (name === undefined) throw new Refusal(`A class of ${file} has no name.`)
  const refuse = (why: string): never => {
    throw new Refusal(`Class ${name} of ${file} ${why}`)
  }
  if (!/\.[cm]?tsx?$/.test(file)) refuse('is JavaScript, where a constructor declares no properties.')
  if (own === undefined && node['superClass'] != null) refuse('has the constructor of the class that it extends.')
  if (constructors.length > 1 || (own?.['value'].body == null) !== (own === undefined))
    refuse('has several signatures of its constructor.')
  // What decorators mark is constructed by a framework.
  if ([node, ...parameters].some(({ decorators }) => ((decorators ?? []) as AstNode[]).length > 0))
    refuse('is constructed by a framework.')
  if (!parameters.map((one) => (one['parameter'] ?? one) as AstNode).every(isPlainParameter))
    refuse('has an optional parameter in its constructor, which nothing required may follow.')
  return {
    name,
    by: 'new',
    count: parameters.length,
    nameOf: (parameter) => `this.${parameter}`,
    take(changes, { name: parameter, type }, lists) {
      const isTaken = [...members, ...parameters.map((one) => (one['parameter'] ?? {}) as AstNode)].some(
        (one) => (one['key']?.name ?? one['name']) === parameter,
      )
      if (isTaken) refuse(`has another ${parameter}.`)
      const text = `private readonly ${parameter}: ${type}`
      if (own === undefined) writeConstructor(changes, source, members, node, text, lists)
      else addToList(changes, file, endOfList(source, own, parameters), text, lists)
    },
    requireReach(nodes) {
      for (const one of nodes) {
        const why = outOfReach(node, members, own, one)
        if (why !== null) refuse(why)
      }
    },
  }
}

function endOfList(source: ModuleSource, own: AstNode, parameters: readonly AstNode[]): { at: number; before: string } {
  const last = parameters.at(-1)
  if (last !== undefined) return { at: last.end, before: ', ' }
  return { at: source.text.indexOf('(', (own['key'] as AstNode).end) + 1, before: '' }
}

/** Writes a constructor before the first method. */
function writeConstructor(
  changes: ChangeSet,
  { file, text, style }: ModuleSource,
  members: readonly AstNode[],
  node: AstNode,
  parameter: string,
  lists: Set<string>,
): void {
  const fields = members.findLastIndex(({ type }) => type === 'PropertyDefinition')
  const at = fields === -1 ? (node['body'] as AstNode).start + 1 : members[fields]!.end
  const key = `${file}\0${at}`
  const edit = changes.edit(file)
  if (lists.has(key)) {
    edit.appendLeft(at, `, ${parameter}`)
    return
  }
  lists.add(key)
  const first = members[0]
  const indent = first === undefined ? '  ' : /[^\S\n]*$/.exec(text.slice(0, first.start))![0]
  const gap = fields === -1 ? '' : style.eol
  edit.appendLeft(at, `${gap}${style.eol}${indent}constructor(${parameter}`)
  edit.prependRight(at, `) {}${fields === -1 && first !== undefined ? style.eol : ''}`)
}

/** Why code in a class has no value that its constructor keeps; `null` where it has. */
function outOfReach(
  node: AstNode,
  members: readonly AstNode[],
  own: AstNode | undefined,
  { node: use, around }: { node: AstNode; around: readonly AstNode[] },
): string | null {
  const name = String(use['name'])
  const at = around.findIndex((one) => members.includes(one))
  const member = around[at]
  const value = around[at + 1] ?? use
  if (member === undefined || value !== member['value']) return `uses ${name} outside of its methods.`
  if (member['static'] === true) return `uses ${name} in static code.`
  const isField = member.type === 'PropertyDefinition'
  // Fields get their values before the constructor keeps what it takes.
  if (isField && value.type !== 'ArrowFunctionExpression') return `uses ${name} in the value of a field.`
  if (member === own && node['superClass'] != null)
    return `uses ${name} in the constructor of a class that extends another.`
  if (around.slice(at + 2).some((one) => (value['params'] as AstNode[]).includes(one)))
    return `uses ${name} in a default value.`
  const hasOwnThis = around
    .slice(at + 2)
    .some(({ type }) => /^(?:Function(?:Declaration|Expression)|Class(?:Declaration|Expression))$/.test(type))
  if (hasOwnThis) return `uses ${name} in a function with a this of its own.`
  return around.at(-1)?.type === 'TSTypeQuery' || use.type === 'JSXIdentifier'
    ? `uses ${name} as a type or an element.`
    : null
}
