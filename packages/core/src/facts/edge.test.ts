import { expect, it } from 'vitest'
import { loadersOf } from './edge.ts'

it.each([
  ['!!raw-loader!./a.txt', '!!raw-loader!'],
  ['style-loader!css-loader?x=1!./a.css', 'style-loader!css-loader?x=1!'],
  ['./a.ts', ''],
  ['./a!', ''],
  ['virtual:a!b', ''],
  ['X2+-.:a!b', ''],
  ['2x:a!b', '2x:a!'],
  ['a/b:c!d', 'a/b:c!'],
])('the loaders of %s are %j', (specifier, expected) => {
  expect(loadersOf(specifier)).toBe(expected)
})
