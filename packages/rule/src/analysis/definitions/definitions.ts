import type { TSESTree } from '@typescript-eslint/utils'
import { unwrap } from '../syntax/functions.ts'
import { importedAs, memberName, variableOf, type ImportedValue } from '../syntax/imports.ts'
import { isClass, otherFile, type Definition, type DefinitionProject, type FileView } from './file-view.ts'
import { localExports } from './local-exports.ts'
import { classAround, classMembers, isTransparent, typeMembers } from './members.ts'
import { binds, keyOf, parameterOf, typeOf } from './patterns.ts'

/** Finds the definitions of names and members: the value of a variable or property, its type, or the export of a package. */
export function createDefinitionFinder(project: DefinitionProject): {
  /** One step: the definitions of an identifier, a member or the name of a type. */
  definitionsOf(view: FileView, node: TSESTree.Node, depth: number): Definition[]
  /** The definitions of a member of a value or type. */
  membersOf(definition: Definition, name: string, depth: number): Definition[]
  /** The definitions of an export of a file of the project. */
  exportsOf(file: string, name: string, depth: number): Definition[]
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
      exportsOf(edge.target.path, name, depth - 1),
    )
  }

  const exportsOf = (file: string, name: string, depth: number): Definition[] => {
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
      if (edge.target.type === 'file') return through === '*' ? [] : exportsOf(edge.target.path, through, depth - 1)
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

  return { definitionsOf, membersOf, exportsOf }
}
