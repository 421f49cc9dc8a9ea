import { constantString, isImportMeta, memberName, unwrap, type AstNode } from '../../syntax/ast-node.ts'
import type { NodePath } from '../../syntax/node-path.ts'
import { findBinding, type Binding } from '../../syntax/scope.ts'

/** Longer chains of definitions are circular or not worth following. */
const MAX_DEPTH = 8

const named = (name: string): RegExp => new RegExp(`^(?:node:)?${name}$`)
const MODULE = named('module')
const PROCESS = named('process')
const URL_MODULE = named('url')

/** The objects with a `require` method: `module`, and the global object under its names. */
const OBJECTS_WITH_REQUIRE = ['module', 'globalThis', 'global', 'window', 'self']

/** Whether calling the expression loads a CommonJS module. */
export function isRequire(expression: AstNode, path: NodePath, depth = 0): boolean {
  const node = unwrap(expression)
  if (depth > MAX_DEPTH) return false
  switch (node.type) {
    case 'CallExpression':
      return isBoundRequire(node, path, depth) || isCreateRequire(node['callee'], path, depth + 1)
    case 'LogicalExpression':
      return isRequire(node['left'], path, depth + 1) || isRequire(node['right'], path, depth + 1)
    case 'SequenceExpression':
      return isRequire(node['expressions'].at(-1), path, depth + 1)
    case 'ConditionalExpression':
      return isRequire(node['consequent'], path, depth + 1) || isRequire(node['alternate'], path, depth + 1)
    case 'MemberExpression':
      return (
        memberName(node) === 'require' && OBJECTS_WITH_REQUIRE.some((holder) => isGlobal(node['object'], holder, path))
      )
    case 'Identifier': {
      const binding = findBinding(node['name'], path)
      if (binding === null) return node['name'] === 'require'
      if (binding.type !== 'variable' || binding.init === null) return false
      const { init } = binding
      if (binding.property === null) return isRequire(init, binding.path, depth + 1)
      return (
        binding.property === 'require' && OBJECTS_WITH_REQUIRE.some((holder) => isGlobal(init, holder, binding.path))
      )
    }
    default:
      return false
  }
}

/** Whether calling the expression resolves a CommonJS module: `require.resolve` or an alias of it. */
export function isRequireResolve(expression: AstNode, path: NodePath, depth = 0): boolean {
  const node = unwrap(expression)
  if (depth > MAX_DEPTH) return false
  if (node.type === 'SequenceExpression') return isRequireResolve(node['expressions'].at(-1), path, depth + 1)
  if (memberName(node) === 'resolve') return isRequire(node['object'], path, depth + 1)
  if (node.type !== 'Identifier') return false
  const binding = findBinding(node['name'], path)
  if (binding?.type !== 'variable' || binding.init === null) return false
  return binding.property === null
    ? isRequireResolve(binding.init, binding.path, depth + 1)
    : binding.property === 'resolve' && isRequire(binding.init, binding.path, depth + 1)
}

/** `require.bind(null)`, but not a call that also binds the specifier. */
function isBoundRequire(call: AstNode, path: NodePath, depth: number): boolean {
  const callee = unwrap(call['callee'])
  return memberName(callee) === 'bind' && call['arguments'].length < 2 && isRequire(callee['object'], path, depth + 1)
}

/** Whether the expression is `process.getBuiltinModule`. */
export function isGetBuiltinModule(expression: AstNode, path: NodePath, depth = 0): boolean {
  const node = unwrap(expression)
  if (memberName(node) === 'getBuiltinModule') {
    return isGlobal(node['object'], 'process', path) || isModuleObject(node['object'], PROCESS, path, depth)
  }
  return node.type === 'Identifier' && isMember(findBinding(node['name'], path), 'getBuiltinModule', PROCESS, depth)
}

/** Whether the expression is vitest's `vi` or jest's `jest`, global or imported. */
export function isMocker(expression: AstNode, path: NodePath): boolean {
  const node = unwrap(expression)
  if (node.type !== 'Identifier') return false
  const binding = findBinding(node['name'], path)
  if (binding === null) return ['vi', 'vitest', 'jest'].includes(node['name'])
  if (binding.type === 'variable' && binding.init !== null && isImportMeta(binding.init, 'vitest')) {
    return binding.property === 'vi' || binding.property === 'vitest'
  }
  return (
    isMember(binding, 'vi', /^vitest$/, 0) ||
    isMember(binding, 'vitest', /^vitest$/, 0) ||
    isMember(binding, 'jest', /^@jest\/globals$/, 0)
  )
}

/** Whether the expression is the class `URL`, global or from `node:url`. */
export function isUrlClass(expression: AstNode, path: NodePath): boolean {
  const node = unwrap(expression)
  if (node.type !== 'Identifier') return false
  const binding = findBinding(node['name'], path)
  return binding === null ? node['name'] === 'URL' : isMember(binding, 'URL', URL_MODULE, 0)
}

/** Whether the expression is an identifier that the file does not declare. */
export function isGlobal(expression: AstNode, name: string, path: NodePath): boolean {
  const node = unwrap(expression)
  return node.type === 'Identifier' && node['name'] === name && findBinding(name, path) === null
}

function isCreateRequire(expression: AstNode, path: NodePath, depth: number): boolean {
  const node = unwrap(expression)
  if (depth > MAX_DEPTH) return false
  if (node.type === 'SequenceExpression') return isCreateRequire(node['expressions'].at(-1), path, depth + 1)
  if (memberName(node) === 'createRequire') return isModuleObject(node['object'], MODULE, path, depth + 1)
  if (node.type !== 'Identifier') return false
  const binding = findBinding(node['name'], path)
  if (binding?.type === 'variable' && binding.init !== null && binding.property === null) {
    return isCreateRequire(binding.init, binding.path, depth + 1)
  }
  return isMember(binding, 'createRequire', MODULE, depth + 1)
}

/** Whether a binding is the named export of a module, imported or destructured. */
function isMember(binding: Binding | null, name: string, source: RegExp, depth: number): boolean {
  if (binding?.type === 'import') return binding.imported === name && source.test(binding.source)
  return (
    binding?.type === 'variable' &&
    binding.property === name &&
    binding.init !== null &&
    isModuleObject(binding.init, source, binding.path, depth + 1)
  )
}

/** Whether the expression is a whole module: a namespace, a default import, or the result of loading the module. */
function isModuleObject(expression: AstNode, source: RegExp, path: NodePath, depth: number): boolean {
  let node = unwrap(expression)
  if (depth > MAX_DEPTH) return false
  if (node.type === 'AwaitExpression') node = unwrap(node['argument'])
  if (node.type === 'ImportExpression') return source.test(constantString(node['source'])?.value ?? '')
  if (node.type === 'CallExpression') {
    const loads = isRequire(node['callee'], path, depth + 1) || isGetBuiltinModule(node['callee'], path, depth + 1)
    return loads && source.test(constantString(node['arguments'][0])?.value ?? '')
  }
  if (memberName(node) === 'default') return isModuleObject(node['object'], source, path, depth + 1)
  if (node.type !== 'Identifier') return false
  const binding = findBinding(node['name'], path)
  if (binding?.type === 'import')
    return ['*', 'default', 'Module'].includes(binding.imported) && source.test(binding.source)
  return (
    binding?.type === 'variable' &&
    binding.init !== null &&
    (binding.property === null || binding.property === 'default') &&
    isModuleObject(binding.init, source, binding.path, depth + 1)
  )
}
