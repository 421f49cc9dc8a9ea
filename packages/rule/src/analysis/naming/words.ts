/** Names that are one word although a capital follows a small letter. */
const WHOLE_WORDS =
  `OAuth2 OAuth OpenID OpenAI OpenAPI GraphQL PostgreSQL MySQL NoSQL SQLite MongoDB DynamoDB IndexedDB MariaDB CockroachDB
  DuckDB ClickHouse BigQuery TypeORM MikroORM RabbitMQ GitHub GitLab BitBucket YouTube LinkedIn TikTok WhatsApp WordPress
  PayPal HubSpot PostHog SendGrid DocuSign QuickBooks JavaScript TypeScript NodeJS NextJS NestJS VueJS RxJS jQuery tRPC
  gRPC WebSocket WebAuthn WebRTC WebGL WebAssembly iOS macOS iPhone iPad iCloud iFrame eBay IPv4 IPv6 WiFi LaTeX DevOps
  ESLint VSCode TanStack SvelteKit LangChain`.split(/\s+/)

/**
 * A known word begins at a capital or at the start of a part, and no small letter follows it: `openAIClient` contains
 * it, `linkedInvoice` does not. The spelling may differ, as in `graphQl`.
 */
const ANY_SPELLING = WHOLE_WORDS.map((known) =>
  known.replace(/[a-z]/gi, (letter) => `[${letter.toUpperCase()}${letter.toLowerCase()}]`),
).join('|')
const WHOLE = new RegExp(
  `(?:(?<![A-Za-z0-9])|(?<![A-Z])(?=[A-Z]))(?:${ANY_SPELLING})s?(?![a-z])|(?<=[A-Z])(?:${WHOLE_WORDS.join('|')})s?(?![a-z])`,
)

/**
 * The words of a name as written: they part at separators, from a small letter to a capital and between an acronym and
 * the word after it. Digits belong to the word before them. Known words stay whole.
 */
export function wordsOf(name: string): string[] {
  return name.split(/[^\p{L}\p{N}]+/u).flatMap(splitPart)
}

function splitPart(part: string): string[] {
  if (part === '') return []
  // Most parts are one word.
  if (!/\p{Lu}/u.test(part.slice(1))) return [part]
  const whole = WHOLE.exec(part)
  if (whole !== null)
    return [...splitPart(part.slice(0, whole.index)), whole[0], ...splitPart(part.slice(whole.index + whole[0].length))]
  return (
    part
      .replace(/(\p{Ll}\p{N}*)(\p{Lu})/gu, '$1 $2')
      // The plural of an acronym stays whole, as in `userIDs`.
      .replace(/(\p{Lu}\p{N}*)(?!\p{Lu}s(?!\p{Ll}))(\p{Lu}\p{Ll})/gu, '$1 $2')
      .split(' ')
  )
}

const lower = (name: string): string[] => wordsOf(name).map((word) => word.toLowerCase())
const capitalized = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)

export const toKebabCase = (name: string): string => lower(name).join('-')
export const toSnakeCase = (name: string): string => lower(name).join('_')
/** Acronyms and known words keep their spelling: `HTMLElement`, `GraphQLSchema`. */
export const toPascalCase = (name: string): string => wordsOf(name).map(capitalized).join('')
export const toCamelCase = (name: string): string => {
  const [first = '', ...others] = wordsOf(name)
  return [first.toLowerCase(), ...others.map(capitalized)].join('')
}

const IRREGULAR: Record<string, string> = {
  child: 'children',
  person: 'people',
  man: 'men',
  woman: 'women',
  datum: 'data',
  index: 'indices',
  matrix: 'matrices',
  medium: 'media',
  criterion: 'criteria',
  foot: 'feet',
  tooth: 'teeth',
  mouse: 'mice',
  leaf: 'leaves',
  shelf: 'shelves',
  half: 'halves',
  life: 'lives',
}
const SINGULAR: Record<string, string> = {
  ...Object.fromEntries(Object.entries(IRREGULAR).map(([one, many]) => [many, one])),
  indexes: 'index',
  movies: 'movie',
  cookies: 'cookie',
  series: 'series',
}
/** Words without a plural of their own, and words that only look like a plural. */
const UNCOUNTABLE = new Set(
  'series species news status analytics settings metadata information equipment feedback staff software hardware inventory media access address process business progress basis analysis canvas bus gas lens alias class pass sms dns https aws ses sqs tls css js os is has was this'.split(
    ' ',
  ),
)

/** The plural of a word in small letters. */
export function pluralOf(singular: string): string {
  const irregular = IRREGULAR[singular]
  if (irregular !== undefined) return irregular
  if (/[^aeiou]y$/.test(singular)) return `${singular.slice(0, -1)}ies`
  return /(?:s|x|z|ch|sh)$/.test(singular) ? `${singular}es` : `${singular}s`
}

/** The singular of a word in small letters; a word that is no plural is returned as it is. */
export function singularOf(plural: string): string {
  const irregular = SINGULAR[plural]
  if (irregular !== undefined) return irregular
  if (UNCOUNTABLE.has(plural)) return plural
  if (/[^aeiou]ies$/.test(plural) && plural.length > 4) return `${plural.slice(0, -3)}y`
  if (
    /(?:sses|shes|ches|xes|zzes|uses|ases)$/.test(plural) &&
    !/(?:houses|causes|clauses|databases|cases|bases|phases|purchases|releases|leases|caches|axes)$/.test(plural)
  )
    return plural.slice(0, -2)
  if (/(?:ss|us|is|ics)$/.test(plural) || !plural.endsWith('s') || plural.length < 4) return plural
  return plural.slice(0, -1)
}
