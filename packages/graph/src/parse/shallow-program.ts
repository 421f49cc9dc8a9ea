import { unwrap, type AstNode, type ProgramLike, type Span } from '../syntax/ast-node.ts'

/** A node of oxc-parser's lazy tree, whose fields are decoded on access. */
export interface LazyNode extends Span {
  readonly type: string
  // The parser does not publish the node types of the lazy tree.
  readonly [field: string]: any
}

/** Replaces all nodes without imports or exports. */
const IGNORED: AstNode = { type: 'Opaque' }

/**
 * The statements of a lazy program as ESTree, only as deep as imports and exports require. `null` if a statement needs
 * its whole tree.
 */
export function shallowProgram(program: LazyNode): ProgramLike | null {
  const body: AstNode[] = []
  for (const statement of program['body'] as Iterable<LazyNode>) {
    const shallow = shallowStatement(statement)
    if (shallow === null) return null
    if (shallow !== IGNORED) body.push(shallow)
  }
  return { type: 'Program', body }
}

function shallowStatement(node: LazyNode): AstNode | null {
  switch (node.type) {
    case 'ImportDeclaration':
      return importDeclaration(node)
    case 'ExportFromDeclaration':
    case 'ExportNamedDeclaration':
      return exportSpecifiers(node)
    case 'ExportAllDeclaration': {
      const exported = node['exported'] === null ? null : moduleExportName(node['exported'])
      if (exported === null && node['exported'] !== null) return null
      return {
        type: 'ExportAllDeclaration',
        start: node.start,
        end: node.end,
        exported,
        source: stringLiteral(node['source']),
        exportKind: node['exportKind'],
      }
    }
    case 'ExportDeclaration': {
      const declaration = shallowDeclaration(node['declaration'])
      return (
        declaration && {
          type: 'ExportNamedDeclaration',
          start: node.start,
          end: node.end,
          declaration,
          specifiers: [],
          source: null,
          exportKind: 'value',
        }
      )
    }
    case 'ExportDefaultDeclaration': {
      const declaration = isDeclaration(node['declaration'])
        ? shallowDeclaration(node['declaration'])
        : shallowExpression(node['declaration'])
      return declaration && { type: 'ExportDefaultDeclaration', start: node.start, end: node.end, declaration }
    }
    case 'TSExportAssignment':
      return null
    default:
      return isDeclaration(node) ? shallowDeclaration(node) : IGNORED
  }
}

function importDeclaration(node: LazyNode): AstNode | null {
  const specifiers: AstNode[] = []
  for (const specifier of (node['specifiers'] ?? []) as Iterable<LazyNode>) {
    const local = identifier(specifier['local'])
    if (specifier.type !== 'ImportSpecifier') {
      specifiers.push({ type: specifier.type, local })
      continue
    }
    const imported = moduleExportName(specifier['imported'])
    if (imported === null) return null
    specifiers.push({ type: 'ImportSpecifier', local, imported, importKind: specifier['importKind'] })
  }
  return {
    type: 'ImportDeclaration',
    specifiers,
    source: stringLiteral(node['source']),
    importKind: node['importKind'],
  }
}

function exportSpecifiers(node: LazyNode): AstNode | null {
  const specifiers: AstNode[] = []
  for (const specifier of node['specifiers'] as Iterable<LazyNode>) {
    const local = moduleExportName(specifier['local'])
    const exported = moduleExportName(specifier['exported'])
    if (local === null || exported === null) return null
    specifiers.push({ type: 'ExportSpecifier', local, exported, exportKind: specifier['exportKind'] })
  }
  const source = node.type === 'ExportFromDeclaration' ? stringLiteral(node['source']) : null
  return { type: 'ExportNamedDeclaration', declaration: null, specifiers, source, exportKind: node['exportKind'] }
}

function isDeclaration({ type }: LazyNode): boolean {
  return type.endsWith('Declaration') || type === 'TSDeclareFunction'
}

function shallowDeclaration(node: LazyNode): AstNode | null {
  switch (node.type) {
    case 'VariableDeclaration':
      return variableDeclaration(node)
    case 'TSTypeAliasDeclaration': {
      const typeAnnotation = shallowType(node['typeAnnotation'])
      return { type: node.type, id: identifier(node['id']), typeAnnotation }
    }
    case 'FunctionDeclaration':
    case 'TSDeclareFunction':
    case 'ClassDeclaration':
    case 'TSInterfaceDeclaration':
    case 'TSEnumDeclaration':
      return { type: node.type, id: node['id'] === null ? null : identifier(node['id']) }
    default:
      // Namespaces and ambient modules contain statements, and `import a = …` may refer to them.
      return null
  }
}

function variableDeclaration(node: LazyNode): AstNode | null {
  const declarations: AstNode[] = []
  for (const { id, init } of node['declarations'] as Iterable<LazyNode>) {
    // A name with an escape is longer in the source than its value.
    if (id.type !== 'BindingIdentifier' || id.end - id.start !== id.name.length) return null
    const value = init === null ? null : shallowExpression(init)
    if (value === null && init !== null) return null
    declarations.push({ type: 'VariableDeclarator', id: identifier(id), init: value })
  }
  return { type: 'VariableDeclaration', kind: node['kind'], declarations }
}

/** An expression, as far as it may be an alias of an imported binding: a name or a member of one. */
function shallowExpression(node: LazyNode): AstNode | null {
  const inner = unwrap(node) as LazyNode
  if (inner.type === 'IdentifierReference') return identifier(inner)
  const isMember = inner.type === 'StaticMemberExpression'
  if (!isMember && inner.type !== 'ComputedMemberExpression') return IGNORED
  const object = unwrap(inner['object']) as LazyNode
  if (object.type !== 'IdentifierReference') return IGNORED
  return isMember
    ? { type: 'MemberExpression', computed: false, object: identifier(object), property: identifier(inner['property']) }
    : null
}

/** A type, as far as it may be an alias of an imported one. */
function shallowType(node: LazyNode): AstNode {
  if (node.type !== 'TSTypeReference' || node['typeArguments'] !== null) return IGNORED
  return { type: 'TSTypeReference', typeArguments: null, typeName: entityName(node['typeName']) }
}

function entityName(node: LazyNode): AstNode {
  if (node.type === 'IdentifierReference') return identifier(node)
  if (node.type !== 'TSQualifiedName' || node['left'].type !== 'IdentifierReference') return IGNORED
  return { type: node.type, left: identifier(node['left']), right: identifier(node['right']) }
}

function identifier({ name, start, end }: LazyNode): AstNode {
  return { type: 'Identifier', name, start, end }
}

function stringLiteral({ value, start, end }: LazyNode): AstNode {
  return { type: 'Literal', value, start, end }
}

/** `null` for a name in quotes. */
function moduleExportName(node: LazyNode): AstNode | null {
  return node.type === 'StringLiteral' ? null : identifier(node)
}
