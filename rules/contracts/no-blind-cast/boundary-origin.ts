import { type Cast } from './casts.ts'
import type { FileContext, RuleSource } from '@stratalint/rule'
import { enclosingFunction, happensBefore, originsOf, usesOf, type Origin } from '@stratalint/rule/analysis'
import type { TSESTree } from '@typescript-eslint/utils'
import { isMessageParameter, typeNameOf } from '../parse-at-boundary/message-sources.ts'
import { sourceOfCall, sourceOfMember } from '../parse-at-boundary/boundary-sources.ts'
import type { BoundarySource } from '../parse-at-boundary/source-kind.ts'
import { parsingUses } from '../parse-at-boundary/flow-verdict.ts'
import { importParses } from '../parse-at-boundary/imported-parser.ts'
import { sourcesOfNestParameters } from '../parse-at-boundary/nest.ts'
import { isRequestParameter, REQUEST_PARTS } from '../parse-at-boundary/requests.ts'
import { validatedFor, VALIDATORS } from '../parse-at-boundary/validated-routes.ts'

type Node = TSESTree.Node

/** The data from outside that a cast is about; `null` where it comes from the program, or a schema has parsed it. */
export function boundaryOrigin(context: FileContext, cast: Cast): BoundarySource | null {
  const { sourceCode } = context
  const found: BoundarySource[] = []
  const stopAt = (node: Node): boolean => {
    const source =
      node.type === 'CallExpression'
        ? sourceOfCall(sourceCode, node)
        : node.type === 'MemberExpression'
          ? sourceOfMember(sourceCode, node)
          : null
    if (source !== null) found.push(source)
    return source !== null
  }
  const origins = originsOf(sourceCode, cast.expression, stopAt)
  const source =
    found[0] ?? origins.map((origin) => sourceOfParameter(sourceCode, origin)).find((each) => each !== null)
  if (source === undefined || source === null) return null
  return isParsed(context, source, cast) ? null : source
}

/** `body` of `({ body }, res) => …`, `data` of `({ data }: Job) => …` and a Nest parameter without a class. */
function sourceOfParameter(sourceCode: RuleSource, origin: Origin): BoundarySource | null {
  if (origin.kind !== 'parameter') return null
  const param = origin.of.params[origin.index]
  if (param === undefined) return null
  const [first] = origin.path
  if (origin.of.parent.type === 'MethodDefinition') {
    const nest = sourcesOfNestParameters(sourceCode, origin.of.parent).find(({ node }) => node === param)
    if (nest !== undefined) return nest
  }
  if (first === undefined || param.type !== 'ObjectPattern') return null
  const at = { node: origin.node, label: first }
  if (REQUEST_PARTS.has(first) && isRequestParameter(sourceCode, param, origin.of)) return { kind: 'request', ...at }
  if (first !== 'data') return null
  if (/Job$/.test(typeNameOf(param) ?? '')) return { kind: 'queue', ...at, label: 'job.data' }
  return isMessageParameter(sourceCode, param, origin.of) ? { kind: 'message', ...at, label: 'event.data' } : null
}

/** Whether a framework or a schema has parsed the data before the cast. */
function isParsed(context: FileContext, source: BoundarySource, cast: Cast): boolean {
  const { sourceCode } = context
  if (source.kind === 'request') {
    const part = /\bquer(?:y|ies)\b/.test(source.label) ? 'query' : /\bparams?\b/.test(source.label) ? 'params' : 'body'
    for (let of = enclosingFunction(source.node); of !== null; of = enclosingFunction(of)) {
      const validated = validatedFor(sourceCode, of, VALIDATORS)
      if (validated === 'all' || validated.has(part)) return true
    }
  }
  const uses = usesOf(sourceCode, source.node)
  const parsed = parsingUses(sourceCode, uses, { parsers: [], importParses: importParses(context) })
  return parsed.some((use) => happensBefore(use, { ...use, steps: [], node: cast }))
}
