import { expect, it } from 'vitest'
import { surveyOfImports } from '../../test-support/infer.ts'
import type { Draft } from './draft.ts'
import { withTestPlaces } from './test-places.ts'

/** The patterns of the places for tests, where tests of `a` import `b`, which is above it. */
function patterns(...tests: string[]): string[] {
  const draft: Draft = {
    found: '',
    config: {
      architecture: {
        places: { source: { pattern: 'src/{layer}/**', role: 'domain', identity: ['layer'], entry: 'any' } },
        layers: ['a', 'b'],
        tests: { files: ['**/*.test.*', '**/tests/**'] },
      },
    },
    notes: {},
  }
  const survey = surveyOfImports(tests.map((file) => `${file} -> src/b/b.ts`))
  const links = survey.links.map((link) => ({
    ...link,
    edge: { ...link.edge, specifier: link.to, names: [], target: { type: 'file' as const, path: link.to } },
  }))
  const { architecture } = withTestPlaces(draft, { ...survey, links }, new Set()).draft.config
  return Object.values(architecture!.places!).flatMap((place) => {
    const { pattern, role } = place as { pattern: string; role: string }
    return role === 'app' ? [pattern] : []
  })
}

it('makes no place for a pattern whose files another one has', () => {
  expect(patterns('src/a/a.test.ts', 'src/a/tests/b.ts')).toEqual(['src/**/*.test.*', 'src/**/tests/**'])
  expect(patterns('src/a/a.test.ts', 'src/a/tests/b.test.ts')).toEqual(['src/**/*.test.*'])
})
