import { readModule } from '@stratalint/graph'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { compilers, edgesThrough } from './compilers.ts'
import { corpus } from './corpus.ts'
import { components } from './generated.ts'

/** The edges that the reader finds in a component, or why it rejects it. */
export function edgesOfReader(language: string, text: string): string[] | string {
  const read = readModule(`Component.${language}`, text)
  return 'error' in read
    ? read.error.message
    : read.record.edges.map(({ specifier, start }) => `${start} ${specifier}`).sort()
}

const languages = Object.keys(compilers) as (keyof typeof compilers)[]

describe.each(languages)('%s', (language) => {
  it.each(corpus[language].map((text) => [text]))('%j', async (text) => {
    const expected = await edgesThrough(language, text)
    // The reader must not crash on components that a compiler rejects.
    if (expected === null) expect(edgesOfReader(language, text)).toBeDefined()
    else expect(edgesOfReader(language, text)).toEqual(expected)
  })
})

const RUNS = 200

describe('generated', () => {
  it.each(languages)('%s', async (language) => {
    let compared = 0
    await fc.assert(
      fc.asyncProperty(components[language], async (text) => {
        const expected = await edgesThrough(language, text)
        if (expected === null) return
        compared++
        expect(edgesOfReader(language, text)).toEqual(expected)
      }),
      { numRuns: RUNS },
    )
    expect(compared).toBeGreaterThan(RUNS / 10)
  })
})
