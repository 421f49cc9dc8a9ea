import { parseSource } from '@stratalint/graph'
import type { ResolvedEdge } from '@stratalint/core'
import type { TSESTree } from '@typescript-eslint/utils'
import type { Inspection } from '../inspect.ts'
import type { Project } from '../project-interface.ts'
import { createSource, type RuleSource } from '../rule-source.ts'
import { createScopeFinder } from '../scope.ts'
import type { SourceComment } from '../directive.ts'
import { visitTree } from '../visit-tree.ts'
import { importedAs, memberName, variableOf, type ImportedValue } from './imports.ts'

/** A file in which definitions are looked up. */
export interface FileView {
  file: string
  source: RuleSource
  edges: readonly ResolvedEdge[]
}

/** A value or a type and its file, or an export of a package. */
export type Definition =
  { view: FileView; node: TSESTree.Node; external?: never } | { external: ImportedValue; view?: never; node?: never }

/** The part of a project that definitions are found with. */
export type DefinitionProject = Pick<Project, 'facts' | 'textOf'>

const VIEW = {}

/** The view of the file that a rule checks. */
export function viewOf({ file, module }: Pick<Inspection, 'file' | 'module'>, source: RuleSource): FileView {
  return { file, source, edges: module.edges }
}

/** Another file of the project; `null` where it cannot be parsed. */
export function otherFile({ facts, textOf }: DefinitionProject, file: string): FileView | null {
  return facts.once(VIEW, file, () => {
    // Asking for the module records that results depend on the file.
    const module = facts.moduleOf(file)
    if (module === undefined) return null
    const text = textOf(file).replace(/^\uFEFF/, '')
    const parsed = parseSource(file, text)
    if ('error' in parsed) return null
    const program = (): TSESTree.Program => parsed.program as unknown as TSESTree.Program
    // Sets the parents of all nodes.
    visitTree(program(), [])
    const comments = (): SourceComment[] => parsed.comments
    return {
      file,
      source: createSource(text, { program, comments, scopeOf: createScopeFinder(program) }),
      edges: module.edges,
    }
  })
}

/** Without the syntax around an expression that does not change its value. */
export function unwrap(node: TSESTree.Node): TSESTree.Node {
  switch (node.type) {
    case 'ChainExpression':
    case 'TSNonNullExpression':
    case 'TSAsExpression':
    case 'TSSatisfiesExpression':
    case 'TSTypeAssertion':
    case 'TSInstantiationExpression':
      return unwrap(node.expression)
    default:
      return node
  }
}

/** Finds the definitions of names and members: the value of a variable or property, its type, or the export of a package. */
export function createDefinitionFinder(project: DefinitionProject): {
  /** One step: the definitions of an identifier, a member or the name of a type. */
  definitionsOf(view: FileView, node: TSESTree.Node, depth: number): Definition[]
  /** The definitions of a member of a value or type. */
  membersOf(definition: Definition, name: string, depth: number): Definition[]
} {
  const { facts } = project

  const definitionsOf = (view: FileView, node: TSESTree.Node, depth: number): Definition[] => {
    if (depth <= 0) return []
    switch (node.type) {
      case 'Identifier':
        return ofName(view, node, depth)
      case 'TSQualifiedName': {
        return definitionsOf(view, node.left, depth - 1).flatMap((left) => membersOf(left, node.right.name, depth - 1))
      }
      case 'MemberExpression': {
        const name = node.property.type === 'PrivateIdentifier' ? node.property.name : memberName(node)
        if (name === null) return []
        const object = unwrap(node.object)
        return membersOf({ view, node: object }, name, depth - 1)
      }
      default:
        return []
    }
  }

  const ofName = (view: FileView, node: TSESTree.Identifier, depth: number): Definition[] => {
    const variable = variableOf(view.source, node)
    const definition = variable?.defs.at(-1)
    if (variable === null || definition === undefined) return []
    switch (definition.type) {
      case 'ImportBinding': {
        const imported = importedAs(view.source, node)
        return imported === null ? [] : ofImport(view, imported, depth - 1)
      }
      case 'Variable': {
        const declarator = definition.node
        const writes = variable.references.flatMap(({ writeExpr }) => (writeExpr == null ? [] : [writeExpr]))
        if (declarator.id.type === 'Identifier') {
          const annotation = typeOf(declarator.id)
          return [...writes, ...(annotation === null ? [] : [annotation])].map((found) => ({ view, node: found }))
        }
        return ofPattern({ view, pattern: declarator.id, value: declarator.init, name: node.name }, depth)
      }
      case 'Parameter': {
        const top = parameterOf(definition.name)
        return top === null ? [] : ofPattern({ view, pattern: top, value: null, name: node.name }, depth)
      }
      case 'ClassName':
      case 'FunctionName':
      case 'Type':
        return [{ view, node: definition.node }]
      case 'TSEnumName':
        return [{ view, node: definition.node }]
      default:
        return []
    }
  }

  /** The definitions of a name in a pattern: the member of the pattern's value or type, and its defaults. */
  const ofPattern = (
    {
      view,
      pattern,
      value,
      name,
    }: { view: FileView; pattern: TSESTree.Node; value: TSESTree.Node | null; name: string },
    depth: number,
  ): Definition[] => {
    let wholes: Definition[] = value === null ? [] : [{ view, node: unwrap(value) }]
    let at: TSESTree.Node = pattern
    if (at.type === 'TSParameterProperty') at = at.parameter
    for (let steps = 0; steps < 5; steps++) {
      if (at.type === 'AssignmentPattern') {
        wholes.push({ view, node: unwrap(at.right) })
        at = at.left
      }
      const annotation = typeOf(at)
      if (annotation !== null) wholes.push({ view, node: annotation })
      if (at.type === 'Identifier') return wholes
      if (at.type !== 'ObjectPattern') return []
      const property: TSESTree.ObjectPattern['properties'][number] | undefined = at.properties.find(
        (one) => one.type === 'Property' && binds(one.value, name),
      )
      const key = property?.type === 'Property' ? keyOf(property) : null
      if (key === null) return []
      wholes = wholes.flatMap((whole) => membersOf(whole, key, depth - 1))
      at = property!.value!
    }
    return []
  }

  const ofImport = (view: FileView, { module, path }: ImportedValue, depth: number): Definition[] => {
    const edge = view.edges.find(({ specifier }) => specifier === module || specifier === `node:${module}`)
    if (edge?.target.type !== 'file') return [{ external: { module, path } }]
    const [name, ...rest] = path
    if (name === undefined) return []
    return rest.reduce(
      (found, member) => found.flatMap((one) => membersOf(one, member, depth - 1)),
      ofExport(edge.target.path, name, depth - 1),
    )
  }

  const ofExport = (file: string, name: string, depth: number): Definition[] => {
    if (depth <= 0) return []
    const module = facts.moduleOf(file)
    if (module === undefined) return []
    const own = module.exports.filter((one) => one.name === name)
    const exported = own.length > 0 ? own : module.exports.filter((one) => one.name === '*' && name !== 'default')
    return exported.flatMap(({ binding }) => {
      if (binding.type === 'local') {
        const view = otherFile(project, file)
        return view === null ? [] : localExports(view, name).flatMap((node) => following(view, node, depth - 1))
      }
      const edge = module.edges[binding.edge]
      if (edge === undefined) return []
      const through = own.length > 0 ? binding.imported : name
      if (edge.target.type === 'file') return through === '*' ? [] : ofExport(edge.target.path, through, depth - 1)
      return [{ external: { module: edge.specifier, path: through === '*' ? [] : [through] } }]
    })
  }

  /** An exported name is followed at once, all else is a definition. */
  const following = (view: FileView, node: TSESTree.Node, depth: number): Definition[] =>
    node.type === 'Identifier' ? ofName(view, node, depth) : [{ view, node }]

  const membersOf = (whole: Definition, name: string, depth: number): Definition[] => {
    if (depth <= 0) return []
    if (whole.external !== undefined) {
      const { module, path } = whole.external
      return [{ external: { module, path: [...path, name] } }]
    }
    const { view, node } = whole
    const again = (next: TSESTree.Node): Definition[] => membersOf({ view, node: next }, name, depth - 1)
    switch (node.type) {
      case 'Identifier': {
        const imported = importedAs(view.source, node)
        if (imported !== null)
          return ofImport(view, { module: imported.module, path: [...imported.path, name] }, depth - 1)
        return ofName(view, node, depth - 1).flatMap((one) => membersOf(one, name, depth - 1))
      }
      case 'MemberExpression':
        return definitionsOf(view, node, depth - 1).flatMap((one) => membersOf(one, name, depth - 1))
      case 'ThisExpression': {
        const owner = classAround(node)
        return owner === null ? [] : classMembers(view, owner, name, false)
      }
      case 'NewExpression':
        return definitionsOf(view, unwrap(node.callee), depth - 1).flatMap((one) =>
          one.node !== undefined && isClass(one.node) ? classMembers(one.view, one.node, name, false) : [],
        )
      case 'ClassDeclaration':
      case 'ClassExpression':
        return classMembers(view, node, name, true)
      case 'ObjectExpression':
        return node.properties.flatMap((property) =>
          property.type === 'Property' && keyOf(property) === name ? [{ view, node: unwrap(property.value) }] : [],
        )
      case 'LogicalExpression':
        return [...again(unwrap(node.left)), ...again(unwrap(node.right))]
      case 'AwaitExpression':
        return again(unwrap(node.argument))
      case 'TSAsExpression':
      case 'TSSatisfiesExpression':
      case 'TSNonNullExpression':
      case 'ChainExpression':
        return again(unwrap(node))
      case 'TSTypeLiteral':
        return typeMembers(view, node.members, name)
      case 'TSInterfaceDeclaration':
        return [
          ...typeMembers(view, node.body.body, name),
          ...node.extends.flatMap(({ expression }) =>
            definitionsOf(view, expression, depth - 1).flatMap((one) => membersOf(one, name, depth - 1)),
          ),
        ]
      case 'TSTypeAliasDeclaration':
        return again(node.typeAnnotation)
      case 'TSIntersectionType':
      case 'TSUnionType':
        return node.types.flatMap(again)
      case 'TSTypeReference': {
        const [argument] = node.typeArguments?.params ?? []
        if (argument !== undefined && isTransparent(node.typeName)) return again(argument)
        return definitionsOf(view, node.typeName, depth - 1).flatMap((one) =>
          one.node !== undefined && isClass(one.node)
            ? classMembers(one.view, one.node, name, false)
            : membersOf(one, name, depth - 1),
        )
      }
      case 'TSTypeQuery':
        return again(node.exprName)
      default:
        return []
    }
  }

  return { definitionsOf, membersOf }
}

/** Types with the members of their first argument. */
function isTransparent(name: TSESTree.EntityName): boolean {
  return (
    name.type === 'Identifier' &&
    /^(?:Readonly|Partial|Required|Pick|Omit|NonNullable|Awaited|Promise)$/.test(name.name)
  )
}

export function isClass(node: TSESTree.Node): node is TSESTree.ClassDeclaration | TSESTree.ClassExpression {
  return node.type === 'ClassDeclaration' || node.type === 'ClassExpression'
}

/** The type that is written after a name or a pattern. */
function typeOf(node: TSESTree.Node): TSESTree.Node | null {
  return 'typeAnnotation' in node && node.typeAnnotation?.type === 'TSTypeAnnotation'
    ? node.typeAnnotation.typeAnnotation
    : null
}

/** The name of a property that is not computed. */
export function keyOf({ key, computed }: { key: TSESTree.Node; computed?: boolean }): string | null {
  if (key.type === 'Literal') return String(key.value)
  if (computed === true) return null
  return key.type === 'Identifier' || key.type === 'PrivateIdentifier' ? key.name : null
}

function binds(pattern: TSESTree.Node, name: string): boolean {
  switch (pattern.type) {
    case 'Identifier':
      return pattern.name === name
    case 'AssignmentPattern':
      return binds(pattern.left, name)
    case 'ObjectPattern':
      return pattern.properties.some((property) => property.type === 'Property' && binds(property.value, name))
    default:
      return false
  }
}

/** The whole parameter that a name is part of. */
function parameterOf(name: TSESTree.Node): TSESTree.Node | null {
  for (let at: TSESTree.Node = name; at.parent !== undefined && at.parent !== null; at = at.parent) {
    const { parent } = at
    if ('params' in parent && Array.isArray(parent.params) && (parent.params as unknown[]).includes(at)) return at
  }
  return null
}

function classAround(node: TSESTree.Node): TSESTree.ClassDeclaration | TSESTree.ClassExpression | null {
  for (let at = node.parent; at !== undefined && at !== null; at = at.parent) {
    if (isClass(at)) return at
    // A function of its own has another `this`, unless it is a method of the class.
    const isOwn = at.type === 'FunctionDeclaration' || at.type === 'FunctionExpression'
    if (isOwn && at.parent?.type !== 'MethodDefinition') return null
  }
  return null
}

/** The values and types of a member of a class: its property, its constructor parameter, and what the constructor assigns. */
export function classMembers(
  view: FileView,
  { body }: TSESTree.ClassDeclaration | TSESTree.ClassExpression,
  name: string,
  isStatic: boolean,
): Definition[] {
  return body.body
    .flatMap((member): TSESTree.Node[] => {
      if (member.type === 'MethodDefinition' && member.kind === 'constructor') {
        return isStatic ? [] : [...parameterProperties(member.value, name), ...assignedMembers(member.value, name)]
      }
      if (!('key' in member) || keyOf(member) !== name || (member.static ?? false) !== isStatic) return []
      if (member.type === 'MethodDefinition') return member.kind === 'get' ? returnedBy(member.value) : [member.value]
      const annotation = typeOf(member)
      const value = 'value' in member ? member.value : null
      return [...(value == null ? [] : [unwrap(value)]), ...(annotation === null ? [] : [annotation])]
    })
    .map((node) => ({ view, node }))
}

function parameterProperties({ params }: { params: readonly TSESTree.Node[] }, name: string): TSESTree.Node[] {
  return params.flatMap((parameter) => {
    if (parameter.type !== 'TSParameterProperty') return []
    const pattern = parameter.parameter
    const id = pattern.type === 'AssignmentPattern' ? pattern.left : pattern
    if (id.type !== 'Identifier' || id.name !== name) return []
    const annotation = typeOf(id)
    return [
      ...(annotation === null ? [] : [annotation]),
      ...(pattern.type === 'AssignmentPattern' ? [unwrap(pattern.right)] : []),
    ]
  })
}

function assignedMembers({ body }: { body?: TSESTree.BlockStatement | null }, name: string): TSESTree.Node[] {
  return (body?.body ?? []).flatMap((statement) => {
    if (statement.type !== 'ExpressionStatement' || statement.expression.type !== 'AssignmentExpression') return []
    const { left, right } = statement.expression
    const isMember = left.type === 'MemberExpression' && left.object.type === 'ThisExpression'
    if (!isMember) return []
    const { property } = left
    return (property.type === 'PrivateIdentifier' ? property.name : memberName(left)) === name ? [unwrap(right)] : []
  })
}

function typeMembers(view: FileView, members: readonly TSESTree.TypeElement[], name: string): Definition[] {
  return members.flatMap((member) => {
    if (member.type === 'TSMethodSignature' && keyOf(member) === name) return [{ view, node: member }]
    if (member.type !== 'TSPropertySignature' || keyOf(member) !== name) return []
    const annotation = typeOf(member)
    return annotation === null ? [] : [{ view, node: annotation }]
  })
}

type FunctionLike =
  | TSESTree.ArrowFunctionExpression
  | TSESTree.FunctionExpression
  | TSESTree.FunctionDeclaration
  | TSESTree.TSEmptyBodyFunctionExpression

/** What a function returns: the expressions of its `return` statements outside nested functions, and its declared type. */
export function returnedBy(node: FunctionLike): TSESTree.Node[] {
  const declared = node.returnType?.typeAnnotation
  const types = declared === undefined ? [] : [declared]
  if (node.body == null) return types
  if (node.body.type !== 'BlockStatement') return [unwrap(node.body), ...types]
  return [...returnsIn(node.body.body), ...types]
}

function returnsIn(statements: readonly TSESTree.Node[]): TSESTree.Node[] {
  return statements.flatMap((statement): TSESTree.Node[] => {
    switch (statement.type) {
      case 'ReturnStatement':
        return statement.argument === null ? [] : [unwrap(statement.argument)]
      case 'BlockStatement':
        return returnsIn(statement.body)
      case 'IfStatement':
        return returnsIn([statement.consequent, ...(statement.alternate === null ? [] : [statement.alternate])])
      case 'TryStatement':
        return returnsIn([statement.block, ...(statement.handler === null ? [] : [statement.handler.body])])
      default:
        return []
    }
  })
}

/** The nodes that a file exports under a name. */
function localExports({ source }: FileView, name: string): TSESTree.Node[] {
  return source.ast.body.flatMap((statement): TSESTree.Node[] => {
    switch (statement.type) {
      case 'ExportDefaultDeclaration':
        return name === 'default' ? [unwrap(statement.declaration)] : []
      case 'TSExportAssignment':
        return name === 'default' ? [unwrap(statement.expression)] : []
      case 'ExportNamedDeclaration': {
        const { declaration, specifiers } = statement
        if (declaration === null)
          return specifiers.flatMap(({ local, exported }) => (nameOf(exported) === name ? [local] : []))
        if (declaration.type === 'VariableDeclaration')
          return declaration.declarations.flatMap(({ id }) => identifiersIn(id).filter((one) => one.name === name))
        return 'id' in declaration && declaration.id?.type === 'Identifier' && declaration.id.name === name
          ? [declaration]
          : []
      }
      case 'ExpressionStatement':
        return commonJsExport(statement.expression, name)
      default:
        return []
    }
  })
}

function nameOf(node: TSESTree.Identifier | TSESTree.StringLiteral): string {
  return node.type === 'Identifier' ? node.name : node.value
}

function identifiersIn(pattern: TSESTree.Node): TSESTree.Identifier[] {
  switch (pattern.type) {
    case 'Identifier':
      return [pattern]
    case 'AssignmentPattern':
      return identifiersIn(pattern.left)
    case 'ObjectPattern':
      return pattern.properties.flatMap((property) =>
        property.type === 'Property' ? identifiersIn(property.value) : identifiersIn(property.argument),
      )
    default:
      return []
  }
}

/** `exports.name = …`, `module.exports.name = …`, `module.exports = …`. */
function commonJsExport(node: TSESTree.Expression, name: string): TSESTree.Node[] {
  if (node.type !== 'AssignmentExpression' || node.left.type !== 'MemberExpression') return []
  const { object } = node.left
  const member = memberName(node.left)
  const isModule = (one: TSESTree.Node): boolean => one.type === 'Identifier' && one.name === 'module'
  const isExports =
    (object.type === 'Identifier' && object.name === 'exports') ||
    (object.type === 'MemberExpression' && isModule(object.object) && memberName(object) === 'exports')
  if (isExports) return member === name ? [unwrap(node.right)] : []
  if (!isModule(object) || member !== 'exports') return []
  const value = unwrap(node.right)
  if (name === 'default') return [value]
  if (value.type !== 'ObjectExpression') return []
  return value.properties.flatMap((property) =>
    property.type === 'Property' && keyOf(property) === name ? [unwrap(property.value)] : [],
  )
}
