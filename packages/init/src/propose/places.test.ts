import { describe, expect, it } from 'vitest'
import type { Model } from '../infer/model.ts'
import { part } from '../partition/part.ts'
import { placeNotes } from './draft-model.ts'
import { planPlaces } from './places.ts'

describe('planPlaces', () => {
  it('gives two shared places readable names where a folder is named shared', () => {
    const parts = [
      part({ layer: 'utils', pattern: 'app/utils/**', shown: 'app/utils', role: 'shared' }),
      part({ layer: 'shared', pattern: 'shared/**', shown: 'shared', role: 'shared' }),
    ]
    const { places } = planPlaces({ parts, entries: { byIndex: 0, total: 0 } } as unknown as Model, [])
    expect(Object.keys(places)).toEqual(['shared', 'shared-code'])
  })
})

it('the comment on an app says how much it may import', () => {
  const app = (...uses: string[]): { pattern: string; role: 'app'; uses: string[] } => ({
    pattern: '*',
    role: 'app',
    uses,
  })
  expect(placeNotes({ all: app('a', 'b'), some: app('a'), none: app() }, 2)).toEqual({
    'architecture.places.all': 'May import everything else; nothing else imports it.',
    'architecture.places.some': 'May import shared code and the layers of its `uses`; nothing else imports it.',
    'architecture.places.none': 'Imports no layer, and no other code imports it.',
  })
})
