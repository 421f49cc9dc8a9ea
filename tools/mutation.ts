import { Stryker } from '@stryker-mutator/core'
import { parseArgs } from 'node:util'

const core = 'packages/core/src'

/** The parts of mutation testing: the code to mutate and the tests that must notice. */
const PARTS: Record<string, { mutate: string[]; tests: string[] }> = {
  verdict: part(`${core}/verdict`),
  places: part(`${core}/{places,patterns}`),
  policy: part(`${core}/policy`, `${core}/{verdict,places,patterns}`),
  baseline: part(`${core}/baseline`),
  findings: part(`${core}/{findings,facts}`),
  remedies: part(`${core}/{remedies,texts}`),
  graph: part('packages/graph/src'),
  'dependency-cruiser': part('presets/dependency-cruiser/src', 'test/oracle'),
}

/** The lowest score, in percent of the mutants of all parts that were run. */
const LEAST_SCORE = 85

/** Code with the tests in its folders, and in others. */
function part(code: string, ...tests: string[]): { mutate: string[]; tests: string[] } {
  return {
    mutate: [`${code}/**/*.ts`, '!**/*.test.ts', '!**/index.ts'],
    tests: [code, ...tests].map((folder) => `${folder}/**/*.test.ts`),
  }
}

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { concurrency: { type: 'string', default: '2' }, mutate: { type: 'string', multiple: true } },
})
const names = positionals.length > 0 ? positionals : Object.keys(PARTS)
const total = { detected: 0, all: 0 }
for (const name of names) {
  const chosen = PARTS[name]
  if (chosen === undefined) throw new Error(`Unknown part ${name}. The parts are ${Object.keys(PARTS).join(', ')}.`)
  process.env['MUTATION_TESTS'] = JSON.stringify(chosen.tests)
  const results = await new Stryker({
    mutate: values.mutate ?? chosen.mutate,
    concurrency: Number(values.concurrency),
  }).runMutationTest()
  const valid = results.filter(({ status }) => !['CompileError', 'RuntimeError', 'Ignored'].includes(status))
  const detected = valid.filter(({ status }) => status === 'Killed' || status === 'Timeout').length
  console.log(`${name}: ${score(detected, valid.length)}`)
  total.detected += detected
  total.all += valid.length
}
console.log(`Mutation score: ${score(total.detected, total.all)}`)
process.exitCode = total.detected * 100 < LEAST_SCORE * total.all ? 1 : 0

function score(detected: number, all: number): string {
  return `${((100 * detected) / all).toFixed(1)} % (${detected} of ${all} mutants detected)`
}
