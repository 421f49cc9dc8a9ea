import { toCamelCase, toKebabCase, toSnakeCase } from '@stratalint/rule/analysis'
import type { Route } from '../routes/route.ts'
import { missingPlural } from './nouns.ts'
import { wordPart, type Segment } from '../routes/segments.ts'
import { actionIn, type SegmentContext } from './actions.ts'

export interface PathOptions {
  version: 'any' | 'required' | 'forbidden'
  parameters: 'any' | 'camelCase' | 'snake_case' | 'kebab-case'
  allowedActions: readonly string[]
}

/** One thing that is wrong with a path. */
export interface Fault {
  kind: 'case' | 'action' | 'plural' | 'parameter' | 'version'
  /** Of the segment; -1 for a missing one. */
  index: number
  text: string
  /** The action, the parameter, or what was expected. */
  detail: string
}

const VERSION = /^v\d+(?:[.-]?\w+)?$/i

/** What follows the name of a service that calls it: `/stripe/connect/webhook`. */
const RECEIVERS = /^(?:web)?hooks?$|^callback$/

/** Whether a name is that of a protocol or a scheduler, which decides how the paths are called. */
export function isProtocol(text: string): boolean {
  return /^(?:oauth2?|oidc|openid|saml|scim|sso|cron)$/i.test(text)
}

/** What is wrong with the path of a route; the case and the actions of a path that is fixed are not judged. */
export function faultsOf(
  route: Pick<Route, 'method' | 'isWhole'>,
  segments: readonly Segment[],
  options: PathOptions,
  isFixed = segments.some(({ text }) => isProtocol(text)),
): Fault[] {
  const allowed = new Set(options.allowedActions.map((word) => word.toLowerCase()))
  const faults = segments.flatMap((segment, index): Fault[] => {
    const { kind, text } = segment
    const fault = (of: Fault['kind'], detail: string, shown = text): Fault => ({ kind: of, index, text: shown, detail })
    if (kind === 'parameter')
      return inStyle(segment.name, options.parameters) === segment.name
        ? []
        : [fault('parameter', options.parameters, segment.name)]
    const name = wordPart(text)
    if (kind !== 'literal' || text.includes('.') || name === '' || VERSION.test(text)) return []
    const next = segments[index + 1]
    const isOfOthers = isFixed || segments.slice(index + 1).some((one) => RECEIVERS.test(one.text))
    const action = isOfOthers ? null : actionIn(name, allowed, contextOf(route, segments, index))
    const isKebab = /^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(name)
    const singular = action === null && next?.kind === 'parameter' ? missingPlural(name, next.name) : null
    return [
      // Without its action the segment is another one.
      ...(isKebab || isFixed || action !== null ? [] : [fault('case', toKebabCase(name))]),
      ...(action === null ? [] : [fault('action', action.name)]),
      ...(singular === null || allowed.has(name.toLowerCase()) ? [] : [fault('plural', next!.name)]),
    ]
  })
  return [...versionFault(route, segments, options.version), ...faults]
}

/** What a program asks about an update of itself, and what the service Resend has. */
const OF_UPDATE = /^(?:download|check|latest|manifest|status|version|feed|channel)s?$/
const OF_RESEND = /^(?:webhook|domain|audience|contact|broadcast|event)s?$/

/** Whether a word before another name names a thing: an update of a program, or the service Resend. */
const isName = (text: string, next: string, method: string): boolean =>
  (text === 'resend' && OF_RESEND.test(next)) || (text === 'update' && method === 'GET' && OF_UPDATE.test(next))

/** What decides whether a word is an action. */
export function contextOf(
  { method }: Pick<Route, 'method'>,
  segments: readonly Segment[],
  index: number,
): SegmentContext {
  const before = segments[index - 1]
  const after = segments[index + 1]
  return {
    follows: before?.kind === 'literal' ? before.text.toLowerCase() : null,
    isDoneToElement: before?.kind === 'parameter' && index === segments.length - 1 && /POST|PATCH/.test(method),
    isResource: after?.kind === 'literal' && isName(segments[index]!.text, after.text, method),
  }
}

function versionFault(
  { isWhole }: Pick<Route, 'isWhole'>,
  segments: readonly Segment[],
  version: PathOptions['version'],
): Fault[] {
  if (version === 'any') return []
  const index = segments.findIndex(({ text }) => VERSION.test(text))
  if (version === 'forbidden')
    return index === -1 ? [] : [{ kind: 'version', index, text: segments[index]!.text, detail: 'forbidden' }]
  const isUnknown = segments.slice(0, 2).some(({ kind }) => kind === 'unknown' || kind === 'wildcard')
  const isExempt = segments.some(({ text }) => /^(?:\.well-known|health\w*|metrics|ready\w*|live\w*)$/.test(text))
  if (!isWhole || isUnknown || isExempt || segments.length === 0) return []
  return index === 0 || index === 1 ? [] : [{ kind: 'version', index: -1, text: '', detail: 'required' }]
}

const CASES = { camelCase: toCamelCase, snake_case: toSnakeCase, 'kebab-case': toKebabCase }

/** The name of a parameter in the case of the option. */
export function inStyle(name: string, style: PathOptions['parameters']): string {
  return style === 'any' ? name : CASES[style](name)
}
