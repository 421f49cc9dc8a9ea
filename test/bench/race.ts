import type { Comparison } from './compare.ts'
import type { Contender, Site } from './contenders/contender.ts'
import { measure, medianCost, type Cost } from './measure.ts'
import type { Rivals } from './rivals.ts'

/** Contenders that run alternately, so that load on the machine affects all of them. */
export interface Race {
  /** Its name in the bars. */
  id: string
  title: string
  /** The lines of its codebases. */
  size: number
  /** The entrant that all others are compared with. */
  reference: string
  entrants: readonly { name: string; site: Site; contender: Contender }[]
}

/** The result of one entrant. */
export interface Result {
  race: string
  name: string
  /** Measured in one run without warm-up. */
  once: boolean
  /** Cost and comparison, or the reason why they are missing. */
  outcome: { cost: Cost; comparison: Comparison } | { why: string }
}

export interface RaceOptions {
  runs: number
  /** Runs slow contenders too. */
  full: boolean
  note(text: string): void
}

/** The limit in seconds. */
const TIME_LIMIT = 900

/**
 * One warm-up round, then the measured rounds, then one that measures only the memory of all processes, which takes time itself.
 * A slow contender runs in the last round only.
 */
export async function runRace(race: Race, rivals: Rivals, { runs, full, note }: RaceOptions): Promise<Result[]> {
  const isSlow = ({ upTo }: Contender): boolean => upTo !== undefined && race.size > upTo
  const states = race.entrants.map((entrant) => ({
    ...entrant,
    costs: [] as Cost[],
    together: null as number | null,
    comparison: null as Comparison | null,
    why: whyNot(entrant.contender, rivals, isSlow(entrant.contender) && !full),
  }))
  for (const { contender, site, why } of states) if (why === null) contender.configure?.(site, rivals)
  for (let round = 0; round <= runs + 1; round++) {
    for (const state of states) {
      const { contender, site, name } = state
      if (state.why !== null || (isSlow(contender) && round <= runs)) continue
      let undo = (): void => {}
      try {
        undo = contender.prepare?.(site, rivals) ?? undo
        const watchesMemory = round === runs + 1
        const { cost, status, stdout, stderr } = await measure(contender.command(site, rivals), {
          cwd: site.folder,
          watchesMemory,
          limit: TIME_LIMIT,
          ...(contender.env && { env: contender.env }),
        })
        if (status === null || !contender.statuses.includes(status))
          throw new Error(`exit ${status}: ${(stderr || stdout).trim().slice(0, 300)}`)
        if (watchesMemory) state.together = cost.together
        if ((round > 0 && !watchesMemory) || isSlow(contender)) state.costs.push(cost)
        const comparison = contender.compare(site, stdout)
        // A finding that is missing in one run counts as missing.
        if (state.comparison === null || differences(comparison) >= differences(state.comparison))
          state.comparison = comparison
        note(
          `  ${round === 0 ? 'warm-up' : watchesMemory ? 'memory' : `run ${round}`}: ${name} ${cost.wall.toFixed(2)} s`,
        )
      } catch (error) {
        state.why = `failed: ${String(error instanceof Error ? error.message : error)
          .replace(/\s+/g, ' ')
          .slice(0, 200)}`
        note(`  ${name} ${state.why}`)
      } finally {
        undo()
      }
    }
  }
  return states.map(({ name, contender, costs, together, comparison, why }): Result => ({
    race: race.id,
    name,
    once: isSlow(contender),
    outcome: why === null ? { cost: { ...medianCost(costs), together }, comparison: comparison! } : { why },
  }))
}

function differences({ missing, extra }: Comparison): number {
  return missing.length + extra.length
}

function whyNot({ needs = [], problem = null }: Contender, rivals: Rivals, isLeftOut: boolean): string | null {
  if (isLeftOut) return 'only with --full'
  if (problem !== null) return problem
  const [missing] = needs.flatMap((name) => {
    const why = rivals.problem(name)
    return why === null ? [] : [`${name} cannot be installed: ${why}`]
  })
  return missing ?? null
}
