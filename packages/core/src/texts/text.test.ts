import { describe, expect, it } from 'vitest'
import { clean, clip, clipMiddle, listFiles, listNames, shortPath } from './text.ts'

describe('clean', () => {
  it.each([
    ['a line break', 'a\nb\r\nc', 'a b c'],
    ['a colour', '\u001b[31mred\u001b[0m', 'red'],
    ['a terminal link', '\u001b]8;;http://x\u0007text\u001b]8;;\u0007', 'text'],
    ['a text direction', 'a\u202eb', 'ab'],
    ['quotes', '"a" `b`', "'a' 'b'"],
    ['a lone surrogate', 'a\ud800b', 'ab'],
    ['letters of any script', 'größe/日本.ts', 'größe/日本.ts'],
  ])('%s', (_, text, cleaned) => {
    expect(clean(text)).toBe(cleaned)
  })
})

describe('shortening', () => {
  it('does not change text that fits', () => {
    expect([clip('abcdef', 6), clipMiddle('abcdef', 6)]).toEqual(['abcdef', 'abcdef'])
  })

  it('cuts the end or the middle', () => {
    expect([clip('abcdefg', 6), clipMiddle('abcdefg', 6)]).toEqual(['abcde…', 'ab…efg'])
  })

  it('never cuts a character in two', () => {
    expect([clip('ab😀cd', 4), clipMiddle('a😀bcd😀e', 6), clipMiddle('abcd😀ef', 6)]).toEqual([
      'ab…',
      'a…😀e',
      'ab…ef',
    ])
  })

  it('keeps two segments of a path', () => {
    expect(shortPath('src/domains/orders/types/order.ts')).toBe('types/order.ts')
  })
})

describe('lists of files', () => {
  it.each([
    [['a/b/one.ts'], 'b/one.ts'],
    [['src/users/repo/user.ts', 'src/orders/repo/user.ts'], 'users/repo/user.ts and orders/repo/user.ts'],
    [['repo/user.ts', 'src/repo/user.ts', 'src/order.ts'], 'repo/user.ts, src/repo/user.ts and src/order.ts'],
    [['a/b/1.ts', 'a/c/1.ts', 'd/b/1.ts', 'd/c/1.ts'], 'a/b/1.ts, a/c/1.ts and 2 more'],
  ])('%j', (paths, text) => {
    expect(listFiles(paths)).toBe(text)
  })
})

describe('lists of names', () => {
  it.each([
    [[], ''],
    [['a'], 'a'],
    [['a', 'b'], 'a and b'],
    [['a', 'b', 'c'], 'a, b and c'],
    [['a', 'b', 'c', 'd', 'e'], 'a, b and 3 more'],
  ])('%j', (names, text) => {
    expect(listNames(names)).toBe(text)
  })
})
