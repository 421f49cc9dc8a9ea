/** Words in names that show what code does, with the names that layers and places for such code have. */
const ROLES: readonly (readonly [words: string, homes: string])[] = [
  [
    'repository repo dao store query queries mapper record row table migration persistence',
    'repo repository repositories data dal db database persistence storage infra infrastructure outbound adapters store',
  ],
  [
    'service usecase interactor calculator policy pricing workflow command',
    'service services application usecases use-cases domain',
  ],
  [
    'controller handler route router endpoint resolver job worker consumer listener subscriber cron scheduler middleware server webhook',
    'runtime inbound api http controllers handlers routes server jobs workers entrypoints delivery',
  ],
  [
    'component page view screen form modal dialog button card list panel menu tab icon layout hook use props',
    'ui components views pages presentation web frontend widgets screens',
  ],
  [
    'type dto model entity input output id status kind enum error event schema value params payload request response',
    'types type model models entities domain contracts schemas dto',
  ],
  ['config settings env environment options constants limits defaults', 'config configuration settings constants env'],
  ['port', 'ports application domain'],
  ['client adapter gateway', 'outbound adapters infra infrastructure clients repo data'],
]

const HELPERS = new Set(
  'format parse to is has clamp debounce throttle slugify pad round sum group sort uniq chunk pick omit merge clone assert invariant noop sleep retry range compare normalize capitalize truncate escape'.split(
    ' ',
  ),
)

const CROSS_CUTTING = new Set(
  'logger log logging auth authentication session telemetry metrics metric tracer tracing analytics flag flags feature cache mailer email sms queue connector secrets notifier'.split(
    ' ',
  ),
)

/** Role words that mean the same. */
const SYNONYMS = [
  'repository repo dao',
  'type dto model entity',
  'config settings configuration',
  'controller handler',
  'service usecase',
].map((words) => new Set(words.split(' ')))

const byWord = new Map<string, readonly string[]>()
for (const [words, homes] of ROLES)
  for (const word of words.split(' ')) byWord.set(word, [...(byWord.get(word) ?? []), ...homes.split(' ')])

/** Whether a word shows what code does, as `repository` does and `order` does not. */
export function isRoleWord(part: string): boolean {
  return byWord.has(part)
}

/** How sure a word of a name means a layer or a place of this name, from 0 to 1. */
export function meansHome(part: string, home: string): number {
  if (part === home) return 1
  const index = byWord.get(part)?.indexOf(home) ?? -1
  return index === -1 ? 0 : Math.max(0.5, 0.8 - index * 0.05)
}

/** Whether two role words mean the same, as `repository` and `repo` do. */
export function areSynonyms(one: string, other: string): boolean {
  return one === other || SYNONYMS.some((group) => group.has(one) && group.has(other))
}

/** Whether a first word is that of a helper without a domain, as in `formatPrice`. */
export function isHelperWord(part: string): boolean {
  return HELPERS.has(part)
}

/** Whether a folder or a place of this name is for helpers. */
export function isHelperHome(home: string): boolean {
  return /^(?:lib|util|utils|helper|helpers|common|shared|kernel|shared-kernel)$/.test(home)
}

/** Whether a word names a concern of all domains, as `logger` does. */
export function isCrossCutting(part: string): boolean {
  return CROSS_CUTTING.has(part)
}
