import { pluralOf, singularOf, wordsOf } from '@stratalint/rule/analysis'

const list = (text: string): string[] => text.split(' ')

/** Actions that a method of HTTP says, by that method. */
const METHOD_ACTIONS: Record<string, string[]> = {
  GET: list('get fetch retrieve find search'),
  POST: list('create add insert'),
  PUT: list('upsert'),
  PATCH: list('update edit modify'),
  DELETE: list('delete remove destroy'),
}

/** Actions that no method says, and the noun for what they do. */
const NOUNS: Record<string, string> = {
  accept: 'acceptance',
  activate: 'activation',
  approve: 'approval',
  assign: 'assignment',
  authenticate: 'authentication',
  authorize: 'authorization',
  calculate: 'calculation',
  cancel: 'cancellation',
  close: 'closure',
  complete: 'completion',
  confirm: 'confirmation',
  convert: 'conversion',
  deactivate: 'deactivation',
  decline: 'refusal',
  disable: 'deactivation',
  enable: 'activation',
  enroll: 'enrollment',
  execute: 'execution',
  finalize: 'finalization',
  notify: 'notification',
  publish: 'publication',
  redeem: 'redemption',
  register: 'registration',
  reject: 'rejection',
  rename: 'name',
  reorder: 'order',
  restore: 'restoration',
  revoke: 'revocation',
  rotate: 'rotation',
  subscribe: 'subscription',
  suspend: 'suspension',
  terminate: 'termination',
  unsubscribe: 'unsubscription',
  validate: 'validation',
  verify: 'verification',
}
const OTHERS = list(
  'attach detach unassign unlink unpublish unarchive unlock unblock unban unmute unpin unfollow regenerate resend reopen disconnect connect impersonate save generate send submit login logout batch',
)

/** Words that are an action only where an object follows: alone they are as much a noun or an adjective. */
const BEFORE_OBJECT = list(
  'change check complete download export handle import list load make mark process reset run set show start stop store sync track upload view',
)
/** What the method says in place of such an action. */
const METHOD_BEFORE_OBJECT: Record<string, string> = {
  ...{ list: 'GET', show: 'GET', view: 'GET', load: 'GET', download: 'GET' },
  ...{
    upload: 'POST',
    store: 'POST',
    make: 'POST',
    start: 'POST',
    save: 'POST',
    resend: 'POST',
    generate: 'POST',
    send: 'POST',
    submit: 'POST',
    change: 'PATCH',
    set: 'PUT',
  },
}
const NOUN_AFTER_OBJECT: Record<string, string> = {
  ...{ check: 'check', export: 'export', import: 'import', reset: 'reset', run: 'run' },
  ...{ sync: 'sync', track: 'tracking' },
}
/** What follows such a word where both are one noun: an import job, a download link, a check list. */
const OF_NOUN = new Set(
  list(
    'url urls uri link links token tokens code codes job jobs task tasks status result results request requests history log logs event events template templates setting settings queue form page list lists type types id ids limit limits set sets group groups session sessions config configs configuration point points in ins out outs up off box sum time date format formats key keys progress summary count counts state rate rates error errors option options path area step steps rule rules item items view views number',
  ),
)

/** Words that name an action only where they are done to one element: `POST /tickets/:id/close`. */
const TO_ELEMENT = new Set(
  list(
    'acknowledge ban block clone close complete dismiss duplicate finish hide lock merge move mute pause pin resume retry ship snooze start stop',
  ),
)

/** Words that are as much the name of a thing where another word follows: `/login-attempts`. */
const ALONE = new Set(list('search login logout batch'))

const METHOD_OF = new Map(
  Object.entries(METHOD_ACTIONS).flatMap(([method, actions]) => actions.map((action) => [action, method])),
)
const ALWAYS = new Set(
  [...METHOD_OF.keys(), ...Object.keys(NOUNS), ...OTHERS].filter((name) => !TO_ELEMENT.has(name) && !ALONE.has(name)),
)
const WITH_OBJECT = new Set(BEFORE_OBJECT)

/** Words that are actions, but name a resource before a parameter no less: `/exports/:id` is better, `/export/:id` is an action. */
export const isActionWord = (text: string): boolean => ALWAYS.has(text) || WITH_OBJECT.has(text)

/** A segment that names an action. */
export interface Action {
  name: string
  /** The words after the action. */
  object: string[]
}

/** Where a segment is. */
export interface SegmentContext {
  /** The literal segment before it. */
  follows: string | null
  /** Whether it is the last segment, comes after a parameter, and the method is POST or PATCH. */
  isDoneToElement: boolean
  /** Whether the word is as much the name of a thing, and another name follows: `GET /update/download`. */
  isResource: boolean
}

/** The action that the words of a segment name; `null` for nouns. */
export function actionIn(
  text: string,
  allowed: ReadonlySet<string>,
  { follows, isDoneToElement, isResource }: SegmentContext,
): Action | null {
  const [name, ...object] = wordsOf(text).map((word) => word.toLowerCase())
  if (name === undefined || allowed.has(name) || allowed.has(text.toLowerCase())) return null
  if (isResource) return null
  if (ALWAYS.has(name) || (ALONE.has(name) && object.length === 0)) return { name, object }
  if (isDoneToElement && object.length === 0 && TO_ELEMENT.has(name)) return { name, object }
  if (!WITH_OBJECT.has(name)) return null
  if (object.length > 0) return OF_NOUN.has(object.at(-1)!) ? null : { name, object }
  // A list of what the collection before it contains.
  return name === 'list' && follows !== null && singularOf(follows) !== follows ? { name, object } : null
}

/** What a segment that names an action becomes: its new text, `''` for none, and the method that names the action. */
export function nounFor({ name, object }: Action, isBeforeParameter: boolean): { text: string; method: string } | null {
  const method = METHOD_OF.get(name) ?? (object.length > 0 || name === 'list' ? METHOD_BEFORE_OBJECT[name] : undefined)
  const named = object.join('-')
  if (method !== undefined) {
    const isMany = isBeforeParameter || method === 'POST'
    return { text: isMany ? pluralName(object) : named, method }
  }
  const noun = NOUNS[name] ?? NOUN_AFTER_OBJECT[name]
  if (noun === undefined) return null
  return { text: named === '' ? noun : `${object.map(singularOf).join('-')}-${noun}`, method: '' }
}

/** The name with its last word in the plural. */
export function pluralName(words: readonly string[]): string {
  const last = words.at(-1)
  return last === undefined ? '' : [...words.slice(0, -1), isPlural(last) ? last : pluralOf(last)].join('-')
}

/** Whether a name in small letters is a plural. */
export function isPlural(name: string): boolean {
  if (singularOf(name) !== name) return true
  return /(?:[^suia]s|ics|people|children|men|women|indices|matrices|criteria|feet|teeth|mice|geese|oxen|alumni|schemata)$/.test(
    name,
  )
}
