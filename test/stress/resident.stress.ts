import { it } from 'vitest'
import { editAndCompare } from '../resident/edit-and-compare.ts'
import { stressSeed } from './seed.ts'

const EDITS = Number(process.env['STRESS_EDITS'] ?? 10_000)
const EDITS_A_PROJECT = 200
const EDITS_A_COMPARISON = 10

const seed = stressSeed()

it(`a check in memory equals a new one after ${EDITS} random edits, seed ${seed}`, async () => {
  for (let done = 0; done < EDITS; done += EDITS_A_PROJECT)
    await editAndCompare(seed + done, Math.min(EDITS_A_PROJECT, EDITS - done), EDITS_A_COMPARISON)
}, 36_000_000)
