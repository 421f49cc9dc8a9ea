import type { Random } from './random.ts'

/** The input of a block of code. */
export interface Subject {
  name: string
  type: string
  isExported: boolean
  /** Returns an imported value for the block to call; each is returned once before any is returned twice. */
  value(): string | null
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
 * @param key what to look up, as the caller spelled it
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
} as const
`

const short: Block = (subject) => `${head(subject)}function ${subject.name}(key: string): string {
  return key.trim().slice(0, ${use(subject, '40')})
}
`

const loop: Block = (
  subject,
) => `${remarkOn(subject, 'these rows')}${head(subject)}function ${subject.name}(rows: ReadonlyArray<{ sku: string; quantity: number }>): Map<string, number> {
  const totals = new Map<string, number>()
  for (const { sku, quantity } of rows) {
    if (quantity <= 0) continue
    // The same article may be on several lines.
    totals.set(sku, (totals.get(sku) ?? 0) + quantity)
  }
  if (totals.size > ${use(subject, '100')}) {
    return new Map([...totals].slice(0, ${use(subject, '100')}))
  }
  return totals
}
`

const attempt: Block = (
  subject,
) => `${remarkOn(subject, 'a key')}${head(subject)}async function ${subject.name}(key: string, attempts = 3): Promise<string | null> {
  let last: unknown = null
  for (let attempt = 1; attempt <= attempts; attempt++) {
    try {
      const answer = await Promise.resolve(\`\${key}:\${attempt}\`)
      return answer.length > ${use(subject, '0')} ? answer : null
    } catch (error) {
      last = error
      await new Promise((resolve) => setTimeout(resolve, 2 ** attempt * ${use(subject, '10')}))
    }
  }
  throw new Error(\`gave up on \${key} after \${attempts} attempts\`, { cause: last })
}
`

const store: Block = (subject) => `${remarkOn(subject, 'an entry')}${head(subject)}class ${subject.type} {
  readonly #entries = new Map<string, { value: number; at: number }>()
  #hits = 0

  constructor(private readonly limit: number = ${subject.random.between(50, 500)}) {}

  get size(): number {
    return this.#entries.size
  }

  put(key: string, value: number): this {
    if (this.#entries.size >= this.limit) this.#entries.delete(this.#entries.keys().next().value ?? '')
    this.#entries.set(key, { value, at: Date.now() + ${use(subject, '0')} })
    return this
  }

  take(key: string): number | undefined {
    const entry = this.#entries.get(key)
    if (entry !== undefined) this.#hits += ${use(subject, '1')}
    return entry?.value
  }
}
`

const query: Block = (subject) => `${head(subject)}const ${subject.name} = \`
  select o.id, o.total, c.name -- no names of customers in the log
  from orders o
  join customers c on c.id = o.customer_id
  where o.state = 'open' and o.total > ${subject.random.between(1, 900)}
  order by o.created_at desc
  limit ${subject.random.between(10, 90)}
\`
`

const choose: Block = (
  subject,
) => `${remarkOn(subject, 'a state')}${head(subject)}function ${subject.name}(state: string): { label: string; final: boolean } {
  switch (state) {
    case 'open':
      return { label: 'Open', final: false }
    case 'waiting':
      return { label: 'Waiting for an answer', final: false }
    case 'closed':
    case 'archived':
      return { label: 'Done', final: true }
    default:
      return { label: state.replace(/[_-]+/g, ' '), final: false }
  }
}
`

const pipeline: Block = (
  subject,
) => `${head(subject)}const ${subject.name} = <Item extends { id: string; weight?: number }>(items: readonly Item[]): Item[] =>
  items
    .filter(({ weight }) => (weight ?? 0) > ${use(subject, '1')})
    .map((item) => ({ ...item, weight: Math.round((item.weight ?? 0) * ${use(subject, '100')}) / 100 }))
    .toSorted((a, b) => (b.weight ?? 0) - (a.weight ?? 0) || a.id.localeCompare(b.id))
`

const service: Block = (
  subject,
) => `${remarkOn(subject, 'a request')}${head(subject)}async function ${subject.name}(request: { account: string; items: string[]; dryRun?: boolean }, signal?: AbortSignal): Promise<{ done: string[]; failed: string[] }> {
  const result = { done: [] as string[], failed: [] as string[] }
  if (request.items.length === 0 || signal?.aborted) return result

  const pending = request.items.map((item, position) => ({ item, position, key: \`\${request.account}/\${item}\` }))
  const limit = Math.max(1, ${use(subject, '25')})
  while (pending.length > 0) {
    const batch = pending.splice(0, limit)
    const answers = await Promise.allSettled(batch.map(({ key }) => Promise.resolve(key.toUpperCase())))
    answers.forEach((answer, at) => {
      const { item } = batch[at]!
      if (answer.status === 'fulfilled' && answer.value !== '') result.done.push(item)
      else result.failed.push(item)
    })
    if (request.dryRun) break
  }

  return result
}
`

const trap: Block = ({ name, random }) => `/*
 * ${name}: kept apart because the ${random.pick(['nightly run', 'import', 'ledger', 'mobile client'])} reads it in another order.
 * See the ${random.pick(['handbook', 'decision record', 'runbook'])} before changing what import { order } from '../order' would do.
 */
`

const view: Block = (
  subject,
) => `${head(subject)}function ${subject.type}({ title, rows, onSelect }: { title: string; rows: readonly string[]; onSelect?: (row: string) => void }) {
  const [open, setOpen] = useState(false)
  const shown = useMemo(() => (open ? rows : rows.slice(0, ${subject.random.between(3, 20)})), [open, rows])

  return (
    <section className="card" aria-label={title}>
      <header>
        <h2>{title} &amp; more</h2>
        <button type="button" onClick={() => setOpen((before) => !before)}>{open ? 'Less' : \`All \${rows.length}\`}</button>
      </header>
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

/** Sorted by length, so that the blocks that fit in the lines left are a prefix. */
export const TYPE_BLOCKS: readonly Block[] = [name, union, shape]
export const VALUE_BLOCKS: readonly Block[] = [constant, short, defaults, query, loop, attempt, choose, service]
export const FILLERS: readonly Block[] = [
  shape,
  loop,
  attempt,
  store,
  choose,
  pipeline,
  defaults,
  union,
  service,
  short,
  query,
  service,
]
export const VIEWS: readonly Block[] = [view]
export const TRAP = trap
