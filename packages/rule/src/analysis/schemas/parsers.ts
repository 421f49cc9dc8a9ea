import type { TSESTree } from '@typescript-eslint/utils'
import type { RuleSource } from '../../source/rule-source.ts'
import { unwrap } from '../syntax/functions.ts'
import { importedAs, memberName, variableOf } from '../syntax/imports.ts'
import {
  LIBRARY_FUNCTIONS,
  NO_SCHEMAS,
  PARSE_METHODS,
  SCHEMA_METHODS,
  TYPEBOX_FUNCTIONS,
  type ParseOutcome,
} from './parse-names.ts'
import {
  AJV_MODULE,
  TYPEBOX_COMPILERS,
  TYPEBOX_VALUE,
  schemaLibraryOf,
  type SchemaLibrary,
} from './schema-libraries.ts'
import { MAX_STEPS, schemaWithin } from './schemas.ts'

type Node = TSESTree.Node

/** A function that parses its first argument. */
export interface Parser {
  library: SchemaLibrary
  /** The schema; `null` where it is not known, as for a validator from another file. */
  schema: Node | null
  outcome: ParseOutcome
}

/** A call that parses a value with a schema. */
export interface ParseCall extends Parser {
  input: Node
}

/**
 * The parser that an expression is, when it is used as a function of one value: `ajv.compile(schema)`,
 * `v.parser(schema)`, `Schema.decodeUnknownSync(schema)`, `orderSchema.parse`, or a schema of arktype.
 */
export function parserOf(sourceCode: RuleSource, node: Node): Parser | null {
  return parserWithin(sourceCode, node, MAX_STEPS)
}

function parserWithin(sourceCode: RuleSource, given: Node, steps: number): Parser | null {
  if (steps === 0) return null
  const node = unwrap(given)
  if (node.type === 'MemberExpression') return parserOfMethod(sourceCode, node, steps)
  if (node.type === 'CallExpression') {
    const made = parserMadeBy(sourceCode, node, steps)
    if (made !== null) return made
  }
  if (schemaWithin(sourceCode, node, steps) === 'arktype') return parser('arktype', node, 'value')
  if (node.type !== 'Identifier') return null
  const definition = variableOf(sourceCode, node)?.defs.at(-1)
  if (definition?.type !== 'Variable' || definition.parent.kind !== 'const') return null
  const { id, init } = definition.node
  return id.type === 'Identifier' && init !== null ? parserWithin(sourceCode, init, steps - 1) : null
}

/** A method that parses, on a schema or on something unknown that may be one. */
function parserOfMethod(sourceCode: RuleSource, node: TSESTree.MemberExpression, steps: number): Parser | null {
  const name = memberName(node)
  if (name === null || !Object.hasOwn(SCHEMA_METHODS, name)) return null
  const { object } = node
  const library = schemaWithin(sourceCode, object, steps - 1)
  const outcome = SCHEMA_METHODS[name]!
  if (library !== null) return { library, schema: object, outcome }
  const compiled = parserWithin(sourceCode, object, steps - 1)
  if (compiled?.library === 'typebox') return { ...compiled, outcome }
  return Object.hasOwn(PARSE_METHODS, name) && mayBeSchema(sourceCode, object)
    ? { library: 'unknown', schema: object, outcome }
    : null
}

/** Whether an object that is made elsewhere may be a schema: not a global, a package or one of the well-known others. */
function mayBeSchema(sourceCode: RuleSource, given: Node): boolean {
  const object = unwrap(given)
  if (object.type === 'NewExpression') return mayBeValidator(sourceCode, object)
  const imported = importedAs(sourceCode, object)
  if (imported !== null) {
    const name = imported.path.at(-1)
    return isLocal(imported.module) || (name !== undefined && name !== 'default' && namesSchemaLike(name))
  }
  if (object.type === 'MemberExpression') return !NO_SCHEMAS.has(memberName(object) ?? '')
  if (object.type !== 'Identifier') return object.type === 'CallExpression'
  if (NO_SCHEMAS.has(object.name)) return false
  const definition = variableOf(sourceCode, object)?.defs.at(-1)
  if (definition === undefined) return false
  const init = definition.type === 'Variable' && definition.node.init !== null ? unwrap(definition.node.init) : null
  return init?.type !== 'NewExpression' || mayBeValidator(sourceCode, init)
}

/** Whether an object of a class may validate: not one of a global such as `TextDecoder`, or of a package's parser. */
function mayBeValidator(sourceCode: RuleSource, { callee }: TSESTree.NewExpression): boolean {
  const imported = importedAs(sourceCode, callee)
  if (imported !== null) return isLocal(imported.module) || /validator|schema/i.test(imported.path.at(-1) ?? '')
  return callee.type === 'Identifier' && variableOf(sourceCode, callee) !== null
}

const isLocal = (specifier: string): boolean => /^(?:[./~#]|@\/)/.test(specifier)

const namesSchemaLike = (name: string): boolean => /(?:schema|validator|codec|dto)$/i.test(name) || /^[A-Z]/.test(name)

/** A call that makes a function which parses. */
function parserMadeBy(sourceCode: RuleSource, node: TSESTree.CallExpression, steps: number): Parser | null {
  const [schema = null] = node.arguments
  const imported = importedAs(sourceCode, node.callee)
  if (imported !== null) {
    const { module, path } = imported
    const name = path.at(-1) ?? ''
    if (TYPEBOX_COMPILERS.test(module)) return name === 'Compile' ? parser('typebox', schema, 'test') : null
    const library = schemaLibraryOf(module)
    if (library === 'valibot' && name === 'parser') return parser(library, schema, 'value')
    if (library === 'valibot' && name === 'safeParser') return parser(library, schema, 'result')
    if (library === 'effect') {
      if (name === 'is') return parser(library, schema, 'test')
      if (name === 'asserts') return parser(library, schema, 'assertion')
      if (/^(?:decode|validate)/.test(name)) {
        return parser(library, schema, /Option$|Either$|Exit$|Result$/.test(name) ? 'result' : 'value')
      }
    }
  }
  const callee = unwrap(node.callee)
  if (callee.type !== 'MemberExpression') return null
  const name = memberName(callee)
  if (name !== 'compile' && name !== 'compileParser' && name !== 'compileAsync' && name !== 'getSchema') return null
  return isAjv(sourceCode, callee.object, steps - 1) ? parser('ajv', schema, 'test') : null
}

const parser = (library: SchemaLibrary, schema: Node | null, outcome: ParseOutcome): Parser => ({
  library,
  schema,
  outcome,
})

function isAjv(sourceCode: RuleSource, given: Node, steps: number): boolean {
  if (steps === 0) return false
  const node = unwrap(given)
  if (node.type === 'NewExpression') {
    const imported = importedAs(sourceCode, node.callee)
    return imported !== null && AJV_MODULE.test(imported.module)
  }
  // `addFormats(new Ajv())`, `new Ajv().addSchema(…)`
  if (node.type === 'CallExpression') {
    const callee = unwrap(node.callee)
    if (callee.type === 'MemberExpression' && isAjv(sourceCode, callee.object, steps - 1)) return true
    return node.arguments[0] !== undefined && isAjv(sourceCode, node.arguments[0], steps - 1)
  }
  if (node.type === 'MemberExpression') return /^ajv\d*$/i.test(memberName(node) ?? '')
  if (node.type !== 'Identifier') return false
  const definition = variableOf(sourceCode, node)?.defs.at(-1)
  if (definition?.type === 'Variable' && definition.node.id.type === 'Identifier' && definition.node.init !== null) {
    return isAjv(sourceCode, definition.node.init, steps - 1)
  }
  return definition !== undefined && /^ajv/i.test(node.name)
}

/**
 * The schema and the input of a call that parses: `schema.parse(value)`, `v.parse(schema, value)`,
 * `Value.Decode(schema, value)`, `ajv.validate(schema, value)` and calls of what `parserOf` finds. A method named
 * like a parser on an object that is not known counts, with the library `unknown`; `JSON.parse` and similar functions do not.
 */
export function parseCallOf(sourceCode: RuleSource, call: TSESTree.CallExpression): ParseCall | null {
  const [first, second] = call.arguments
  if (first === undefined) return null
  const given = calledWithSchema(sourceCode, call)
  if (given !== null) {
    const input = given.library === 'typebox' ? call.arguments.at(-1)! : second
    return input === undefined || input === first ? null : { ...given, input }
  }
  const found = parserOf(sourceCode, call.callee)
  return found === null ? null : { ...found, input: first }
}

/** The parser of a call that gets its schema as the first argument. */
function calledWithSchema(sourceCode: RuleSource, { callee, arguments: args }: TSESTree.CallExpression): Parser | null {
  const schema = args[0]!
  const imported = importedAs(sourceCode, callee)
  if (imported === null) {
    const member = unwrap(callee)
    if (member.type !== 'MemberExpression' || memberName(member) !== 'validate' || args.length < 2) return null
    return isAjv(sourceCode, member.object, MAX_STEPS) ? parser('ajv', schema, 'test') : null
  }
  const name = imported.path.at(-1) ?? ''
  const library = schemaLibraryOf(imported.module)
  if (TYPEBOX_VALUE.test(imported.module)) {
    return Object.hasOwn(TYPEBOX_FUNCTIONS, name) ? parser('typebox', schema, TYPEBOX_FUNCTIONS[name]!) : null
  }
  if (library !== 'zod' && library !== 'valibot') return null
  return Object.hasOwn(LIBRARY_FUNCTIONS, name) && args.length > 1
    ? parser(library, schema, LIBRARY_FUNCTIONS[name]!)
    : null
}
