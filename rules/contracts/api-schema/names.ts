import { clip } from '@stratalint/core'
import { singularOf, toCamelCase, wordsOf } from '@stratalint/rule/analysis'
import { isActionWord } from '../api-path/actions.ts'
import { segmentsOf } from '../routes/segments.ts'
import type { Route } from '../routes/route.ts'
import type { InputKind } from './inputs.ts'

export function actionOf({ method }: Pick<Route, 'method'>): string {
  return { POST: 'create', PUT: 'update', PATCH: 'update', DELETE: 'delete' }[method] ?? 'find'
}

/** `createOrderSchema`, `orderParamsSchema`, `orderQuerySchema`. */
export function schemaName(route: Route, kind: InputKind, resource: string): string {
  if (route.framework === 'trpc') return `${toCamelCase(resource)}InputSchema`
  const action = actionOf(route)
  if (kind === 'params') return `${toCamelCase(`${ownerOfParameters(route) || resource} params`)}Schema`
  // A path with an action, such as `/createOrder`, says it by itself.
  const [first = ''] = wordsOf(resource)
  const prefix = action === 'find' || (isActionWord(first) && wordsOf(resource).length > 1) ? '' : `${action} `
  const name = kind === 'body' ? `${prefix}${resource}` : `${resource} ${kind}`
  return `${toCamelCase(name === '' ? 'body' : name)}Schema`
}

/** The thing that a path is about: its last literal segment, in the singular; empty for a path without one. */
export function resourceOf({ path }: Pick<Route, 'path'>): string {
  return lastThing(segmentsOf(path))
}

/** What the last parameter identifies: an article in `/articles/:slug/comments`, so that equal parameters have one schema. */
function ownerOfParameters({ path }: Pick<Route, 'path'>): string {
  const segments = segmentsOf(path)
  return lastThing(segments.slice(0, segments.findLastIndex(({ kind }) => kind !== 'literal') + 1))
}

function lastThing(segments: ReturnType<typeof segmentsOf>): string {
  const literals = segments.filter(
    ({ kind, text }) => kind === 'literal' && /^[A-Za-z][\w.-]*$/.test(text) && !/^(?:v\d+|api)$/.test(text),
  )
  // `teams.create` is about teams.
  const words = wordsOf(literals.at(-1)?.text.split('.')[0] ?? '').map((each) => each.toLowerCase())
  if (words.length === 0) return ''
  return clip([...words.slice(0, -1), singularOf(words.at(-1)!)].join(' '), 24)
}
