import { describe, expect, it } from 'vitest'
import { matchesRule, otherKindOf, withGroupTexts, type Cruised } from './rules.ts'

function edge(from: string, to: string, more: Partial<Cruised> = {}): Cruised {
  return { from, to, types: ['local', 'import'], isDynamic: false, ...more }
}

describe('matchesRule', () => {
  it('compares the groups of from with to', () => {
    const rule = { from: { path: '^src/([^/]+)/' }, to: { path: '^src/([^/]+)/', pathNot: '^src/$1/' } }
    expect(matchesRule(rule, edge('src/a/x.ts', 'src/b/y.ts'))).toBe(true)
    expect(matchesRule(rule, edge('src/a/x.ts', 'src/a/y.ts'))).toBe(false)
  })

  it('reads several paths as alternatives', () => {
    const rule = { from: { pathNot: ['^test/', '^tools/'] }, to: { path: ['^fs$', '^os$'] } }
    expect(matchesRule(rule, edge('src/a.ts', 'os'))).toBe(true)
    expect(matchesRule(rule, edge('tools/a.ts', 'os'))).toBe(false)
    expect(matchesRule(rule, edge('src/a.ts', 'fs/promises'))).toBe(false)
  })

  it('asks for the kind of an import', () => {
    const rule = { from: {}, to: { dependencyTypes: ['core'], dependencyTypesNot: ['type-only'], dynamic: false } }
    expect(matchesRule(rule, edge('a.ts', 'fs', { types: ['core'] }))).toBe(true)
    expect(matchesRule(rule, edge('a.ts', 'fs', { types: ['core', 'type-only'] }))).toBe(false)
    expect(matchesRule(rule, edge('a.ts', 'fs', { types: ['core'], isDynamic: true }))).toBe(false)
    expect(matchesRule(rule, edge('a.ts', 'b.ts'))).toBe(false)
  })
})

describe('otherKindOf', () => {
  it.each([
    [{ from: { orphan: true }, to: {} }, 'orphan'],
    [{ from: {}, to: { circular: true } }, 'circular'],
    [{ from: {}, to: { couldNotResolve: true } }, 'couldNotResolve'],
    [{ from: {}, to: { reachable: false } }, 'reachable'],
    [{ from: {}, to: { moreUnstable: true } }, 'moreUnstable'],
    [{ from: {}, to: { licenseNot: 'MIT' } }, 'licenseNot'],
    [{ from: {}, to: { dependencyTypes: ['npm-dev'] } }, 'dependencyTypes'],
    [{ scope: 'folder', from: {}, to: {} }, 'scope'],
    [{ module: {}, from: {} }, 'module'],
    [{ from: { path: 'a' }, to: { path: 'b', dependencyTypesNot: ['core'] } }, null],
  ])('%j is %s', (rule, kind) => {
    expect(otherKindOf(rule)).toBe(kind)
  })
})

describe('withGroupTexts', () => {
  it('puts the text of a group in place of its reference', () => {
    expect(withGroupTexts('^src/$1/', '^src/([^/]+)/')).toBe('^src/([^/]+)/')
    expect(withGroupTexts(['$1', '^lib/'], '(^src/cli/)')).toBe('(^src/cli/)|^lib/')
  })
})
