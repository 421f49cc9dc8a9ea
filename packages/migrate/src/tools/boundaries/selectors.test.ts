import { expect, it } from 'vitest'
import { alternatives } from './selectors.ts'

it.each([
  [['helper', { family: 'a' }], [{ type: 'helper', captured: { family: 'a' } }]],
  // A capture may have the name of a key.
  [['helper', { module: '${from.module}' }], [{ type: 'helper', captured: { module: '${from.module}' } }]],
  [
    ['helper', { module: { source: 'react' } }],
    [{ type: 'helper' }, { module: { source: 'react' } }],
  ],
  [
    ['helper', { type: 'page' }],
    [{ type: 'helper' }, { type: 'page' }],
  ],
  [
    ['page', ['helper', { family: 'a' }]],
    [{ type: 'page' }, { type: 'helper', captured: { family: 'a' } }],
  ],
])('reads the selector %j', (selector, expected) => {
  expect(alternatives(selector)).toEqual(expected)
})
