import { childKeys } from '@stratalint/graph'
import type { TSESTree } from '@typescript-eslint/utils'
import type { RuleSource } from '../../source/rule-source.ts'
import type { RuleScope } from '../../source/scope.ts'
import { isFunction, unwrap, type FunctionNode } from './functions.ts'
import { memberName, variableOf } from './imports.ts'

type Node = TSESTree.Node
export type Variable = NonNullable<ReturnType<RuleScope['set']['get']>>

/** The node and all below it in the order of the source, without what is below nodes that `isSkipped` names. */
export function* nodesIn(root: Node, isSkipped: (node: Node) => boolean = () => false): Generator<Node> {
  yield root
  if (isSkipped(root)) return
  for (const key of childKeys(root.type)) {
    const value = (root as unknown as Record<string, unknown>)[key]
    for (const child of Array.isArray(value) ? value : [value]) {
      if (typeof child === 'object' && child !== null) yield* nodesIn(child as Node, isSkipped)
    }
  }
}

/** The function of this file that an expression is: a name of one, a method of the same class, or itself one. */
export function localFunctionOf(sourceCode: RuleSource, given: Node): FunctionNode | null {
  const node = unwrap(given)
  if (node.type === 'ArrowFunctionExpression' || node.type === 'FunctionExpression') return node
  if (node.type === 'Identifier') {
    const variable = declaredIn(sourceCode).names.has(node.name) ? variableOf(sourceCode, node) : null
    return variable === null ? null : functionOfVariable(variable)
  }
  return node.type === 'MemberExpression' ? methodOf(sourceCode, node) : null
}

const declaredInPrograms = new WeakMap<object, { names: ReadonlySet<string>; classes: ReadonlySet<string> }>()

/**
 * The names that a file may declare as functions or constants, and as classes, by its text: scopes are slow, and most names
 * are imported or global.
 */
function declaredIn({ ast, text }: RuleSource): { names: ReadonlySet<string>; classes: ReadonlySet<string> } {
  let declared = declaredInPrograms.get(ast)
  if (declared === undefined) {
    const namesOf = (pattern: RegExp): Set<string> => new Set(Array.from(text.matchAll(pattern), ([, name]) => name!))
    declared = {
      names: namesOf(/(?:\b(?:function\s*\*?|const)\s+|\*\s*|,\s*)([\w$\u0080-\uffff]+)/g),
      classes: namesOf(/\bclass\s+([\w$\u0080-\uffff]+)/g),
    }
    declaredInPrograms.set(ast, declared)
  }
  return declared
}

function functionOfVariable({ defs }: Variable): FunctionNode | null {
  for (const definition of defs) {
    const { node } = definition
    // An overload has no body.
    if (definition.type === 'FunctionName' && isFunction(node)) return node
    if (definition.type !== 'Variable' || definition.parent.kind !== 'const') continue
    const { id, init } = definition.node
    if (id.type === 'Identifier' && init !== null) return functionIn(init)
  }
  return null
}

/** A function, or the one that a hook such as `useCallback` returns unchanged. */
function functionIn(given: Node): FunctionNode | null {
  const node = unwrap(given)
  if (isFunction(node)) return node
  if (node.type !== 'CallExpression') return null
  const { callee } = node
  const name = callee.type === 'MemberExpression' ? memberName(callee) : callee.type === 'Identifier' && callee.name
  const [argument] = node.arguments
  return name === 'useCallback' && isFunction(argument) ? argument : null
}

/** `this.method`, or `Name.method` of a class of the file. */
function methodOf(
  sourceCode: RuleSource,
  { object, property, computed }: TSESTree.MemberExpression,
): FunctionNode | null {
  if (computed || (property.type !== 'Identifier' && property.type !== 'PrivateIdentifier')) return null
  const body = object.type === 'ThisExpression' ? classAround(object) : classNamed(sourceCode, object)
  const isStatic = object.type !== 'ThisExpression'
  for (const member of body?.body ?? []) {
    if (member.type !== 'MethodDefinition' && member.type !== 'PropertyDefinition') continue
    if (member.computed || member.value === null || !isFunction(member.value)) continue
    if (isStatic && !member.static) continue
    if (member.key.type === property.type && (member.key as { name?: string }).name === property.name) {
      return member.type === 'MethodDefinition' && member.kind !== 'method' ? null : member.value
    }
  }
  return null
}

function classAround(node: Node): TSESTree.ClassBody | null {
  let at = node.parent
  // A function of its own has another `this`.
  while (at !== undefined && at !== null && at.type !== 'ClassBody') {
    if (at.type === 'FunctionDeclaration') return null
    if (at.type === 'FunctionExpression' && at.parent.type !== 'MethodDefinition') return null
    at = at.parent
  }
  return at ?? null
}

function classNamed(sourceCode: RuleSource, node: Node): TSESTree.ClassBody | null {
  if (node.type !== 'Identifier' || !declaredIn(sourceCode).classes.has(node.name)) return null
  const definition = variableOf(sourceCode, node)?.defs.at(-1)
  return definition?.type === 'ClassName' ? definition.node.body : null
}

/** Where a function of the file is used. */
export interface FunctionUses {
  /** The calls in the file. */
  calls: TSESTree.CallExpression[]
  /** Other places where it is a value, such as an argument. */
  values: Node[]
  /** Whether other files may call it: it is exported, or a method that is not private. */
  exported: boolean
}

/** Where a declared function, a function in a constant, or a method is used; `null` for any other function. */
export function usesOfFunction(sourceCode: RuleSource, node: FunctionNode): FunctionUses | null {
  const name = nameOf(node)
  if (name !== null) {
    const variable = variableOf(sourceCode, name)
    return variable === null ? null : usesOfName(variable)
  }
  const { parent } = node
  if (parent.type !== 'MethodDefinition' && parent.type !== 'PropertyDefinition') return null
  const { key } = parent
  if (parent.computed || (key.type !== 'Identifier' && key.type !== 'PrivateIdentifier')) return null
  const known = usesOfMethods.get(node)
  if (known !== undefined) return known
  const uses: FunctionUses = { calls: [], values: [], exported: key.type === 'Identifier' }
  if (parent.accessibility === 'private') uses.exported = false
  for (const found of membersBelow(parent.parent)) if (methodOf(sourceCode, found) === node) addUse(found, uses)
  usesOfMethods.set(node, uses)
  return uses
}

const usesOfMethods = new WeakMap<FunctionNode, FunctionUses>()
const membersOfClasses = new WeakMap<Node, readonly TSESTree.MemberExpression[]>()

/** The members that the code of a class reads; a long class is walked once for all its methods. */
function membersBelow(body: Node): readonly TSESTree.MemberExpression[] {
  let members = membersOfClasses.get(body)
  if (members === undefined) {
    members = [...nodesIn(body)].filter((found) => found.type === 'MemberExpression')
    membersOfClasses.set(body, members)
  }
  return members
}

/** The identifier that a function is declared or bound by. */
function nameOf(node: FunctionNode): TSESTree.Identifier | null {
  if (node.type === 'FunctionDeclaration') return node.id
  let at: Node = node
  while (at.parent?.type === 'TSAsExpression' || at.parent?.type === 'TSSatisfiesExpression') at = at.parent
  const hook = at.parent
  if (hook?.type === 'CallExpression' && functionIn(hook) === node) at = hook
  const { parent } = at
  return parent?.type === 'VariableDeclarator' && parent.id.type === 'Identifier' ? parent.id : null
}

function usesOfName(variable: Variable): FunctionUses {
  const uses: FunctionUses = { calls: [], values: [], exported: isExported(variable) }
  for (const { identifier } of variable.references) {
    const { parent } = identifier
    if (parent?.type === 'VariableDeclarator' && parent.id === identifier) continue
    if (parent?.type.startsWith('TSType') || parent?.type === 'ExportSpecifier') continue
    addUse(identifier, uses)
  }
  return uses
}

function addUse(node: Node, uses: FunctionUses): void {
  let at = node
  while (at.parent?.type === 'ChainExpression' || at.parent?.type === 'TSNonNullExpression') at = at.parent
  const { parent } = at
  if (parent?.type === 'CallExpression' && parent.callee === at) uses.calls.push(parent)
  else uses.values.push(node)
}

/** Whether a module-level variable is exported, where it is declared or in a list. */
export function isExported({ defs, references }: Variable): boolean {
  const isDeclaredSo = defs.some(({ node }) => {
    const declaration: Node | undefined = node.type === 'VariableDeclarator' ? node.parent : node
    const type = declaration?.parent?.type
    return type === 'ExportNamedDeclaration' || type === 'ExportDefaultDeclaration'
  })
  if (isDeclaredSo) return true
  return references.some(({ identifier: { parent } }) => {
    if (parent?.type === 'ExportSpecifier') return parent.parent.source === null
    return parent?.type === 'ExportDefaultDeclaration' || parent?.type === 'TSExportAssignment'
  })
}
