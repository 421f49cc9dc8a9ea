import { defineRule, type FileContext } from '@stratalint/rule'
import { enclosingFunction, memberName, unwrap, usesOf, type Use } from '@stratalint/rule/analysis'
import type { TSESTree } from '@typescript-eslint/utils'
import {
  dataKind,
  isMessageParameter,
  labelOf,
  MAY_HAVE_SOURCE,
  receivedMessage,
  SOURCE_KINDS,
  sourceOfCall,
  sourceOfMember,
  typeNameOf,
  type BoundarySource,
  type SourceKind,
} from './boundary-sources.ts'
import { actionOf } from './action.ts'
import { failureOf } from './failure.ts'
import { firstBadUse } from './flow-verdict.ts'
import { importParses } from './imported-parser.ts'
import { describeBoundary, type BoundaryDetails } from './message.ts'
import { sourcesOfNestParameters } from './nest.ts'
import { isRequest, isRequestParameter, REQUEST_PARTS } from './requests.ts'
import { expectedType, namedFunctionAround } from './type-names.ts'
import { untypedParameter, usersOf } from './users.ts'
import { validatedFor, VALIDATORS } from './validated-routes.ts'

type Node = TSESTree.Node

interface Options {
  sources: SourceKind[]
  readers: string[]
  parsers: string[]
  validators: string[]
}

const names = (description: string, value: string[] = []): object => ({
  type: 'array',
  items: { type: 'string' },
  default: value,
  description,
})

export default defineRule({
  id: 'contracts/parse-at-boundary',
  meta: {
    type: 'problem',
    docs: {
      description: 'Parse data from outside with a schema before reading it',
      why: 'Data from outside has the shape that the sender chose. Without a schema at the boundary a wrong shape fails later, in code that trusts its types.',
    },
    schema: [
      {
        type: 'object',
        properties: {
          sources: {
            type: 'array',
            items: { type: 'string', enum: [...SOURCE_KINDS] },
            default: [...SOURCE_KINDS],
            description: 'The kinds of sources that are checked.',
          },
          readers: names('More functions that return data from outside, as they are called: `redis.get`.'),
          parsers: names('More functions that parse what they get, by name.'),
          validators: names('Middleware that validates the request of its route, by name.', VALIDATORS),
        },
        additionalProperties: false,
      },
    ],
  },
  traits: { sets: ['recommended', 'strict'], tests: false, generated: false },
  hints: [
    '.json()',
    '.json<',
    'JSON.parse',
    'JSON5',
    'superjson',
    '.body',
    '.query',
    '.params',
    'body',
    'localStorage',
    'sessionStorage',
    'message',
    'job',
    'readJson',
    'readJSON',
    'jsonfile',
    'yaml',
    'toml',
    'axios',
    '.param(',
    '.parseBody(',
  ],
  concerns: ({ text, file }) => !file.endsWith('.d.ts') && MAY_HAVE_SOURCE.test(text),
  create(context) {
    const { sourceCode } = context
    const [options] = context.options as [Options]
    const found: BoundarySource[] = []
    const add = (source: BoundarySource | null): void => {
      if (source !== null && options.sources.includes(source.kind)) found.push(source)
    }
    return {
      CallExpression(node) {
        add(sourceOfCall(sourceCode, node, options.readers))
        add(receivedMessage(sourceCode, node))
      },
      MemberExpression(node) {
        const name = memberName(node)
        if (name === null || !(MEMBERS.has(name) || /^(?:local|session)Storage$/.test(nameOf(node.object)))) return
        add(sourceOfMember(sourceCode, node))
      },
      ObjectPattern(node) {
        for (const source of sourcesOfPattern(context, node)) add(source)
      },
      MethodDefinition(node) {
        for (const source of sourcesOfNestParameters(sourceCode, node)) add(source)
      },
      'Program:exit'() {
        for (const group of grouped(found)) judgeSources(context, options, group)
      },
    }
  },
  describe: describeBoundary,
})

const MEMBERS = new Set([...REQUEST_PARTS, 'data'])
const nameOf = (node: Node): string =>
  node.type === 'Identifier' ? node.name : node.type === 'MemberExpression' ? (memberName(node) ?? '') : ''

/** Sources that are destructured: `const { body } = req`, `({ data }: MessageEvent) => …`, `const { data } = await axios.get(url)`. */
function sourcesOfPattern({ sourceCode }: FileContext, pattern: TSESTree.ObjectPattern): BoundarySource[] {
  const { parent } = pattern
  const isInit = parent.type === 'VariableDeclarator' && parent.id === pattern && parent.init !== null
  return pattern.properties.flatMap((property): BoundarySource[] => {
    if (property.type !== 'Property' || property.computed || property.key.type !== 'Identifier') return []
    const { name } = property.key
    if (!MEMBERS.has(name)) return []
    const node = property.value
    if (isInit) {
      const init = parent.init!
      if (REQUEST_PARTS.has(name)) {
        if (!isRequest(sourceCode, init) || !isParsedRequest(sourceCode, init)) return []
        return [{ kind: 'request', node, label: `${sourceCode.getText(init)}.${name}` }]
      }
      const kind = name === 'data' ? dataKind(sourceCode, init) : null
      return kind === null ? [] : [{ kind, node, label: `${labelOf(sourceCode, init)}.data`.replace('await ', '') }]
    }
    const of = enclosingFunction(property)
    if (of === null || !of.params.includes(pattern)) return []
    if (REQUEST_PARTS.has(name) && isRequestParameter(sourceCode, pattern, of)) {
      return [{ kind: 'request', node, label: name }]
    }
    if (name !== 'data') return []
    if (/Job$/.test(typeNameOf(pattern) ?? '')) return [{ kind: 'queue', node, label: 'job.data' }]
    return isMessageParameter(sourceCode, pattern, of) ? [{ kind: 'message', node, label: 'event.data' }] : []
  })
}

/** Whether a request has its body parsed, unlike that of the web platform. */
function isParsedRequest(sourceCode: FileContext['sourceCode'], given: Node): boolean {
  const node = unwrap(given)
  if (node.type !== 'Identifier') return true
  return sourceOfMember(sourceCode, asMember(node)) !== null
}

/** A member that is not in the source, to judge `const { body } = req` as `req.body`. */
function asMember(object: TSESTree.Identifier): TSESTree.MemberExpression {
  const property = { type: 'Identifier', name: 'body' }
  return { type: 'MemberExpression', object, property, computed: false, parent: object.parent } as never
}

/** The sources by what they share a finding with: the same part of the same request. */
function grouped(found: readonly BoundarySource[]): BoundarySource[][] {
  const groups: BoundarySource[][] = []
  for (const source of found) {
    const group = groups.find(
      ([first]) =>
        source.part !== undefined &&
        first!.part?.request === source.part.request &&
        first!.part.name === source.part.name,
    )
    if (group === undefined) groups.push([source])
    else group.push(source)
  }
  return groups
}

function judgeSources(context: FileContext, options: Options, group: readonly BoundarySource[]): void {
  const { sourceCode } = context
  const [first] = group
  if (first!.kind === 'request' && isValidated(context, options, first!)) return
  const uses = group.flatMap((source) => usesOf(sourceCode, source.node).map((use) => ({ use, source })))
  const bad = firstBadUse(
    sourceCode,
    uses.map(({ use }) => use),
    { parsers: options.parsers, importParses: importParses(context) },
  )
  if (bad === null) return
  const { source } = uses.find(({ use }) => use === bad)!
  context.report({
    node: source.node,
    subject: `${source.label} ${namedFunctionAround(source.node) ?? ''}`.trim(),
    extent: null,
    message: { details: detailsOf(context, source, bad) },
  })
}

/** Whether the route that the request of a source belongs to validates the part. */
function isValidated({ sourceCode }: FileContext, { validators }: Options, { node, label }: BoundarySource): boolean {
  const part = /\bquer(?:y|ies)\b/.test(label) ? 'query' : /\bparams?\b/.test(label) ? 'params' : 'body'
  for (let of = enclosingFunction(node); of !== null; of = enclosingFunction(of)) {
    const validated = validatedFor(sourceCode, of, validators)
    if (validated === 'all' || validated.has(part)) return true
  }
  return false
}

function detailsOf({ sourceCode, inspection }: FileContext, source: BoundarySource, use: Use): BoundaryDetails {
  const { node, kind, label, part } = source
  const { names: types, fallback, isList, parameter } = expectedType(source, use, inspection.file)
  const isPromise = node.type === 'CallExpression' && /\.(?:json|parseBody)\(/.test(label)
  const isAwaited = node.parent?.type === 'AwaitExpression'
  const isAsync = enclosingFunction(node)?.async === true
  const isLater = isPromise && !isAwaited && !isAsync
  const code = codeOf(sourceCode, source)
  const users = usersOf(sourceCode, source, use)
  return {
    kind,
    label,
    ...users,
    failure: isLater ? 'throw' : failureOf(sourceCode, source, node),
    untyped: users.reader === null ? null : untypedParameter(use.node),
    action: actionOf(sourceCode, use),
    types: types.slice(0, 6),
    fallback,
    isList,
    parameter,
    input: isAwaited || (isPromise && isAsync) ? `await ${code}` : code,
    isPromise: isLater,
    isChained: isLater && isThenResult(node),
    framework: frameworkOf(inspection.text, kind),
    part: part?.name ?? null,
  }
}

/** Whether a callback of `then` returns a node as its body. */
function isThenResult({ parent }: Node): boolean {
  const call = parent?.type === 'ArrowFunctionExpression' ? parent.parent : null
  return (
    call?.type === 'CallExpression' && call.callee.type === 'MemberExpression' && memberName(call.callee) === 'then'
  )
}

/** The code of a source where it is parsed. */
function codeOf(sourceCode: FileContext['sourceCode'], { node, label }: BoundarySource): string {
  // A name that a pattern binds.
  if (node.type === 'Identifier') return node.name
  if (node.type === 'AssignmentPattern' && node.left.type === 'Identifier') return node.left.name
  if (/Pattern$/.test(node.type)) return label
  const text = sourceCode.getText(node).replace(/\s+/g, ' ')
  // A schema is for all parameters of Hono, not for one.
  const isHonoParameter = node.type === 'CallExpression' && /\.(?:query|param)\(…\)$/.test(label)
  if (isHonoParameter) return label.replace('…', '')
  return text.length > 48 ? labelOf(sourceCode, node) : text
}

function frameworkOf(text: string, kind: SourceKind): BoundaryDetails['framework'] {
  if (kind !== 'request') return null
  if (/['"]fastify['"]|FastifyRequest/.test(text)) return 'fastify'
  if (/['"](?:hono|@hono\/[\w-]+)['"]/.test(text)) return 'hono'
  return /['"]@nestjs\/common['"]/.test(text) ? 'nest' : null
}
