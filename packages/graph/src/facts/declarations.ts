import type { DeclarationFact, DeclarationShape } from '@stratalint/core'
import { keyName, nameOf, span, unwrap, type AstNode, type ProgramLike, type Span } from '../edges/ast-node.ts'

/** A declaration at the top of a file and the names that it mentions. */
export interface Declaration extends Span {
  names: string[]
  kind: DeclarationFact['kind']
  shape: DeclarationShape
  mentions: ReadonlySet<string>
  jsx: boolean
}

/** The declarations of a file and under which names it exports them. */
export interface Outline {
  declarations: Declaration[]
  /** Exported name to the name in the file. */
  exported: ReadonlyMap<string, string>
}

const TYPES = new Set(['TSTypeAliasDeclaration', 'TSInterfaceDeclaration'])
const SHAPES: Record<string, DeclarationShape> = {
  TSTypeAliasDeclaration: 'type', TSInterfaceDeclaration: 'type', ClassDeclaration: 'class', TSEnumDeclaration: 'enum',
  FunctionDeclaration: 'function', TSDeclareFunction: 'function', ArrowFunctionExpression: 'function', FunctionExpression: 'function',
}
const DATA = new Set(['ArrayExpression', 'ObjectExpression', 'Literal', 'TemplateLiteral', 'UnaryExpression', 'BinaryExpression'])

/** Lists what a file declares at its top. */
export function outlineOf(program: ProgramLike): Outline {
  const exported = new Map<string, string>()
  const declarations: Declaration[] = []
  for (const statement of program.body as AstNode[]) {
    const inner: AstNode | null = statement['declaration'] ?? (statement.type.startsWith('Export') ? null : statement)
    const found = inner === null ? [] : declarationsIn(inner, statement)
    declarations.push(...found)
    if (statement.type === 'ExportDefaultDeclaration') {
      if (inner?.type === 'Identifier') exported.set('default', inner['name'])
      else if (found.length > 0) exported.set('default', found[0]!.names[0]!)
    } else if (statement.type === 'ExportNamedDeclaration' && !statement['source']) {
      for (const name of found.flatMap(({ names }) => names)) exported.set(name, name)
      for (const specifier of statement['specifiers'] ?? []) exported.set(nameOf(specifier['exported']), nameOf(specifier['local']))
    }
  }
  return { declarations, exported }
}

function declarationsIn(node: AstNode, statement: AstNode): Declaration[] {
  if (node.type === 'VariableDeclaration') {
    return node['declarations'].map((declarator: AstNode) => {
      const data = node['kind'] === 'const' && declarator['init'] && DATA.has(unwrap(declarator['init']).type)
      const shape = isFunction(declarator['init']) ? 'function' : data ? 'data' : 'object'
      return declare(declarator, patternNames(declarator['id']), data ? 'constant' : 'value', shape)
    })
  }
  const name: string | undefined = node['id']?.name ?? (statement.type === 'ExportDefaultDeclaration' ? 'default' : undefined)
  if (name === undefined || node.type === 'Identifier') return []
  return [declare(statement, [name], TYPES.has(node.type) ? 'type' : 'value', SHAPES[node.type] ?? 'object')]
}

function isFunction(init: AstNode | null): boolean {
  return init !== null && /^(?:Arrow)?FunctionExpression$/.test(unwrap(init).type)
}

function declare(node: AstNode, names: string[], kind: Declaration['kind'], shape: DeclarationShape): Declaration {
  const mentions = new Set<string>()
  const jsx = collectMentions(node, mentions)
  return { ...span(node), names, kind, shape, mentions, jsx }
}

function patternNames(pattern: AstNode): string[] {
  switch (pattern.type) {
    case 'Identifier':
      return [pattern['name']]
    case 'ObjectPattern':
      return pattern['properties'].flatMap((property: AstNode) => patternNames(property['value'] ?? property['argument']))
    case 'ArrayPattern':
      return pattern['elements'].flatMap((element: AstNode | null) => (element === null ? [] : patternNames(element)))
    case 'AssignmentPattern':
      return patternNames(pattern['left'])
    case 'RestElement':
      return patternNames(pattern['argument'])
    default:
      return []
  }
}

/** Every name that may refer to something, and whether there is JSX; a name that a parameter shadows counts too, which only makes a move look dearer. */
function collectMentions(node: AstNode, mentions: Set<string>): boolean {
  let jsx = node.type === 'JSXElement' || node.type === 'JSXFragment'
  if (node.type === 'Identifier' || node.type === 'JSXIdentifier') mentions.add(node['name'])
  const skipped = skippedField(node)
  for (const [field, value] of Object.entries(node)) {
    if (field === 'parent' || field === skipped) continue
    for (const child of Array.isArray(value) ? value : [value]) {
      if (typeof child === 'object' && child !== null && typeof child.type === 'string') jsx = collectMentions(child, mentions) || jsx
    }
  }
  return jsx
}

/** The field that holds a member's name rather than a reference. */
function skippedField(node: AstNode): string | null {
  if (node.type === 'MemberExpression') return node['computed'] ? null : 'property'
  if (node.type === 'TSQualifiedName') return 'right'
  if (node.type === 'TSImportType') return 'qualifier'
  return 'key' in node && !node['computed'] && keyName(node) !== null ? 'key' : null
}
