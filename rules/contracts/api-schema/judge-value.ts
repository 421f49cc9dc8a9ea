import type { RuleSource } from '@stratalint/rule'
import {
  importedAs,
  memberName,
  parseCallOf,
  schemaOf,
  unwrap,
  usesOf,
  withWrappers,
  type Use,
} from '@stratalint/rule/analysis'
import type { TSESTree } from '@typescript-eslint/utils'
import type { ReadField } from './field.ts'

/**
 * What happens to a value: a schema gets it, something reads it first, code of the project that is not known to parse
 * gets it, or others decide.
 */
export type Handling = 'parsed' | 'read' | 'passed' | 'unknown' | 'unused'

/** How a value is handled, and the properties that are read from it. */
export interface Judgement {
  handling: Handling
  /** A schema gets the whole value, and not only the parts of it that are read here. */
  isWholeParsed: boolean
  fields: readonly ReadField[]
  /** The function that gets the whole value. */
  taker: { callee: TSESTree.Node; index: number } | null
}

/** Longer ways from property to property are not followed. */
const MAX_DEPTH = 5

/** Functions whose result has the properties of their argument. */
const PASSING = /^(?:Object\.(?:fromEntries|assign|entries|values)|Array\.from|qs\.parse|JSON\.parse)$/
/** Objects of libraries for databases, whose methods store what they get. */
const STORES =
  /(?:^|\.)(?:prisma\w*|db|tx|trx|knex|database|collection|drizzle|em|entityManager)(?:$|\.|\()|(?:Repository|Repo|Model)$|^[A-Z][a-z]\w*$/
/** Methods that store what they get, in the libraries for databases. */
const STORING =
  /^(?:create|createMany|insert|insertOne|insertMany|update|updateOne|updateMany|upsert|values|set|save|findByIdAndUpdate|findOneAndUpdate|findMany|findFirst|findUnique|findOne|find|delete|deleteMany|where)$/

/** Functions of a package that check the signature of a webhook, and give what it contains. */
const VERIFIES = /(?:^|\.)(?:constructEvent(?:Async)?|verify\w*(?:Signature|Webhook)\w*|webhooks\.unwrap)$/
/** Functions of other files that check one value by their name. */
const PARSES_PART = /^(?:parse|validate|decode|assert|ensure|sanitize)[A-Z]/

export interface ValueJudge {
  judge(node: TSESTree.Node): Judgement
  /** Whether a call gives an argument to a schema. */
  parses(call: TSESTree.CallExpression | TSESTree.NewExpression, argument: TSESTree.Node): boolean
}

/** Judges values of one file; `validators` are names of functions that parse, `isPlain` knows functions that do not. */
export function createValueJudge(
  sourceCode: RuleSource,
  validators: ReadonlySet<string>,
  isPlain: (callee: TSESTree.Node) => boolean,
): ValueJudge {
  const contains = (outer: TSESTree.Node, inner: TSESTree.Node): boolean => {
    const [[from, to], [start, end]] = [sourceCode.getRange(outer), sourceCode.getRange(inner)]
    return from <= start && end <= to
  }
  const parses: ValueJudge['parses'] = (call, argument) => {
    if (validators.has(calleeName(call))) return true
    if (call.type === 'NewExpression') return false
    const parsed = parseCallOf(sourceCode, call)
    if (parsed !== null) return contains(parsed.input, argument)
    // A helper that gets the schema beside the value.
    return call.arguments.some((other) => !contains(other, argument) && schemaOf(sourceCode, other) !== null)
  }

  const judge = (node: TSESTree.Node, depth = 0): Judgement => {
    if (depth > MAX_DEPTH) return { handling: 'unknown', isWholeParsed: false, fields: [], taker: null }
    const fields: ReadField[] = []
    const uses = usesOf(sourceCode, node)
    const found = uses.map((use) => ofUse(use, depth, fields))
    const given = uses.find((use) => use.kind === 'argument' && use.path.length === 0)
    const taker = given?.kind === 'argument' ? { callee: given.callee, index: given.index } : null
    const has = (handling: Handling | 'part'): boolean => found.includes(handling)
    const handling = (['parsed', 'read', 'passed', 'unknown'] as const).find(has) ?? (has('part') ? 'parsed' : 'unused')
    return { handling, isWholeParsed: has('parsed'), fields, taker }
  }

  /** `part` is a property that a schema gets. */
  const ofUse = (use: Use, depth: number, fields: ReadField[]): Handling | 'part' => {
    switch (use.kind) {
      case 'argument':
        return ofArgument(use, depth, fields)
      case 'read': {
        const value = valueOfRead(use.node)
        const { handling, fields: inner } = judge(value, depth + 1)
        const isMethod = value.type === 'CallExpression' && use.name !== null && METHODS.has(use.name)
        const names = isMethod ? textArguments(value) : []
        if (names.length > 0) fields.push(...names.map((name) => ({ name, node: value })))
        else if (use.name !== null && !isMethod) fields.push({ name: use.name, node: value })
        else if (use.name === null || use.name === 'entries') fields.push(...inner)
        // All entries are still the whole input.
        if (use.name === 'entries' && isMethod) return handling
        return handling === 'parsed' ? 'part' : 'read'
      }
      case 'spread': {
        const object = use.node.parent?.type === 'SpreadElement' ? use.node.parent.parent : null
        const target = use.node.type === 'SpreadElement' ? use.node.parent : object
        if (target?.type !== 'ObjectExpression') return 'read'
        const { handling } = judge(target, depth + 1)
        return handling === 'parsed' || handling === 'unknown' || handling === 'passed' ? handling : 'read'
      }
      case 'iterate':
      case 'text':
        return 'read'
      case 'test':
      case 'write':
        return 'unused'
      default:
        return 'unknown'
    }
  }

  const ofArgument = (use: Use & { kind: 'argument' }, depth: number, fields: ReadField[]): Handling => {
    if (parses(use.call, use.node)) return 'parsed'
    const name = sourceCode.getText(use.callee)
    if (VERIFIES.test(name)) return 'parsed'
    if (depth > 0 && use.path.length === 0 && PARSES_PART.test(name) && importedAs(sourceCode, use.callee) !== null)
      return 'parsed'
    if (use.call.type === 'CallExpression' && PASSING.test(name)) {
      const inner = judge(use.call, depth + 1)
      fields.push(...inner.fields)
      return inner.handling
    }
    if (/^(?:Number|String|Boolean|parseInt|parseFloat|BigInt|Number\.\w+)$/.test(name)) return 'read'
    const callee = unwrap(use.callee)
    const isStored =
      callee.type === 'MemberExpression' &&
      STORING.test(calleeName(use.call)) &&
      STORES.test(sourceCode.getText(callee.object))
    if (isStored) return 'read'
    return use.path.length === 0 && use.call.type === 'CallExpression' && isPlain(callee) ? 'passed' : 'unknown'
  }
  return { judge: (node) => judge(node), parses }
}

/** Methods of a collection of inputs; what they return is the property. */
const METHODS = new Set([
  'get',
  'getAll',
  'entries',
  'values',
  'keys',
  'toString',
  'forEach',
  'map',
  'has',
  'set',
  'append',
  'delete',
])

/** The texts among the arguments of a call, such as `page` in `get('page')`. */
export function textArguments({ arguments: args }: TSESTree.CallExpression): string[] {
  return args.flatMap((argument) =>
    argument.type === 'Literal' && typeof argument.value === 'string' ? [argument.value] : [],
  )
}

/** The value that a read gives: the result of a method, else the member, or what the pattern binds. */
export function valueOfRead(node: TSESTree.Node): TSESTree.Node {
  if (node.type === 'Property') return node.value
  const outer = withWrappers(node)
  return outer.parent?.type === 'CallExpression' && outer.parent.callee === outer ? outer.parent : node
}

/** The last name of what a call calls. */
export function calleeName({ callee }: TSESTree.CallExpression | TSESTree.NewExpression): string {
  const inner = unwrap(callee)
  if (inner.type === 'Identifier') return inner.name
  if (inner.type === 'CallExpression') return calleeName(inner)
  return inner.type === 'MemberExpression' ? (memberName(inner) ?? '') : ''
}
