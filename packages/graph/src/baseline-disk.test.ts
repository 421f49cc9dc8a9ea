import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { digestCode, createBaselineDisk } from './baseline-disk.ts'

const TEXT = `import { a } from './a'\nexport const b = a + '// no comment'\n`

describe('the content of a file', () => {
  it.each([
    [
      'another indentation and other line ends',
      `import {a}\r\n  from './a'\r\n\r\nexport const b = a\n    + '// no comment'`,
    ],
    [
      'other comments',
      `// one\nimport { a /* two */ } from './a'\n/** three */\nexport const b = a + '// no comment'\n`,
    ],
    ['specifiers that a move had to change', TEXT.replace('./a', '../elsewhere/a.js')],
  ])('is the same with %s', (_, text) => {
    expect(digestCode('b.ts', text)).toBe(digestCode('b.ts', TEXT))
  })

  it.each([
    ['another name', TEXT.replace('a + ', 'c + ')],
    ['another text', TEXT.replace('// no comment', '// some')],
    ['an import more', `import './c'\n${TEXT}`],
  ])('is another with %s', (_, text) => {
    expect(digestCode('b.ts', text)).not.toBe(digestCode('b.ts', TEXT))
  })

  it('is the whole text of what does not parse', () => {
    expect(digestCode('b.ts', 'const = // one')).toBe(digestCode('b.ts', 'const  =  // one'))
    expect(digestCode('b.ts', 'const = // one')).not.toBe(digestCode('b.ts', 'const = // two'))
  })
})

it('is unknown where a file is gone or binary', () => {
  const root = mkdtempSync(join(tmpdir(), 'stratalint-content-'))
  onTestFinished(() => rmSync(root, { recursive: true, force: true }))
  writeFileSync(join(root, 'b.ts'), `\uFEFF${TEXT}`)
  writeFileSync(join(root, 'binary.ts'), Buffer.from([0, 1, 2]))
  const disk = createBaselineDisk(root)
  expect(['b.ts', 'binary.ts', 'gone.ts'].map((file) => disk.contentOf(file))).toEqual([
    digestCode('b.ts', TEXT),
    null,
    null,
  ])
  expect(['b.ts', 'binary.ts', 'gone.ts'].map((file) => disk.exists(file))).toEqual([true, true, false])
})
