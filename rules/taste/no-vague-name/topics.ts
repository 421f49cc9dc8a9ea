import { isVague, singularOf, wordsOf } from '@stratalint/rule/analysis'

/** Words at the start of a function's name that say what it does, not what it is about. */
const VERBS = new Set(
  `get set is has have can should will to from as with without and or on format parse make create build compute calculate calc find
  fetch load save store update upsert delete remove add append insert ensure assert validate verify check convert transform map filter
  sort merge split join normalize sanitize escape unescape encode decode serialize deserialize stringify generate gen init setup use
  handle render read write send receive resolve register throw try wait clone copy compare group count sum round clamp pick omit trim
  pad strip extract infer detect apply run start stop open close toggle show hide log print define return new do safe async cancel place
  approve reject submit ship pay refund charge book confirm archive restore invite accept decline publish unpublish import export sync
  process schedule enqueue notify list search select upload download assign unassign enable disable activate deactivate login logout
  subscribe unsubscribe track move rename replace reset retry revoke issue redeem compose dispatch emit collect aggregate
  summarize translate transfer withdraw deposit reserve release rank score`.split(/\s+/),
)
/** Words that say nothing about the contents of a file. */
const FILLERS = new Set(
  `value values type types item items array object string number input output result options props params args fn func function const key
  name id index of for by in to from with and or as on at all any each default my the a an this that if not no does did default is`.split(
    /\s+/,
  ),
)

/** Exports that belong in one file, and the name of that file as words. */
export interface Topic {
  words: string[]
  names: string[]
}

/** Groups names by the words that they have in common, the largest group first. */
export function topicsOf(names: readonly string[]): Topic[] {
  const [only, ...others] = names
  if (only === undefined) return []
  if (others.length === 0) return [{ words: lower(only), names: [only] }]
  const shared = sharedWords(names)
  if (shared.length > 0) return [{ words: shared, names: [...names] }]
  const counts = new Map<string, string[]>()
  for (const name of names)
    for (const noun of new Set(nounsOf(name))) counts.set(noun, [...(counts.get(noun) ?? []), name])
  const [best] = [...counts].filter(([, users]) => users.length > 1).sort((a, b) => b[1].length - a[1].length)
  if (best === undefined) return names.map((name) => ({ words: lower(name), names: [name] }))
  const [noun, users] = best
  const rest = topicsOf(names.filter((name) => !users.includes(name)))
  return [{ words: [noun], names: users }, ...rest].sort((a, b) => b.names.length - a.names.length)
}

/** The nouns that all names have in common, else the verb. */
function sharedWords(names: readonly string[]): string[] {
  const all = names.map(nounsOf)
  const nouns = all[0]!.filter((noun) => all.every((others) => others.includes(noun)))
  if (nouns.length > 0) return [...new Set(nouns)].slice(0, 3)
  const verbs = names.map((name) => lower(name)[0]!)
  const isShared = names.length > 1 && verbs.every((verb) => verb === verbs[0]) && verbs[0]!.length > 3
  return isShared && !isVague(verbs[0]!) ? [verbs[0]!] : []
}

function nounsOf(name: string): string[] {
  const [first = '', ...others] = lower(name)
  const words = VERBS.has(first) && others.length > 0 ? others : [first, ...others]
  return words.filter((one) => !FILLERS.has(one) && !isVague(one) && one.length > 1).map((one) => singularOf(one))
}

const lower = (name: string): string[] => wordsOf(name).map((one) => one.toLowerCase())
/** Whether a word says what a function does. */
export const isVerb = (one: string): boolean => VERBS.has(one)
