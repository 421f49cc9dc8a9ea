import { expect, it } from 'vitest'
import { divideBySide, type Side } from './folder-sides.ts'

/** What differs from code that runs everywhere, with `+` for the server and `-` for the browser. */
function divide(sides: Record<string, Side>): string[] {
  return divideBySide('lib', Object.keys(sides), (file) => sides[file]!).map(
    ({ path, isServer }) => `${isServer ? '+' : '-'} ${path}`,
  )
}

it('names a folder where that takes fewer names than its files', () => {
  expect(divide({ 'lib/db/a.ts': 'server', 'lib/db/b.ts': 'server', 'lib/text.ts': 'browser' })).toEqual([
    '+ lib/db/**',
  ])
  expect(divide({ 'lib/db/a.ts': 'server', 'lib/db/b.ts': 'browser', 'lib/db/c.ts': 'browser' })).toEqual([
    '+ lib/db/a.ts',
  ])
})

it('names what the browser needs of a folder of the server', () => {
  expect(
    divide({
      'lib/api/a.ts': 'server',
      'lib/api/b.ts': 'server',
      'lib/api/c.ts': 'server',
      'lib/api/d.ts': 'server',
      'lib/api/ui/form.ts': 'browser',
      'lib/api/ui/list.ts': 'browser',
      'lib/api/plans.ts': 'browser',
    }),
  ).toEqual(['+ lib/api/**', '- lib/api/ui/**', '- lib/api/plans.ts'])
})

it('leaves files where they are that may run anywhere, unless few of them are between files of the server', () => {
  const mixed = { 'lib/a/one.ts': 'server', 'lib/a/two.ts': 'either', 'lib/a/three.ts': 'either' } as const
  expect(divide(mixed)).toEqual(['+ lib/a/one.ts'])
  expect(divide({ ...mixed, 'lib/a/four.ts': 'server' })).toEqual(['+ lib/a/**'])
})

it('takes a folder of components that the server renders for one of the server', () => {
  const components = (side: Side): Record<string, Side> =>
    Object.fromEntries(['a', 'b', 'c', 'd', 'e', 'f'].map((name) => [`lib/site/${name}.tsx`, side]))
  expect(divide(components('rendered'))).toEqual(['+ lib/site/**'])
  expect(divide(components('either'))).toEqual([])
})

it('names no file that a pattern cannot name alone', () => {
  expect(divide({ 'lib/a*.ts': 'server', 'lib/b.ts': 'server' })).toEqual(['+ lib/b.ts'])
})
