import { toPascalCase, wordsOf } from '@stratalint/rule/analysis'

/** Words that begin with a capital `I` or `T` before another one. */
const WHOLE_FIRST_WORDS =
  'TShirt TBody THead TFoot TSconfig IPhone IPad IPod ICloud IFrame ITunes IMac ICal IDeal IBeacon IPv4 IPv6'.split(' ')
const PREFIX = /^[IT](?=\p{Lu}\p{Ll})(?!\p{Lu}s(?!\p{Ll}))/u
/** An acronym after the prefix hides it; only acronyms that form no other one with the `I` are here. */
const PREFIX_OF_ACRONYM =
  /^I(?=(?:API|HTTPS?|URL|URI|JSON|XML|HTML|CSS|SQL|SDK|JWT|DTO|CSV|PDF|SMS|SMTP|FTP|TCP|UDP|CRM|CMS|AWS|GCP|LLM|RPC|REST|UUID|GUID|CLI|KYC|VAT|SEO|UI|OAuth)(?![a-z]))/
const AFFIXES = ['Type', 'Interface']
/** Words that `Type` and `Interface` qualify in front of them. */
const QUALIFIED = new Set(
  `Info Name Names Map Mapping Definition Definitions Def Defs Guard Guards Registry Checker Parameter Parameters Param Params Args
  Argument Arguments Node Reference Ref Resolver Loader Converter Id Ids Kind Error Errors Option Options Config Metadata Meta
  Descriptor Declaration Alias Filter Filters Selector Select Badge Icon Label Check Cast Inference Hint Hints Schema Safe Of For From
  By To In System Script Member Members Method Methods Usage Table Field Fields Property Properties Tag Index Context Value Values`.split(
    /\s+/,
  ),
)
/** Terms of the language and of protocols: what a function returns, the type of a body. */
const WITH_TYPE = /(?:Return|Instance|Content|Media|Mime|MIME)Type$/
const WITH_INTERFACE = /(?:Network|CommandLine|ForeignFunction)Interface$/
const ACRONYMS = new Set('ASCII HTTPS LDAPS OAUTH OIDC UTF8 GRAPHQL MYSQL NOSQL CIDR CRUD GDPR HIPAA WEBRTC'.split(' '))

export interface NameRules {
  /** Whether `Type` and `Interface` may not be its first or last words. */
  affixes: boolean
  exported: boolean
  allow: readonly string[]
}

/** What is wrong with the name of a type. */
export interface NameFault {
  prefix: 'I' | 'T' | null
  affix: { text: string; at: 'start' | 'end' } | null
  isPascalCase: boolean
  /** The name without its faults. */
  plain: string
}

/** What is wrong with a name; `null` if nothing is. */
export function faultOf(name: string, { affixes, exported, allow }: NameRules): NameFault | null {
  if (allow.some((words) => beginsWith(name, words))) return null
  // One underscore in front marks what a file keeps to itself.
  const kept = exported ? name : name.replace(/^_+/, '')
  const isPascal = isPascalCase(kept)
  const fault: NameFault = {
    prefix: null,
    affix: null,
    isPascalCase: isPascal,
    plain: isPascal ? kept : pascalOf(kept),
  }
  for (let before = ''; before !== fault.plain;) {
    before = fault.plain
    const prefix = prefixOf(before)
    if (prefix !== null) {
      fault.prefix ??= prefix
      fault.plain = before.slice(1)
    }
    const affix = affixes ? affixOf(fault.plain) : null
    if (affix !== null) {
      fault.affix ??= affix
      const { length } = affix.text
      fault.plain = affix.at === 'end' ? fault.plain.slice(0, -length) : fault.plain.slice(length)
    }
  }
  return fault.isPascalCase && fault.prefix === null && fault.affix === null ? null : fault
}

/** Whether a name may have a fault, from its spelling alone. */
export function mayHaveFault(name: string): boolean {
  return (
    !isPascalCase(name) ||
    prefixOf(name) !== null ||
    AFFIXES.some((affix) => name.startsWith(affix) || name.endsWith(affix))
  )
}

function prefixOf(name: string): 'I' | 'T' | null {
  if (WHOLE_FIRST_WORDS.some((words) => beginsWith(name, words))) return null
  return PREFIX.test(name) || PREFIX_OF_ACRONYM.test(name) ? (name[0] as 'I' | 'T') : null
}

function affixOf(name: string): NameFault['affix'] {
  const words = wordsOf(name)
  if (words.length < 2 || WITH_INTERFACE.test(name) || WITH_TYPE.test(name)) return null
  const last = AFFIXES.find((affix) => affix === words.at(-1))
  if (last !== undefined) return { text: last, at: 'end' }
  const first = AFFIXES.find((affix) => affix === words[0])
  return first === undefined || QUALIFIED.has(words[1]!) ? null : { text: first, at: 'start' }
}

function isPascalCase(name: string): boolean {
  if (!/^\p{Lu}[\p{L}\p{N}]*(?:(?<=\p{N})_(?=\p{N})[\p{L}\p{N}]+)*$/u.test(name)) return false
  return !/^\p{Lu}{5,}$/u.test(name) || ACRONYMS.has(name)
}

function pascalOf(name: string): string {
  const words = name.replace(/_t$/, '')
  const isUpper = words === words.toUpperCase()
  return toPascalCase(isUpper ? words.toLowerCase() : words)
}

/** Whether a name is these words, or begins with them. */
function beginsWith(name: string, words: string): boolean {
  return name.startsWith(words) && !/^\p{Ll}/u.test(name.slice(words.length))
}
