import { pluralOf, singularOf, wordsOf } from '@stratalint/rule/analysis'
import { isActionWord, isPlural } from './actions.ts'

const set = (text: string): ReadonlySet<string> => new Set(text.split(' '))

/** Words without a plural that is used. */
const UNCOUNTABLE = set(
  'access activity advice aws audio billing bulk cache calendar chat cloud compliance content crypto css data dns equipment evidence feedback files finance geo graphql hardware help history html http https info information inventory javascript json legal logistics mail marketing media metadata middleware money music news oembed og onboarding payroll performance progress research rest robots rpc rss s3 search security series settings sitemap sms sns software spam sqs staff static statistics stats status storage support telemetry traffic training usage video weather workflow-data xml',
)

/** Areas and singletons: what follows them is no element of a collection. */
const AREA = set(
  'admin api app apps-api assets auth authentication authorization account-api backend backoffice batch callback cdn config configuration console cron current dashboard debug default demo dev docs download embed enterprise external frontend github gitlab google graph health home identity integration-api internal jobs-api live local login logout me metrics mobile mock new oauth oauth2 oidc openapi partner ping platform portal preview private profile proxy public readiness redirect register registry root rpc saml scim self server share shop site slack sso stripe sub system test testing this trpc v web webhook-api ws www',
)

/** Words of parameters that only say how an element is identified. */
const IDENTIFIER = set(
  'address alias code cuid domain email external guid handle hashid id identifier ids index isbn key login name no number param pk public ref reference serial short shortcode sku slug title ulid unique uid username uuid',
)

/** What is wrong with a segment right before a parameter: the plural that it lacks; `null` if it is a plural or has none. */
export function missingPlural(text: string, parameter: string): string | null {
  const words = lowerWords(text)
  const last = words.at(-1)
  if (last === undefined || !/^[a-z]{2,}$/.test(last) || !mayIdentify(parameter, last)) return null
  if (words.length === 1 && AREA.has(last)) return null
  if (UNCOUNTABLE.has(last) || isParticipleOrAdjective(last) || isActionWord(words[0]!)) return null
  // By, for or with something: a way to select and no collection.
  if (/^(?:by|for|of|with|from|to|in|on|as|is|has|at|and|or|via|per|my)$/.test(words[0]!)) return null
  return isPlural(last) ? null : pluralOf(last)
}

function lowerWords(name: string): string[] {
  return wordsOf(name).map((each) => each.toLowerCase())
}

/** Whether a parameter identifies an element of the collection before it: `:id`, `:slug`, `:orderId` after `order`. */
function mayIdentify(parameter: string, collection: string): boolean {
  const words = lowerWords(parameter)
  const things = words.filter((each) => !IDENTIFIER.has(each))
  return things.length === 0 || things.some((thing) => singularOf(thing) === singularOf(collection))
}

function isParticipleOrAdjective(name: string): boolean {
  return (
    /(?:ed|ing|able|ible|ive|ful|al|ous|latest|active|pending|public|private|recent|own|open|other|next|previous|first|last)$/.test(
      name,
    ) &&
    !/(?:meeting|building|listing|setting|booking|posting|rating|recording|drawing|pricing|feed|embed|seed|bed|channel|terminal|journal|goal|deal|proposal|referral|rental|approval|withdrawal|meal|hospital|animal|signal|portal|tutorial|material|hotel|thing|string|offering|painting|finding|ranking|holding|archive|drive)$/.test(
      name,
    )
  )
}

/** What there is one of for each caller or element, so that it has no id: `/password`, `/profile`. */
export function isSingleton(text: string): boolean {
  const last = wordsOf(text).at(-1)?.toLowerCase() ?? ''
  return (
    UNCOUNTABLE.has(last) ||
    AREA.has(last) ||
    /^(?:account|address|avatar|bio|email|image|locale|logo|name|password|phone|photo|picture|plan|role|subscription|theme|username)$/.test(
      last,
    )
  )
}
