import { clip, clipMiddle, listNames, type Fix } from '@stratalint/core'
import { toKebabCase, wordsOf } from '@stratalint/rule/analysis'
import { nextPathOf } from '../routes/next-routes.ts'
import type { Framework, Route } from '../routes/route.ts'
import { alias, KEPT, type FixContext, type Renamed } from './fix-context.ts'
import { alikeText, oppositeOf } from './other-routes.ts'
import { contextOf, faultsOf, inStyle } from './faults.ts'
import { isSingleton, missingPlural } from './nouns.ts'
import { pathText, segmentsOf, wordPart, type Segment } from '../routes/segments.ts'
import { actionIn, isPlural, nounFor, pluralName, type Action } from './actions.ts'

/** The fixes for the faults of a path, for the path that results. */
export function fixFor(context: FixContext): Fix[] {
  const { route, segments, fresh } = context
  const pair = oppositeOf(context)
  if (pair !== null) return [pair]
  const renamed = rename(context)
  if (renamed === null) return [withoutNoun(context)]
  const path = clipMiddle(pathText(renamed.segments), 130)
  const shown = pathText(segments)
  const old = path.length + shown.length <= 150 ? clip(shown, 100) : 'the old path'
  const registered = `${renamed.method} ${path}`
  const base = { kind: 'rename' as const, applicability: 'manual' as const, symbols: [registered] }
  if (route.framework === 'next' || route.framework === 'next-pages') return [nextFix(context, renamed, base)]
  if (route.method === 'USE')
    return [
      {
        ...base,
        key: 'rename-path',
        title: `Mount it at ${path}, and update every caller of a path below ${old}.${KEPT}`,
      },
    ]
  const other = registeredAs(context.routes, route, registered)
  if (other !== undefined) {
    const isSame = handlerName(other) !== null && handlerName(other) === handlerName(route)
    const what = isSame
      ? `Delete this registration: the ${registered} of this file has the same handler. Update every caller of ${old}.`
      : `Move what this handler does into the ${registered} of this file, delete this registration, and update every caller of ${old}.`
    return [{ ...base, ...{ key: 'merge-route', kind: 'delete' }, title: what + KEPT }]
  }
  if (fresh.every(({ kind }) => kind === 'parameter')) {
    const names = fresh.map(({ text }) => inStyle(text, context.settings.parameters))
    const title = `Register ${registered} instead, and read ${listNames(names)} in the handler. The URLs stay as they are.`
    return [{ ...base, key: 'rename-path', title }]
  }
  const prefix = fresh.every(({ index }) => segments[index] !== undefined && isShared(segments[index], route))
  const { index, text } = fresh[0]!
  const place = prefix
    ? `Change the prefix from /${clip(text, 30)} to /${clip(renamed.texts[index] ?? '', 30)}, which makes it ${registered},`
    : `Register ${registered} instead,`
  const added = renamed.segments.find(
    (segment) => !segments.includes(segment) && segment.kind === 'parameter' && segment.piece.node === null,
  )
  const isRead = added !== undefined && new RegExp(String.raw`\b${added.name}\b`).test(context.source)
  const reads =
    added === undefined
      ? ''
      : isRead
        ? ` read ${added.name} from the path,`
        : ` make the handler take ${added.name} from the path, which it does not read yet,`
  const others = prefix ? '' : alikeText(context, renamed)
  return [{ ...base, key: 'rename-path', title: `${place}${reads} and update every caller of ${old}.${others}${KEPT}` }]
}

/** For an action that has no usual noun. */
function withoutNoun({ route, routes, segments, fresh }: FixContext): Fix {
  const { text, detail } = fresh.find(({ kind }) => kind === 'action') ?? fresh[0]!
  const index = segments.findIndex((segment) => segment.text === text)
  const element = segments[index - 1]?.kind === 'parameter' ? pathText(segments.slice(0, index)) : null
  const noun = `replace ${clip(text, 40)} with a noun, in the plural, for what a ${route.method === 'ALL' ? 'request' : route.method} to it creates`
  const state = `the state that ${clip(detail, 20)} sets`
  const start =
    element === null
      ? noun.charAt(0).toUpperCase() + noun.slice(1)
      : registeredAs(routes, route, `PATCH ${element}`) !== undefined
        ? `Let the PATCH of ${clipMiddle(element, 90)} that is registered already take ${state}, or ${noun}`
        : `Register PATCH ${clipMiddle(element, 90)}, with ${state} in its body, or ${noun}`
  const title = `${start}. Update every caller of ${clipMiddle(pathText(segments), 60)}.${KEPT}`
  return { key: 'name-noun', kind: 'rename', applicability: 'manual', title }
}

function nextFix(
  { project, file, route, segments }: FixContext,
  renamed: Renamed,
  base: Pick<Fix, 'kind' | 'applicability' | 'symbols'>,
): Fix {
  const target = nextFile(file, segments, renamed)
  const isThere = project.facts.exists(target)
  const isSame = renamed.method === route.method || route.method === 'ALL'
  const requests = `update every caller of ${clipMiddle(pathText(segments), 60)}.`
  const what = isSame ? 'Move this file' : `Move this handler, as ${renamed.method},`
  const title =
    isThere && target !== file
      ? `Move this handler${isSame ? '' : `, as ${renamed.method},`} into ${clipMiddle(target, 90)}, delete this file, and ${requests}${alias('keep this file with a re-export of the handler')}`
      : `${what} to ${clipMiddle(target, 90)}, and ${requests}${alias('leave a re-export of the handler here')}`
  return { ...base, key: 'move-file', kind: 'move', title, target }
}

/** The file whose folders are the new path. */
function nextFile(file: string, segments: readonly Segment[], { segments: after, texts }: Renamed): string {
  const { folder, framework } = nextPathOf(file)!
  const below = file.slice(folder.length + 1)
  const extension = /\.[a-z]+$/.exec(below)![0]
  if (framework === 'next-pages') return `${folder}${pathText(after)}${extension}`
  const folders = below.split('/').slice(0, -1)
  let index = 0
  const renamed = folders.flatMap((name) => {
    if (name !== segments[index]?.text) return [name]
    const text = texts[index++]!
    return text === '' ? [] : [text]
  })
  const added = after.length - texts.filter((text) => text !== '').length
  return [folder, ...renamed, ...after.slice(after.length - added).map(({ text }) => text), `route${extension}`].join(
    '/',
  )
}

function isShared({ piece }: Segment, { path }: Route): boolean {
  return piece !== path.at(-1)
}

function registeredAs(routes: readonly Route[], route: Route, registered: string): Route | undefined {
  return routes.find((other) => other !== route && `${other.method} ${pathText(segmentsOf(other.path))}` === registered)
}

/** The name of the function that answers a route; `null` where it is written in the registration. */
const handlerName = ({ handler }: Route): string | null => (handler?.type === 'Identifier' ? handler.name : null)

/** `POST /invoices/generate` makes an element of the collection. */
const isCreation = ({ name, object }: Action, before: Segment | undefined): boolean =>
  /^(?:generate|save|submit)$/.test(name) && object.length === 0 && before?.kind === 'literal' && isPlural(before.text)

/** Words that say how an action is done, or on how much: `upload-simple`. */
const ADJECTIVES =
  /^(?:simple|single|multiple|many|bulk|direct|quick|async|sync|local|remote|manual|raw|multi|public|private)$/

/** Actions that end something. */
const ENDS = /^(?:cancel|revoke|terminate)$/

function rename({ route, segments, faults, settings }: FixContext): Renamed | null {
  let { method } = route
  const allowed = new Set(settings.allowedActions.map((word) => word.toLowerCase()))
  const texts: string[] = []
  let adds = ''
  for (const [index, segment] of segments.entries()) {
    const { text } = segment
    const fault = faults.find((one) => one.index === index)
    const isBeforeParameter = segments[index + 1]?.kind === 'parameter'
    const mark = text.slice(0, text.length - wordPart(text).length)
    const plural = (): string => pluralName(wordsOf(wordPart(text)).map((word) => word.toLowerCase()))
    const kinds = faults.filter((one) => one.index === index).map(({ kind }) => kind)
    if (fault === undefined) texts.push(text)
    else if (kinds.includes('action')) {
      const before = texts.findLast((one) => one !== '') ?? null
      const named = actionIn(wordPart(text), allowed, contextOf(route, segments, index))!
      // A DELETE that revokes a token deletes it.
      const action =
        method === 'DELETE' && ENDS.test(named.name)
          ? { ...named, name: 'delete' }
          : method === 'POST' && isCreation(named, segments[index - 1])
            ? { ...named, name: 'create' }
            : named
      // `GET /orders/fetch-all` is the list that `GET /orders` is.
      const object = before !== null && action.object.join(' ') === 'all' ? [] : objectOf(action.object)
      const noun = nounFor({ ...action, object }, isBeforeParameter)
      if (noun === null || (object.length > 0 && object.every((one) => ADJECTIVES.test(one)))) return null
      // `generate-video` in `GET /generate-video/:id/allowed` says nothing about what is done with the last name.
      const isEnd = segments.slice(index + 1).every(({ kind }) => kind !== 'literal')
      method = isEnd ? methodFor(method, noun.method) : method
      const isRepeated = before !== null && (noun.text === before || pluralName(noun.text.split('-')) === before)
      texts.push(isRepeated ? '' : noun.text)
      const last = isRepeated || noun.text === '' ? before : noun.text
      const hasParameter = segments.some(({ kind }) => kind === 'parameter' || kind === 'wildcard')
      // A PUT may identify its element by the body, as an upsert does.
      if (/^(?:PATCH|DELETE)$/.test(noun.method) && !hasParameter && last !== null && !isSingleton(last)) {
        if (noun.text !== '' && !isRepeated) texts[index] = pluralName(noun.text.split('-'))
        if (action.object.length === 0 || missingPlural(last, 'id') !== null) adds = parameterFor(route.framework)
      }
    } else if (kinds.includes('plural')) texts.push(mark + plural())
    else if (fault.kind === 'case') texts.push(mark + toKebabCase(wordPart(text)))
    else if (fault.kind === 'parameter')
      texts.push(text.replace(segment.name, inStyle(segment.name, settings.parameters)))
    else texts.push('')
  }
  const after = segments.flatMap((segment, index) => {
    const text = texts[index]!
    return text === '' ? [] : segmentsOf([{ ...segment.piece, text }])
  })
  if (adds !== '') after.push(...segmentsOf([{ text: adds, node: null }]))
  if (faults.some(({ kind, index }) => kind === 'version' && index === -1))
    after.splice(after[0]?.text === 'api' ? 1 : 0, 0, ...segmentsOf([{ text: 'v1', node: null }]))
  pluralizeCollection(after, texts, method)
  return faultsOf(route, after, settings).length === 0 ? { method, segments: after, texts } : null
}

/** After `create` is gone from `/user/create`, the collection is what remains. */
function pluralizeCollection(after: Segment[], texts: string[], method: string): void {
  const last = after.at(-1)
  if (last?.kind !== 'literal' || !texts.includes('') || (method !== 'POST' && method !== 'GET')) return
  if (missingPlural(last.text, 'id') === null || isSingleton(last.text)) return
  const text = pluralName(last.text.split('-'))
  texts[texts.lastIndexOf(last.text)] = text
  last.text = text
}

/** The method that says the action; PUT and PATCH both say that something changes. */
function methodFor(method: string, said: string): string {
  const isChange = /PUT|PATCH/.test(method) && (said === 'PATCH' || said === 'PUT')
  return said === '' || method === 'USE' || isChange ? method : said
}

/** What an action is done to, without the words that only select: `users-by-email`, `all-users`. */
function objectOf(words: readonly string[]): string[] {
  const by = words.findIndex((word, index) => index > 0 && /^(?:by|for|from|with)$/.test(word))
  const named = by === -1 ? words : words.slice(0, by)
  return named.length > 1 && /^(?:all|new|the|a|an|my|one|single)$/.test(named[0]!) ? named.slice(1) : [...named]
}

function parameterFor(framework: Framework | null): string {
  return framework === 'next' || framework === 'next-pages' ? '[id]' : framework === 'trpc' ? '{id}' : ':id'
}
