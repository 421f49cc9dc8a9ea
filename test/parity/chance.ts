/** Draws from a list of numbers, so that fast-check controls all randomness. */
export interface Chance {
  below(limit: number): number
  oneOf<T>(items: readonly T[]): T
  percent(chance: number): boolean
}

export function createChance(numbers: readonly number[]): Chance {
  let index = 0
  const below = (limit: number): number => {
    // A second pass over the numbers must not repeat the first.
    const turn = Math.floor(index / numbers.length)
    const drawn = (numbers[index++ % numbers.length]! + turn * 7919) % 1_000_003
    return drawn % limit
  }
  return { below, oneOf: (items) => items[below(items.length)]!, percent: (chance) => below(100) < chance }
}
