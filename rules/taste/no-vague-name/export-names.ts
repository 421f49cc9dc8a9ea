import type { TSESTree } from '@typescript-eslint/utils'
import { pluralOf, singularOf, toCamelCase, toPascalCase, wordsOf } from '@stratalint/rule/analysis'
import { settingsNames, shapeNames } from './shape-names.ts'
import { isAction } from './topics.ts'

type Declared =
  | TSESTree.FunctionDeclaration
  | TSESTree.ClassDeclaration
  | TSESTree.TSInterfaceDeclaration
  | TSESTree.TSTypeAliasDeclaration
  | TSESTree.TSEnumDeclaration
  | TSESTree.VariableDeclarator

export interface NamedExport {
  /** What declares it; `null` where it is not found. */
  node: Declared | null
  /** Named by a call that it is taken out of: `const { handlers } = NextAuth()`. */
  isDestructured: boolean
}

/** What declares a name at the top of a file. */
export function declarationOf(name: string, { body }: TSESTree.Program): NamedExport {
  for (const statement of body) {
    const declaration = statement.type === 'ExportNamedDeclaration' ? statement.declaration : statement
    if (declaration === null) continue
    if (declaration.type === 'VariableDeclaration') {
      for (const node of declaration.declarations) {
        if (node.id.type === 'Identifier' && node.id.name === name) return { node, isDestructured: false }
        if (node.id.type === 'ObjectPattern' && takes(name, node.id)) return { node: null, isDestructured: true }
      }
    } else if ('id' in declaration && declaration.id?.type === 'Identifier' && declaration.id.name === name)
      return { node: declaration as Declared, isDestructured: false }
  }
  return { node: null, isDestructured: false }
}

/** The name of something in its file that a list exports under another one; `null` where it keeps its name. */
export function localNameOf(name: string, { body }: TSESTree.Program): string | null {
  for (const statement of body) {
    if (statement.type !== 'ExportNamedDeclaration' || statement.source !== null) continue
    for (const { local, exported } of statement.specifiers)
      if (exported.type === 'Identifier' && exported.name === name && local.type === 'Identifier')
        return local.name === name ? null : local.name
  }
  return null
}

const takes = (name: string, { properties }: TSESTree.ObjectPattern): boolean =>
  properties.some(({ type, ...property }) => {
    const { value } = property as { value?: TSESTree.Node }
    return type === 'Property' && value?.type === 'Identifier' && value.name === name
  })

/** The functions and values that an object with a vague name only collects; `null` for any other value. */
export function collectedNames(node: Declared | null): string[] | null {
  if (node?.type !== 'VariableDeclarator' || node.init === null) return null
  const value = unwrap(node.init)
  if (value.type !== 'ObjectExpression' || value.properties.length === 0) return null
  const names = value.properties.map((property) => {
    if (property.type !== 'Property' || property.computed || property.key.type !== 'Identifier') return null
    const isFunction = /^(?:Identifier|FunctionExpression|ArrowFunctionExpression)$/.test(property.value.type)
    return isFunction ? property.key.name : null
  })
  return names.every((name) => name !== null) ? names : null
}

/** Names that say more than a vague one, the best first; `topic` is what the file is about, `isOnly` that it exports nothing else. */
export function candidatesFor(name: string, node: Declared | null, topic: string, isOnly: boolean): string[] {
  const [, kind = 'details'] = /^(manager|handler|processor|wrapper|data|info)/i.exec(name) ?? []
  const vague = kind.toLowerCase()
  const words = wordsOf(topic).map((one) => one.toLowerCase())
  const startsWithAction = words.length > 1 && isAction(words[0]!)
  const camel = toCamelCase(topic)
  const pascal = toPascalCase(singularTopic(topic))
  // `order` of `cancel-order`
  const noun = startsWithAction ? words.slice(1).join('-') : topic
  // A component
  const isValue = node?.type === 'VariableDeclarator' || node?.type === 'FunctionDeclaration'
  if (isValue && /^\p{Lu}\p{Ll}/u.test(name)) return [toPascalCase(`${singularTopic(topic)}-${vague}`), pascal]
  switch (node?.type) {
    case 'ClassDeclaration':
      return [...(startsWithAction ? [] : [pascal]), toPascalCase(`${singularTopic(noun)}-${vague}`)]
    case 'TSInterfaceDeclaration':
    case 'TSTypeAliasDeclaration':
      return [...shapeNames(node, pascal), ...(startsWithAction ? [] : [pascal]), `${pascal}Details`, `${pascal}Fields`]
    case 'TSEnumDeclaration':
      return [...(startsWithAction ? [] : [pascal]), `${pascal}Details`, `${pascal}Fields`]
    case 'FunctionDeclaration':
      return functionNames(node, { vague, camel, pascal, startsWithAction, isOnly })
    case 'VariableDeclarator': {
      const value = node.init === null ? null : unwrap(node.init)
      if (value?.type === 'ArrowFunctionExpression' || value?.type === 'FunctionExpression')
        return functionNames(value, { vague, camel, pascal, startsWithAction, isOnly })
      return [
        ...valueNames(node, value),
        ...settingsNames(value, topic),
        toCamelCase(noun),
        toCamelCase(`${singularTopic(noun)}-${vague}`),
      ]
    }
    default:
      return [camel, toCamelCase(`${noun}-${vague}`)]
  }
}

interface TopicNames {
  vague: string
  camel: string
  pascal: string
  startsWithAction: boolean
  isOnly: boolean
}

/** `Orders` for `orderIds: string[]`, whose elements have no type with a name. */
function listName(parameter: TSESTree.Parameter | undefined): string | null {
  if (parameter?.type !== 'Identifier') return null
  const type = parameter.typeAnnotation?.typeAnnotation
  const isList =
    type?.type === 'TSArrayType' ||
    (type?.type === 'TSTypeReference' && type.typeName.type === 'Identifier' && LIST.test(type.typeName.name))
  const words = wordsOf(parameter.name.replace(/(?<=[a-z])Ids$/, 's'))
  const isPlural = singularOf(words.at(-1)!.toLowerCase()) !== words.at(-1)!.toLowerCase()
  return isList && isPlural && !/^(?:args|items|values|params|options|props|rows|entries)$/i.test(parameter.name)
    ? toPascalCase([...words.slice(0, -1), pluralOf(singularOf(words.at(-1)!.toLowerCase()))].join('-'))
    : null
}

const ACTION_OF: Record<string, string> = {
  handler: 'handle',
  processor: 'process',
  wrapper: 'wrap',
  manager: 'manage',
}

function functionNames(
  {
    params: [parameter],
    returnType,
  }: TSESTree.FunctionDeclaration | TSESTree.ArrowFunctionExpression | TSESTree.FunctionExpression,
  { vague, camel, pascal, startsWithAction, isOnly }: TopicNames,
): string[] {
  const taken =
    parameter !== undefined && 'typeAnnotation' in parameter ? typeName(parameter.typeAnnotation?.typeAnnotation) : null
  const isText = returnType?.typeAnnotation.type === 'TSStringKeyword'
  // Of several functions in a file that is named after an action, the vague one is not the one that does it.
  const text =
    !isOnly && isText && taken !== null
      ? [`format${taken.isList ? toPascalCase(pluralTopic(taken.name)) : taken.name}`]
      : []
  if (startsWithAction) return [...text, camel]
  const action = ACTION_OF[vague]
  const given = typeName(returnType?.typeAnnotation)
  const listed = listName(parameter)
  return [
    ...(action !== undefined && taken !== null ? [`${action}${taken.name}`] : []),
    ...(action !== undefined && listed !== null ? [`${action}${listed}`] : []),
    ...(action !== undefined ? [`${action}${pascal}`] : []),
    ...(given !== null ? [`get${given.isList ? toPascalCase(pluralTopic(given.name)) : given.name}`] : []),
    camel,
    `get${pascal}`,
  ]
}

function valueNames({ id }: TSESTree.VariableDeclarator, value: TSESTree.Expression | null): string[] {
  const type = typeName(id.type === 'Identifier' ? id.typeAnnotation?.typeAnnotation : undefined)
  if (type !== null) return [toCamelCase(type.isList ? pluralTopic(type.name) : type.name)]
  if (value?.type === 'NewExpression' && value.callee.type === 'Identifier' && !GENERAL.test(value.callee.name))
    return [toCamelCase(value.callee.name)]
  const call = value?.type === 'AwaitExpression' ? value.argument : value
  if (call?.type !== 'CallExpression' || call.callee.type !== 'Identifier') return []
  const words = wordsOf(call.callee.name)
  const nouns = isAction(words[0]!.toLowerCase()) ? words.slice(1) : words
  return nouns.length === 0 || GENERAL.test(toPascalCase(nouns.join('-'))) ? [] : [toCamelCase(nouns.join('-'))]
}

/** Types that many values have, which say nothing about one of them. */
const GENERAL =
  /^(?:Record|Map|Set|Promise|Array|ReadonlyArray|Readonly|Partial|Request|Response|Event|Error|Date|Function|Object|Context|Props|Options|NextRequest|NextResponse|NextApiRequest|APIGatewayProxyEvent\w*|any|unknown)$/

/** Types of the language that hold elements of another type. */
const LIST =
  /^(?:Array|ReadonlyArray|Set|ReadonlySet|Map|ReadonlyMap|Record|(?:Async)?Iterable|(?:Async)?(?:Iterable)?Iterator|(?:Async)?Generator|ReadableStream)$/
/** Those that name the type of a key before it. */
const LAST = /Map$/

function typeName(type: TSESTree.TypeNode | undefined): { name: string; isList: boolean } | null {
  if (type?.type === 'TSArrayType') return listOf(typeName(type.elementType))
  if (type?.type === 'TSTypeOperator' && type.typeAnnotation != null) return typeName(type.typeAnnotation)
  if (type?.type !== 'TSTypeReference' || type.typeName.type !== 'Identifier') return null
  const { name } = type.typeName
  const last = type.typeArguments?.params.at(-1)
  if (/^(?:Promise|Readonly|Partial)$/.test(name)) return typeName(last)
  if (LIST.test(name))
    return listOf(typeName(name === 'Record' || LAST.test(name) ? last : type.typeArguments?.params[0]))
  return GENERAL.test(name) ? null : { name, isList: false }
}

const listOf = (type: ReturnType<typeof typeName>): ReturnType<typeof typeName> => type && { ...type, isList: true }

function unwrap(value: TSESTree.Expression): TSESTree.Expression {
  const isWrapped =
    value.type === 'TSAsExpression' || value.type === 'TSSatisfiesExpression' || value.type === 'TSNonNullExpression'
  return isWrapped ? unwrap(value.expression) : value
}

const withLast = (topic: string, change: (last: string) => string): string => {
  const words = wordsOf(topic)
  return [...words.slice(0, -1), change((words.at(-1) ?? '').toLowerCase())].join('-')
}
const singularTopic = (topic: string): string => withLast(topic, singularOf)
const pluralTopic = (topic: string): string => withLast(topic, pluralOf)
