/** Numbers that a seed decides; any of them can be drawn again. */
export interface Random {
  /** From 0 up to, not including, `limit`. */
  below(limit: number): number
  pick<T>(list: readonly T[]): T
  chance(probability: number): boolean
}

/** A generator of 32 bits of state, for which speed and repetition count and quality does not. */
export function createRandom(seed: number): Random {
  let state = seed >>> 0
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
  return {
    below: (limit) => Math.floor(next() * limit),
    pick: (list) => list[Math.floor(next() * list.length)]!,
    chance: (probability) => next() < probability,
  }
}

/** The seed of a stress run: `STRESS_SEED`, or another one each time. */
export function stressSeed(): number {
  return Number(process.env['STRESS_SEED'] ?? Math.floor(Math.random() * 2 ** 32))
}
