import { describe, expect, it } from 'vitest'
import type { GradedCell } from '../../codebase-report.ts'
import { countFiles, grade } from '../../grades/grade.ts'
import type { Cell } from '../../survey/cells.ts'
import { layOut, type MapLayout } from './map-layout.ts'
import type { PageData } from './page-data.ts'

const LAYERS = ['types', 'config', 'repo', 'service', 'runtime', 'ui']

function cell(id: string, of: Partial<Cell>): GradedCell {
  return { id, band: 'domain', domain: null, layer: null, folder: '', ...of, ...grade(countFiles([])) }
}

function layoutOf(domainCount: number, places: GradedCell[] = []): MapLayout {
  const domains = Array.from({ length: domainCount }, (_, index) => {
    const name = `domain-with-a-long-name-${index}`
    return {
      name,
      anchor: `d${index}`,
      cells: LAYERS.map((layer) => cell(`${name}/${layer}`, { domain: name, layer })),
    }
  })
  return layOut({ report: { layers: LAYERS }, domains, places } as unknown as PageData)
}

function overlaps({ boxes }: MapLayout): string[] {
  return boxes.flatMap((a, index) =>
    boxes
      .slice(index + 1)
      .filter((b) => a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height)
      .map((b) => `${a.cell.id} ${b.cell.id}`),
  )
}

const PLACES = [
  ...Array.from({ length: 15 }, (_, index) => cell(`provider-${index}`, { band: 'provider' })),
  ...Array.from({ length: 9 }, (_, index) => cell(`alone-${index}`, { layer: 'repo' })),
  cell('app', { band: 'app' }),
  cell('utils', { band: 'shared' }),
  cell('no place', { band: 'none' }),
]

describe.each([0, 1, 3, 8, 12, 13, 40])('a map of %s domains', (count) => {
  it('has every box once, apart from the others and inside the map', () => {
    const layout = layoutOf(count, PLACES)
    expect(layout.boxes.length).toBe(count * LAYERS.length + PLACES.length)
    expect(overlaps(layout)).toEqual([])
    const outside = layout.boxes.filter(
      ({ x, y, width, height }) => x < 0 || y < 0 || x + width > layout.width || y + height > layout.height,
    )
    expect(outside).toEqual([])
  })

  it('has the app on top, the layers from the last to the first, and shared code below', () => {
    expect(layoutOf(count, PLACES).rows.map(({ label }) => label)).toEqual([
      'app',
      ...(count === 0 ? ['repo'] : LAYERS.toReversed()),
      'providers',
      'shared',
      'no place',
    ])
  })
})
