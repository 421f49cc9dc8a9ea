/** The seed of a stress run: `STRESS_SEED`, or a random one. */
export function stressSeed(): number {
  return Number(process.env['STRESS_SEED'] ?? Math.floor(Math.random() * 2 ** 32))
}
