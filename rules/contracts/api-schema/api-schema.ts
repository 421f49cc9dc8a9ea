import { clip, clipMiddle, fitMessage, shortPath } from '@stratalint/core'
import { defineRule, type FileContext } from '@stratalint/rule'
import type { FunctionNode } from '@stratalint/rule/analysis'
import type { TSESTree } from '@typescript-eslint/utils'
import { pathText, segmentsOf } from '../routes/segments.ts'
import { listenForRoutes, mayHaveRoutes } from '../routes/find-routes.ts'
import type { Route } from '../routes/route.ts'
import { propertyOf } from '../routes/static-text.ts'
import { answersOf } from './answers.ts'
import { fastifyOptions, honoOptions } from './declared-options.ts'
import { handlerFunction, openInputs, readInputs, type InputKind, type OpenInput } from './inputs.ts'
import { createValueJudge } from './judge-value.ts'
import { forwardsRequest } from './forwarding.ts'
import { inputsDeclaredBy } from './middleware.ts'
import { declaresAnswer, openInputsOfMethod } from './nest.ts'
import { plainFunctions } from './plain-functions.ts'
import { arePlainTexts } from './plain-parameters.ts'
import { openProcedure } from './procedures.ts'
import { resourceOf } from './names.ts'
import { fixesFor } from './remedies.ts'
import type { OpenRoute } from './remedy.ts'

interface SchemaOptions {
  validators: readonly string[]
  trpcOutput: 'any' | 'require'
}

export default defineRule({
  id: 'contracts/api-schema',
  meta: {
    type: 'problem',
    docs: {
      description:
        'Hand each input of a route to a schema, and declare its response where the framework has a place for it',
      why: 'A handler that reads an input without a schema works on a guess, and fails far from the route.',
    },
    schema: [
      {
        type: 'object',
        properties: {
          validators: {
            type: 'array',
            items: { type: 'string' },
            default: [],
            description: 'names of functions and middleware that hand an input to a schema',
          },
          trpcOutput: {
            enum: ['any', 'require'],
            default: 'any',
            description: 'whether tRPC procedures declare their output',
          },
        },
        additionalProperties: false,
      },
    ],
  },
  traits: { tests: false, generated: false, sets: ['strict'] },
  concerns: ({ file, text }) => mayHaveRoutes(file, text),
  create(context) {
    const { inspection, sourceCode } = context
    return listenForRoutes(sourceCode, inspection.file, (routes) => {
      // One handler may answer several methods.
      const seen = new Set<TSESTree.Node>()
      for (const route of routes) {
        const handler = route.framework === 'next' ? handlerFunction(sourceCode, route.handler)?.fn : route.node
        if (route.method === 'USE' || isExempt(route) || (handler !== undefined && seen.has(handler))) continue
        if (handler !== undefined) seen.add(handler)
        const open = openPartsOf(context, route)
        if (open.inputs.length > 0 || open.response) reportRoute(context, route, open, routes)
      }
    })
  },
})

/** Routes for machines, whose shape others decide. */
function isExempt({ path }: Route): boolean {
  return segmentsOf(path).some(({ text }) =>
    /^(?:health\w*|.*healthz?|livez?|liveness|readyz?|readiness|ping|metrics|\.?well-?known|mocks?|favicon\.ico|robots\.txt)$/i.test(
      text,
    ),
  )
}

/** The only parameter of the path is all the rest of it, as in `[...path]`: a list of texts that may be anything. */
function isCatchAll({ path }: Route): boolean {
  const parameters = segmentsOf(path).filter(({ kind }) => kind !== 'literal')
  return parameters.length === 1 && /^\[\[?\.\.\./.test(parameters[0]!.text)
}

const NOTHING: OpenRoute = { inputs: [], response: false }

function openPartsOf(context: FileContext, route: Route): OpenRoute {
  const { sourceCode, inspection, options } = context
  const { validators: names, trpcOutput } = options[0] as SchemaOptions
  const validators = new Set(names)
  if (route.framework === 'trpc') {
    const { input, output } = openProcedure(sourceCode, route, trpcOutput === 'require')
    const handler = handlerFunction(sourceCode, route.handler)
    const judge = createValueJudge(sourceCode, validators, () => false)
    const read = handler === null || !input ? [] : merge(openInputs(sourceCode, 'trpc', handler, judge))
    return {
      inputs: input ? [read[0] ?? { kind: 'body', text: 'input', fields: [], node: route.node }] : [],
      response: output,
      answer: output && handler !== null ? answersOf(sourceCode, handler.fn).fields : [],
    }
  }
  if (route.framework === 'nest') {
    const method = route.node as TSESTree.MethodDefinition
    const documents = inspection.module.edges.some(({ specifier }) => specifier === '@nestjs/swagger')
    const answers = answersOf(sourceCode, method.value as FunctionNode)
    const onlyRedirects = answers.redirects && !answers.values
    // What a webhook passes on whole is what another program sends.
    const isWebhook = segmentsOf(route.path).some(({ text }) => /webhooks?$/i.test(text))
    const open = merge(openInputsOfMethod(sourceCode, method, validators)).filter(({ kind, fields, declared }) =>
      kind === 'body' ? !isWebhook || fields.length > 0 || declared?.part !== null : !onlyRedirects,
    )
    return { inputs: open, response: documents && !declaresAnswer(sourceCode, method), answer: answers.fields }
  }
  const handler = handlerFunction(sourceCode, route.handler)
  if (route.framework === null || handler === null) return NOTHING
  if (forwardsRequest(sourceCode, inspection.module, handler.fn)) return NOTHING
  const answers = answersOf(sourceCode, handler.fn)
  if (answers.streams) return NOTHING
  const declared = declaredOf(sourceCode, route)
  const { framework } = route
  const judge = createValueJudge(sourceCode, validators, plainFunctions(context))
  const parsedBy = (fn: FunctionNode): Iterable<InputKind> =>
    readInputs(sourceCode, framework, { fn, isWrapped: false }, judge)?.parsed ?? ['body', 'query', 'params']
  const byMiddleware = inputsDeclaredBy(sourceCode, [...route.middleware, ...handler.wrappers], validators, parsedBy)
  const open = openInputs(sourceCode, framework, handler, judge)
  // A redirect takes its query from other programs, which get the error.
  const onlyRedirects = answers.redirects && !answers.values
  // Fastify declares each part of a request in one place.
  const all = framework === 'fastify' ? [] : merge(open)
  const plain = new Set(all.filter((input) => arePlainTexts(sourceCode, input)).map(({ kind }) => kind))
  const isRead = ({ kind }: OpenInput): boolean =>
    !declared.inputs.has(kind) &&
    !(kind === 'params' && isCatchAll(route)) &&
    !plain.has(kind) &&
    !byMiddleware.has(kind) &&
    !(onlyRedirects && (kind !== 'body' || route.method === 'GET'))
  const { fields: answer, answeredBy, status } = answers
  const response = !declared.response && answers.values && !answers.redirects
  return { inputs: merge(open.filter(isRead)), response, answer, answeredBy, status }
}

function declaredOf(
  sourceCode: FileContext['sourceCode'],
  { framework, options, hasHiddenOptions }: Route,
): ReturnType<typeof fastifyOptions> {
  if (framework === 'fastify') {
    const declared = fastifyOptions(sourceCode, options)
    const isHidden = hasHiddenOptions && (options === null || propertyOf(options, 'schema') === undefined)
    const isSocket = options !== null && propertyOf(options, 'websocket') !== undefined
    return isHidden || isSocket ? { inputs: new Set(['body', 'query', 'params']), response: true } : declared
  }
  if (framework === 'hono' && options !== null) return honoOptions(sourceCode, options)
  return { inputs: new Set(), response: true }
}

/** One entry for each input, with all fields that are read. */
function merge(inputs: readonly OpenInput[]): OpenInput[] {
  const merged = new Map<string, OpenInput>()
  for (const input of inputs) {
    const before = merged.get(input.kind)
    merged.set(
      input.kind,
      before === undefined
        ? input
        : {
            ...before,
            texts: [...(before.texts ?? [before.text]), input.text],
            fields: [...before.fields, ...input.fields],
          },
    )
  }
  return [...merged.values()]
}

function reportRoute(context: FileContext, route: Route, open: OpenRoute, routes: readonly Route[]): void {
  const { inspection, report } = context
  const path = route.path.length === 0 ? '' : ` ${clipMiddle(pathText(segmentsOf(route.path)), 44)}`
  const parts = [
    ...(open.inputs.length > 0
      ? [
          route.framework === 'trpc'
            ? 'reads its input without a schema'
            : `reads ${listKinds(open.inputs)} without validating ${open.inputs.length > 1 || open.inputs[0]!.kind === 'params' ? 'them' : 'it'} against a schema`,
        ]
      : []),
    ...(open.response ? ['declares no response schema'] : []),
  ]
  const name = route.framework === 'trpc' ? procedureName(route) : `${route.method}${path}`
  report({
    start: route.start,
    end: route.end,
    subject: `${route.method}${path} ${route.framework === 'trpc' ? name : ''}`.trim(),
    extent: [...open.inputs.map(({ kind }) => kind), ...(open.response ? ['response'] : [])],
    message: fitMessage(
      `${name} in ${shortPath(inspection.file, 40)} ${parts.join(' and ')}.`,
      fixesFor(context, route, open, routes, route.framework === 'trpc' ? name : resourceOf(route)),
      open.inputs.length > 0
        ? 'Do not just cast the input to a type; a cast checks nothing.'
        : 'Do not declare it with a schema that accepts anything.',
    ),
  })
}

function procedureName({ node }: Route): string {
  const { parent } = node
  if (parent?.type === 'Property' && parent.key.type === 'Identifier') return clip(parent.key.name, 40)
  return parent?.type === 'VariableDeclarator' && parent.id.type === 'Identifier'
    ? clip(parent.id.name, 40)
    : 'procedure'
}

function listKinds(inputs: readonly OpenInput[]): string {
  const names = { body: 'the body', query: 'the query', params: 'the path parameters' }
  const texts = inputs.map(({ kind }) => names[kind])
  return texts.length < 2 ? texts.join('') : `${texts.slice(0, -1).join(', ')} and ${texts.at(-1)!}`
}
