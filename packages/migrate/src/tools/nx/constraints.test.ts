import { describe, expect, it } from 'vitest'
import { importOf, importOfPackage } from '../../model/old-edge.ts'
import { createNxJudge, hasTag, NX_RULE, type Constraint } from './constraints.ts'
import type { NxProject } from './projects.ts'

const PROJECTS: NxProject[] = [
  { name: 'orders', root: 'libs/orders', tags: ['scope:orders', 'type:feature'], isApp: false },
  { name: 'data', root: 'libs/data', tags: ['scope:orders', 'type:data'], isApp: false },
  { name: 'plain', root: 'libs/plain', tags: [], isApp: false },
  { name: 'shop', root: 'apps/shop', tags: ['type:app'], isApp: true },
]

const ORDERS = 'libs/orders/index.ts'
const DATA = 'libs/data/index.ts'
const PLAIN = 'libs/plain/index.ts'

function judge(depConstraints: Constraint[], allow: string[] = []) {
  return createNxJudge(
    { depConstraints, allow },
    (file) => PROJECTS.find(({ root }) => file.startsWith(`${root}/`)) ?? null,
  )
}

describe('createNxJudge', () => {
  it('allows only the listed tags', () => {
    const verdict = judge([{ sourceTag: 'type:feature', onlyDependOnLibsWithTags: ['type:data'] }])
    expect(verdict(importOf(ORDERS, DATA))).toBeNull()
    expect(verdict(importOf(ORDERS, PLAIN))).toBe(NX_RULE)
    expect(verdict(importOf(ORDERS, 'libs/orders/inner.ts'))).toBeNull()
  })

  it('asks every constraint that applies', () => {
    const verdict = judge([
      { sourceTag: 'scope:orders', onlyDependOnLibsWithTags: ['*'] },
      { allSourceTags: ['scope:orders', 'type:feature'], notDependOnLibsWithTags: ['type:data'] },
    ])
    expect(verdict(importOf(ORDERS, DATA))).toBe(NX_RULE)
    expect(verdict(importOf(DATA, ORDERS))).toBeNull()
  })

  it('forbids a project that no constraint mentions', () => {
    const verdict = judge([{ sourceTag: 'type:feature', onlyDependOnLibsWithTags: ['*'] }])
    expect(verdict(importOf(PLAIN, DATA))).toBe(NX_RULE)
  })

  it('reads an empty list as projects without tags', () => {
    const verdict = judge([{ sourceTag: '*', onlyDependOnLibsWithTags: [] }])
    expect(verdict(importOf(ORDERS, PLAIN))).toBeNull()
    expect(verdict(importOf(ORDERS, DATA))).toBe(NX_RULE)
  })

  it('forbids imports of apps, unless they are listed', () => {
    const any: Constraint[] = [{ sourceTag: '*', onlyDependOnLibsWithTags: ['*'] }]
    expect(judge(any)(importOf(ORDERS, 'apps/shop/main.ts'))).toBe(NX_RULE)
    expect(judge(any, ['apps/shop/*'])(importOf(ORDERS, 'apps/shop/main.ts'))).toBeNull()
  })

  it('judges packages', () => {
    const verdict = judge([
      { sourceTag: 'type:data', bannedExternalImports: ['react*'] },
      { sourceTag: 'type:feature', allowedExternalImports: ['react'] },
    ])
    expect(verdict(importOfPackage(DATA, 'react-dom'))).toBe(NX_RULE)
    expect(verdict(importOfPackage(DATA, 'express'))).toBeNull()
    expect(verdict(importOfPackage(ORDERS, 'react'))).toBeNull()
    expect(verdict(importOfPackage(ORDERS, 'express'))).toBe(NX_RULE)
  })
})

describe('hasTag', () => {
  it.each([
    ['*', [], true],
    ['scope:*', ['scope:orders'], true],
    ['scope:*', ['type:data'], false],
    ['/^scope:(a|b)$/', ['scope:a'], true],
    ['/^scope:(a|b)$/', ['scope:c'], false],
    ['scope:a', ['scope:ab'], false],
  ])('%s in %j is %s', (wanted, tags, expected) => {
    expect(hasTag(tags, wanted)).toBe(expected)
  })
})
