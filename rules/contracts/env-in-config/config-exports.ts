import { memberName, unwrap } from '@stratalint/rule/analysis'
import { childKeys, parseSource } from '@stratalint/graph'
import type { TSESTree } from '@typescript-eslint/utils'

/** What a config file exports, as far as remedies need it. */
export interface ConfigExports {
  /** The expression by which importers get a variable: `env.TAX_RATE`, `config.tax.rate`, `loadConfig().rate`. */
  expressionFor(variable: string): { symbol: string; expression: string } | null
  /** The export that is the whole environment after parsing, to whose schema a variable can be added. */
  parsed: string | null
}

type Path = readonly string[]
/** Longer chains of constants are not followed. */
const MAX_STEPS = 8
const CALL = '()'

/** Reads the exports of a config file; `null` if it cannot be parsed. */
export function readConfigExports(file: string, text: string): ConfigExports | null {
  const tree = parseSource(file, text)
  if (!('program' in tree)) return null
  const program = tree.program as unknown as TSESTree.Program
  const values = new Map<string, TSESTree.Node>()
  const exported: { name: string; local: string }[] = []
  for (const statement of program.body) {
    const isExport = statement.type === 'ExportNamedDeclaration'
    const declaration = isExport ? statement.declaration : statement
    const names = declaration === null ? [] : declare(declaration, values)
    if (isExport) exported.push(...names.map((name) => ({ name, local: name })))
    if (isExport && statement.source === null)
      for (const { local, exported: as } of statement.specifiers)
        if (local.type === 'Identifier' && as.type === 'Identifier') exported.push({ name: as.name, local: local.name })
  }
  const pathIn = createPathFinder(values)
  return {
    expressionFor(variable) {
      const found = exported.flatMap(({ name, local }) => {
        const path = values.has(local) ? pathIn(values.get(local)!, variable) : null
        return path === null ? [] : [{ symbol: name, expression: name + path.map(access).join('') }]
      })
      return found[0] ?? renamedIn(program, exported, values, variable)
    },
    parsed: exported.find(({ local }) => values.has(local) && isParsedEnvironment(values.get(local)!))?.name ?? null,
  }
}

/** The key under which an object is parsed that has the variable: `schema.parse({ APP_URL: process.env.PUBLIC_URL })`. */
function renamedIn(
  program: TSESTree.Program,
  exported: readonly { name: string; local: string }[],
  values: ReadonlyMap<string, TSESTree.Node>,
  variable: string,
): { symbol: string; expression: string } | null {
  const made = exported.filter(({ local }) => unwrapped(values.get(local))?.type === 'CallExpression')
  const keys: string[] = []
  let parsed = 0
  someNode(program, (node) => {
    const isRead = node.type === 'Property' && !node.computed && isReadOf(node.value, variable)
    if (isRead) keys.push(keyOf(node))
    if (node.type === 'CallExpression' && PARSES.test(memberNameOf(node.callee))) parsed += 1
    return false
  })
  const [key] = keys
  const [one] = made
  if (keys.length !== 1 || made.length !== 1 || parsed !== 1 || !countsKey(program, key!)) return null
  return { symbol: one!.name, expression: one!.name + access(key!) }
}

const PARSES = /^(?:safeParse|parse|assert|decode\w*|validate\w*)$/
const unwrapped = (node: TSESTree.Node | undefined): TSESTree.Node | undefined =>
  node === undefined ? undefined : unwrap(node)
const memberNameOf = (node: TSESTree.Node): string => (node.type === 'MemberExpression' ? (memberName(node) ?? '') : '')

/** `process.env.NAME`, with a default or without. */
function isReadOf(given: TSESTree.Node, variable: string): boolean {
  const node = unwrap(given)
  if (node.type === 'LogicalExpression') return isReadOf(node.left, variable)
  return node.type === 'MemberExpression' && memberName(node) === variable && isEnvironment(node.object)
}

/** Whether the schema has the key that the object has. */
function countsKey(program: TSESTree.Program, key: string): boolean {
  let count = 0
  someNode(program, (node) => {
    if (node.type === 'Property' && !node.computed && keyOf(node) === key) count += 1
    return false
  })
  return count === 2
}

function declare(declaration: TSESTree.Node, values: Map<string, TSESTree.Node>): string[] {
  if (declaration.type === 'FunctionDeclaration' && declaration.id !== null) {
    values.set(declaration.id.name, declaration)
    return [declaration.id.name]
  }
  if (declaration.type !== 'VariableDeclaration') return []
  return declaration.declarations.flatMap(({ id, init }) => {
    if (id.type !== 'Identifier' || init === null) return []
    values.set(id.name, init)
    return [id.name]
  })
}

const access = (key: string): string =>
  key === CALL ? key : /^[A-Za-z_$][\w$]*$/.test(key) ? `.${key}` : `[${JSON.stringify(key).replaceAll('"', "'")}]`

/** Finds the members that lead from a value to a variable. */
function createPathFinder(
  values: ReadonlyMap<string, TSESTree.Node>,
): (node: TSESTree.Node, variable: string) => Path | null {
  const find = (given: TSESTree.Node, variable: string, steps: number): Path | null => {
    if (steps === 0) return null
    const node = unwrap(given)
    const inside = (child: TSESTree.Node): Path | null => find(child, variable, steps - 1)
    switch (node.type) {
      case 'Identifier':
        return values.has(node.name) ? inside(values.get(node.name)!) : null
      case 'ObjectExpression':
        for (const property of node.properties) {
          const path = inside(property.type === 'Property' ? property.value : property.argument)
          if (path === null) continue
          return property.type === 'Property' ? [keyOf(property), ...path] : path
        }
        return null
      case 'FunctionDeclaration':
      case 'FunctionExpression':
      case 'ArrowFunctionExpression': {
        const result = resultOf(node)
        const path = result === null ? null : inside(result)
        return path === null ? null : [CALL, ...path]
      }
      case 'CallExpression': {
        if (isParsedEnvironment(node)) {
          const schemas = [node.callee, ...node.arguments].map((part) => resolved(part, values))
          return schemas.some((schema) => hasKey(schema, variable)) ? [variable] : null
        }
        for (const argument of node.arguments) {
          const path = unwrap(argument).type === 'ObjectExpression' ? inside(argument) : null
          if (path !== null) return path
        }
        return reads(node, variable) ? [] : null
      }
      default:
        return reads(node, variable) ? [] : null
    }
  }
  return (node, variable) => find(node, variable, MAX_STEPS)
}

function keyOf({ key }: TSESTree.Property): string {
  return key.type === 'Identifier' ? key.name : String((key as TSESTree.Literal).value)
}

function resultOf(
  node: TSESTree.FunctionDeclaration | TSESTree.FunctionExpression | TSESTree.ArrowFunctionExpression,
): TSESTree.Node | null {
  if (node.body?.type !== 'BlockStatement') return node.body ?? null
  const last = node.body.body.at(-1)
  return last?.type === 'ReturnStatement' ? last.argument : null
}

/** The definition of the schema that a callee such as `envSchema.parse` begins with. */
function resolved(node: TSESTree.Node, values: ReadonlyMap<string, TSESTree.Node>): TSESTree.Node {
  let inner = unwrap(node)
  while (inner.type === 'MemberExpression') inner = unwrap(inner.object)
  return inner.type === 'Identifier' ? (values.get(inner.name) ?? inner) : node
}

/** `schema.parse(process.env)`, `createEnv({ …, runtimeEnv: process.env })`. */
function isParsedEnvironment(given: TSESTree.Node): boolean {
  const node = unwrap(given)
  if (node.type !== 'CallExpression') return false
  if (node.callee.type === 'Identifier' && /env/i.test(node.callee.name) && node.arguments.length > 0) return true
  return (
    node.arguments.some(isEnvironment) || (node.callee.type === 'CallExpression' && isParsedEnvironment(node.callee))
  )
}

function isEnvironment(given: TSESTree.Node): boolean {
  const node = unwrap(given)
  return node.type === 'MemberExpression' && memberName(node) === 'env'
}

function hasKey(root: TSESTree.Node, variable: string): boolean {
  return someNode(root, (node) => node.type === 'Property' && !node.computed && keyOf(node) === variable)
}

function reads(root: TSESTree.Node, variable: string): boolean {
  return someNode(
    root,
    (node) =>
      (node.type === 'MemberExpression' && memberName(node) === variable) ||
      (node.type === 'CallExpression' &&
        node.arguments.some((argument) => argument.type === 'Literal' && argument.value === variable)),
  )
}

function someNode(root: TSESTree.Node, test: (node: TSESTree.Node) => boolean): boolean {
  if (test(root)) return true
  const fields = root as unknown as Record<string, TSESTree.Node | (TSESTree.Node | null)[] | null>
  return childKeys(root.type).some((key) => {
    const value = fields[key]
    if (typeof value !== 'object' || value === null) return false
    return Array.isArray(value) ? value.some((child) => child !== null && someNode(child, test)) : someNode(value, test)
  })
}
