import type { TSESTree } from '@typescript-eslint/utils'
import type { RuleSource } from '../rule-source.ts'
import { unwrap } from './functions.ts'
import { importedAs, memberName, variableOf, type ImportedValue } from './imports.ts'

type Node = TSESTree.Node

/** `unknown` for a schema that another file made. */
export type SchemaLibrary = 'zod' | 'valibot' | 'arktype' | 'typebox' | 'effect' | 'yup' | 'ajv' | 'unknown'

/**
 * What a parser does with a valid input: `value` returns it parsed, `result` returns an object that holds it or the
 * errors, `test` returns whether it is valid, `assertion` throws if it is not.
 */
export type ParseOutcome = 'value' | 'result' | 'test' | 'assertion'

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

/** What the exports of a module make: the names in which schemas start, `*` for all. */
const SCHEMA_MODULES: readonly { module: RegExp; library: SchemaLibrary; root: string | null }[] = [
  { module: /^(?:zod(?:\/.+)?|@hono\/zod-openapi|nestjs-zod\/z|astro[:/](?:zod|schema))$/, library: 'zod', root: 'z' },
  { module: /^(?:drizzle-zod|drizzle-orm\/zod)$/, library: 'zod', root: null },
  { module: /^(?:valibot|drizzle-valibot|drizzle-orm\/valibot)$/, library: 'valibot', root: null },
  { module: /^(?:arktype|drizzle-arktype|drizzle-orm\/arktype)$/, library: 'arktype', root: null },
  { module: /^(?:@sinclair\/typebox|typebox|@fastify\/type-provider-typebox)$/, library: 'typebox', root: 'Type' },
  { module: /^(?:drizzle-typebox|drizzle-orm\/typebox)$/, library: 'typebox', root: null },
  { module: /^elysia$/, library: 'typebox', root: 't' },
  { module: /^(?:effect|@effect\/schema)$/, library: 'effect', root: 'Schema' },
  { module: /^(?:effect|@effect\/schema)\/Schema$/, library: 'effect', root: null },
  { module: /^yup$/, library: 'yup', root: null },
]
const AJV_MODULE = /^ajv(?:\/dist\/.+)?$/
const TYPEBOX_VALUE = /^(?:@sinclair\/)?typebox\/value$/
const TYPEBOX_COMPILERS = /^(?:@sinclair\/)?typebox\/(?:compiler|compile|schema)$/

/** Functions of schema libraries that make no schema, by their first word; all others do. */
const NO_SCHEMA =
  /^(?:safe|to|is|asserts?|prettify|treeify|flatten|format|encode|decode|validate|parse|parser|config|registry|match|errors|reach|ref|locales|equivalence|summarize)(?![a-z])|^(?:set|get|add)(?=[A-Z])|Errors?$/

/** Methods that parse their first argument, on any schema. */
const PARSE_METHODS: Readonly<Record<string, ParseOutcome>> = {
  parse: 'value',
  parseAsync: 'value',
  parseOrThrow: 'value',
  Parse: 'value',
  decode: 'value',
  decodeAsync: 'value',
  Decode: 'value',
  validate: 'value',
  validateSync: 'value',
  validateAsync: 'value',
  validateOrThrow: 'value',
  safeParse: 'result',
  safeParseAsync: 'result',
  spa: 'result',
  safeDecode: 'result',
  safeDecodeAsync: 'result',
  tryParse: 'result',
  safeValidate: 'result',
  assert: 'assertion',
  isValid: 'test',
  isValidSync: 'test',
  allows: 'test',
  Check: 'test',
}
/** Methods with common names, which parse only on what is known to be a schema. */
const SCHEMA_METHODS: Readonly<Record<string, ParseOutcome>> = {
  ...PARSE_METHODS,
  from: 'value',
  cast: 'value',
  is: 'test',
  Errors: 'result',
  Cast: 'value',
}
/** Functions that take a schema and then the value. */
const LIBRARY_FUNCTIONS: Readonly<Record<string, ParseOutcome>> = {
  parse: 'value',
  parseAsync: 'value',
  decode: 'value',
  decodeAsync: 'value',
  safeParse: 'result',
  safeParseAsync: 'result',
  safeDecode: 'result',
  safeDecodeAsync: 'result',
  is: 'test',
  assert: 'assertion',
}
const TYPEBOX_FUNCTIONS: Readonly<Record<string, ParseOutcome>> = {
  Parse: 'value',
  Decode: 'value',
  Cast: 'value',
  Check: 'test',
  Assert: 'assertion',
  Errors: 'result',
}
/** Objects with a method named like those of schemas. */
const NO_SCHEMAS = new Set(
  'JSON JSON5 superjson Date Number Math Intl console assert path url URL URLSearchParams qs querystring querystringify YAML yaml toml TOML csv Papa cookie cookies semver marked dotenv ms chrono jwt jwtDecode jsonwebtoken Buffer iconv he entities html base64 decoder textDecoder parser5 acorn ts espree babel recast uuid'.split(
    ' ',
  ),
)

/** The schema library whose package a specifier names. */
export function schemaLibraryOf(specifier: string): SchemaLibrary | null {
  if (AJV_MODULE.test(specifier)) return 'ajv'
  if (TYPEBOX_VALUE.test(specifier) || TYPEBOX_COMPILERS.test(specifier)) return 'typebox'
  return SCHEMA_MODULES.find(({ module }) => module.test(specifier))?.library ?? null
}

/** Longer chains of constants are not followed. */
const MAX_STEPS = 12

/**
 * The library of an expression that is a schema: a call of a library (`z.object({…})`), a method or a part of another
 * schema, a constant or a class that is one, and an imported name that ends in `Schema`. `null` for anything else.
 */
export function schemaOf(sourceCode: RuleSource, node: Node): SchemaLibrary | null {
  return schemaWithin(sourceCode, node, MAX_STEPS)
}

function schemaWithin(sourceCode: RuleSource, given: Node, steps: number): SchemaLibrary | null {
  if (steps === 0) return null
  const node = unwrap(given)
  switch (node.type) {
    case 'Identifier':
      return schemaOfName(sourceCode, node, steps)
    case 'MemberExpression':
      return schemaOfMember(sourceCode, node, steps)
    case 'CallExpression': {
      const made = madeBy(importedAs(sourceCode, node.callee))
      if (made !== null) return made
      const callee = unwrap(node.callee)
      if (callee.type === 'CallExpression') return schemaWithin(sourceCode, callee, steps - 1)
      if (callee.type !== 'MemberExpression') return null
      const name = memberName(callee)
      if (name === null || Object.hasOwn(SCHEMA_METHODS, name) || NO_SCHEMA.test(name)) return null
      return schemaWithin(sourceCode, callee.object, steps - 1)
    }
    default:
      return null
  }
}

/** The library of which a function makes schemas. */
function madeBy(value: ImportedValue | null): SchemaLibrary | null {
  if (value === null) return null
  for (const { module, library, root } of SCHEMA_MODULES) {
    if (!module.test(value.module)) continue
    const path = pathBelow(value, root)
    const name = path.at(-1)
    if (name !== undefined && !NO_SCHEMA.test(name)) return library
  }
  return null
}

/** The members below the object that holds a library's functions, whether it is imported by name, as default or whole. */
function pathBelow({ path }: ImportedValue, root: string | null): readonly string[] {
  const below = path[0] === 'default' ? path.slice(1) : path
  if (root === null || below[0] !== root) return root === 'Schema' || root === 't' ? [] : below
  return below.slice(1)
}

function schemaOfName(sourceCode: RuleSource, node: TSESTree.Identifier, steps: number): SchemaLibrary | null {
  const definition = variableOf(sourceCode, node)?.defs.at(-1)
  if (definition === undefined) return null
  if (definition.type === 'ImportBinding') {
    const imported = importedAs(sourceCode, node)
    return imported !== null && namesSchema(imported.path.at(-1) === 'default' ? node.name : imported.path.at(-1))
      ? 'unknown'
      : null
  }
  if (definition.type === 'ClassName') {
    const { superClass } = definition.node
    return superClass === null ? null : schemaWithin(sourceCode, superClass, steps - 1)
  }
  if (definition.type !== 'Variable' || definition.parent.kind !== 'const') return null
  const { id, init } = definition.node
  return id.type === 'Identifier' && init !== null ? schemaWithin(sourceCode, init, steps - 1) : null
}

const namesSchema = (name: string | undefined): boolean => name !== undefined && /schema$/i.test(name)

/** Members that hold the schemas of a part, such as `orderSchema.shape.id`. */
const PARTS = new Set(['shape', 'element', 'entries', 'item', 'items', 'properties', 'fields', 'options', 'wrapped'])

function schemaOfMember(sourceCode: RuleSource, node: TSESTree.MemberExpression, steps: number): SchemaLibrary | null {
  const imported = importedAs(sourceCode, node)
  if (imported !== null) {
    // Schemas that are constants: `Schema.String` of effect, `type.string` of arktype.
    const library = madeBy(imported)
    if (library === 'effect' || (library === 'arktype' && imported.path.length > 1)) return library
    return library === null && namesSchema(imported.path.at(-1)) ? 'unknown' : null
  }
  const name = memberName(node)
  const { object } = node
  const isPart =
    (name !== null && PARTS.has(name)) ||
    (object.type === 'MemberExpression' && PARTS.has(memberName(object) ?? '')) ||
    (name !== null && namesSchema(name))
  return isPart ? schemaWithin(sourceCode, object, steps - 1) : null
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
