import { defineRule, type FileContext } from '@stratalint/rule'
import {
  enclosingFunction,
  type FunctionNode,
  isRunByName,
  isTestCode,
  memberName,
  unwrap,
  type Use,
  usesOf,
} from '@stratalint/rule/analysis'
import type { TSESTree } from '@typescript-eslint/utils'
import { dataKind, MAY_HAVE_SOURCE, sourceOfCall, sourceOfMember } from './boundary-sources.ts'
import { isMessageParameter, receivedMessage, typeNameOf } from './message-sources.ts'
import { labelOf } from './source-label.ts'
import { SOURCE_KINDS, type BoundarySource, type SourceKind } from './source-kind.ts'
import { isHarmless } from './harmless.ts'
import { isConverted, isTextName } from '../api-schema/plain-parameters.ts'
import { partSuffix } from './written-types.ts'
import { firstBadUse } from './flow-verdict.ts'
import { detailsOf, withOwnNames } from './details.ts'
import { lackingIn, schemaMembers, type Lacking } from './schema-members.ts'
import { importParses } from './imported-parser.ts'
import { describeBoundary } from './message.ts'
import { sourcesOfNestParameters } from './nest.ts'
import { isRequest, isRequestParameter, REQUEST_PARTS } from './requests.ts'
import { namedFunctionAround } from './names-around.ts'
import { requestSites, type RequestSites } from './request-sites.ts'
import { readShape } from './read-shape.ts'
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
    fixable: 'code',
    hasSuggestions: true,
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
  traits: { sets: ['strict'], tests: false, generated: false },
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
  concerns: (inspection) =>
    !inspection.file.endsWith('.d.ts') && MAY_HAVE_SOURCE.test(inspection.text) && !isTestCode(inspection),
  create(context) {
    const { sourceCode, inspection } = context
    const [options] = context.options as [Options]
    // Who runs a script sees where it stops.
    if (isTestCode(inspection) || isRunByName(context.project, inspection.file)) return {}
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
        reportSources(context, options, found)
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
    if (isMessageParameter(sourceCode, pattern, of)) return [{ kind: 'message', node, label: 'event.data' }]
    const answer = promiseOfCallback(of)
    const kind = answer === null ? null : dataKind(sourceCode, answer)
    return kind === null ? [] : [{ kind, node, label: `${labelOf(sourceCode, answer!)}.data` }]
  })
}

/** The promise whose value a callback of `then` gets: `axios.get(url).then(({ data }) => …)`. */
function promiseOfCallback(of: FunctionNode): Node | null {
  const { parent } = of
  if (parent.type !== 'CallExpression' || parent.callee.type !== 'MemberExpression') return null
  return parent.arguments[0] === of && memberName(parent.callee) === 'then' ? parent.callee.object : null
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

function reportSources(context: FileContext, options: Options, found: readonly BoundarySource[]): void {
  const findings = grouped(found).flatMap((group) => findingOf(context, options, group) ?? [])
  const all = withOwnNames(
    findings.map(({ source, use, reads, shape, lacking, sites }) => ({
      ...detailsOf(context, source, use, reads, shape),
      lacking,
      sites,
    })),
  )
  for (const [index, { source }] of findings.entries()) {
    const { node, label } = source
    const subject = `${label} ${namedFunctionAround(node) ?? ''}`.trim()
    context.report({ node, subject, extent: null, message: { details: all[index]! } })
  }
}

interface Finding {
  source: BoundarySource
  use: Use
  /** The members that are read, where each has a name. */
  reads: string[]
  /** The schema of the members, where their uses show the types. */
  shape: string | null
  lacking: Lacking | null
  sites: RequestSites | null
}

function findingOf(context: FileContext, options: Options, group: readonly BoundarySource[]): Finding | null {
  const { sourceCode } = context
  const [first] = group
  if (first!.kind === 'request' && isValidated(context, options, first!)) return null
  const uses = group
    .flatMap((source) => usesOf(sourceCode, source.node).map((use) => ({ use, source })))
    .filter(({ use, source }) => !isHarmless(context, source, use))
  const membersOf = schemaMembers(context)
  const bad = firstBadUse(
    sourceCode,
    uses.map(({ use }) => use),
    { parsers: options.parsers, importParses: importParses(context), membersOf },
  )
  if (bad === null) return null
  const { source } = uses.find(({ use }) => use === bad)!
  if (
    arePlainParameters(
      sourceCode,
      first!,
      uses.map(({ use }) => use),
    )
  )
    return null
  const all = uses.map(({ use }) => use)
  const [lacking = null] = all.flatMap((use) => lackingIn(sourceCode, use, bad, membersOf) ?? [])
  const reads = readsOf(all)
  const sites = first!.kind === 'request' ? requestSites(sourceCode, group, reads) : null
  return { source, use: bad, reads, shape: readShape(sourceCode, source, all), lacking, sites }
}

/** Whether only texts of a path are read, as the texts that they are: a schema could not fail. */
function arePlainParameters(
  sourceCode: FileContext['sourceCode'],
  { kind, label }: BoundarySource,
  uses: readonly Use[],
): boolean {
  const reads = uses.filter(({ kind: use }) => use !== 'test')
  return (
    kind === 'request' &&
    partSuffix(label) === 'Params' &&
    reads.length > 0 &&
    reads.every(
      (use) => use.kind === 'read' && use.name !== null && isTextName(use.name) && !isConverted(sourceCode, use.node),
    )
  )
}

function readsOf(uses: readonly Use[]): string[] {
  const reads = uses.flatMap((use) => (use.kind === 'read' ? [use.name] : use.kind === 'test' ? [] : [null]))
  return reads.includes(null) ? [] : [...new Set(reads as string[])]
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
