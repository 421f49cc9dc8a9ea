import { importedName, keyName, type AstNode } from './ast-node.ts'
import type { NodePath } from './node-path.ts'
import { hoistedVariables } from './hoisted-variables.ts'

/** What a name refers to. */
export type Binding =
  | { type: 'import'; source: string; imported: string }
  /** `property` is set if the variable was destructured from `init`; `path` is where `init` is evaluated. */
  | { type: 'variable'; init: AstNode | null; property: string | null; isConst: boolean; path: NodePath }
  | { type: 'other' }

type Declared = Map<string, Binding>

/** Declarations by scope node, collected when a name is first looked up in it. */
const scopes = new WeakMap<AstNode, Declared>()

/** The innermost declaration of a name that is visible from a node; `null` if it is global. */
export function findBinding(name: string, from: NodePath): Binding | null {
  for (let path: NodePath | null = from; path !== null; path = path.parent) {
    const binding = declaredIn(path)?.get(name)
    if (binding !== undefined) return binding
  }
  return null
}

function declaredIn(path: NodePath): Declared | null {
  const statements = scopeStatements(path.node)
  if (statements === null) return null
  let declared = scopes.get(path.node)
  if (declared === undefined) {
    declared = new Map()
    statements(declared, path)
    scopes.set(path.node, declared)
  }
  return declared
}

/** Collects the declarations of a scope; `null` for a node without one. */
function scopeStatements(node: AstNode): ((declared: Declared, path: NodePath) => void) | null {
  switch (node.type) {
    case 'Program':
      return (declared, path) => {
        declareStatements(declared, hoistedVariables(node['body']), path)
        declareStatements(declared, node['body'], path)
      }
    case 'BlockStatement':
    case 'StaticBlock':
    case 'TSModuleBlock':
      return (declared, path) => declareStatements(declared, node['body'], path)
    case 'SwitchStatement':
      return (declared, path) =>
        node['cases'].forEach((one: AstNode) => declareStatements(declared, one['consequent'], path))
    case 'FunctionDeclaration':
    case 'FunctionExpression':
    case 'ArrowFunctionExpression':
      return (declared, path) => declareFunction(declared, node, path)
    case 'ClassExpression':
      return (declared) => node['id'] && declared.set(node['id'].name, { type: 'other' })
    case 'CatchClause':
      return (declared, path) => node['param'] && declarePattern(declared, node['param'], null, path)
    case 'ForStatement':
      return (declared, path) => node['init'] && declareStatements(declared, [node['init']], path)
    case 'ForInStatement':
    case 'ForOfStatement':
      return (declared, path) => declareStatements(declared, [node['left']], path)
    default:
      return null
  }
}

function declareFunction(declared: Declared, node: AstNode, path: NodePath): void {
  if (node.type === 'FunctionExpression' && node['id']) declared.set(node['id'].name, { type: 'other' })
  if (node['body']?.type === 'BlockStatement') declareStatements(declared, hoistedVariables(node['body'].body), path)
  for (const parameter of node['params']) {
    declarePattern(declared, parameter.type === 'TSParameterProperty' ? parameter.parameter : parameter, null, path)
  }
}

function declareStatements(declared: Declared, statements: readonly AstNode[], path: NodePath): void {
  for (const statement of statements) {
    const isExport = statement.type === 'ExportNamedDeclaration' || statement.type === 'ExportDefaultDeclaration'
    const declaration: AstNode | null = isExport ? statement['declaration'] : statement
    // `declare const require: …` describes the global and does not shadow it.
    if (!declaration || declaration['declare'] === true) continue
    switch (declaration.type) {
      case 'VariableDeclaration':
        for (const { id, init } of declaration['declarations'])
          declarePattern(declared, id, init ?? null, path, declaration['kind'] === 'const')
        break
      case 'FunctionDeclaration':
      case 'ClassDeclaration':
      case 'TSEnumDeclaration':
      case 'TSModuleDeclaration':
        if (declaration['id']?.type === 'Identifier') declared.set(declaration['id'].name, { type: 'other' })
        break
      case 'ImportDeclaration':
        declareImport(declared, declaration)
        break
      case 'TSImportEqualsDeclaration':
        declareImportEquals(declared, declaration)
        break
    }
  }
}

function declareImport(declared: Declared, declaration: AstNode): void {
  if (declaration['importKind'] === 'type') return
  for (const specifier of declaration['specifiers']) {
    if (specifier.importKind === 'type') continue
    const source: string = declaration['source'].value
    declared.set(specifier.local.name, { type: 'import', source, imported: importedName(specifier) })
  }
}

function declareImportEquals(declared: Declared, declaration: AstNode): void {
  if (declaration['importKind'] === 'type') return
  const reference: AstNode = declaration['moduleReference']
  const source: unknown = reference.type === 'TSExternalModuleReference' ? reference['expression'].value : null
  declared.set(
    declaration['id'].name,
    typeof source === 'string' ? { type: 'import', source, imported: '*' } : { type: 'other' },
  )
}

/** Declares the names of a pattern: `{ a: b }` is followed one level deep. A default counts if no value is known. */
function declarePattern(
  declared: Declared,
  pattern: AstNode,
  init: AstNode | null,
  path: NodePath,
  isConst = false,
): void {
  const pending: { pattern: AstNode; init: AstNode | null; property: string | null; depth: number }[] = [
    { pattern, init, property: null, depth: 0 },
  ]
  for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
    const { pattern: target, depth, property } = next
    switch (target.type) {
      case 'Identifier': {
        const known = depth === 0 || (depth === 1 && property !== null)
        declared.set(
          target['name'],
          known ? { type: 'variable', init: next.init, property, isConst, path } : { type: 'other' },
        )
        break
      }
      case 'AssignmentPattern':
        pending.push(
          next.init === null
            ? { pattern: target['left'], init: target['right'], property: null, depth: 0 }
            : { ...next, pattern: target['left'] },
        )
        break
      case 'RestElement':
        pending.push({ pattern: target['argument'], init: null, property: null, depth: 2 })
        break
      case 'ArrayPattern':
        for (const element of target['elements'])
          if (element) pending.push({ pattern: element, init: null, property: null, depth: 2 })
        break
      case 'ObjectPattern':
        for (const member of target['properties']) {
          if (member.type === 'RestElement') pending.push({ pattern: member, init: null, property: null, depth: 2 })
          else pending.push({ pattern: member.value, init: next.init, property: keyName(member), depth: depth + 1 })
        }
        break
    }
  }
}
