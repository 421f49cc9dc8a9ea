import type { RuleSource } from '@stratalint/rule'
import {
  happensBefore,
  importedAs,
  memberName,
  originsOf,
  parseCallOf,
  parserOf,
  unwrap,
  usesOf,
  variableOf,
  type Use,
} from '@stratalint/rule/analysis'
import type { TSESTree } from '@typescript-eslint/utils'
import { isNarrowed, isOnlyCompared, isPassedAsUnknown, saysUnknown } from './narrowing.ts'
import { lackingIn } from './schema-members.ts'
import { isProvenScalar } from './proven-scalar.ts'

type Node = TSESTree.Node

/** How a use of data from outside is judged; `unknown` is a use that may parse it, `compared` reads nothing else. */
export type Judgement = 'parsed' | 'bad' | 'compared' | 'neutral' | 'unknown'

export interface FlowOptions {
  parsers: readonly string[]
  /** Whether an imported function of the repository gives what it gets to a schema. */
  importParses(module: string, name: string): boolean
  /** The members of a schema, where its text shows them. */
  membersOf?(schema: Node): ReadonlySet<string> | null
}

/** Functions and methods that parse, by their names, where they are not in the file. */
const PARSER_NAME =
  /^(?:parse|validate|decode|assert|deserialize|unmarshal|(?:safe|try)(?:Parse|Validate|Decode))(?![a-z])|^plainTo(?:Instance|Class)|And(?:Parse|Validate)(?![a-z])/
const OTHER_VALIDATORS =
  /^(?:superstruct|io-ts|runtypes|joi|@hapi\/joi|class-validator|class-transformer|typia|decoders|myzod|banditypes)$/
/** Functions that only look at a value, or that turn it into a text. */
const NEUTRAL_CALL =
  /^(?:String|Number|BigInt|parseInt|parseFloat|Boolean|Array\.isArray|Object\.(?:is|keys)|JSON\.stringify|JSON\.parse|JSON5\.parse|console\.\w+|invariant|warning|expect|structuredClone|Buffer\.(?:from|isBuffer|byteLength)|isNaN|clearTimeout|use(?:Layout)?Effect|useMemo|useCallback|(?:(?:window|globalThis)\.)?(?:local|session)Storage\.setItem|util\.inspect|inspect|Symbol)$/
const LOG_CALL =
  /(?:^|\.)_?(?:log|logger|logging|console|winston|pino|debug|captureException|captureMessage|addBreadcrumb)(?:\.\w+)?$|(?:^|\.)_?(?:sentry|scope|span)\.set\w+$/i
const FETCH_HOOK =
  /^(?:use(?:SWR|Query|SuspenseQuery|InfiniteQuery|Mutation|Async|Fetch|Resource|AsyncData)\w*|queryOptions|createAsyncThunk|createResource|createAsync|createServerFn)$/

/** How many parts of parts may go to a schema: `orderSchema.parse(body.data.order)`. */
const MAX_PARTS = 2

/** The first use that reads data from outside, or passes it on, before a schema has parsed it. */
export function firstBadUse(
  sourceCode: RuleSource,
  uses: readonly Use[],
  options: FlowOptions,
  depth = MAX_PARTS,
): Use | null {
  const judged = uses.map((use) => ({ use, judgement: judge(sourceCode, use, options, depth) }))
  const parsed = judged.filter(({ judgement }) => judgement === 'parsed' || judgement === 'unknown')
  const bad = judged.filter(
    ({ use, judgement }) =>
      /^(?:bad|compared)$/.test(judgement) &&
      !parsed.some((earlier) => happensBefore(earlier.use, use) && !isLacking(sourceCode, earlier.use, use, options)),
  )
  // What a constant has narrowed and nothing else reads has no shape that could be wrong.
  if (parsed.length === 0 && bad.every(({ judgement }) => judgement === 'compared')) return null
  const start = ({ use }: { use: Use }): number => sourceCode.getRange(use.steps[0] ?? use.node)[0]
  return bad.toSorted((a, b) => start(a) - start(b))[0]?.use ?? null
}

/** Whether a schema that has parsed the value does not have the member that is read of it. */
const isLacking = (sourceCode: RuleSource, earlier: Use, use: Use, { membersOf }: FlowOptions): boolean =>
  membersOf !== undefined && lackingIn(sourceCode, earlier, use, membersOf) !== null

/** The uses that parse the value, or that may. */
export function parsingUses(sourceCode: RuleSource, uses: readonly Use[], options: FlowOptions): Use[] {
  return uses.filter((use) => /^(?:parsed|unknown)$/.test(judge(sourceCode, use, options, MAX_PARTS)))
}

/** Whether a use gives the value, or a part of it, to a schema. */
export function reachesSchema(sourceCode: RuleSource, uses: readonly Use[], options: FlowOptions): boolean {
  return uses.some((use) => judge(sourceCode, use, options, MAX_PARTS) === 'parsed')
}

function judge(sourceCode: RuleSource, use: Use, options: FlowOptions, depth: number): Judgement {
  if (isProvenScalar(sourceCode, use.node)) return 'neutral'
  switch (use.kind) {
    case 'read':
      return judgeRead(sourceCode, use, options, depth)
    case 'argument':
      return judgeArgument(sourceCode, use, options)
    case 'callback':
      return FETCH_HOOK.test(calleeName(sourceCode, use.call.callee)) ? 'bad' : 'unknown'
    case 'return':
      // Without a written result, the function returns what the variable is declared as.
      return saysUnknown(use.from.returnType) ||
        (use.from.returnType == null && isPassedAsUnknown(sourceCode, use.node))
        ? 'neutral'
        : 'bad'
    case 'spread':
    case 'iterate':
    case 'called':
    case 'store':
    case 'export':
    case 'throw':
    case 'yield':
    case 'jsx':
      return 'bad'
    case 'test':
    case 'text':
    case 'write':
      return 'neutral'
    case 'unknown':
      return 'unknown'
  }
}

/** A part that goes straight to a schema is parsed. */
function judgeRead(sourceCode: RuleSource, use: Use, options: FlowOptions, depth: number): Judgement {
  if (depth === 0) return 'bad'
  if (isOnlyCompared(sourceCode, use) || isNarrowed(sourceCode, use)) return 'compared'
  const parts = usesOf(sourceCode, use.node)
  const isParsed = parts.some((part) => judge(sourceCode, part, options, depth - 1) === 'parsed')
  return isParsed && firstBadUse(sourceCode, parts, options, depth - 1) === null ? 'neutral' : 'bad'
}

function judgeArgument(sourceCode: RuleSource, use: Use & { kind: 'argument' }, options: FlowOptions): Judgement {
  const { call, callee, node } = use
  const name = calleeName(sourceCode, callee)
  if (isSilentCall(sourceCode, use, name) || isMutationOfProcedure(sourceCode, callee)) return 'neutral'
  if (call.type === 'NewExpression') return 'bad'
  // A parser that is passed on, as in `.then(orderSchema.parse)`.
  if (callee !== call.callee) {
    return parserOf(sourceCode, callee) !== null || mayParse(sourceCode, callee, name, options) ? 'parsed' : 'bad'
  }
  const parse = parseCallOf(sourceCode, call)
  if (parse !== null && (parse.input === node || parse.library === 'unknown')) return 'parsed'
  if (mayParse(sourceCode, callee, name, options)) return 'parsed'
  // Only a function that takes `unknown`, and so checks it, can take it.
  if (isPassedAsUnknown(sourceCode, node)) return 'neutral'
  // A function that was given to this one may do anything.
  return isParameter(sourceCode, callee) ? 'unknown' : 'bad'
}

/** Whether a call only looks at a value, logs it, makes a text of it or puts it into an error. */
export function isSilentCall(
  sourceCode: RuleSource,
  { call, callee }: Use & { kind: 'argument' },
  name = calleeName(sourceCode, callee),
): boolean {
  if (call.type === 'NewExpression') return /(?:Error|Exception)$/.test(name)
  if (NEUTRAL_CALL.test(name) || LOG_CALL.test(name)) return true
  const imported = importedAs(sourceCode, callee)
  return imported !== null && /^(?:assert(?:\/strict)?|tiny-invariant|debug)$/.test(imported.module)
}

/** `mutateAsync` of `api.orders.create.useMutation()`: the procedure that gets the value parses it. */
function isMutationOfProcedure(sourceCode: RuleSource, given: Node): boolean {
  const callee = unwrap(given)
  const isMutation = (node: Node): boolean => node.type === 'Identifier' && /^mutate(?:Async)?$/.test(node.name)
  if (
    callee.type === 'MemberExpression' ? !isMutation(callee.property) : !/^mutate/.test(calleeName(sourceCode, callee))
  )
    return false
  return originsOf(sourceCode, callee.type === 'MemberExpression' ? callee.object : callee).some(({ kind, node }) => {
    const made = kind === 'call' ? unwrap((node as TSESTree.CallExpression).callee) : null
    return (
      made?.type === 'MemberExpression' &&
      memberName(made) === 'useMutation' &&
      unwrap(made.object).type === 'MemberExpression'
    )
  })
}

/** Whether a function that is not in the file parses: by its name, by `parsers`, or by its text. */
function mayParse(sourceCode: RuleSource, callee: Node, name: string, { parsers, importParses }: FlowOptions): boolean {
  const last = name.slice(name.lastIndexOf('.') + 1)
  if (parsers.includes(name) || parsers.includes(last)) return true
  const imported = importedAs(sourceCode, callee)
  if (imported !== null && OTHER_VALIDATORS.test(imported.module)) return true
  if (PARSER_NAME.test(last)) return true
  return imported !== null && imported.path.length > 0 && importParses(imported.module, imported.path[0]!)
}

function isParameter(sourceCode: RuleSource, given: Node): boolean {
  const callee = unwrap(given)
  if (callee.type !== 'Identifier') return false
  return (
    variableOf(sourceCode, callee)?.defs.at(-1)?.type === 'Parameter' &&
    !/^(?:set|on|next|done|cb|callback|resolve)/.test(callee.name)
  )
}

/** `orders.create` for a callee, without calls and casts in it. */
export function calleeName(sourceCode: RuleSource, given: Node): string {
  const callee = unwrap(given)
  if (callee.type === 'Identifier') return callee.name
  if (callee.type === 'MemberExpression') {
    const name = memberName(callee) ?? '?'
    const object = calleeName(sourceCode, callee.object)
    return object === '' ? name : `${object}.${name}`
  }
  if (callee.type === 'ThisExpression') return 'this'
  if (callee.type === 'CallExpression') return calleeName(sourceCode, callee.callee)
  return ''
}
