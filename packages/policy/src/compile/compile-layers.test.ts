import { describe, expect, it } from 'vitest'
import { compilePolicy } from '../index.ts'

const layersOf = (layers: unknown) =>
  compilePolicy({ architecture: { layers } }, { file: 'stratalint.config.json' }).layers

describe('layers', () => {
  it('reads a list as a total, transitive order', () => {
    expect(layersOf(['types', 'service', 'ui'])).toEqual({
      names: ['types', 'service', 'ui'],
      below: { types: [], service: ['types'], ui: ['types', 'service'] },
      sees: { types: [], service: ['types'], ui: ['types', 'service'] },
      closed: [],
      last: ['ui'],
    })
  })

  it('keeps siblings apart', () => {
    expect(layersOf(['types', ['repo', 'client'], 'service'])).toEqual({
      names: ['types', 'repo', 'client', 'service'],
      below: { types: [], repo: ['types'], client: ['types'], service: ['types', 'repo', 'client'] },
      sees: { types: [], repo: ['types'], client: ['types'], service: ['types', 'repo', 'client'] },
      closed: [],
      last: ['service'],
    })
  })

  it('has all siblings of the last step as last layers', () => {
    expect(layersOf(['types', ['ui', 'cli']]).last).toEqual(['ui', 'cli'])
  })

  it('hides the layers below a closed layer from those above it', () => {
    const { below, sees, closed } = layersOf(['types', { name: 'repo', closed: true }, 'service', 'ui'])
    expect(below).toEqual({ types: [], repo: ['types'], service: ['types', 'repo'], ui: ['types', 'repo', 'service'] })
    expect(sees).toEqual({ types: [], repo: ['types'], service: ['repo'], ui: ['repo', 'service'] })
    expect(closed).toEqual(['repo'])
  })

  it('hides the layers below each of two closed layers', () => {
    expect(layersOf(['a', { name: 'b', closed: true }, { name: 'c', closed: true }, 'd']).sees).toEqual({
      a: [],
      b: ['a'],
      c: ['b'],
      d: ['c'],
    })
  })

  it('closes a step with one closed sibling', () => {
    expect(layersOf(['types', [{ name: 'repo', closed: true }, 'client'], 'service']).sees).toEqual({
      types: [],
      repo: ['types'],
      client: ['types'],
      service: ['repo', 'client'],
    })
  })

  it('closes the object form transitively and sorts each layer after those below it', () => {
    expect(layersOf({ desktop: ['browser', 'node'], browser: ['common'], node: ['common'], common: [] })).toEqual({
      names: ['common', 'browser', 'node', 'desktop'],
      below: { common: [], browser: ['common'], node: ['common'], desktop: ['common', 'browser', 'node'] },
      sees: { common: [], browser: ['common'], node: ['common'], desktop: ['common', 'browser', 'node'] },
      closed: [],
      last: ['desktop'],
    })
  })

  it('hides layers below a closed layer of the object form on its branch only', () => {
    const { sees } = layersOf({
      types: [],
      util: [],
      repo: { above: ['types'], closed: true },
      service: ['repo', 'util'],
    })
    expect(sees).toEqual({ types: [], util: [], repo: ['types'], service: ['util', 'repo'] })
  })

  it('has no last layer without layers', () => {
    expect(layersOf([])).toEqual({ names: [], below: {}, sees: {}, closed: [], last: [] })
  })
})
