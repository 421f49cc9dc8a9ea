import { pick } from './random.ts'

const STRANGE: readonly unknown[] = [
  null,
  true,
  0,
  -1,
  1.5,
  1e9,
  '',
  'off',
  '..',
  'a/../../b',
  '/etc/passwd',
  'a\n/../b',
  [],
  {},
  [null],
  { a: 1 },
  '2026-02-30',
  '2027-03-01',
  'error',
  ['index'],
  [['a', 'b']],
]

/** A copy of a JSON value with a few changes. */
export function mutateJson(value: unknown, random: () => number, changes = 1 + Math.floor(random() * 3)): unknown {
  let mutated = structuredClone(value)
  for (let change = 0; change < changes; change++) mutated = mutateOnce(mutated, random)
  return mutated
}

function mutateOnce(value: unknown, random: () => number): unknown {
  const isDeep = typeof value === 'object' && value !== null && Object.keys(value).length > 0
  if (!isDeep || random() < 0.05) return structuredClone(pick(random, STRANGE))
  const key = pick(random, Object.keys(value))
  const inner = (value as Record<string, unknown>)[key]
  const others = Object.entries(value).filter(([name]) => name !== key)
  const chance = random()
  if (Array.isArray(value)) {
    if (chance < 0.1) return value.filter((_, index) => index !== Number(key))
    if (chance < 0.2) return [...(value as unknown[]), structuredClone(inner)]
    return value.map((item: unknown, index) => (index === Number(key) ? mutateOnce(item, random) : item))
  }
  if (chance < 0.1) return Object.fromEntries(others)
  if (chance < 0.15) return { ...Object.fromEntries(others), [`${key}x`]: inner }
  return { ...value, [key]: mutateOnce(inner, random) }
}
