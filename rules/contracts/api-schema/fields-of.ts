import { unwrap, usesOf, viewOf, withWrappers, type FunctionNode } from '@stratalint/rule/analysis'
import type { TSESTree } from '@typescript-eslint/utils'
import type { Route } from '../routes/route.ts'
import { pathText, segmentsOf } from '../routes/segments.ts'
import { plainField, typeOfName, typeOfText, type Field, type FieldType } from './field.ts'
import { membersOf, parameterMembers, resultType, typeByUse, type TypeContext } from './field-types.ts'
import type { HandlerCheck } from './handler-checks.ts'
import type { OpenInput } from './inputs.ts'

const GENERICS = { body: 'Body', query: 'Querystring', params: 'Params' } as const

/** What a schema of an input contains: the properties of a type that the code writes for it, and all that are read. */
export function fieldsOf(
  context: TypeContext,
  route: Route,
  handler: FunctionNode | null,
  input: OpenInput,
  checks: readonly HandlerCheck[],
): Field[] {
  const { sourceCode } = context
  const source = sourceCode.getText(handler ?? route.node)
  const declared = new Map<string, Field>()
  for (const [key, text] of declaredMembers(context, route, input)) {
    const name = key.replace(/\?$/, '')
    declared.set(name, { ...plainField(name, typeOfText(text)), isOptional: key.endsWith('?') })
  }
  const read = new Map<string, Field>()
  const withDefault = new Set<string>()
  for (const { name, node } of input.fields) {
    if (!/^[A-Za-z_$][\w$]*$/.test(name)) continue
    const type =
      declared.get(name)?.type ??
      read.get(name)?.type ??
      (node === null ? null : (typeByUse(context, node) ?? typeOfDefault(context, node)))
    const takenBy = node === null ? undefined : takerOf(context, node)
    const isObject = node !== null && isReadFrom(context, node)
    if (hasDefault(node)) withDefault.add(name)
    const isNumeric = node !== null && input.kind !== 'body' && isReadAsNumber(context, node)
    const field = { ...(declared.get(name) ?? plainField(name)), type, isObject, isNumeric }
    read.set(name, { ...field, ...(takenBy !== undefined && { takenBy }) })
  }
  return [...new Map([...declared, ...read]).values()].map((field): Field => {
    const { name } = field
    const check = checks.find(({ names }) => names.includes(name))
    const segment = segmentFor(route, name)
    if (segment !== null)
      return { ...field, type: { base: 'string', isList: segment.isList }, isOptional: segment.isOptional }
    // A form holds texts, apart from files.
    const isForm = /formData\(|parseBody\(|^form/i.test(input.text) && !FILE_NAME.test(name)
    const isText = input.kind !== 'body' || isForm
    const type = isText
      ? field.type?.literals === undefined
        ? { base: 'string' as const }
        : field.type
      : (field.type ?? (field.isObject === true ? null : typeOfName(name)))
    const mayMiss = declared.has(name)
      ? field.isOptional
      : input.kind === 'query' || withDefault.has(name) || isOptional(source, name)
    return { ...field, type, isOptional: check === undefined && mayMiss, isFilled: check !== undefined }
  })
}

const NUMBER_CALL = /^(?:Number(?:\.parse\w+)?|parseInt|parseFloat)$/
const FILE_NAME = /file|image|avatar|photo|picture|attachment|upload|document/i

/** Whether code takes another value for one that is missing: `value || ''`. */
function hasDefault(node: TSESTree.Node | null): boolean {
  const outer = node === null ? null : withWrappers(node)
  return outer?.parent?.type === 'LogicalExpression' && outer.parent.left === outer && outer.parent.operator !== '&&'
}

/** `false` for a flag that is missing says that it is a boolean. */
function typeOfDefault(context: TypeContext, node: TSESTree.Node): FieldType | null {
  const outer = withWrappers(node)
  const { parent } = outer
  if (node.type === 'AssignmentPattern') return resultType(context, node.right)
  if (parent?.type === 'AssignmentPattern' && parent.left === outer) return resultType(context, parent.right)
  return parent?.type === 'LogicalExpression' && parent.left === outer && parent.operator !== '&&'
    ? resultType(context, parent.right)
    : null
}

/** Whether code reads members of a value, so that its name does not say what it is. */
function isReadFrom({ sourceCode }: TypeContext, node: TSESTree.Node): boolean {
  return usesOf(sourceCode, node).some(({ kind }) => kind === 'read')
}

function isReadAsNumber({ sourceCode }: TypeContext, node: TSESTree.Node): boolean {
  return usesOf(sourceCode, node).some(
    (use) =>
      use.kind === 'argument' &&
      (NUMBER_CALL.test(sourceCode.getText(use.callee)) ||
        // `Number(String(value))`
        (use.call.parent.type === 'CallExpression' && NUMBER_CALL.test(sourceCode.getText(use.call.parent.callee)))),
  )
}

function takerOf({ sourceCode }: TypeContext, node: TSESTree.Node): string | undefined {
  const use = usesOf(sourceCode, node).find(({ kind }) => kind === 'argument')
  const callee = use?.kind === 'argument' ? sourceCode.getText(use.callee) : ''
  return /^[\w$.]+$/.test(callee) ? callee : undefined
}

/** The part of the path that gives a parameter; `[...slug]` gives a list. */
function segmentFor({ path }: Route, name: string): { isList: boolean; isOptional: boolean } | null {
  const escaped = name.replaceAll('$', String.raw`\$`)
  const found = new RegExp(String.raw`\[\[?(\.\.\.)?${escaped}\](\])?`).exec(pathText(segmentsOf(path)))
  return found === null ? null : { isList: found[1] !== undefined, isOptional: found[2] !== undefined }
}

/** The properties of the cast of an input, of the type of its variable, of the type arguments of its route, or of the function that gets it. */
function declaredMembers(context: TypeContext, route: Route, input: OpenInput): ReadonlyMap<string, string> {
  const { sourceCode, inspection } = context
  for (const type of writtenTypes(sourceCode.getText.bind(sourceCode), route, input)) {
    const members = membersOf(viewOf(inspection, sourceCode), type)
    if (members.size > 0) return members
  }
  if (input.taker != null) return parameterMembers(context, input.taker.callee, input.taker.index)
  return new Map()
}

function* writtenTypes(
  textOf: (node: TSESTree.Node) => string,
  route: Route,
  { node, kind }: OpenInput,
): Generator<TSESTree.TypeNode> {
  let at: TSESTree.Node | null | undefined = node
  for (let depth = 0; at != null && depth < 4; depth++) {
    const { parent }: { parent?: TSESTree.Node } = at
    // `request.json<Order>()`
    if (at.type === 'CallExpression' && at.typeArguments?.params.length === 1) yield at.typeArguments.params[0]!
    if (parent?.type === 'TSAsExpression' && parent.expression === at) yield parent.typeAnnotation
    if (parent?.type === 'VariableDeclarator' && parent.init === at && parent.id.typeAnnotation != null)
      yield parent.id.typeAnnotation.typeAnnotation
    at = parent?.type === 'AwaitExpression' || (parent !== undefined && unwrap(parent) === unwrap(at)) ? parent : null
  }
  if (route.node.type !== 'CallExpression') return
  for (const argument of route.node.typeArguments?.params ?? []) {
    if (argument.type !== 'TSTypeLiteral') continue
    for (const member of argument.members)
      if (
        member.type === 'TSPropertySignature' &&
        textOf(member.key) === GENERICS[kind] &&
        member.typeAnnotation != null
      )
        yield member.typeAnnotation.typeAnnotation
  }
}

/** Whether code has something for a property that is missing: a default, `??`, `?.`, or a condition. */
function isOptional(handler: string, name: string): boolean {
  return new RegExp(
    String.raw`\{[^{}]*\b${name}\s*=[^=>][^{}]*\}\s*=|\b${name}\s*(?:\?\?|\?\.)|\bif\s*\(\s*(?:\w+\.)*${name}\s*(?:\)|&&)|\b${name}\s*\?[^.?:]`,
  ).test(handler)
}
