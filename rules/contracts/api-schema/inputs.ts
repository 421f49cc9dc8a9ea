import type { RuleSource } from '@stratalint/rule'
import { isFunction, localFunctionOf, unwrap, usesOf, type FunctionNode, type Use } from '@stratalint/rule/analysis'
import type { TSESTree } from '@typescript-eslint/utils'
import type { Framework } from '../routes/route.ts'
import type { ReadField } from './field.ts'
import { textArguments, valueOfRead, type ValueJudge } from './judge-value.ts'

export type InputKind = 'body' | 'query' | 'params'

/** An input that a handler reads before a schema has seen it. */
export interface OpenInput {
  kind: InputKind
  /** The expression that gives it, as the handler writes it. */
  text: string
  /** All expressions that give it, where there are several. */
  texts?: readonly string[]
  fields: readonly ReadField[]
  node: TSESTree.Node
  /** The function that gets the whole input. */
  taker?: { callee: TSESTree.Node; index: number } | null
  /** How a parameter of a controller declares it. */
  declared?: { name: string; part: string | null; type: TSESTree.TypeNode | null }
}

/** The function that answers a route, out of the wrappers around it. */
export function handlerFunction(
  sourceCode: RuleSource,
  node: TSESTree.Node | null,
): { fn: FunctionNode; isWrapped: boolean; wrappers: TSESTree.CallExpression[] } | null {
  const wrappers: TSESTree.CallExpression[] = []
  let at = node === null ? null : unwrap(node)
  for (let depth = 0; at !== null && depth < 5; depth++) {
    if (isFunction(at)) return { fn: at, isWrapped: wrappers.length > 0, wrappers }
    const local: FunctionNode | null = localFunctionOf(sourceCode, at)
    if (local !== null) return { fn: local, isWrapped: wrappers.length > 0, wrappers }
    if (at.type !== 'CallExpression') return null
    wrappers.push(at)
    const args: readonly TSESTree.Node[] = at.arguments
    at =
      args
        .map(unwrap)
        .find((arg) => isFunction(arg) || arg.type === 'CallExpression' || localFunctionOf(sourceCode, arg) !== null) ??
      null
  }
  return null
}

/** Members of the parameters that lead to inputs; a call is written `json()`. */
const ACCESSES: Partial<Record<Framework, { parameter: number; path: string; kind: InputKind }[]>> = {
  express: request('body', 'query', 'params'),
  fastify: request('body', 'query', 'params'),
  'next-pages': request('body', 'query'),
  koa: [
    { parameter: 0, path: 'request.body', kind: 'body' },
    { parameter: 0, path: 'request.query', kind: 'query' },
    { parameter: 0, path: 'query', kind: 'query' },
    { parameter: 0, path: 'params', kind: 'params' },
  ],
  trpc: ['input', 'rawInput', 'getRawInput'].map((path) => ({ parameter: 0, path, kind: 'body' })),
  hono: [
    ...['json', 'parseBody', 'formData'].map((name) => ({ parameter: 0, path: `req.${name}`, kind: 'body' as const })),
    ...['query', 'queries'].map((name) => ({ parameter: 0, path: `req.${name}`, kind: 'query' as const })),
    { parameter: 0, path: 'req.param', kind: 'params' },
  ],
  next: [
    { parameter: 0, path: 'json', kind: 'body' },
    { parameter: 0, path: 'formData', kind: 'body' },
    { parameter: 0, path: 'nextUrl.searchParams', kind: 'query' },
    { parameter: 0, path: 'url', kind: 'query' },
    { parameter: 1, path: 'params', kind: 'params' },
  ],
}

function request(...kinds: InputKind[]): { parameter: number; path: string; kind: InputKind }[] {
  return kinds.map((kind) => ({ parameter: 0, path: kind, kind }))
}

/** What a function reads of a request without a schema, and of what it hands parts to one; `null` where a schema gets the whole request. */
export function readInputs(
  sourceCode: RuleSource,
  framework: Framework,
  { fn, isWrapped }: { fn: Pick<FunctionNode, 'params'>; isWrapped: boolean },
  judge: ValueJudge,
): { open: OpenInput[]; parsed: ReadonlySet<InputKind> } | null {
  const accesses = ACCESSES[framework] ?? []
  const open: OpenInput[] = []
  const parsed = new Set<InputKind>()
  const whole = new Set<InputKind>()
  for (const index of [0, 1]) {
    const parameter = fn.params[index]
    const own = accesses.filter((access) => access.parameter === index)
    if (parameter === undefined || own.length === 0) continue
    // A wrapper may pass its own arguments, validated or not.
    if (isWrapped && framework === 'next' && parameter.type === 'ObjectPattern') continue
    for (const use of usesOf(sourceCode, parameter.type === 'AssignmentPattern' ? parameter.left : parameter)) {
      if (use.kind === 'argument' && isRequestParsed(use, judge)) return null
      for (const { path, kind } of own)
        for (const node of follow(sourceCode, use, path.split('.'))) {
          const value = kind === 'query' && path === 'url' ? searchParamsOf(sourceCode, node) : [node]
          for (const each of value) {
            const { handling, isWholeParsed, fields, taker } = judge.judge(each)
            if (handling === 'parsed') parsed.add(kind)
            if (isWholeParsed && argumentNames(each).length === 0) whole.add(kind)
            if (handling === 'read' || handling === 'passed' || isScalarCall(each, handling))
              open.push({
                ...{ kind, text: textOf(sourceCode, each), node: each, taker },
                fields: fieldsOfRead(each, fields),
              })
          }
        }
    }
  }
  return { open: open.filter(({ kind }) => !whole.has(kind)), parsed }
}

/** What a handler reads of its request without a schema. */
export function openInputs(...args: Parameters<typeof readInputs>): OpenInput[] {
  return readInputs(...args)?.open ?? []
}

/** An input as the handler would write it, with the `await` that it needs. */
function textOf(sourceCode: RuleSource, node: TSESTree.Node): string {
  const text = sourceCode.getText(node)
  return sourceCode.text.includes(`await ${text}`) ? `await ${text}` : text
}

function isRequestParsed(use: Use & { kind: 'argument' }, judge: ValueJudge): boolean {
  const name = use.callee.type === 'Identifier' ? use.callee.name : ''
  return judge.parses(use.call, use.node) || /valid|schema|parse|verify\w*(?:Signature|Webhook)/i.test(name)
}

/** `c.req.param('id')` and `c.req.query('page')` are one value, which is read where it is used at all. */
function isScalarCall(node: TSESTree.Node, handling: string): boolean {
  return handling === 'unknown' && argumentNames(node).length > 0
}

/** What is read of an input: the value that a call names, whose own members are no fields of the input. */
function fieldsOfRead(node: TSESTree.Node, fields: readonly ReadField[]): readonly ReadField[] {
  const names = argumentNames(node)
  return names.length > 0 ? names.map((name) => ({ name, node })) : fields
}

function argumentNames(node: TSESTree.Node): string[] {
  return node.type === 'CallExpression' ? textArguments(node) : []
}

/** The values that a path of members leads to from one use. */
function follow(sourceCode: RuleSource, use: Use, [name, ...rest]: readonly string[]): TSESTree.Node[] {
  if (use.kind !== 'read' || use.name !== name) return []
  const value = valueOfRead(use.node)
  // A destructured function: `({ getRawInput }) => getRawInput()`.
  const calls = value.type === 'Identifier' ? usesOf(sourceCode, value).filter(({ kind }) => kind === 'called') : []
  if (rest.length === 0 && calls.length > 0)
    return calls.flatMap(({ node }) =>
      node.type === 'CallExpression' ? [node] : node.parent?.type === 'CallExpression' ? [node.parent] : [],
    )
  return rest.length === 0 ? [value] : usesOf(sourceCode, value).flatMap((next) => follow(sourceCode, next, rest))
}

/** The `searchParams` of `new URL(request.url)`. */
function searchParamsOf(sourceCode: RuleSource, url: TSESTree.Node): TSESTree.Node[] {
  return usesOf(sourceCode, url).flatMap((use) =>
    use.kind === 'argument' &&
    use.call.type === 'NewExpression' &&
    use.callee.type === 'Identifier' &&
    use.callee.name === 'URL' &&
    use.index === 0
      ? usesOf(sourceCode, use.call).flatMap((next) => follow(sourceCode, next, ['searchParams']))
      : [],
  )
}
