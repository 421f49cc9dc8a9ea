/** A seeded generator of numbers from 0 to 1. */
export function randomOf(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

/** One of a list. */
export function pick<T>(random: () => number, from: readonly T[]): T {
  return from[Math.floor(random() * from.length)]!
}

/** The options of a run from the command line: `--seed` and `--rounds`. */
export function readRun(argv: readonly string[], rounds: number): { seed: number; rounds: number } {
  const read = (name: string, otherwise: number): number => {
    const at = argv.indexOf(`--${name}`)
    return at === -1 ? otherwise : Number(argv[at + 1])
  }
  return { seed: read('seed', Date.now() % 1_000_000), rounds: read('rounds', rounds) }
}
