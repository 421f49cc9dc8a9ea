import { singularOf, toCamelCase, toPascalCase } from '@stratalint/rule/analysis'
import type { RuleSource } from '@stratalint/rule'
import type { TSESTree } from '@typescript-eslint/utils'

const RESERVED = new Set(
  'arguments await break case catch class const continue debugger default delete do else enum eval export extends false finally for function if implements import in instanceof interface let new null package private protected public return static super switch this throw true try typeof undefined var void while with yield'.split(
    ' ',
  ),
)
/** Calls that make a component, a class or a model from something else. */
const MAKES_COMPONENT =
  /^(?:memo|forwardRef|observer|connect|inject|compose|styled|lazy|dynamic|loadable|define(?:Async)?Component|component\$|model)$/

/** What the source says about a value without a name. */
export interface Unnamed {
  /** Whether the name has to begin with a capital letter. */
  isPascal: boolean
  /** Names that the source suggests when the file's own is taken, such as `MemoCard` for `memo(Card)`. */
  others: readonly string[]
}

/** What the source says about an expression, with regard to its name. */
export function describeExpression(node: TSESTree.Node, hasJsx: boolean): Unnamed {
  const value = unwrap(node)
  if (value.type === 'ClassExpression' || value.type === 'ClassDeclaration') return { isPascal: true, others: [] }
  if (value.type === 'MemberExpression')
    return { isPascal: false, others: [chainName(value)].flatMap((name) => name ?? []) }
  if (value.type === 'TaggedTemplateExpression')
    return { isPascal: MAKES_COMPONENT.test(firstName(value.tag) ?? ''), others: [] }
  if (value.type !== 'CallExpression') return { isPascal: hasJsx && isFunction(value), others: [] }
  const maker = makerOf(value)
  const inner = value.arguments.findLast((argument) => argument.type === 'Identifier')?.name
  const isPascal =
    inner === undefined || value.callee.type === 'CallExpression'
      ? MAKES_COMPONENT.test(maker ?? '') || (hasJsx && value.arguments.some(isFunction))
      : /^[A-Z]/.test(inner) && (MAKES_COMPONENT.test(maker ?? '') || /^with[A-Z]/.test(maker ?? ''))
  return {
    isPascal,
    others: [inner === undefined || maker === null ? null : wrappedName(maker, inner), chainName(value.callee)].flatMap(
      (name) => name ?? [],
    ),
  }
}

function isFunction({ type }: TSESTree.Node): boolean {
  return type === 'ArrowFunctionExpression' || type === 'FunctionExpression' || type === 'FunctionDeclaration'
}

/** `MemoCard` for `memo(Card)`, `CardWithRouter` for `withRouter(Card)`. */
function wrappedName(maker: string, inner: string): string {
  if (/^with[A-Z]/.test(maker)) return inner + toPascalCase(maker)
  const name = `${maker === 'connect' ? 'connected' : maker}-${inner}`
  return /^[A-Z]/.test(inner) ? toPascalCase(name) : toCamelCase(name)
}

/** The name of the function that is called first: `connect` in `connect(state)(Card)`. */
function makerOf(call: TSESTree.CallExpression): string | null {
  let callee: TSESTree.Node = call.callee
  while (callee.type === 'CallExpression') callee = callee.callee
  return callee.type === 'MemberExpression' && !callee.computed && callee.property.type === 'Identifier'
    ? callee.property.name
    : callee.type === 'Identifier'
      ? callee.name
      : null
}

function firstName(node: TSESTree.Node): string | null {
  if (node.type === 'Identifier') return node.name
  if (node.type === 'MemberExpression') return firstName(node.object)
  return node.type === 'CallExpression' ? firstName(node.callee) : null
}

/** The last two names of a member chain as one: `sliceReducer` for `slice.reducer`. */
function chainName(node: TSESTree.Node): string | null {
  if (node.type !== 'MemberExpression' || node.computed || node.property.type !== 'Identifier') return null
  const { object } = node
  const owner =
    object.type === 'Identifier'
      ? object.name
      : object.type === 'MemberExpression' && object.property.type === 'Identifier'
        ? object.property.name
        : null
  return owner === null ? null : toCamelCase(`${owner}-${node.property.name}`)
}

/** The value inside of parentheses and type assertions. */
export function unwrap(node: TSESTree.Node): TSESTree.Node {
  return node.type === 'TSAsExpression' ||
    node.type === 'TSSatisfiesExpression' ||
    node.type === 'TSNonNullExpression' ||
    node.type === 'TSTypeAssertion'
    ? unwrap(node.expression)
    : node
}

/** The names that a default export of a file may get, the file's own first. Layers do not name an index file alone. */
export function namesFromFile(file: string, { isPascal, others }: Unnamed, layers: readonly string[]): string[] {
  const segments = file.split('/')
  const stem = segments
    .pop()!
    .replace(/\.[^.]+$/, '')
    .replace(/\.(?:test|spec)$/, '')
  const folder = segments.at(-1) ?? ''
  const subject = singularOf(segments.findLast((segment) => !layers.includes(segment)) ?? '')
  const own =
    stem !== 'index' ? stem : layers.includes(folder) ? `${segments.at(-2) ?? ''}-${folder}` : folder || 'main'
  const inCase = isPascal ? toPascalCase : toCamelCase
  return [own, ...others, `${own}-${subject}`, `${subject}-${own}`, `${own}-${singularOf(folder)}`].map((name) =>
    others.includes(name) ? name : inCase(name),
  )
}

/** What the module can still declare. */
export interface Names {
  isValid(name: string): boolean
  /** Whether the module can declare a name without touching another one. */
  isFree(name: string): boolean
}

export function createNames(sourceCode: RuleSource): Names {
  const global = sourceCode.getScope(sourceCode.ast)
  const scope = global.childScopes.find(({ type }) => (type as string) === 'module') ?? global
  const globals = new Set(scope.through.map(({ identifier }) => String(identifier.name)))
  const isValid = (name: string): boolean =>
    /^[\p{L}_$][\p{L}\p{N}_$]*$/u.test(name) && !RESERVED.has(name) && !globals.has(name)
  return { isValid, isFree: (name) => isValid(name) && !scope.set.has(name) }
}

/** The first of these names that is free. */
export function firstFree(sourceCode: RuleSource, names: readonly string[]): string | null {
  return names.find(createNames(sourceCode).isFree) ?? null
}

/** Whether an expression is `name` itself, or a call that gets it: `name as Type`, `memo(name)`. */
export function wraps(node: TSESTree.Node, name: string): boolean {
  const value = unwrap(node)
  if (value.type === 'Identifier') return value.name === name
  return value.type === 'CallExpression' && value.arguments.some((argument) => wraps(argument, name))
}
