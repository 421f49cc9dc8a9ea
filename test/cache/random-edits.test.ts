import { check, type CheckOptions, type CheckRun } from '@stratalint/engine'
import { expect, it } from 'vitest'
import { createRandom, EditedProject } from './edited-project.ts'

const SEED = Number(process.env['STRATALINT_SEED'] ?? 1)
const EDITS = 12
const CHECK_CONSTRUCTION_EVERY = 5

/** Everything that a check reports, apart from its time. */
async function run(options: CheckOptions): Promise<{ report: unknown; findings: CheckRun['findings'] }> {
  const notices: string[] = []
  const {
    summary: { durationMs: _, ...summary },
    findings,
    trusted,
  } = await check({ ...options, onNotice: (notice) => notices.push(notice) })
  return { report: { notices, summary, findings, trusted }, findings }
}

/** Whether the generator predicts findings like this one; it does not know cycles and chains of re-exports. */
function isPredicted({ rule, what }: { rule: string; what: string }): boolean {
  return (
    rule !== 'architecture/no-cycle' &&
    rule !== 'architecture/no-laundering' &&
    (rule !== 'architecture/no-stale-exception' || what.includes('expired'))
  )
}

async function editAndCompare(seed: number): Promise<void> {
  const project = new EditedProject(createRandom(seed))
  const history: string[] = []
  try {
    for (let round = 0; round <= EDITS; round++) {
      if (round > 0) history.push(project.edit())
      const options = { cwd: project.root, today: project.today }
      const cached = await run(options)
      // Other engines check some of the rounds.
      const cold = await run({
        ...options,
        cache: false,
        engine: round % 50 === 0 ? 'oxlint' : round % 10 === 0 ? 'eslint' : 'oxc',
      })
      const context = `seed ${seed}, after: ${history.join(', ')}`
      expect(cached.report, context).toEqual(cold.report)
      if (round % CHECK_CONSTRUCTION_EVERY === 0) {
        expect(
          cached.findings
            .filter(isPredicted)
            .map(({ file, rule }) => `${file} ${rule}`)
            .sort(),
          context,
        ).toEqual(project.expected())
      }
    }
  } finally {
    project.dispose()
  }
}

it.each([0, 1000, 2000])(
  `reports the same with and without the cache after each of ${EDITS} edits: seed + %i`,
  async (offset) => editAndCompare(SEED + offset),
  300_000,
)
