import { expect, it } from 'vitest'
import { compileExternals, externalsByPrecedence } from './externals.ts'

const externals = (...patterns: string[]) => patterns.map((pattern) => ({ pattern, allowedIn: [] }))

it('orders names before globs, longer globs before shorter ones, and `*` last', () => {
  const sorted = externalsByPrecedence(externals('*', '{a,b}*', '@scope/*', 'react', '@scope/ui-*', 'a**', '{*}'))
  expect(sorted.map(({ pattern }) => pattern)).toEqual([
    'react',
    '@scope/ui-*',
    '@scope/*',
    '{a,b}*',
    'a**',
    '{*}',
    '*',
  ])
})

it.each([
  ['react', 'react'],
  ['react-dom', 'react*'],
  ['pg', '*'],
])('finds the most specific pattern for %s: %s', (name, pattern) => {
  expect(compileExternals(externals('*', 'react*', 'react'))(name)?.pattern).toBe(pattern)
})

it('finds nothing for a package that no pattern names', () => {
  expect(compileExternals(externals('react'))('pg')).toBeNull()
  expect(compileExternals(externals('react'))('pg', true)).toBeNull()
})

it('takes `*` for every package but for no virtual module', () => {
  const find = compileExternals(externals('*', 'virtual:*'))
  expect(find('pages', true)).toBeNull()
  expect(find('pages')?.pattern).toBe('*')
  expect(find('virtual:pages', true)?.pattern).toBe('virtual:*')
})
