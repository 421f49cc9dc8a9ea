import { readFileSync } from 'node:fs'
import { createJudge, EDGE_RULES, type Judge, type EdgeToJudge } from '@stratalint/core'
import { compilePolicy } from '@stratalint/policy'
import fc from 'fast-check'
import { afterAll, describe, expect, it } from 'vitest'
import { type Config, EXTERNAL_NAMES, randomConfig, representativeFiles, TODAY } from '../support/random-policy.ts'
import { judgeByDesign, type OracleEdge, type RawConfig } from './oracle.ts'

const seed = Number(process.env['STRATALINT_SEED'] ?? Date.now() % 2 ** 31)
const runs = Number(process.env['STRATALINT_RUNS'] ?? 300)
const counts = new Map<string, number>()

function nameOf(verdict: ReturnType<typeof judgeByDesign>): string {
  return typeof verdict === 'string' ? verdict : verdict.rule
}

function targetOf(to: OracleEdge['to']): EdgeToJudge['target'] {
  if ('path' in to) return { type: 'file', path: to.path }
  return 'external' in to ? { type: 'external', name: to.external } : { type: 'unresolved', why: 'relative' }
}

/** The two verdicts if core and the oracle differ; otherwise `null`. */
function disagreement(config: RawConfig, judge: Judge, edge: OracleEdge): string | null {
  const { status, rule } = judge.judge({ ...edge, target: targetOf(edge.to) })
  const core = status === 'forbidden' ? rule! : status
  const oracle = nameOf(judgeByDesign(config, edge, TODAY))
  counts.set(oracle, (counts.get(oracle) ?? 0) + 1)
  return core === oracle ? null : `core: ${core}, oracle: ${oracle}, ${JSON.stringify(edge)}`
}

function judgeOf(config: object): Judge {
  return createJudge(compilePolicy(config, { file: 'stratalint.config.json' }), TODAY)
}

function edge(from: string, to: OracleEdge['to'], rest: Partial<OracleEdge> = {}): OracleEdge {
  return { from, to, specifier: 'src/some/specifier', typeOnly: false, packageByPath: null, ...rest }
}

/** One file of every kind for each place, instance and layer. */
function classesOf(judge: Judge, files: string[]): string[][] {
  const classes = new Map<string, string[]>()
  for (const file of files) {
    const location = judge.locate(file)
    const key = JSON.stringify([location?.place.name, location?.instance, location?.layer])
    classes.set(key, [...(classes.get(key) ?? []), file])
  }
  return [...classes.values()]
}

describe('core agrees with the oracle', () => {
  it.each(['harness', 'feature-sliced', 'hexagonal'])('on every pair of representative files of %s', (preset) => {
    const config = JSON.parse(
      readFileSync(new URL(`../../presets/architectures/${preset}.json`, import.meta.url), 'utf8'),
    ) as Config
    const judge = judgeOf({ extends: preset })
    const files = representativeFiles(config)
    const edges = files.flatMap((from) => [
      ...files.flatMap((path) => [
        edge(from, { path }),
        edge(from, { path }, { typeOnly: true }),
        edge(from, { path }, { packageByPath: 'other' }),
      ]),
      edge(from, { external: 'pg' }),
      edge(from, { unresolved: true }),
    ])
    expect(edges.length).toBeGreaterThan(1000)
    expect(edges.map((one) => disagreement(config, judge, one)).filter((one) => one !== null)).toEqual([])
  })

  it(`on ${runs} random policies (STRATALINT_SEED=${seed} replays them)`, { timeout: 600_000 }, () => {
    console.log(`STRATALINT_SEED=${seed}`)
    fc.assert(
      fc.property(randomConfig, fc.nat(), (config, turn) => {
        const judge = judgeOf(config)
        const classes = classesOf(judge, representativeFiles(config))
        // The file that represents its class changes from pair to pair, so that all kinds of files meet over the runs.
        let count = turn
        const next = (): number => (count += 7)
        const one = (files: string[]): string => files[next() % files.length]!
        const found = classes
          .flatMap((froms) => [
            ...classes.map((tos) =>
              edge(
                one(froms),
                { path: one(tos) },
                { typeOnly: next() % 3 === 0, packageByPath: next() % 8 === 0 ? 'other' : null },
              ),
            ),
            edge(one(froms), { external: EXTERNAL_NAMES[next() % EXTERNAL_NAMES.length]! }),
            edge(one(froms), { unresolved: true }),
          ])
          .map((some) => disagreement(config, judge, some))
          .filter((some) => some !== null)
        expect(found).toEqual([])
      }),
      // A short run, as for mutation testing, does not search for the smallest disagreement.
      { seed, numRuns: runs, endOnFailure: runs < 300 },
    )
    for (const verdict of ['allowed', 'unjudged', ...EDGE_RULES]) {
      expect(counts.get(verdict), `too few edges were ${verdict}`).toBeGreaterThan(runs / 10)
    }
  })

  afterAll(() => {
    console.log(`verdicts compared: ${[...counts].map(([verdict, count]) => `${verdict} ${count}`).join(', ')}`)
  })
})
