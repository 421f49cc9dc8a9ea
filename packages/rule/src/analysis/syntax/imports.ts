import type { TSESTree } from '@typescript-eslint/utils'
import { isBuiltin } from 'node:module'
import type { RuleSource } from '../../source/rule-source.ts'
import type { RuleScope } from '../../source/scope.ts'

/** An export of another module, or a member of one. */
export interface ImportedValue {
  /** The specifier; a builtin is written without `node:`. */
  module: string
  /** The exported name and the members after it: `['default', 'get']` for `axios.get`. Empty for the module as a whole. */
  path: readonly string[]
}

type Variable = NonNullable<ReturnType<RuleScope['set']['get']>>

/** Longer chains of aliases are not followed. */
const MAX_ALIASES = 5

/**
 * The import that an identifier, a chain of members or `require('x')` refers to; `null` for local names, names that
 * shadow an import, and values that are not known. Follows `const` aliases and destructuring.
 */
export function importedAs(sourceCode: RuleSource, node: TSESTree.Node): ImportedValue | null {
  return resolve(sourceCode, node, MAX_ALIASES)
}

function resolve(sourceCode: RuleSource, node: TSESTree.Node, depth: number): ImportedValue | null {
  if (depth === 0) return null
  switch (node.type) {
    case 'Identifier':
      return mayBeImported(sourceCode, node.name) ? resolveName(sourceCode, node, depth) : null
    case 'MemberExpression': {
      const name = memberName(node)
      return name === null ? null : member(resolve(sourceCode, node.object, depth), [name])
    }
    case 'CallExpression': {
      const [argument] = node.arguments
      const isRequire = node.callee.type === 'Identifier' && node.callee.name === 'require'
      if (!isRequire || argument?.type !== 'Literal' || typeof argument.value !== 'string') return null
      return isGlobal(sourceCode, node.callee as TSESTree.Identifier) ? moduleOf(argument.value) : null
    }
    case 'ImportExpression':
      return node.source.type === 'Literal' && typeof node.source.value === 'string'
        ? moduleOf(node.source.value)
        : null
    case 'AwaitExpression':
      return node.argument.type === 'ImportExpression' ? resolve(sourceCode, node.argument, depth) : null
    case 'ChainExpression':
    case 'TSNonNullExpression':
    case 'TSAsExpression':
    case 'TSSatisfiesExpression':
    case 'TSInstantiationExpression':
      return resolve(sourceCode, node.expression, depth)
    default:
      return null
  }
}

/** Looks at the text first, because scopes are slow and most names are not imported. */
function mayBeImported(sourceCode: RuleSource, name: string): boolean {
  return importedNames(sourceCode).has(name) || aliasPattern(name).test(sourceCode.text)
}

const patterns = new Map<string, RegExp>()

/** What a constant may be set to that leads to an import: another import, or a chain of names that nothing calls. */
const ALIASED = String.raw`[(\s]*(?:await\s+)?(?:(?:import|require)\b|(?=([A-Za-z_$\u0080-\uffff][\w$\u0080-\uffff]*(?:\s*[!?]?\.\s*[\w$]+)*))\1(?!\s*(?:\?\.\s*)?[(\x60]))`

function aliasPattern(name: string): RegExp {
  const known = patterns.get(name)
  if (known !== undefined) return known
  const escaped = name.replaceAll('$', String.raw`\$`)
  const plain = String.raw`${escaped}(?![\w$])(?:\s*:|\s*=\s*${ALIASED})`
  const pattern = new RegExp(String.raw`\bconst\s*(?:${plain}|\{[^;=]*(?<![\w$])${escaped}(?![\w$]))`)
  patterns.set(name, pattern)
  return pattern
}

const namesOfPrograms = new WeakMap<object, ReadonlySet<string>>()

function importedNames({ ast }: RuleSource): ReadonlySet<string> {
  let names = namesOfPrograms.get(ast)
  if (names === undefined) {
    names = new Set(
      statementsOf(ast).flatMap((statement) =>
        statement.type === 'ImportDeclaration'
          ? statement.specifiers.map(({ local }) => local.name)
          : statement.type === 'TSImportEqualsDeclaration'
            ? [statement.id.name]
            : [],
      ),
    )
    namesOfPrograms.set(ast, names)
  }
  return names
}

/** The statements of a file; each script of a Svelte component is in a namespace without a name. */
function statementsOf(ast: TSESTree.Program): TSESTree.ProgramStatement[] {
  return ast.body.flatMap((statement) =>
    statement.type === 'TSModuleDeclaration' && statement.id.type === 'Identifier' && statement.id.name === ''
      ? (statement.body?.body ?? [])
      : [statement],
  )
}

function resolveName(sourceCode: RuleSource, node: TSESTree.Identifier, depth: number): ImportedValue | null {
  const definition = variableOf(sourceCode, node)?.defs.at(-1)
  if (definition?.type === 'ImportBinding') return ofImport(definition.node)
  if (definition?.type !== 'Variable' || definition.parent?.kind !== 'const') return null
  const { id, init } = definition.node
  if (init === null) return null
  const path = pathTo(id, node.name)
  return path === null ? null : member(resolve(sourceCode, init, depth - 1), path)
}

/** The variable that a name refers to; `null` for a global. */
export function variableOf(
  sourceCode: RuleSource,
  node: TSESTree.Identifier | TSESTree.JSXIdentifier,
): Variable | null {
  for (let scope: RuleScope | null = sourceCode.getScope(node); scope !== null; scope = scope.upper) {
    const variable = scope.set.get(node.name)
    // ESLint adds the globals of its configuration, which have no definition.
    if (variable !== undefined && variable.defs.length > 0) return variable
  }
  return null
}

/** Whether a name is a global: the file defines it nowhere, or only declares that it exists (`declare const Bun`). */
export function isGlobal(sourceCode: RuleSource, node: TSESTree.Identifier | TSESTree.JSXIdentifier): boolean {
  const definitions = variableOf(sourceCode, node)?.defs ?? []
  return definitions.every(({ node: definition, parent }) => isAmbient(definition) || isAmbient(parent))
}

const isAmbient = (node: TSESTree.Node | null | undefined): boolean => node != null && 'declare' in node && node.declare

function ofImport(node: TSESTree.Node): ImportedValue | null {
  const declaration = node.parent
  if (node.type === 'TSImportEqualsDeclaration') {
    const { moduleReference } = node
    return moduleReference.type === 'TSExternalModuleReference' && moduleReference.expression.type === 'Literal'
      ? moduleOf(String(moduleReference.expression.value))
      : null
  }
  if (declaration?.type !== 'ImportDeclaration') return null
  const module = moduleOf(declaration.source.value)
  if (node.type === 'ImportNamespaceSpecifier') return module
  if (node.type === 'ImportDefaultSpecifier') return member(module, ['default'])
  const { imported } = node as TSESTree.ImportSpecifier
  return member(module, [imported.type === 'Identifier' ? imported.name : imported.value])
}

function moduleOf(specifier: string): ImportedValue {
  const module =
    specifier.startsWith('node:') && specifier !== 'node:test' ? specifier.slice('node:'.length) : specifier
  return { module, path: [] }
}

function member(value: ImportedValue | null, names: readonly string[]): ImportedValue | null {
  if (value === null) return null
  const path = [...value.path, ...names]
  // The default export of a builtin is the module.
  return { module: value.module, path: path[0] === 'default' && isBuiltin(value.module) ? path.slice(1) : path }
}

/** The static name of a member: `a.b`, `a['b']`, `a?.b`. */
export function memberName({ property, computed }: TSESTree.MemberExpression): string | null {
  if (!computed) return property.type === 'Identifier' ? property.name : null
  if (property.type === 'Literal' && typeof property.value === 'string') return property.value
  const isConstant = property.type === 'TemplateLiteral' && property.expressions.length === 0
  return isConstant ? property.quasis[0]!.value.cooked : null
}

/** The members that lead from a destructured value to one of the names that the pattern binds. */
function pathTo(pattern: TSESTree.Node, name: string): string[] | null {
  if (pattern.type === 'Identifier') return pattern.name === name ? [] : null
  if (pattern.type !== 'ObjectPattern') return null
  for (const property of pattern.properties) {
    if (property.type !== 'Property' || property.computed) continue
    const value = property.value.type === 'AssignmentPattern' ? property.value.left : property.value
    const rest = pathTo(value, name)
    if (rest === null) continue
    return [
      property.key.type === 'Identifier' ? property.key.name : String((property.key as TSESTree.Literal).value),
      ...rest,
    ]
  }
  return null
}
