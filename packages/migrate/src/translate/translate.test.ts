import { describe, expect, it } from 'vitest'
import type { Group, OldConfig } from '../model/old-config.ts'
import { translate } from './translate.ts'

type Rule = (from: string, to: string) => boolean

function group(name: string, pattern = `src/${name}/**`, more: Partial<Group> = {}): Group {
  return { name, pattern, source: name, ...more }
}

/** Translates the groups of a config whose rules are one function on the folders below `src`. */
function architectureOf(groups: Group[], allows: Rule, packages: string[] = [], mayUse: Rule = () => true) {
  const config: OldConfig = {
    tool: 'boundaries',
    file: 'eslint.config.js',
    groups,
    judge: (edge) => {
      const folder = (path: string): string => path.split('/').slice(1, -1).join('/')
      const isAllowed =
        edge.to === null ? mayUse(folder(edge.from), edge.packageName!) : allows(folder(edge.from), folder(edge.to))
      return isAllowed ? null : 'rule'
    },
    kinds: new Set(['import']),
    typeOnly: 'enforce',
    packages,
    reportsUnplaced: false,
    findsCycles: true,
    findsUnresolved: true,
    ignores: [],
    losses: [],
  }
  const { draft, differences } = translate(config, '/project', [])
  const { layers, crossDomain, externals, places } = draft.config.architecture!
  const identities = Object.values(places!).map((place) => (place as { pattern: string }).pattern)
  return {
    ...{ layers, crossDomain, ...(externals !== undefined && { externals }) },
    patterns: identities,
    differences: differences.map(({ from, to, kind, equal }) => `${from.name} → ${to.name} ${equal.join()}: ${kind}`),
  }
}

/** A relation as the pairs that it allows. */
function pairs(...allowed: string[]): Rule {
  return (from, to) => from === to || allowed.includes(`${from}>${to}`)
}

const ABC = ['a', 'b', 'c'].map((name) => group(name))
const PATTERNS = ['src/a/**', 'src/b/**', 'src/c/**']

describe('translate', () => {
  it('writes a total order as a list', () => {
    expect(architectureOf(ABC, pairs('a>b', 'b>c', 'a>c'))).toEqual({
      layers: ['c', 'b', 'a'],
      crossDomain: 'lower-layers',
      patterns: PATTERNS,
      differences: [],
    })
  })

  it('writes a partial order as an object', () => {
    expect(architectureOf(ABC, pairs('a>b', 'a>c'))).toEqual({
      layers: { a: ['b', 'c'], b: [], c: [] },
      crossDomain: 'lower-layers',
      patterns: PATTERNS,
      differences: [],
    })
  })

  it('closes a layer where nothing above it reaches past it', () => {
    expect(architectureOf(ABC, pairs('a>b', 'b>c'))).toEqual({
      layers: ['c', { name: 'b', closed: true }, 'a'],
      crossDomain: 'lower-layers',
      patterns: PATTERNS,
      differences: [],
    })
  })

  it('lists the imports where some reach past a layer and others do not', () => {
    const groups = ['a', 'b', 'c', 'd'].map((name) => group(name))
    expect(architectureOf(groups, pairs('a>b', 'b>c', 'd>b', 'd>c'))).toEqual({
      layers: { d: ['b'], a: ['b'], b: ['c'], c: [] },
      crossDomain: {
        default: 'deny',
        allow: [
          { from: '*', to: '*', fromLayers: ['a'], layers: ['b'] },
          { from: '*', to: '*', fromLayers: ['b'], layers: ['c'] },
          { from: '*', to: '*', fromLayers: ['d'], layers: ['b', 'c'] },
        ],
      },
      patterns: [...PATTERNS, 'src/d/**'],
      differences: [],
    })
  })

  it('names the places where groups import each other', () => {
    expect(architectureOf(ABC, pairs('a>b', 'b>a', 'b>c', 'c>a'))).toEqual({
      layers: undefined,
      crossDomain: {
        default: 'deny',
        allow: [
          { from: 'a', to: 'b' },
          { from: 'b', to: '{a,c}' },
          { from: 'c', to: 'a' },
        ],
      },
      patterns: PATTERNS,
      differences: [],
    })
  })

  it('keeps the instances of a group apart where they may not import each other', () => {
    const groups = [group('app'), group('feature', 'src/feature-{name}/**')]
    expect(architectureOf(groups, (from, to) => from === to || from === 'app')).toEqual({
      layers: ['feature', 'app'],
      crossDomain: 'lower-layers',
      patterns: ['src/app/**', 'src/feature-{name}/**'],
      differences: [],
    })
  })

  it('joins groups to one instance where equal captures decide', () => {
    const groups = [group('ui', 'src/{domain}/ui/**'), group('data', 'src/{domain}/data/**')]
    const rule: Rule = (from, to) => {
      const [[domain, layer], [otherDomain, otherLayer]] = [from.split('/'), to.split('/')]
      return domain === otherDomain && (layer === otherLayer || layer === 'ui')
    }
    expect(architectureOf(groups, rule)).toEqual({
      layers: ['data', 'ui'],
      crossDomain: 'deny',
      patterns: ['src/{domain}/ui/**', 'src/{domain}/data/**'],
      differences: [],
    })
  })

  it('lists what the policy allows beyond the old rules', () => {
    const groups = [group('ui', 'src/{domain}/ui-{name}/**'), group('data', 'src/{domain}/data/**')]
    const rule: Rule = (from, to) => {
      const [[domain, part], [otherDomain, otherPart]] = [from.split('/'), to.split('/')]
      return domain === otherDomain && (part === otherPart || (part!.startsWith('ui-') && otherPart === 'data'))
    }
    expect(architectureOf(groups, rule)).toEqual({
      layers: ['data', 'ui'],
      crossDomain: 'deny',
      patterns: ['src/{domain}/ui-*/**', 'src/{domain}/data/**'],
      differences: ['ui → ui domain: looser'],
    })
  })

  it('says who may import a package, and who may import any', () => {
    const mayUse: Rule = (from, name) => from === 'a' || (from === 'b' && name !== 'react')
    expect(architectureOf(ABC, pairs('a>b', 'a>c'), ['react', 'pg'], mayUse)).toEqual({
      layers: { a: ['b', 'c'], b: [], c: [] },
      crossDomain: 'lower-layers',
      externals: { react: ['a'], '*': ['a', 'b'] },
      patterns: PATTERNS,
      differences: [],
    })
  })

  it('leaves out derived groups that make no difference, and joins those that are treated alike', () => {
    const derived = { isDerived: true } as const
    const groups = [
      group('a'),
      group('b', 'src/b/**', derived),
      group('c', 'src/c/**', derived),
      group('b-spec', 'src/b/inner/**', derived),
    ]
    expect(architectureOf(groups, (from, to) => from === to || from === 'a' || to !== 'a')).toEqual({
      layers: ['b', 'a'],
      crossDomain: 'lower-layers',
      patterns: ['src/a/**', 'src/{b,c}/**'],
      differences: [],
    })
  })
})
