import type { Random } from './random.ts'

/** What a block of code is written about. */
export interface Subject {
  name: string
  type: string
  /** Imported values that it may call. */
  values: readonly string[]
  random: Random
}

type Block = (subject: Subject) => string

const use = ({ values, random }: Subject, otherwise: string): string => (values.length === 0 ? otherwise : `String(${random.pick(values)}).length`)

const shape: Block = ({ type, random }) => `/** What is known of a ${type} at this point. */
export interface ${type} {
  readonly id: string
  readonly createdAt: number
${random.chance(0.5) ? '  note?: string\n' : ''}  lines: ReadonlyArray<{ sku: string; quantity: number; unit: 'piece' | 'kilo' }>
  totals: Record<string, number>
}
`

const union: Block = ({ type }) => `export type ${type} =
  | { state: 'open'; since: number }
  | { state: 'waiting'; until: number; reason: string }
  | { state: 'closed'; by: string }
`

const defaults: Block = ({ name, random }) => `export const ${name} = {
  limit: ${random.between(10, 900)},
  retries: ${random.between(1, 9)},
  currency: '${random.pick(['EUR', 'USD', 'CHF', 'SEK'])}',
  label: \`batch of \${${random.between(2, 40)} * 2} items\`,
} as const
`

const loop: Block = (subject) => `export function ${subject.name}(rows: ReadonlyArray<{ sku: string; quantity: number }>): Map<string, number> {
  const totals = new Map<string, number>()
  for (const { sku, quantity } of rows) {
    if (quantity <= 0) continue
    // The same article may stand on several lines.
    totals.set(sku, (totals.get(sku) ?? 0) + quantity)
  }
  if (totals.size > ${use(subject, '100')}) {
    return new Map([...totals].slice(0, 100))
  }
  return totals
}
`

const attempt: Block = (subject) => `export async function ${subject.name}(key: string, attempts = 3): Promise<string | null> {
  let last: unknown = null
  for (let attempt = 1; attempt <= attempts; attempt++) {
    try {
      const answer = await Promise.resolve(\`\${key}:\${attempt}\`)
      return answer.length > ${use(subject, '0')} ? answer : null
    } catch (error) {
      last = error
      await new Promise((resolve) => setTimeout(resolve, 2 ** attempt * 10))
    }
  }
  throw new Error(\`gave up on \${key} after \${attempts} attempts\`, { cause: last })
}
`

const store: Block = (subject) => `export class ${subject.type} {
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
    if (entry !== undefined) this.#hits += 1
    return entry?.value
  }
}
`

const query: Block = ({ name, random }) => `export const ${name} = \`
  select o.id, o.total, c.name -- import { nothing } from '../service/order'
  from orders o
  join customers c on c.id = o.customer_id
  where o.state = 'open' and o.total > ${random.between(1, 900)}
  order by o.created_at desc
  limit ${random.between(10, 90)}
\`
`

const choose: Block = ({ name }) => `export function ${name}(state: string): { label: string; final: boolean } {
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

const pipeline: Block = (subject) => `const ${subject.name} = <Item extends { id: string; weight?: number }>(items: readonly Item[]): Item[] =>
  items
    .filter(({ weight }) => (weight ?? 0) > ${use(subject, '1')})
    .map((item) => ({ ...item, weight: Math.round((item.weight ?? 0) * 100) / 100 }))
    .toSorted((a, b) => (b.weight ?? 0) - (a.weight ?? 0) || a.id.localeCompare(b.id))

void ${subject.name}
`

const remark: Block = ({ name, random }) => `/*
 * ${name}: kept apart because the ${random.pick(['nightly run', 'import', 'ledger', 'mobile client'])} reads it in another order.
 * See the ${random.pick(['handbook', 'decision record', 'runbook'])} before changing what import { order } from '../order' would do.
 */
`

const view: Block = (subject) => `export function ${subject.type}({ title, rows, onSelect }: { title: string; rows: readonly string[]; onSelect?: (row: string) => void }) {
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

export const TYPE_BLOCKS: readonly Block[] = [shape, union]
export const VALUE_BLOCKS: readonly Block[] = [defaults, loop, attempt, query, choose]
export const FILLERS: readonly Block[] = [shape, loop, attempt, store, choose, pipeline, remark, defaults, loop, union]
export const VIEW = view
