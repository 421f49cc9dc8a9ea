import { childrenOf } from '@stratalint/graph'
import type { FileContext, RuleSource } from '@stratalint/rule'
import { importedAs, isFunction, keyOf, memberName, propertyOf, unwrap, variableOf } from '@stratalint/rule/analysis'
import type { TSESTree } from '@typescript-eslint/utils'

type Context = Pick<FileContext, 'project' | 'inspection' | 'sourceCode'>

const STATE = new Set(['error', 'isError', 'failureReason'])

/** Whether a hook keeps the error of a call as state that the component reads, or handles it with `onError`. */
export function isKeptByHook(context: Context, given: TSESTree.Node): boolean {
  const { sourceCode } = context
  const node = unwrap(given)
  if (node.type !== 'CallExpression') return false
  const callee = unwrap(node.callee)
  // `update(…).then(…)`
  if (callee.type === 'MemberExpression' && unwrap(callee.object).type === 'CallExpression')
    return isKeptByHook(context, callee.object)
  if (node.arguments.some(hasCallback)) return true
  const root = callee.type === 'MemberExpression' ? unwrap(callee.object) : callee
  if (root.type !== 'Identifier') return false
  const variable = variableOf(sourceCode, root)
  const definition = variable?.defs[0]
  if (definition?.type !== 'Variable' || definition.node.init === null) return false
  const { id, init } = definition.node
  const made = unwrap(init)
  if (made.type !== 'CallExpression' || !isHook(made.callee)) return false
  if (made.arguments.some(hasCallback) || takesState(id) || handlesErrors(context, made.callee)) return true
  return references(sourceCode, id).some(
    ({ parent }) => parent?.type === 'MemberExpression' && STATE.has(memberName(parent) ?? ''),
  )
}

/** Whether hooks keep the errors of all calls that a `try` awaits. */
export function areKeptByHooks(context: Context, block: TSESTree.BlockStatement): boolean {
  const awaited = awaitedIn(block)
  return awaited.length > 0 && awaited.every((node) => isKeptByHook(context, node))
}

function awaitedIn(node: TSESTree.Node): TSESTree.Node[] {
  if (node.type === 'AwaitExpression') return [node.argument]
  return childrenOf(node).flatMap((child) => (isFunction(child) ? [] : awaitedIn(child)))
}

const hasCallback = (node: TSESTree.Node): boolean =>
  node.type === 'ObjectExpression' && propertyOf(node, 'onError') !== null

function isHook(callee: TSESTree.Node): boolean {
  const node = unwrap(callee)
  const name = node.type === 'Identifier' ? node.name : node.type === 'MemberExpression' ? memberName(node) : null
  return name !== null && /^use[A-Z]/.test(name)
}

/** Whether the file of the project that defines a hook passes `onError` to what it uses. */
function handlesErrors({ project, inspection, sourceCode }: Context, callee: TSESTree.Node): boolean {
  const imported = callee.type === 'Identifier' ? importedAs(sourceCode, callee) : null
  const edge =
    imported === null ? undefined : inspection.module.edges.find(({ specifier }) => specifier === imported.module)
  if (edge?.target.type !== 'file') return false
  const name = imported!.path[0] ?? 'default'
  const file =
    project.facts.exportsOf(edge.target.path)?.find((one) => one.name === name)?.origin?.path ?? edge.target.path
  // Asking for the module records that results depend on the file.
  return project.facts.moduleOf(file) !== undefined && /\bonError\b/.test(project.textOf(file))
}

/** `const { mutateAsync, isError } = …`, `const [login, { error }] = …` */
function takesState(pattern: TSESTree.Node): boolean {
  if (pattern.type === 'ArrayPattern')
    return pattern.elements.some((element) => element !== null && takesState(element))
  return (
    pattern.type === 'ObjectPattern' &&
    pattern.properties.some((property) => property.type === 'Property' && STATE.has(keyOf(property) ?? ''))
  )
}

/** The uses of the names that hold the result of a hook: `mutation`, the second name of `[update, result]`. */
function references(sourceCode: RuleSource, pattern: TSESTree.Node): TSESTree.Node[] {
  const names = pattern.type === 'ArrayPattern' ? pattern.elements : [pattern]
  return names.flatMap((name) =>
    name?.type === 'Identifier'
      ? (variableOf(sourceCode, name)?.references ?? []).map(({ identifier }) => identifier as TSESTree.Node)
      : [],
  )
}
