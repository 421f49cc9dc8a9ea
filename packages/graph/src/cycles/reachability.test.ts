import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { ResolvedEdge } from '@stratalint/core'
import { buildGraph, type Graph } from '../import-graph/import-graph.ts'
import { reachabilityOf } from './reachability.ts'

const FILES = ['a', 'b', 'c', 'd', 'e', 'f']

function edgeTo(path: string, start: number): ResolvedEdge {
  return {
    kind: 'import',
    specifier: path,
    start,
    end: start + 1,
    typeOnly: false,
    names: [],
    target: { type: 'file', path },
    packageByPath: null,
  }
}

function graphOf(links: readonly (readonly [string, string])[]): Graph {
  return buildGraph(
    FILES.map((file) => ({
      file,
      exports: [],
      edges: links.filter(([from]) => from === file).map(([, to], index) => edgeTo(to, index)),
    })),
  )
}

function walk(links: readonly (readonly [string, string])[], from: string): Set<string> {
  const seen = new Set([from])
  for (const file of seen) for (const [start, to] of links) if (start === file) seen.add(to)
  return seen
}

describe('reachability', () => {
  it('follows imports and cycles in their direction only', () => {
    const leadsTo = reachabilityOf(
      graphOf([
        ['a', 'b'],
        ['b', 'c'],
        ['c', 'b'],
        ['d', 'a'],
        ['b', 'style.css'],
      ]),
    )
    expect(leadsTo('d', 'c')).toBe(true)
    expect(leadsTo('c', 'd')).toBe(false)
    expect(leadsTo('c', 'b')).toBe(true)
    expect(leadsTo('e', 'e')).toBe(true)
    expect(leadsTo('e', 'a')).toBe(false)
    expect(leadsTo('d', 'style.css')).toBe(true)
    expect(leadsTo('style.css', 'd')).toBe(false)
  })

  it('agrees with a walk through all imports', () => {
    const link = fc.tuple(fc.constantFrom(...FILES), fc.constantFrom(...FILES, 'unparsed'))
    fc.assert(
      fc.property(fc.array(link, { maxLength: 14 }), (links) => {
        const leadsTo = reachabilityOf(graphOf(links))
        for (const from of FILES) {
          const seen = walk(links, from)
          for (const to of [...FILES, 'unparsed'])
            expect([from, to, leadsTo(from, to)]).toEqual([from, to, seen.has(to)])
        }
      }),
      { numRuns: 300, seed: 1 },
    )
  })
})
