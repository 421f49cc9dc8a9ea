import { describe, expect, it } from 'vitest'
import type { Model } from '../infer/model.ts'
import { part } from '../partition/part.ts'
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
