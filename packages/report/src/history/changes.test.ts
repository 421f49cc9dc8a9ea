import { expect, it } from 'vitest'
import { countChanges } from './changes.ts'

it('counts the commits of each file, whatever its name', () => {
  const log = ['\x01', '\nsrc/a.ts', 'src/new\nline.ts', '\x01', '\x01', '\nsrc/a.ts', ''].join('\0')
  expect(countChanges(log)).toEqual({
    commits: 3,
    byFile: new Map([
      ['src/a.ts', 2],
      ['src/new\nline.ts', 1],
    ]),
  })
})

it('finds nothing in an empty log', () => {
  expect(countChanges('')).toEqual({ commits: 0, byFile: new Map() })
})
