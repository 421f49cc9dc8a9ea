import { isVague, singularOf, wordsOf } from '@stratalint/rule/analysis'

/** Words at the start of a function's name that say what it does, not what it is about. */
const ACTIONS = new Set(
  `get set is has have can should will to from as with without and or on format parse make create build compute calculate calc find
  fetch load save store update upsert delete remove add append insert ensure assert validate verify check convert transform map filter
  sort merge split join normalize sanitize escape unescape encode decode serialize deserialize stringify generate gen init setup use
  handle render read write send receive resolve register throw try wait clone copy compare group count sum round clamp pick omit trim
  pad strip extract infer detect apply run start stop open close toggle show hide log print define return new do safe async cancel place
  approve reject submit ship pay refund charge book confirm archive restore invite accept decline publish unpublish import export sync
  process schedule enqueue notify list search select upload download assign unassign enable disable activate deactivate login logout
  subscribe unsubscribe track remind settle renew enrich broadcast expire purge prune migrate forward pause resume block unblock lock unlock grant deny
  reconcile reopen escalate move rename replace reset retry revoke issue redeem compose dispatch emit collect aggregate
  summarize translate transfer withdraw deposit reserve release rank score`.split(/\s+/),
)
/** Words that say nothing about the contents of a file. */
const FILLERS = new Set(
  `value values type types item items array object string number input output result options props params args fn func function const key
  name id index of for by in to from with and or as on at all any each default my the a an this that if not no does did default is base dto component model module service test filterable common custom generic basic main simple`.split(
    /\s+/,
  ),
)

/** Exports that belong in one file, and the name of that file as words. */
export interface Topic {
  words: string[]
  names: string[]
}

/** Groups names by the words that they have in common, the largest group first; by `nouns` only, or by what they do too. */
export function topicsOf(names: readonly string[], by: 'nouns' | 'all' = 'all'): Topic[] {
  const [only, ...others] = names
  if (only === undefined) return []
  if (others.length === 0) return [{ words: withoutEnd(lower(only)), names: [only] }]
  const shared = sharedWords(names, by)
  if (shared.length > 0) return [{ words: shared, names: [...names] }]
  const counts = new Map<string, string[]>()
  for (const name of names)
    for (const noun of new Set(nounsOf(name))) counts.set(noun, [...(counts.get(noun) ?? []), name])
  const [best] = [...counts].filter(([, users]) => users.length > 1).sort((a, b) => b[1].length - a[1].length)
  if (best === undefined) return names.map((name) => ({ words: lower(name), names: [name] }))
  const [noun, users] = best
  const rest = topicsOf(
    names.filter((name) => !users.includes(name)),
    by,
  )
  return [{ words: [noun], names: users }, ...rest].sort((a, b) => b.names.length - a.names.length)
}

/** `stats` of `statsOf`: the name of a file ends in what it is about. */
function withoutEnd(words: string[]): string[] {
  const end = words.findLastIndex((word) => !/^(?:of|for|from|to|by|in|with|at)$/.test(word))
  return end < 0 ? words : words.slice(0, end + 1)
}

/** The nouns that all names have in common, else the action. */
function sharedWords(names: readonly string[], by: 'nouns' | 'all'): string[] {
  const all = names.map(nounsOf)
  const nouns = all[0]!.filter((noun) => all.every((others) => others.includes(noun)))
  if (nouns.length > 0) return withFiller([...new Set(nouns)].slice(0, 3), names.map(lower))
  if (by === 'nouns') return []
  const actions = names.map((name) => lower(name)[0]!)
  const isShared = names.length > 1 && actions.every((action) => action === actions[0]) && actions[0]!.length > 3
  return isShared && !isVague(actions[0]!) && !EMPTY_ACTION.test(actions[0]!) ? [actions[0]!] : []
}

/** Actions that say nothing about a topic. */
const EMPTY_ACTION = /^(?:make|create|build|handle|from|with|will|should|have|apply|init|setup|process|generate)$/

/** `order-number` of `formatOrderNumber` and `parseOrderNumber`: a filler that follows the noun in each name belongs to it. */
function withFiller(nouns: string[], all: readonly string[][]): string[] {
  const noun = nouns.at(-1)!
  const next = all.map((words) => singularOf(words[words.findIndex((one) => singularOf(one) === noun) + 1] ?? ''))
  const [first] = next
  return first !== '' && PARTS.test(first!) && next.every((one) => one === first) ? [...nouns, first!] : nouns
}

/** Fillers that name a part of what the word before them names. */
const PARTS = /^(?:number|name|key|id|index|type|result|option|param|item|component|module|model|service)$/

function nounsOf(name: string): string[] {
  const [first = '', ...others] = lower(name)
  const words = ACTIONS.has(first) && others.length > 0 ? others : [first, ...others]
  return words.filter((one) => !FILLERS.has(one) && !isVague(one) && one.length > 1).map((one) => singularOf(one))
}

/** `ILocale` is about a locale. */
const lower = (name: string): string[] =>
  wordsOf(name.replace(/^[IT](?=\p{Lu}\p{Ll})/u, '')).map((one) => one.toLowerCase())
/** Whether a name says nothing but such words, as `and` and `not`. */
export const isFiller = (name: string): boolean => lower(name).every((one) => FILLERS.has(one))
/** Whether a word says what a function does. */
export const isAction = (one: string): boolean => ACTIONS.has(one)
