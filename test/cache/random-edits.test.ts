import { check, type CheckOptions, type CheckRun } from '@stratalint/engine'
import { expect, it } from 'vitest'
import { createRandom, EditedProject } from './edited-project.ts'

const SEED = Number(process.env['STRATALINT_SEED'] ?? 1)
const EDITS = 60
const CHECK_CONSTRUCTION_EVERY = 5

/** What a check says to people and machines, apart from how long it took. */
async function run(options: CheckOptions): Promise<{ said: unknown; findings: CheckRun['findings'] }> {
  const notices: string[] = []
  const {
    summary: { durationMs: _, ...summary },
    findings,
    trusted,
  } = await check({ ...options, onNotice: (notice) => notices.push(notice) })
  return { said: { notices, summary, findings, trusted }, findings }
}

/** The rules that one edge, one place or one exception accounts for; the generator does not look for cycles and chains. */
function accountable({ rule, what }: { rule: string; what: string }): boolean {
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
      // Every now and then another engine gives the cold answer.
      const cold = await run({
        ...options,
        cache: false,
        engine: round % 50 === 0 ? 'oxlint' : round % 10 === 0 ? 'eslint' : 'oxc',
      })
      const context = `seed ${seed}, after: ${history.join(', ')}`
      expect(cached.said, context).toEqual(cold.said)
      if (round % CHECK_CONSTRUCTION_EVERY === 0) {
        expect(
          cached.findings
            .filter(accountable)
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

it('tells what a cold check tells, after each of sixty edits', async () => editAndCompare(SEED), 300_000)
it('after sixty more', async () => editAndCompare(SEED + 1000), 300_000)
it('after sixty others', async () => editAndCompare(SEED + 2000), 300_000)
it('after yet sixty', async () => editAndCompare(SEED + 3000), 300_000)
it('after the last sixty', async () => editAndCompare(SEED + 4000), 300_000)
