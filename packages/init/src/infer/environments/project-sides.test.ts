import { expect, it } from 'vitest'
import { infer, times } from '../../../test-support/infer.ts'
import type { Dependencies } from '../../survey/manifests.ts'

const imports = [
  ...times(60, 'apps/api/src/orders', 'apps/api/src/data'),
  ...times(60, 'apps/shop/src/cart', 'apps/shop/src/text'),
  ...times(4, 'apps/shop/src/cart', 'libs/common/src'),
  ...times(4, 'apps/api/src/orders', 'libs/common/src'),
]

/** Where the parts run, if the projects depend on these packages. */
function sides(packages: Record<string, string>): Record<string, string | null> {
  const dependencies = (folder: string): Dependencies => {
    const names = new Set(packages[folder] === undefined ? [] : [packages[folder]])
    return { all: names, runtime: names }
  }
  const members = ['apps/api', 'apps/shop', 'libs/common']
  const { parts } = infer(imports, [], { members, dependencies })
  return Object.fromEntries(parts.map(({ shown, environment }) => [shown, environment]))
}

it('all code of a program runs on the side of its frameworks', () => {
  expect(sides({ 'apps/api': '@nestjs/core', 'apps/shop': '@angular/core' })).toEqual({
    'apps/api': 'server',
    'apps/shop': 'browser',
    'libs/common': null,
  })
})

it('a framework for both sides says nothing, and one side alone says as little', () => {
  expect(sides({ 'apps/api': '@nestjs/core', 'apps/shop': 'nuxt' })['apps/shop']).toBe(null)
  expect(Object.values(sides({ 'apps/api': '@nestjs/core', 'apps/shop': '@nestjs/core' }))).toEqual([null, null, null])
})
