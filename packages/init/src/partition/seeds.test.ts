import { expect, it } from 'vitest'
import { surveyOfImports } from '../../test-support/infer.ts'
import { part } from './part.ts'
import { withSeeds } from './seeds.ts'

/** The places of seeds beside a package with the database. */
function places(...imports: readonly string[]): string[] {
  const parts = [
    part({ layer: 'prisma', pattern: 'packages/prisma/**', shown: 'packages/prisma' }),
    part({ layer: '', pattern: 'packages/e2e/**', shown: 'packages/e2e', role: 'app', origin: 'tests' }),
  ]
  return withSeeds(parts, surveyOfImports(imports)).flatMap(({ pattern, origin }) =>
    origin === 'entry' ? [pattern] : [],
  )
}

const seeds = [
  'packages/prisma/seed/users.ts -> packages/auth/hash.ts',
  'packages/prisma/seed-all.ts -> packages/prisma/seed/users.ts',
]

it('makes seeds an app, of which only tests import something', () => {
  expect(places(...seeds, 'packages/e2e/login.ts -> packages/prisma/seed/users.ts')).toEqual([
    'packages/prisma/seed-all.ts',
    'packages/prisma/seed/**',
  ])
})

it('leaves them where other code imports them', () => {
  expect(places(...seeds, 'packages/auth/demo.ts -> packages/prisma/seed/users.ts')).toEqual([
    'packages/prisma/seed-all.ts',
  ])
  expect(places('src/seed-list.ts -> src/plants.ts')).toEqual([])
})
