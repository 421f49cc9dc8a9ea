import { composeBody, type Habits } from './body.ts'
import type { Random } from './random.ts'

/** The input of a block of code. */
export interface Subject {
  name: string
  type: string
  isExported: boolean
  /** Returns an imported value for the block to call; each is returned once before any is returned twice. */
  value(): string | null
  habits: Habits
  random: Random
}

type Block = (subject: Subject) => string

const use = ({ value }: Subject, otherwise: string): string => {
  const name = value()
  return name === null ? otherwise : `String(${name}).length`
}

const head = ({ isExported }: Subject): string => (isExported ? 'export ' : '')

/** A comment before a declaration, as often and as long as people write them. */
const remarkOn = ({ random }: Subject, subject: string): string => {
  const dice = random.next()
  if (dice > 0.62) return ''
  if (dice > 0.38) return `/** What is known of ${subject} at this point. */\n`
  if (dice > 0.22)
    return `// Called once for ${subject}; the order of the results is the order of the request.\n// Whoever needs another order sorts them again.\n`
  return `/**
 * Answers for ${subject} what the ${random.pick(['nightly run', 'ledger', 'mobile client'])} asks, with the numbers of the last full hour.
 * Numbers of an hour that is not over are estimates, and nobody should store them.
 *
 * @param key what to look up, in the spelling of the caller
 * @returns nothing that changes later, so that callers may keep it
 */
`
}

const shape: Block = (subject) => `${remarkOn(subject, `a ${subject.type}`)}${head(subject)}interface ${subject.type} {
  readonly id: string
  readonly createdAt: number
${subject.random.chance(0.5) ? '  note?: string\n' : ''}  lines: ReadonlyArray<{ sku: string; quantity: number; unit: 'piece' | 'kilo' }>
  totals: Record<string, number>
}
`

const union: Block = (subject) => `${head(subject)}type ${subject.type} =
  | { state: 'open'; since: number }
  | { state: 'waiting'; until: number; reason: string }
  | { state: 'closed'; by: string }
`

const name: Block = (
  subject,
) => `${head(subject)}type ${subject.type} = '${subject.random.pick(['open', 'draft', 'paid'])}' | 'closed'
`

const constant: Block = (subject) => `${head(subject)}const ${subject.name} = ${subject.random.between(2, 900)}
`

const defaults: Block = (subject) => `${head(subject)}const ${subject.name} = {
  limit: ${subject.random.between(10, 900)},
  retries: ${subject.random.between(1, 9)},
  currency: '${subject.random.pick(['EUR', 'USD', 'CHF', 'SEK'])}',
  label: \`batch of \${${subject.random.between(2, 40)} * 2} items\`,
}${subject.habits.asserts ? ' as const' : ''}
`

/** The type of a parameter, by the part of the scope that it joins. */
const PARAMETERS = { texts: 'string', numbers: 'number', lists: 'string[]' } as const

/** A function of about so many lines that is unlike all others. */
const composed =
  (low: number, high: number): Block =>
  (subject) => {
    const { random, habits, name, value } = subject
    const parameters = {
      texts: ['text'],
      numbers: random.chance(0.5) ? ['amount', 'size'] : ['amount'],
      lists: random.chance(0.3) ? ['items', 'others'] : ['items'],
    }
    const isAsync = (habits.fetches || habits.runsInParallel) && random.chance(0.7)
    const { lines, result } = composeBody(random, habits, parameters, {
      ...{ lines: random.between(low, high), isAsync },
      imported: value,
    })
    const list = (Object.keys(PARAMETERS) as (keyof typeof PARAMETERS)[])
      .flatMap((kind) => parameters[kind].map((parameter) => `${parameter}: ${PARAMETERS[kind]}`))
      .join(', ')
    const returned = isAsync ? `Promise<${result}>` : result
    return `${remarkOn(subject, random.pick(['these rows', 'a key', 'a state', 'a request']))}${head(subject)}${isAsync ? 'async ' : ''}function ${name}(${list}): ${returned} {
${lines.map((line) => (line === '' ? '' : `  ${line}`)).join('\n')}
}
`
  }

const short = composed(2, 4)
const long = composed(6, 14)
const longest = composed(12, 30)

const store: Block = (subject) => {
  const { random, habits, type, value } = subject
  const methods = Array.from({ length: random.between(1, 3) }, (_, at) => {
    const { lines, result } = composeBody(
      random,
      habits,
      { texts: ['key'], numbers: ['value'], lists: ['names'] },
      { lines: random.between(3, 9), isAsync: false, imported: value },
    )
    return `
  ${random.pick(['put', 'take', 'merge', 'list'])}${at}(key: string, value: number, names: string[]): ${result} {
    this.#hits += ${random.between(1, 9)}
${lines.map((line) => (line === '' ? '' : `    ${line}`)).join('\n')}
  }
`
  })
  return `${remarkOn(subject, 'an entry')}${head(subject)}class ${type} {
  readonly #entries = new Map<string, { value: number; at: number }>()
  #hits = 0

  constructor(private readonly limit: number = ${random.between(50, 500)}) {}

  get size(): number {
    return this.#entries.size + this.limit
  }
${methods.join('')}}
`
}

const query: Block = (subject) => `${head(subject)}const ${subject.name} = \`
  select o.id, o.total, c.name -- no names of customers in the log
  from orders o
  join customers c on c.id = o.customer_id
  where o.state = 'open' and o.total > ${subject.random.between(1, 900)}
  order by o.created_at desc
  limit ${subject.random.between(10, 90)}
\`
`

const trap: Block = ({ name, random }) => `/*
 * ${name}: kept apart because the ${random.pick(['nightly run', 'import', 'ledger', 'mobile client'])} reads it in another order.
 * See the ${random.pick(['handbook', 'decision record', 'runbook'])} before changing what import { order } from '../order' would do.
 */
`

const VIEW_PARTS = [
  (random: Random) =>
    `<h${random.between(1, 4)} className="${random.pick(LOOKS)}">{title} &amp; more</h${random.between(1, 4)}>`,
  (random: Random) =>
    `<p hidden={rows.length > ${random.between(0, 90)}}>{title.slice(0, ${random.between(5, 90)})}</p>`,
  (random: Random) => `<img alt={title} width={${random.between(10, 900)}} />`,
  (random: Random) =>
    `<button type="button" className="${random.pick(LOOKS)}" onClick={() => setOpen((before) => !before)}>{open ? 'Less' : \`All \${rows.length}\`}</button>`,
  (random: Random) =>
    `{open && <small>{rows.slice(${random.between(0, 9)}).join('${random.pick([', ', ' '])}')}</small>}`,
  (random: Random) => `<input value={title} readOnly={open} maxLength={${random.between(5, 90)}} />`,
] as const
const LOOKS = ['card', 'card wide', 'muted', 'primary', 'row', 'stack'] as const

const view: Block = (subject) => {
  const { random } = subject
  const parts = Array.from({ length: random.between(1, 5) }, () => `      ${random.pick(VIEW_PARTS)(random)}`)
  const closed = parts.map((part) => part.replace(/<(h\d)(.*)<\/h\d>$/, '<$1$2</$1>'))
  return `${head(subject)}function ${subject.type}({ title, rows, onSelect }: { title: string; rows: readonly string[]; onSelect?: (row: string) => void }) {
  const [open, setOpen] = useState(${random.chance(0.5)})
  const shown = useMemo(() => (open ? rows : rows.slice(0, ${random.between(3, 20)})), [open, rows])

  return (
    <section className="${random.pick(LOOKS)}" aria-label={title}>
${closed.join('\n')}
      <ul>
        {shown.map((row) => (
          <li key={row} onClick={() => onSelect?.(row)} data-size={${use(subject, 'row.length')}}>
            {row}
          </li>
        ))}
      </ul>
    </section>
  )
}
`
}

/** Sorted by length, so that the blocks that fit in the lines left are a prefix. */
export const TYPE_BLOCKS: readonly Block[] = [name, union, shape]
export const VALUE_BLOCKS: readonly Block[] = [constant, short, defaults, query, long, long, long, longest]
export const FILLERS: readonly Block[] = [
  ...[shape, long, longest, store, long, short, defaults, union],
  ...[longest, short, query, longest],
]
export const VIEWS: readonly Block[] = [view]
export const TRAP = trap
