import { expect, it } from 'vitest'
import { temporaryProject } from '../../../../test/support/temporary-project.ts'
import { findMembers } from './members.ts'

const NAMES = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h']

/** The members of a workspace whose apps import so many files of a folder beside them. */
function members(count: number, target: (name: string) => string): string[] {
  const files = NAMES.flatMap((name) => [`apps/shop/${name}.ts`, `apps/api/${name}.ts`, target(name)])
  const root = temporaryProject({
    'package.json': '{ "workspaces": ["apps/*"] }',
    'apps/shop/package.json': '{}',
    'apps/api/package.json': '{}',
    ...Object.fromEntries(files.map((file) => [file, ''])),
  })
  const imports = NAMES.slice(0, count).map((name) => ({ from: `apps/shop/${name}.ts`, to: target(name) }))
  return findMembers(root, { workspaces: ['apps/*'] }, files, imports)
}

it('are folders of code without a package.json that packages import', () => {
  const target = (name: string): string => `libraries/${name < 'e' ? 'text' : 'data'}/src/${name}.ts`
  expect(members(8, target)).toEqual(['apps/api', 'apps/shop', 'libraries/data', 'libraries/text'])
  expect(members(8, (name) => `library/src/${name}.ts`)).toEqual(['apps/api', 'apps/shop', 'library'])
})

it('are no such folders that packages hardly import, and none of scripts', () => {
  expect(members(7, (name) => `library/src/${name}.ts`)).toEqual(['apps/api', 'apps/shop'])
  expect(members(8, (name) => `scripts/src/${name}.ts`)).toEqual(['apps/api', 'apps/shop'])
})
