import { isFunction } from '@stratalint/rule/analysis'
import type { DescribeContext, RuleSource } from '@stratalint/rule'
import type { TSESTree } from '@typescript-eslint/utils'
import { isTopLevel, referencesOf, type Variable } from '../max-function-lines/references.ts'
import { walk } from '../max-function-lines/walk.ts'

export type Shape = 'type' | 'class' | 'enum' | 'component' | 'function' | 'data' | 'object' | 'code'

/** What is known of a file that is too long. */
export type FileSource = Pick<DescribeContext, 'module' | 'sourceCode' | 'position'>

/** Top-level statements of a file that stay together: a declaration, or a statement that does something. */
export interface Unit {
  /** Empty for a statement. */
  names: string[]
  shape: Shape
  /** 1-based, with the comments above. */
  fromLine: number
  toLine: number
  lines: number
  /** The blank lines before it. */
  gap: number
  /** The names under which the file exports it. */
  exported: string[]
  /** Indexes of the units that it uses. */
  uses: number[]
  /** Uses of other units that are types only. */
  typeUses: number[]
  /** Indexes of the module's edges that it uses. */
  edges: number[]
  /** What it does when the file is loaded depends on its place in the file. */
  isPinned: boolean
  hasJsx: boolean
}

/** A file as its statements use each other. It can be stored. */
export interface Outline {
  units: Unit[]
  /** Lines that are in no unit: imports, and what is between statements. */
  header: number
  /** The lines of the import of each edge of the module. */
  importLines: number[]
  /** Directives at the start, such as `use client`. */
  directives: string[]
}

interface Draft {
  nodes: TSESTree.Statement[]
  names: string[]
  shape: Shape
  isPinned: boolean
}

/** Reads the outline of a file. */
export function outlineOf({ module, sourceCode, position }: FileSource, flags: readonly boolean[]): Outline {
  const counted = (from: number, to: number): number => flags.slice(from - 1, to).filter(Boolean).length
  const { body } = sourceCode.ast
  const { edges, exports } = module
  const lineOf = (offset: number): number => position(offset).line
  const isBinding = (statement: TSESTree.Statement): boolean => isImport(statement, sourceCode, edges)
  const drafts = body.filter((one) => !isBinding(one)).flatMap((one) => draftOf(one))
  const groups = merged(drafts, sourceCode)

  const unitAt = (offset: number): number =>
    groups.findIndex(({ nodes }) => nodes.some((node) => isIn(sourceCode, node, offset)))
  const unitOf = new Map<Variable, number>()
  const references = referencesOf(sourceCode)
  const uses = groups.map(() => new Map<number, boolean>())
  const used = groups.map(() => new Set<number>())
  const imported = new Map<string, number>()
  edges.forEach(({ kind, names }, index) => {
    if (/^(?:import|import-type|import-equals|require)$/.test(kind))
      for (const { local } of names) if (local !== null) imported.set(local, index)
  })
  for (const { start, variable, name, isType } of references) {
    if (variable === null || !isTopLevel(variable)) continue
    const from = unitAt(start)
    if (from === -1) continue
    let to = unitOf.get(variable)
    if (to === undefined) {
      const [definition] = variable.defs
      to = definition === undefined ? -1 : unitAt(sourceCode.getRange(definition.name)[0])
      unitOf.set(variable, to)
    }
    if (to === -1) {
      const edge = imported.get(name)
      if (edge !== undefined) used[from]!.add(edge)
    } else if (to !== from) uses[from]!.set(to, (uses[from]!.get(to) ?? true) && isType)
  }
  edges.forEach(({ start }, index) => {
    const at = unitAt(start)
    if (at !== -1) used[at]!.add(index)
  })

  const exportedBy = new Map<string, string[]>()
  for (const [local, name] of exportedNames(body)) exportedBy.set(local, [...(exportedBy.get(local) ?? []), name])
  const listed = new Set([...exportedBy.values()].flat())
  for (const { name, binding } of exports)
    if (binding.type === 'local' && name !== 'default' && !exportedBy.has(name) && !listed.has(name))
      exportedBy.set(name, [name])

  const texts = sourceCode.text.split('\n')
  const blankLinesBefore = (line: number): number => {
    let count = 0
    while (line - 2 - count >= 0 && texts[line - 2 - count]!.trim() === '') count++
    return counted(line - count, line - 1)
  }
  const units = groups.map(({ nodes, names, shape, isPinned }, index): Unit => {
    const ranges = nodes.map(
      (node) => [lineOf(startOf(sourceCode, node)), lineOf(sourceCode.getRange(node)[1])] as const,
    )
    const all = [...uses[index]!]
    return {
      names,
      shape,
      fromLine: Math.min(...ranges.map(([from]) => from)),
      toLine: Math.max(...ranges.map(([, to]) => to)),
      lines: ranges.reduce((sum, [from, to]) => sum + counted(from, to), 0),
      gap: ranges.reduce((sum, [from]) => sum + blankLinesBefore(from), 0),
      exported: names.flatMap((name) => exportedBy.get(name) ?? []),
      uses: all.map(([to]) => to),
      typeUses: all.filter(([, isType]) => isType).map(([to]) => to),
      edges: [...used[index]!],
      isPinned,
      hasJsx: nodes.some(hasJsx),
    }
  })
  return {
    units,
    header: counted(1, flags.length) - units.reduce((sum, { lines, gap }) => sum + lines + gap, 0),
    importLines: edges.map(({ start }) => {
      const statement = body.find((one) => isBinding(one) && isIn(sourceCode, one, start))
      if (statement === undefined) return 0
      const [from, to] = sourceCode.getRange(statement)
      return counted(lineOf(from), lineOf(to))
    }),
    directives: body.flatMap((one) =>
      one.type === 'ExpressionStatement' && typeof one.directive === 'string' ? [one.directive] : [],
    ),
  }
}

function isIn(sourceCode: RuleSource, node: TSESTree.Node, offset: number): boolean {
  const [start, end] = sourceCode.getRange(node)
  return offset >= start && offset < end
}

/** Statements that only import or re-export, and directives: nothing that can move. */
function isImport(
  statement: TSESTree.Statement,
  sourceCode: RuleSource,
  edges: DescribeContext['module']['edges'],
): boolean {
  switch (statement.type) {
    case 'ImportDeclaration':
    case 'ExportAllDeclaration':
    case 'TSImportEqualsDeclaration':
      return true
    case 'ExportNamedDeclaration':
      return statement.declaration === null
    case 'ExportDefaultDeclaration':
      return statement.declaration.type === 'Identifier'
    case 'ExpressionStatement':
      return typeof statement.directive === 'string'
    case 'VariableDeclaration':
      return edges.some(
        ({ kind, start, names }) =>
          kind === 'require' && isIn(sourceCode, statement, start) && names.some(({ local }) => local !== null),
      )
    default:
      return false
  }
}

function draftOf(statement: TSESTree.Statement): Draft[] {
  const inner =
    statement.type === 'ExportNamedDeclaration' || statement.type === 'ExportDefaultDeclaration'
      ? statement.declaration!
      : statement
  const nodes = [statement]
  switch (inner.type) {
    case 'TSTypeAliasDeclaration':
    case 'TSInterfaceDeclaration':
      return [{ nodes, names: [inner.id.name], shape: 'type', isPinned: false }]
    case 'TSEnumDeclaration':
      return [{ nodes, names: [inner.id.name], shape: 'enum', isPinned: false }]
    case 'TSModuleDeclaration':
      return [
        {
          nodes,
          names: inner.id.type === 'Identifier' ? [inner.id.name] : [],
          shape: 'object',
          isPinned: inner.id.type !== 'Identifier',
        },
      ]
    case 'ClassDeclaration':
      return [{ nodes, names: [inner.id?.name ?? 'default'], shape: 'class', isPinned: false }]
    case 'FunctionDeclaration':
    case 'TSDeclareFunction': {
      const name = inner.id?.name ?? 'default'
      return [{ nodes, names: [name], shape: functionShape(name, inner), isPinned: false }]
    }
    case 'VariableDeclaration': {
      const names = inner.declarations.flatMap(({ id }) => namesIn(id))
      const [only] = inner.declarations
      return [{ nodes, names, shape: valueShape(names[0] ?? '', only?.init ?? null), isPinned: names.length === 0 }]
    }
    case 'EmptyStatement':
      return []
    default:
      if (statement.type === 'ExportDefaultDeclaration')
        return [
          { nodes, names: ['default'], shape: valueShape('default', inner as TSESTree.Expression), isPinned: false },
        ]
      return [{ nodes, names: [], shape: 'code', isPinned: true }]
  }
}

function namesIn(pattern: TSESTree.Node): string[] {
  switch (pattern.type) {
    case 'Identifier':
      return [pattern.name]
    case 'ObjectPattern':
      return pattern.properties.flatMap((one) => namesIn(one.type === 'Property' ? one.value : one.argument))
    case 'ArrayPattern':
      return pattern.elements.flatMap((one) => (one === null ? [] : namesIn(one)))
    case 'AssignmentPattern':
      return namesIn(pattern.left)
    case 'RestElement':
      return namesIn(pattern.argument)
    default:
      return []
  }
}

function functionShape(name: string, node: TSESTree.Node): Shape {
  return /^[A-Z]/.test(name) && hasJsx(node) ? 'component' : 'function'
}

const DATA = new Set(['ArrayExpression', 'ObjectExpression', 'Literal', 'TemplateLiteral', 'UnaryExpression'])

function valueShape(name: string, init: TSESTree.Expression | null): Shape {
  const value = unwrapped(init)
  if (value === null) return 'object'
  if (isFunction(value)) return functionShape(name, value)
  if (value.type === 'ClassExpression') return 'class'
  if (value.type === 'CallExpression' && /^[A-Z]/.test(name) && hasJsx(value)) return 'component'
  return DATA.has(value.type) && !holdsCode(value) ? 'data' : 'object'
}

export function unwrapped(node: TSESTree.Expression | null): TSESTree.Expression | null {
  let value = node
  while (
    value !== null &&
    (value.type === 'TSAsExpression' || value.type === 'TSSatisfiesExpression' || value.type === 'TSNonNullExpression')
  )
    value = value.expression
  return value
}

function holdsCode(root: TSESTree.Node): boolean {
  let found = false
  walk(root, (node) => {
    found ||= isFunction(node) || node.type === 'CallExpression' || node.type === 'NewExpression'
    return !found
  })
  return found
}

function hasJsx(root: TSESTree.Node): boolean {
  let found = false
  walk(root, (node) => {
    found ||= node.type === 'JSXElement' || node.type === 'JSXFragment'
    return !found
  })
  return found
}

/** Joins overloads, declarations of one name, what assigns a property of a declaration, and what assigns a variable. */
function merged(drafts: readonly Draft[], sourceCode: RuleSource): Draft[] {
  const groups: Draft[] = []
  const groupOf = new Map<string, Draft>()
  for (const draft of drafts) {
    const owner = draft.names.length === 0 ? assignedName(draft.nodes[0]!) : null
    const known =
      draft.names.map((name) => groupOf.get(name)).find((one) => one !== undefined) ??
      (owner === null ? undefined : groupOf.get(owner))
    if (known === undefined) {
      const group = { ...draft, nodes: [...draft.nodes] }
      groups.push(group)
      for (const name of draft.names) groupOf.set(name, group)
    } else {
      known.nodes.push(...draft.nodes)
      if (known.shape === 'type' && draft.shape !== 'code') known.shape = draft.shape
      for (const name of draft.names) if (!known.names.includes(name)) known.names.push(name)
    }
  }
  return joinAssigned(groups, sourceCode)
}

/** `Card` of `Card.displayName = 'Card'`. */
function assignedName(statement: TSESTree.Statement): string | null {
  if (statement.type !== 'ExpressionStatement' || statement.expression.type !== 'AssignmentExpression') return null
  let { left }: { left: TSESTree.Node } = statement.expression
  if (left.type !== 'MemberExpression') return null
  while (left.type === 'MemberExpression') left = left.object
  return left.type === 'Identifier' && left.name !== 'module' && left.name !== 'exports' ? left.name : null
}

/** An imported variable cannot be assigned, and no file should export one that changes: all its users stay with it. */
function joinAssigned(groups: Draft[], sourceCode: RuleSource): Draft[] {
  const at = (offset: number): Draft | undefined =>
    groups.find(({ nodes }) => nodes.some((node) => isIn(sourceCode, node, offset)))
  const references = referencesOf(sourceCode)
  const changing = new Set(references.filter(({ writes }) => writes).map(({ variable }) => variable))
  for (const { start, variable } of references) {
    if (variable === null || !changing.has(variable) || !isTopLevel(variable) || variable.defs.length === 0) continue
    const [owner, writer] = [at(sourceCode.getRange(variable.defs[0]!.name)[0]), at(start)]
    if (owner === undefined || writer === undefined || owner === writer) continue
    owner.nodes.push(...writer.nodes)
    owner.names.push(...writer.names)
    owner.isPinned ||= writer.isPinned
    owner.shape = writer.shape === 'code' ? owner.shape : writer.shape
    groups.splice(groups.indexOf(writer), 1)
  }
  return groups
}

/** Where a statement starts, with the comments directly above it; a blank line keeps the head of the file out. */
function startOf(sourceCode: RuleSource, statement: TSESTree.Node): number {
  let [start] = sourceCode.getRange(statement)
  for (const comment of sourceCode.getCommentsBefore(statement).toReversed()) {
    if (/\n[^\S\n]*\r?\n/.test(sourceCode.text.slice(comment.end, start))) break
    const lineStart = sourceCode.text.lastIndexOf('\n', comment.start - 1) + 1
    if (sourceCode.text.slice(lineStart, comment.start).trim() !== '') break
    start = comment.start
  }
  return start
}

/** Local names and the names under which statements export them. */
function exportedNames(body: readonly TSESTree.Statement[]): [string, string][] {
  return body.flatMap((statement): [string, string][] => {
    if (statement.type === 'ExportDefaultDeclaration') {
      const { declaration } = statement
      if (declaration.type === 'Identifier') return [[declaration.name, 'default']]
      const name = 'id' in declaration && declaration.id?.type === 'Identifier' ? declaration.id.name : 'default'
      return [[name, 'default']]
    }
    if (statement.type !== 'ExportNamedDeclaration' || statement.source !== null) return []
    if (statement.declaration !== null)
      return draftOf(statement).flatMap(({ names }) => names.map((name): [string, string] => [name, name]))
    return statement.specifiers.map(({ local, exported }): [string, string] => [nameOf(local), nameOf(exported)])
  })
}

function nameOf(node: TSESTree.Identifier | TSESTree.StringLiteral): string {
  return node.type === 'Identifier' ? node.name : node.value
}

/** The name that the first declaration of a statement has. */
export function nameOfStatement(statement: TSESTree.Statement): string | null {
  return draftOf(statement)[0]?.names[0] ?? null
}

/** The first statement of a unit. */
export function statementsOf(
  { sourceCode, position }: FileSource,
  { fromLine, toLine, names }: Unit,
): TSESTree.Statement | null {
  const within = sourceCode.ast.body.filter((one) => {
    const line = position(sourceCode.getRange(one)[0]).line
    return line >= fromLine && line <= toLine
  })
  const size = (one: TSESTree.Statement): number => sourceCode.getRange(one)[1] - sourceCode.getRange(one)[0]
  const named = within.filter((one) => draftOf(one).some((draft) => draft.names.some((name) => names.includes(name))))
  return (named.length > 0 ? named : within).toSorted((a, b) => size(b) - size(a))[0] ?? null
}

/** What a statement is about: the first segment of a route, or what is called. */
export function topicOfStatement(context: FileSource, unit: Unit): string {
  const statement = statementsOf(context, unit)
  let path = ''
  let callee = ''
  if (statement !== null)
    walk(statement, (node) => {
      if (node.type === 'CallExpression' && callee === '') callee = context.sourceCode.getText(node.callee).slice(0, 40)
      if (
        path === '' &&
        node.type === 'Literal' &&
        typeof node.value === 'string' &&
        /^\/?[a-z][\w/:.-]*$/i.test(node.value)
      )
        path = node.value
      return !isFunction(node)
    })
  const segment = path.split(/[/:.]/).find((part) => /^[a-z][\w-]{2,}$/i.test(part) && !/^(?:api|v\d+)$/.test(part))
  return segment ?? callee.split(/[.(\s]/).at(-1) ?? ''
}
