import type { Expression, Program, Statement } from 'oxc-parser'
import { loadOxc } from '../../bundle/lazy-libraries.ts'
import { locatedAt, type Located } from './located.ts'

/** The deepest chain of constants that is followed. */
const MAX_REFERENCES = 20

/** Locates the parts of the config that a module exports, where they are literals in the module. */
export function moduleTree(file: string, text: string): Located | null {
  const { program } = loadOxc().parseSync(file, text)
  const exported = program.body.map(exportedBy).find((expression) => expression !== null)
  return exported === undefined || exported === null ? null : convert(exported, exported.start, constantsOf(program), 0)
}

/** `export default …` and `module.exports = …`. */
function exportedBy(statement: Statement): Expression | null {
  if (statement.type === 'ExportDefaultDeclaration')
    return isDeclaration(statement.declaration.type) ? null : (statement.declaration as Expression)
  if (statement.type !== 'ExpressionStatement' || statement.expression.type !== 'AssignmentExpression') return null
  const { left, right } = statement.expression
  const isExports =
    left.type === 'MemberExpression' &&
    left.object.type === 'Identifier' &&
    left.object.name === 'module' &&
    left.property.type === 'Identifier' &&
    left.property.name === 'exports'
  return isExports ? right : null
}

function isDeclaration(type: string): boolean {
  return type.endsWith('Declaration')
}

/** The constants of a module, without those that a later statement changes. */
function constantsOf(program: Program): Map<string, Expression> {
  const constants = new Map<string, Expression>()
  for (const statement of program.body) {
    const declaration = statement.type === 'ExportNamedDeclaration' ? statement.declaration : statement
    if (declaration?.type !== 'VariableDeclaration' || declaration.kind !== 'const') continue
    for (const { id, init } of declaration.declarations)
      if (id.type === 'Identifier' && init !== null) constants.set(id.name, init)
  }
  for (const statement of program.body)
    if (statement.type === 'ExpressionStatement')
      for (const name of changedBy(statement.expression)) constants.delete(name)
  return constants
}

/** `config.rules = …`, `list.push(…)` and `Object.assign(config, …)`. */
function changedBy(expression: Expression): string[] {
  if (expression.type === 'AssignmentExpression') return rootOf(expression.left as Expression)
  if (expression.type !== 'CallExpression') return []
  return [expression.callee, ...expression.arguments].flatMap((part) =>
    part.type === 'SpreadElement' ? [] : rootOf(part),
  )
}

function rootOf(expression: Expression): string[] {
  if (expression.type === 'Identifier') return [expression.name]
  return expression.type === 'MemberExpression' ? rootOf(expression.object) : []
}

function convert(
  expression: Expression,
  start: number,
  constants: ReadonlyMap<string, Expression>,
  depth: number,
): Located {
  const value = valueOf(expression, constants)
  const located = locatedAt(start)
  if (depth > MAX_REFERENCES) return located
  const inner = (part: Expression, at: number): Located => convert(part, at, constants, depth + 1)
  if (value.type === 'ArrayExpression') {
    for (const [index, element] of value.elements.entries()) {
      // The indexes after a spread are unknown.
      if (element?.type === 'SpreadElement') break
      if (element !== null) located.inner.set(index, inner(element, element.start))
    }
  } else if (value.type === 'ObjectExpression') {
    for (const property of value.properties) {
      if (property.type === 'SpreadElement') {
        // It may overwrite any earlier key.
        if (valueOf(property.argument, constants).type !== 'ObjectExpression') located.inner.clear()
        for (const [key, part] of inner(property.argument, property.start).inner) located.inner.set(key, part)
        continue
      }
      const key =
        property.key.type === 'Literal'
          ? String(property.key.value)
          : property.key.type === 'Identifier' && !property.computed
            ? property.key.name
            : null
      if (key === null) located.inner.clear()
      else located.inner.set(key, inner(property.value, property.key.start))
    }
  }
  return located
}

/** The value behind types, parentheses, `defineConfig(…)` and names of constants. */
function valueOf(expression: Expression, constants: ReadonlyMap<string, Expression>): Expression {
  let value = expression
  for (let step = 0; step < MAX_REFERENCES; step++) {
    switch (value.type) {
      case 'ParenthesizedExpression':
      case 'TSAsExpression':
      case 'TSSatisfiesExpression':
      case 'TSNonNullExpression':
        value = value.expression
        break
      case 'CallExpression': {
        const [argument] = value.arguments
        // The results of other functions are unknown.
        if (
          argument === undefined ||
          argument.type === 'SpreadElement' ||
          value.callee.type !== 'Identifier' ||
          value.callee.name !== 'defineConfig'
        )
          return value
        value = argument
        break
      }
      case 'Identifier': {
        const constant = constants.get(value.name)
        if (constant === undefined) return value
        value = constant
        break
      }
      default:
        return value
    }
  }
  return value
}
