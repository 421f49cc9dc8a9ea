import { expect, it } from 'vitest'
import { createRandom } from '../bench/corpus/random.ts'
import { listBoth, randomRepository } from './git-ignored.ts'
import { stressSeed } from './seed.ts'

const REPOSITORIES = 1_000

it(`agrees with git on what ${REPOSITORIES} random repositories ignore`, { timeout: 600_000 }, () => {
  const seed = stressSeed()
  console.log(`STRESS_SEED=${seed}`)
  for (let index = 0; index < REPOSITORIES; index++) {
    const tree = randomRepository(createRandom(seed + index))
    const { git, ours } = listBoth(tree)
    expect(ours, `STRESS_SEED=${seed + index} ${JSON.stringify(tree)}`).toEqual(git)
  }
})
