import { allExtensions } from 'dependency-cruiser'
import { describe, expect, it } from 'vitest'
import { unreadable } from './readable.ts'

const without = (...missing: string[]) =>
  ['.ts', '.tsx', '.js'].map((extension) => ({ extension, available: !missing.includes(extension) }))

describe('what dependency-cruiser cannot read', () => {
  it.each([
    ['nothing here', ['src/a.ts', 'src/b.js'], allExtensions, '6.0.3', null],
    ['nothing that is checked', ['src/b.js'], without('.ts', '.tsx'), null, null],
    [
      'TypeScript with a compiler that it does not know',
      ['src/a.ts', 'src/b.js'],
      without('.ts', '.tsx'),
      '7.0.2',
      'dependency-cruiser cannot read .ts files here: it needs typescript 6 or older (found 7.0.2), or @swc/core: npm i -D @swc/core',
    ],
    [
      'TypeScript without a compiler',
      ['src/a.ts', 'src/b.tsx'],
      without('.ts', '.tsx'),
      null,
      'dependency-cruiser cannot read .ts, .tsx files here: it needs typescript 6 or older, or @swc/core: npm i -D @swc/core',
    ],
  ])('%s', (_, files, extensions, typescript, problem) => {
    expect(unreadable(files, extensions, typescript)).toBe(problem)
  })
})
