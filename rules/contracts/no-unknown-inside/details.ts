import type { RuleSource } from '@stratalint/rule'
import { singularOf, toPascalCase, wordsOf } from '@stratalint/rule/analysis'
import type { TSESTree } from '@typescript-eslint/utils'
import { bindingOf, type OpenType } from './open-types.ts'
import { infersType, usageOf, type Usage } from './usage.ts'

/** What the message is made from. */
export interface OpenTypeDetails {
  role: OpenType['role']
  layer: string
  /** The export: `createOrder`, `Orders.create`. */
  owner: string
  /** The parameter, the field or the variable; empty for a result. */
  name: string
  /** The type as it is written. */
  text: string
  open: string
  inCallback: boolean
  hasBody: boolean
  /** `Receipt` for a member of that type. */
  memberOf: string
  isList: boolean
  types: string[]
  usage: Usage | null
  /** A name for a type parameter that the function does not have yet. */
  letter: string
  /** The signature has the open type more than once, or the result is inferred from it: a type parameter connects the places. */
  isRepeated: boolean
  /** It is the result of an overload, whose implementation the file has. */
  isOverload: boolean
  /** The result is `boolean`, by its annotation. */
  isTest: boolean
  /** A framework fills the parameter: `@Body() order: any`. */
  isDecorated: boolean
  /** Without the written type, TypeScript infers a better one. */
  isInferred: boolean
}

const VAGUE =
  /^(?:data|input|value|values|args|arg|params|param|options|opts|props|payload|body|obj|object|item|items|record|result|results|response|res|req|request|event|info|meta|content|rest|fn|callback|cb|handler|x|v|a|b|o|e|it|val|default|context|ctx|config|state|children|query|queries|set|map|list|old|new|target|source|metadata|meta|filters?|object|objects|control|fields?|attrs|attributes|state|type|event|error|function|symbol|date|promise|array)$/i
const ACTIONS =
  /^(?:get|load|fetch|read|parse|find|list|create|update|save|add|insert|delete|remove|handle|use|make|build|to|from|send|process|render|map|format|validate|is|has|on|set|apply|run|compute|calculate)$/i

export function detailsOf(sourceCode: RuleSource, open: OpenType, layer: string): OpenTypeDetails {
  const { owner, role, param, whole, member, inCallback, hasBody, node } = open
  const target = param === null ? null : bindingOf(param)
  const paramName =
    target?.type === 'Identifier'
      ? target.name
      : target?.type === 'RestElement' && target.argument.type === 'Identifier'
        ? target.argument.name
        : ''
  const written = flat(sourceCode.getText(whole))
  const openText = flat(sourceCode.getText(node))
  const inner = open.path.filter((step) => !/^(?:\*|\d*)$/.test(step)).at(-1)
  const name = member?.name ?? inner ?? paramName
  return {
    role,
    layer,
    owner,
    name,
    text:
      member === null && inner === undefined && written.length <= 40 && written.includes(openText) ? written : openText,
    open: openText,
    inCallback,
    hasBody,
    memberOf: member?.type ?? '',
    isList: open.path.at(-1) === '*',
    types: typeNames(open, name)
      .map((type) => type.replace(/Schema$/, 'Shape'))
      .filter(
        (type) => type !== owner && !new RegExp(String.raw`\b${type}\b`).test(written) && type !== declaredBy(node),
      ),
    usage: usageOf(sourceCode, open),
    isDecorated: param !== null && 'decorators' in param && param.decorators.length > 0,
    letter: freeLetter(sourceCode, open),
    isRepeated: isRepeated(sourceCode, open),
    isOverload: isOverload(sourceCode, open),
    isTest: open.hasBody && signatureOf(open)?.returnType?.typeAnnotation.type === 'TSBooleanKeyword',
    isInferred: infersType(sourceCode, open),
  }
}

function isOverload({ ast }: RuleSource, { role, whole }: OpenType): boolean {
  const of = whole.parent?.parent
  if (role !== 'result' || of?.type !== 'TSDeclareFunction' || of.id === null) return false
  const { name } = of.id
  return ast.body.some((statement) => {
    const node = statement.type === 'ExportNamedDeclaration' ? statement.declaration : statement
    return node?.type === 'FunctionDeclaration' && node.id?.name === name
  })
}

/** The name of the type that contains the open type. */
function declaredBy(node: TSESTree.Node): string | null {
  let at: TSESTree.Node | null | undefined = node
  while (at != null && at.type !== 'TSInterfaceDeclaration' && at.type !== 'TSTypeAliasDeclaration') at = at.parent
  return at?.id.name ?? null
}

type WithResult = Extract<TSESTree.Node, { params: TSESTree.Parameter[]; returnType: unknown }>

/** The function that has the parameter. */
function signatureOf({ param }: OpenType): WithResult | null {
  const of = param?.parent.type === 'TSParameterProperty' ? param.parent.parent : param?.parent
  return of !== undefined && 'params' in of && 'returnType' in of ? of : null
}

/** Whether a type parameter in place of the open type would connect two places of the signature. */
function isRepeated(sourceCode: RuleSource, open: OpenType): boolean {
  const of = signatureOf(open)
  if (of === null) return false
  const usage = usageOf(sourceCode, open)
  if (of.returnType == null) return usage?.kind === 'passed' && /\breturn\b|=>\s*[^{\s]/.test(sourceCode.getText(of))
  const text = sourceCode.getText(open.node)
  const parts = [...of.params.map((each) => sourceCode.getText(each)), sourceCode.getText(of.returnType)]
  // Two members of one parameter hold different values.
  return open.inCallback
    ? parts.join(' ').split(text).length > 2
    : parts.filter((part) => part.includes(text)).length > 1
}

function freeLetter(sourceCode: RuleSource, { param }: OpenType): string {
  const of = param?.parent
  const own = of !== undefined && 'typeParameters' in of && of.typeParameters != null ? of.typeParameters : null
  return own !== null && /\bT\b/.test(sourceCode.getText(own)) ? 'V' : 'T'
}

function typeNames({ owner, role, member, path }: OpenType, name: string): string[] {
  const isList = path.at(-1) === '*'
  const own = owner.split('.').at(-1)!
  const words = wordsOf(own)
  const noun = words.length > 1 && ACTIONS.test(words[0]!) ? words.slice(1) : []
  const names: string[] = []
  const parts = wordsOf(name)
  if (parts.length > 0 && !VAGUE.test(name)) {
    const single = toPascalCase([...parts.slice(0, -1), singularOf(parts.at(-1)!.toLowerCase())].join('-'))
    const plain = toPascalCase(name)
    // One value with a plural name is no list: `details` of `bill` are `BillDetails`.
    const isPlural = single !== plain && !isList
    const of = toPascalCase(own)
    // An element of a `queue` is no queue.
    if (isList && single === plain && !/data$/i.test(plain)) return [`${plain}Entry`, plain]
    names.push(isPlural ? (parts.length > 1 || of.endsWith(plain) ? plain : of + plain) : single, plain)
  }
  if (member !== null) {
    const of = member.type.replace(/Props$/, '')
    const own = toPascalCase(name)
    return [of.endsWith(own) ? of : `${of}${own}`, ...names]
  }
  // `ProgramQuery` for the query of `useProgram`.
  const whole = toPascalCase(own.replace(/^use(?=[A-Z])/, ''))
  if (role === 'result') return [...nounNames(noun), ...names, `${whole}Result`]
  if (role === 'value') return [...names, whole]
  if (names.length > 0) return names
  // Options of an order are no order.
  if (!/^(?:data|input|payload|body|values?|item|record|dto|obj|arg)$/i.test(name)) {
    const last = isList ? singularOf(toPascalCase(name)) : toPascalCase(name)
    return [`${whole}${name === '' ? 'Params' : last}`]
  }
  const named = /^(?:payload|body)$/i.test(name) ? [`${whole}${toPascalCase(name)}`] : []
  return [...named, `${whole}Input`, `${whole}Params`, `${whole}Data`, whole, ...nounNames(noun)]
}

function nounNames(noun: readonly string[]): string[] {
  if (noun.length === 0 || /^(?:by|from|for|to|with|of|in|as|all)$/i.test(noun[0]!)) return []
  if (noun.every((word) => VAGUE.test(word))) return []
  return [
    toPascalCase([...noun.slice(0, -1), singularOf(noun.at(-1)!.toLowerCase())].join('-')),
    toPascalCase(noun.join('-')),
  ]
}

const flat = (text: string): string => text.replace(/\s+/g, ' ')
export const cut = (text: string, length: number): string =>
  text.length <= length ? text : `${text.slice(0, length - 1)}…`
