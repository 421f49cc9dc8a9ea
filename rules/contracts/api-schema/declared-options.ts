import type { RuleSource } from '@stratalint/rule'
import { unwrap } from '@stratalint/rule/analysis'
import type { TSESTree } from '@typescript-eslint/utils'
import { constantOf, propertyOf } from '../routes/static-text.ts'
import type { InputKind } from './inputs.ts'

/** What the options of a route declare. */
export interface DeclaredOptions {
  inputs: ReadonlySet<InputKind>
  response: boolean
}

const EVERYTHING: DeclaredOptions = { inputs: new Set(['body', 'query', 'params']), response: true }
const NOTHING: DeclaredOptions = { inputs: new Set(), response: false }

/** What `schema` of a Fastify route declares; everything where the file does not show it. */
export function fastifyOptions(sourceCode: RuleSource, options: TSESTree.ObjectExpression | null): DeclaredOptions {
  if (options === null) return NOTHING
  const given = propertyOf(options, 'schema')
  if (given === undefined) return NOTHING
  const schema = objectOf(sourceCode, given.value)
  if (schema === null || isOpen(schema)) return EVERYTHING
  const has = (...names: string[]): boolean => names.some((name) => propertyOf(schema, name) !== undefined)
  return {
    inputs: new Set([
      ...(has('body') ? (['body'] as const) : []),
      ...(has('querystring', 'query') ? (['query'] as const) : []),
      ...(has('params') ? (['params'] as const) : []),
    ]),
    response: has('response'),
  }
}

/** What the config of `createRoute` declares. A response is declared unless a successful one has no content. */
export function honoOptions(sourceCode: RuleSource, options: TSESTree.ObjectExpression): DeclaredOptions {
  const request = partOf(sourceCode, options, 'request')
  const responses = partOf(sourceCode, options, 'responses')
  const has = (name: string): boolean =>
    request === 'unknown' || (request !== null && propertyOf(request, name) !== undefined)
  return {
    inputs: new Set([
      ...(has('body') ? (['body'] as const) : []),
      ...(has('query') ? (['query'] as const) : []),
      ...(has('params') ? (['params'] as const) : []),
    ]),
    response: responses === 'unknown' || (responses !== null && !hasBareSuccess(sourceCode, responses)),
  }
}

function hasBareSuccess(sourceCode: RuleSource, responses: TSESTree.ObjectExpression): boolean {
  const successes = responses.properties.filter(
    (property) => property.type === 'Property' && /^(?:2\d\d|2XX|default)$/.test(statusOf(property.key)),
  )
  return successes.some((property) => {
    if (property.type !== 'Property' || /^20[45]$/.test(statusOf(property.key))) return false
    const response = objectOf(sourceCode, property.value)
    return response !== null && !isOpen(response) && propertyOf(response, 'content') === undefined
  })
}

function statusOf(key: TSESTree.Node): string {
  return key.type === 'Literal' ? String(key.value) : key.type === 'Identifier' ? key.name : ''
}

function partOf(
  sourceCode: RuleSource,
  options: TSESTree.ObjectExpression,
  name: string,
): TSESTree.ObjectExpression | 'unknown' | null {
  const property = propertyOf(options, name)
  if (property === undefined) return isOpen(options) ? 'unknown' : null
  const object = objectOf(sourceCode, property.value)
  return object === null || isOpen(object) ? 'unknown' : object
}

function objectOf(sourceCode: RuleSource, node: TSESTree.Node): TSESTree.ObjectExpression | null {
  const inner = unwrap(node)
  if (inner.type === 'ObjectExpression') return inner
  const constant = constantOf(sourceCode, inner)
  return constant?.type === 'ObjectExpression' ? constant : null
}

function isOpen({ properties }: TSESTree.ObjectExpression): boolean {
  return properties.some(({ type }) => type === 'SpreadElement')
}
