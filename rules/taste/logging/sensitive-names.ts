import { memberName, unwrap, wordsOf } from '@stratalint/rule/analysis'
import type { TSESTree } from '@typescript-eslint/utils'

/** What names a secret, in small letters with a space between words. */
export const SENSITIVE_WORDS = [
  ...['password', 'passwd', 'pwd', 'passphrase', 'passcode', 'pin', 'token', 'jwt', 'bearer', 'secret'],
  ...['credential', 'credentials', 'authorization', 'cookie', 'api key', 'apikey', 'private key', 'secret key'],
  ...['access key', 'encryption key', 'signing key', 'card', 'card number', 'cvv', 'cvc', 'ssn'],
  ...['social security number', 'iban', 'account number', 'routing number', 'passport', 'passport number'],
  ...['otp', 'totp', 'mnemonic', 'seed phrase', 'id token', 'access token', 'refresh token'],
]

/** Names that end in a listed word and are no secrets, by the words before it. */
const HARMLESS: Readonly<Record<string, RegExp>> = {
  token:
    /^(?:page|next|prev|previous|continuation|sync|cursor|pagination|start|first|last|design|syntax|lexer|ast|color|theme|max|min|total|prompt|input|output|completion|cancellation|cancel|stop|eos|bos|sentinel|placeholder|public|publishable|resume)$/,
  card: /^(?:id|score|report|business|post|profile|product|info|information|story|stats|hover|kanban|trello|wild|dash|flash|summary|task|game|playing)$/,
  key: /^(?:public|publishable)$/,
  cookie: /^(?:has)$/,
  pin: /^(?:map|gpio)$/,
}

/** Words that make a name a boolean: `hasToken`, `isSecret`. */
const BOOLEAN = new Set([
  'has',
  'is',
  'should',
  'can',
  'needs',
  'requires',
  'with',
  'no',
  'missing',
  'use',
  'uses',
  'show',
  'valid',
  'invalid',
  'expects',
  'allow',
  'enable',
  'skip',
])

/** A test for names of secrets, with the words of an option. */
export type SensitiveTest = (name: string) => boolean

export function createSensitiveTest(extra: readonly string[] = []): SensitiveTest {
  const listed = new Set([...SENSITIVE_WORDS, ...extra.map((word) => wordsOf(word).join(' ').toLowerCase())])
  const known = new Map<string, boolean>()
  return (name) => {
    let is = known.get(name)
    if (is === undefined) {
      is = isSensitive(name, listed)
      known.set(name, is)
    }
    return is
  }
}

/** `hasToken`, `isSecret` */
export function isBooleanName(name: string): boolean {
  const words = wordsOf(name)
  return words.length > 1 && BOOLEAN.has(words[0]!.toLowerCase())
}

function isSensitive(name: string, listed: ReadonlySet<string>): boolean {
  const words = wordsOf(name).map((word) => word.toLowerCase().replace(/\d+$/, ''))
  if (isBooleanName(name)) return false
  for (let length = Math.min(4, words.length); length > 0; length--) {
    const tail = words.slice(-length).join(' ')
    if (!listed.has(tail)) continue
    const last = words.at(-1)!
    const before = words.at(-length - 1) ?? ''
    return HARMLESS[last]?.test(length === 1 ? before : words.at(-2)!) !== true
  }
  return false
}

/** The names of a value, from the outside in: `req.headers.authorization` is `authorization`, `headers`, `req`. */
export function namesOfValue(expression: TSESTree.Node): string[] {
  const node = unwrap(expression)
  if (node.type === 'Identifier') return [node.name]
  if (node.type !== 'MemberExpression') return []
  const name = node.property.type === 'PrivateIdentifier' ? node.property.name : memberName(node)
  return name === null ? [] : [name, ...namesOfValue(node.object)]
}
