import { expect, it } from 'vitest'
import { surveyOfImports } from '../../../test-support/infer.ts'
import { part } from '../../partition/part.ts'
import { locateIn } from '../locate.ts'
import { withSharedFiles } from './shared-files.ts'

const parts = [
  part({ layer: 'types', pattern: 'lib/types/**', shown: 'lib/types', role: 'shared' }),
  part({ layer: 'utils', pattern: 'lib/utils/**', shown: 'lib/utils' }),
  part({ layer: 'store', pattern: 'lib/store/**', shown: 'lib/store' }),
]

/** The patterns that become shared, beside ten files of `utils` that nothing shared needs. */
function shared(...imports: readonly string[]): string[] {
  const others = Array.from({ length: 10 }, (_, index) => `lib/utils/f${index}.ts -> lib/store/s.ts`)
  const survey = surveyOfImports([...others, ...imports])
  return withSharedFiles(parts, survey, locateIn(parts, null, '/project'))
    .slice(0, -parts.length)
    .map(({ pattern }) => pattern)
}

const needing = ['a', 'b', 'c'].map((name) => `lib/types/${name}.ts -> lib/utils/zod.ts`)

it('makes files shared that shared code needs, with what they need', () => {
  expect(shared(...needing, 'lib/utils/zod.ts -> lib/utils/env.ts')).toEqual(['lib/utils/{env,zod}.ts'])
})

it('leaves a file in its layer that needs another one, or that little shared code needs', () => {
  expect(shared(...needing, 'lib/utils/zod.ts -> lib/store/s.ts')).toEqual([])
  expect(shared(...needing.slice(1))).toEqual([])
})
