import { it } from 'vitest'
import { editAndCompare } from './edit-and-compare.ts'

const SEED = Number(process.env['STRATALINT_SEED'] ?? 1)
const EDITS = 25

it(
  `reports the same from memory as from the start after each of ${EDITS} edits`,
  () => editAndCompare(SEED, EDITS),
  600_000,
)
