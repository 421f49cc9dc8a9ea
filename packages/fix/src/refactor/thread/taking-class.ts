import type { AstNode, ModuleSource } from '../../source/module-source.ts'
import { walk } from '../../source/walk.ts'
import { Refusal, type ChangeSet } from '../change-set.ts'
import { hasOwnThis, isDetached, keepsInstance, usesThis } from './methods-without-this.ts'
import {
  addToList,
  endWithComment,
  FUNCTIONS,
  isPlainParameter,
  mayFollow,
  placeOfParameter,
  requiredCount,
} from './plain-function.ts'
import type { Taker, TakerCall } from './taker.ts'

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
  // The constructor of the other class may call methods before this one keeps anything, and its members are not known.
  if (node['superClass'] != null) refuse('extends another class.')
  if (source.outline.declaring(name).length !== 1) refuse('has several declarations.')
  if (isWithoutCompiler(source, parameters))
    refuse('may run without a compiler, as its file imports others with their extensions.')
  const why = whyUncertain(source, node, members)
  if (why !== null) refuse(why)
  if (constructors.length > 1 || (own?.['value'].body == null) !== (own === undefined))
    refuse('has several signatures of its constructor.')
  // What decorators mark is constructed by a framework.
  if ([node, ...parameters].some(({ decorators }) => ((decorators ?? []) as AstNode[]).length > 0))
    refuse('is constructed by a framework.')
  if (
    !parameters
      .map((one) => (one['parameter'] ?? one) as AstNode)
      .every((one) => isPlainParameter(one) || mayFollow(one))
  )
    refuse('has a parameter in its constructor that no other may precede.')
  const count = requiredCount(parameters)
  const loose = { names: new Set<string>(), visible: new Set<string>() }
  return {
    name,
    by: 'new',
    count,
    mayPassMore: count < parameters.length,
    nameOf: (parameter) => `this.${parameter}`,
    take(changes, { name: parameter, type }, lists) {
      const isTaken = [...members, ...parameters.map((one) => (one['parameter'] ?? {}) as AstNode)].some(
        (one) => (one['key']?.name ?? one['key']?.value ?? one['name']) === parameter,
      )
      if (isTaken) refuse(`has another ${parameter}.`)
      const text = `private readonly ${parameter}: ${type}`
      if (own === undefined) writeConstructor(changes, source, members, node, text, lists)
      else addToList(changes, file, placeOfParameter(source, parameters, (own['key'] as AstNode).end), text, lists)
    },
    requireReach(nodes) {
      for (const one of nodes) {
        const why = outOfReach(members, one)
        if (why !== null) refuse(why)
        const member = one.around.find((around) => members.includes(around))!
        if (member['kind'] !== 'method' || usesThis(member['value'] as AstNode)) continue
        if (member['computed'] === true) refuse('has a method without a fixed name.')
        const method = member['key'].name ?? member['key'].value
        loose.names.add(method)
        if (member['accessibility'] !== 'private' && member['key'].type !== 'PrivateIdentifier')
          loose.visible.add(method)
      }
      if (loose.names.size > 0 && isDetached(node, loose.names))
        refuse(`uses ${listOf(loose.names)} without calling it.`)
    },
    // Read once it is known which methods use the value.
    get requireCall() {
      const { visible } = loose
      if (visible.size === 0) return undefined
      return (caller: ModuleSource, call: TakerCall) => {
        if (keepsInstance(caller, call, visible)) return
        refuse(`may have its ${listOf(visible)} called without an instance, as ${caller.file} passes one on.`)
      }
    },
  }
}

function listOf(names: ReadonlySet<string>): string {
  return [...names].join(' and ')
}

/** Whether nothing may turn properties among the parameters into code: such files name the extensions of others. */
function isWithoutCompiler({ edges }: ModuleSource, parameters: readonly AstNode[]): boolean {
  const isUsed = parameters.some(({ type }) => type === 'TSParameterProperty')
  return !isUsed && edges.some(({ specifier }) => /^\.{1,2}\/.*\.[cm]?tsx?$/.test(specifier))
}

/** Why code of a class may run before its constructor keeps a value, construct it without one, or show it; `null` where none does. */
function whyUncertain({ text }: ModuleSource, node: AstNode, members: readonly AstNode[]): string | null {
  let why: string | null = null
  walk(node, (one, around) => {
    const callee = one.type === 'NewExpression' ? (one['callee'] as AstNode) : null
    if (callee !== null && /^this$|\bthis\.constructor\b/.test(text.slice(callee.start, callee.end)))
      why = 'constructs itself.'
    if (one.type !== 'ThisExpression') return
    if (isListed(text, around.at(-1)!)) why = 'lists its own properties, of which there would be more.'
    const at = around.findIndex((outer) => members.includes(outer))
    const member = around[at]
    if (member === undefined || !isField(member) || member['static'] === true) return
    // Functions in fields run later.
    if (!FUNCTIONS.test((around[at + 1] ?? one).type)) why ??= 'uses itself in the value of a field.'
  })
  return why
}

/** Whether what is around an object reads all of its properties. */
function isListed(text: string, { type, callee, start }: AstNode): boolean {
  if (type === 'SpreadElement' || type === 'ForInStatement') return true
  return type === 'CallExpression' && /^(?:JSON\.|Object\.|structuredClone\b)/.test(text.slice(start, callee.end))
}

function isField({ type }: AstNode): boolean {
  return /^(?:PropertyDefinition|AccessorProperty)$/.test(type)
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
  const fields = members.findLastIndex(isField)
  const at = fields === -1 ? (node['body'] as AstNode).start + 1 : endWithComment(text, members[fields]!.end)
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
  members: readonly AstNode[],
  { node: use, around }: { node: AstNode; around: readonly AstNode[] },
): string | null {
  const name = String(use['name'])
  const at = around.findIndex((one) => members.includes(one))
  const member = around[at]
  const value = around[at + 1] ?? use
  if (member === undefined || value !== member['value']) return `uses ${name} outside of its methods.`
  if (member['static'] === true) return `uses ${name} in static code.`
  // Fields get their values before the constructor keeps what it takes.
  if (isField(member) && value.type !== 'ArrowFunctionExpression') return `uses ${name} in the value of a field.`
  if (around.slice(at + 2).some((one) => (value['params'] as AstNode[]).includes(one)))
    return `uses ${name} in a default value.`
  if (around.slice(at + 2).some(hasOwnThis)) return `uses ${name} in a function with a this of its own.`
  return around.some(({ type }) => type === 'TSTypeQuery') || use.type === 'JSXIdentifier'
    ? `uses ${name} as a type or an element.`
    : null
}
