/** A declaration of a generated project, and how other files use it. */
interface Declared {
  name: string
  file: string
  kind: 'interface' | 'union' | 'constant' | 'function' | 'class' | 'enum'
}

const LAYERS = ['types', 'config', 'repo', 'service', 'runtime', 'ui']
const DOMAINS = ['orders', 'billing', 'catalog']
const KINDS: readonly Declared['kind'][] = ['interface', 'union', 'constant', 'function', 'function', 'class', 'enum']
const WORDS = ['price', 'invoice', 'customer', 'label', 'rate', 'ledger', 'stock', 'parcel', 'refund', 'quote', 'batch']

/**
 * A harness project whose code compiles and in which some imports are forbidden, in all the forms that people write: named,
 * renamed, default, namespace, types, re-exports.
 */
export function generateProject(seed: number): Record<string, string> {
  const random = createRandom(seed)
  const files = new Map<string, string[]>()
  const declared: Declared[] = []
  let serial = 0

  const paths = [
    ...DOMAINS.flatMap((domain) =>
      LAYERS.flatMap((layer) => [`src/domains/${domain}/${layer}/${random.pick(WORDS)}-${layer}.ts`]),
    ),
    ...DOMAINS.flatMap((domain) => [`src/domains/${domain}/service/${random.pick(WORDS)}-rules.ts`]),
    'src/utils/text.ts',
    'src/utils/numbers.ts',
    'src/app/wiring.ts',
  ]
  for (const file of new Set(paths)) {
    const lines: string[] = []
    for (let count = 1 + random.below(3); count > 0; count -= 1) {
      serial += 1
      const kind = random.pick(KINDS)
      const noun = random.pick(WORDS)
      const isType = kind === 'interface' || kind === 'union' || kind === 'class' || kind === 'enum'
      const name = `${isType ? noun[0]!.toUpperCase() + noun.slice(1) : noun}${isType ? 'Of' : 'For'}${serial}`
      declared.push({ name, file, kind })
      lines.push(...declare(name, kind, random), '')
    }
    files.set(file, lines)
  }
  for (const [file, lines] of files) {
    const head: string[] = []
    const taken = new Set<string>()
    for (let count = 1 + random.below(3); count > 0; count -= 1) {
      const target = random.pick(declared.filter((one) => mayPick(file, one.file, random)))
      if (target === undefined || taken.has(target.file)) continue
      taken.add(target.file)
      serial += 1
      const { statement, use } = importOf(file, target, `used${serial}`, random)
      head.push(statement)
      lines.push(...use)
    }
    if (head.length > 0) lines.unshift(...head, '')
  }
  return Object.fromEntries([...files].map(([file, lines]) => [file, `${lines.join('\n').trimEnd()}\n`]))
}

interface Random {
  below(limit: number): number
  pick<T>(values: readonly T[]): T
}

function createRandom(seed: number): Random {
  let state = seed * 2654435761 + 1
  const below = (limit: number): number => {
    state = (Math.imul(state, 1103515245) + 12345) & 0x7fffffff
    return Math.floor((state / 0x80000000) * limit)
  }
  return { below, pick: (values) => values[below(values.length)]! }
}

function declare(name: string, kind: Declared['kind'], random: Random): string[] {
  const comment = random.below(3) === 0 ? [`/** What ${name} is for. */`] : []
  switch (kind) {
    case 'interface':
      return [...comment, `export interface ${name} {`, `  amount: number`, `  note?: string`, `}`]
    case 'union':
      return [...comment, `export type ${name} = 'open' | 'closed'`]
    case 'constant':
      return [...comment, `export const ${name} = { amount: ${random.below(90)}, note: 'n' }`]
    case 'function':
      return random.below(2) === 0
        ? [...comment, `export function ${name}(value: number): number {`, `  return value + 1`, `}`]
        : [...comment, `export const ${name} = (value: number): number => value * 2`]
    case 'class':
      return [...comment, `export class ${name} {`, `  amount = 1`, `}`]
    case 'enum':
      return [...comment, `export enum ${name} {`, `  Open = 'open',`, `  Closed = 'closed',`, `}`]
  }
}

/** Mostly imports that the policy allows; some of a later layer, of another domain and of app. */
function mayPick(from: string, to: string, random: Random): boolean {
  if (from === to) return false
  const [a, b] = [from.split('/'), to.split('/')]
  const isSameDomain = a[1] === 'domains' && b[1] === 'domains' && a[2] === b[2]
  if (to.startsWith('src/utils/')) return true
  if (isSameDomain) return LAYERS.indexOf(b[3]!) <= LAYERS.indexOf(a[3]!) || random.below(3) === 0
  return random.below(from.startsWith('src/utils/') ? 40 : 25) === 0
}

function importOf(
  from: string,
  { name, file, kind }: Declared,
  local: string,
  random: Random,
): { statement: string; use: string[] } {
  const specifier = specifierOf(from, file)
  const isType = kind === 'interface' || kind === 'union'
  const form = random.below(isType ? 3 : 5)
  if (isType) {
    const statement =
      form === 0
        ? `import type { ${name} } from '${specifier}'`
        : form === 1
          ? `import { type ${name} as ${name}Alias } from '${specifier}'`
          : `import type * as ${local}Module from '${specifier}'`
    const used = form === 0 ? name : form === 1 ? `${name}Alias` : `${local}Module.${name}`
    return { statement, use: [`export type ${capital(local)} = ${used} | null`, ''] }
  }
  if (form === 0) return { statement: `export { ${name} } from '${specifier}'`, use: [] }
  const statement =
    form === 1
      ? `import { ${name} as ${local}Alias } from '${specifier}'`
      : form === 2
        ? `import * as ${local}Module from '${specifier}'`
        : `import { ${name} } from '${specifier}'`
  const used = form === 1 ? `${local}Alias` : form === 2 ? `${local}Module.${name}` : name
  switch (kind) {
    case 'function':
      return { statement, use: [`export const ${local} = (): number => ${used}(1)`, ''] }
    case 'class':
      return { statement, use: [`export const ${local} = (): number => new ${used}().amount`, ''] }
    case 'enum':
      return { statement, use: [`export const ${local} = (): string => ${used}.Open`, ''] }
    default:
      return { statement, use: [`export const ${local} = (): number => ${used}.amount`, ''] }
  }
}

function capital(text: string): string {
  return text[0]!.toUpperCase() + text.slice(1)
}

function specifierOf(from: string, to: string): string {
  const [a, b] = [from.split('/').slice(0, -1), to.replace(/\.ts$/, '').split('/')]
  while (a.length > 0 && a[0] === b[0]) {
    a.shift()
    b.shift()
  }
  return `${a.length === 0 ? './' : '../'.repeat(a.length)}${b.join('/')}`
}
