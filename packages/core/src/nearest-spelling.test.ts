import { describe, expect, it } from 'vitest'
import { editDistance, nearestSpelling } from './nearest-spelling.ts'

const layers = ['types', 'config', 'repo', 'service', 'runtime', 'ui']

describe('nearestSpelling', () => {
  it.each([
    ['servise', 'service'],
    ['servcie', 'service'],
    ['Service', 'service'],
    ['conf', 'config'],
    ['run', 'runtime'],
    ['u', 'ui'],
  ])('corrects %s to %s', (name, expected) => {
    expect(nearestSpelling(name, layers)).toBe(expected)
  })

  it.each([['db'], ['domain'], ['xyz'], ['']])('finds nothing for %j', (name) => {
    expect(nearestSpelling(name, layers)).toBeNull()
  })
})

describe('editDistance', () => {
  it.each([
    ['ab', 'ba', 1],
    ['kitten', 'sitting', 3],
    ['', 'abc', 3],
    ['same', 'same', 0],
  ])('from %j to %j is %i', (from, to, distance) => {
    expect(editDistance(from, to)).toBe(distance)
  })
})
