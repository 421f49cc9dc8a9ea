import { clip, fitMessage, listNames, type Fix, type Message } from '@stratalint/core'
import type { RuleSource } from '@stratalint/rule'
import { toPascalCase, wordsOf } from '@stratalint/rule/analysis'
import type { TSESTree } from '@typescript-eslint/utils'
import { codeText } from '../logging/code-text.ts'
import { removalEdits } from './removal-edits.ts'
import type { Sensitive } from './find-sensitive.ts'

/** Says what a log call writes that should not be in the logs, and what to write in its place. */
export function describeSensitive(
  source: RuleSource,
  { file, node, callee }: { file: string; node: TSESTree.Node; callee: TSESTree.Node },
  found: readonly Sensitive[],
): Message {
  const called = clip(codeText(source, callee), 40)
  const names = [...new Set(found.map((one) => clip(nameOf(source, one), 40)))]
  const all = [names.slice(0, -1).join(', '), ...names.slice(-1)].filter((text) => text !== '').join(' and ')
  const shown = all.length <= 80 ? all : listNames(names)
  const [first] = found
  const isWhole = found.every(({ kind }) => kind !== 'secret')
  const what = isWhole
    ? `${called} logs ${shown} as a whole, which can hold secrets and personal data.`
    : `${called} writes ${shown} to the log.`
  const isRemoved = node.type === 'CallExpression' && found.every(({ kind }) => kind === 'secret')
  const edits = isRemoved ? removalEdits(source, node, found) : null
  const fixes = isWhole ? wholeFixes(source, first!) : secretFixes(source, first!, shown)
  return fitMessage(
    what,
    fixes.map((fix, index) =>
      index > 0 || edits === null
        ? fix
        : { ...fix, applicability: 'suggested', edits: edits.map((edit) => ({ file, ...edit })) },
    ),
    notOf(first!),
  )
}

/** The value, or the field where the value has another name. */
function nameOf(source: RuleSource, one: Sensitive): string {
  const text = textOf(source, one)
  return one.place === 'field' && !text.endsWith(one.name) ? one.name : text
}

function textOf(source: RuleSource, { node }: Sensitive): string {
  return source.getText(node).replaceAll(/\s+/g, ' ')
}

const fix = (key: string, title: string): Fix => ({ key, title, kind: 'edit', applicability: 'manual' })

function secretFixes(source: RuleSource, first: Sensitive, shown: string): Fix[] {
  const places = { text: 'the text', field: 'the fields', value: 'the arguments', spread: 'the fields' }
  const value = textOf(source, first)
  const presence = `has${toPascalCase(first.name)}: Boolean(${value})`
  const isShort = /^[\w.$?!]+$/.test(value) && presence.length < 90
  const call = first.node.parent
  const isOnly = first.place === 'value' && call?.type === 'CallExpression' && call.arguments.length === 1
  const isTagged = first.node.parent?.type === 'TemplateLiteral'
  return [
    fix(
      'remove-value',
      isOnly
        ? `Delete this call: ${shown} is all that it writes.`
        : isTagged
          ? `Write [redacted] in the text in place of ${shown}, or remove it with the word before it.`
          : `Remove ${shown} from ${places[first.place]}${isLastField(first) ? ', and the empty object with it' : ''}${placeholderText(first)}.`,
    ),
    ...(isShort
      ? [fix('log-presence', `If the line must show whether ${presenceSubject(first.name)} given, log ${presence}.`)]
      : []),
  ]
}

const PLACEHOLDERS = /%[sdifjoOc](?![a-z])/g

/** What a format string writes a value with: `'signing with %s', key`. */
function placeholderText({ node, place }: Sensitive): string {
  const call = node.parent
  if (place !== 'value' || call?.type !== 'CallExpression') return ''
  const format = call.arguments.findIndex(
    (one) => one.type === 'Literal' && typeof one.value === 'string' && one.value.search(PLACEHOLDERS) >= 0,
  )
  const index = call.arguments.findIndex((one) => one === node) - format - 1
  const literal = call.arguments[format]
  if (format < 0 || index < 0 || literal?.type !== 'Literal') return ''
  const placeholders = String(literal.value).match(PLACEHOLDERS) ?? []
  const own = placeholders[index]
  if (own === undefined) return ''
  return placeholders.length === 1
    ? `, and ${own} with the word before it from the message`
    : `, and its ${own}, the ${ORDINALS[index] ?? 'last'} placeholder, from the message`
}

const ORDINALS = ['first', 'second', 'third']

/** `a password`, `an authorization`. */
const presenceSubject = (name: string): string => {
  const words = wordsOf(name).join(' ').toLowerCase()
  if (/(?:credentials|cookies|headers)$/.test(words)) return `${words} were`
  return `${/^[aeiou]/.test(words) ? 'an' : 'a'} ${words} was`
}

/** Whether an object of fields is empty without the value. */
function isLastField({ node, place }: Sensitive): boolean {
  const object = node.parent?.type === 'Property' ? node.parent.parent : null
  return place === 'field' && object?.type === 'ObjectExpression' && object.properties.length === 1
}

const INSTEAD: Readonly<Record<Exclude<Sensitive['kind'], 'secret'>, (value: string, get: HeaderAccess) => string>> = {
  headers: (value, get) =>
    get === null
      ? `Instead of ${value}, log the headers that matter by name, such as the user agent.`
      : `Instead of ${value}, log the headers that matter by name, as in { userAgent: ${value}${get} }.`,
  request: (value) =>
    /\bbody$/.test(value)
      ? `Remove ${value}; if the line needs one of its properties, log that one by its name.`
      : `Instead of ${value}, log what identifies the request, as in { method: ${value}.method, url: ${value}.url }.`,
  user: (value) => `Instead of ${value}, log what identifies the user, as in { userId: ${value}.id }.`,
}

/** How the code reads one header; `null` where the source does not show it. */
type HeaderAccess = string | null

/** `headers.get('user-agent')` of the web's `Request`, or `headers['user-agent']` of Node, by what else the file does. */
function headerAccess({ text }: RuleSource): HeaderAccess {
  const isWeb = /\bheaders\s*(?:\?\.|\.)\s*(?:get|has)\s*\(|\bNextRequest\b|:\s*Headers\b/.test(text)
  const isNode =
    /\bheaders\s*(?:\?\.)?\[|\bIncoming(?:Message|HttpHeaders)\b|\bFastifyRequest\b|\bfrom\s+['"](?:express|fastify|koa)['"]|\bheaders\s*\??:\s*Record\b/.test(
      text,
    )
  // Without an import, `Request` is the one of the web.
  const isGlobal =
    /:\s*Request\b/.test(text) && !/\bRequest\b[^;]*\bfrom\b/.test(text) && !/\binterface\s+Request\b/.test(text)
  if (isNode === (isWeb || isGlobal)) return null
  return isNode ? "['user-agent']" : ".get('user-agent')"
}

/** Properties that identify something, and that contain no secret. */
const IDENTIFYING = /^(?:id|uuid|requestId|name|key|method|path|type)$/

function wholeFixes(source: RuleSource, first: Sensitive): Fix[] {
  const value = clip(textOf(source, first), 60)
  if (isText(source, first))
    return [fix('remove-value', `Delete ${value} from the arguments, or log ${value}.length: it is a text.`)]
  const read = propertiesRead(source, first)
  // A request without method and url is one of another kind.
  if (first.kind === 'request' && read.length > 0 && !read.some((name) => /^(?:method|url|headers|body)$/.test(name))) {
    const [known] = read.filter((name) => IDENTIFYING.test(name))
    const example = known === undefined ? '' : `, as in { ${known}: ${value}.${known} }`
    return [fix('pick-properties', `Instead of ${value}, log what identifies it, by name${example}.`)]
  }
  return [
    fix('pick-properties', INSTEAD[first.kind as Exclude<Sensitive['kind'], 'secret'>](value, headerAccess(source))),
  ]
}

/** Whether the code treats a value as a text: `headers.trim()`, `JSON.parse(headers)`. */
function isText({ text }: RuleSource, { node }: Sensitive): boolean {
  if (node.type !== 'Identifier') return false
  const name = node.name.replaceAll('$', '\\$&')
  return new RegExp(
    `(?<![\\w$.])${name}\\s*\\??\\.\\s*(?:trim|split|startsWith|endsWith|toLowerCase|replace|replaceAll|substring|charAt)\\s*\\(|\\bJSON\\.parse\\(\\s*${name}\\s*\\)|(?<![\\w$.])${name}\\s*\\??:\\s*string\\b`,
  ).test(text)
}

/** The properties of a value that the file reads elsewhere. */
function propertiesRead({ text }: RuleSource, { node }: Sensitive): string[] {
  if (node.type !== 'Identifier') return []
  const reads = new RegExp(`(?<![\\w$.])${node.name.replaceAll('$', '\\$&')}\\s*\\??\\.\\s*([a-zA-Z_]\\w*)`, 'g')
  return [...new Set([...text.matchAll(reads)].map(([, name]) => name!))]
}

function notOf({ kind }: Sensitive): string {
  return kind === 'secret' ? 'Do not log it under another name.' : 'Do not spread or stringify it instead.'
}
