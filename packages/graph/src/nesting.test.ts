import { describe, expect, it } from 'vitest'
import { deepAt } from './nesting.ts'
import { parseSource, readModule, readSoundModule } from './parse.ts'

const nested = (open: string, close: string, depth: number): string => `a = ${open.repeat(depth)}1${close.repeat(depth)}`

describe('deepAt', () => {
  it.each([
    ['parentheses', nested('(', ')', 801), 804],
    ['blocks', `${'{'.repeat(900)}${'}'.repeat(900)}`, 800],
    ['functions that never close', '() => ['.repeat(2_000), 5_600],
    ['a sum', `a = ${'b + '.repeat(3_000)}c`, 10_000],
    ['a chain of else', `${'if (a) { b } else '.repeat(5_001)}c`, 45_000],
  ])('%s', (_, text, at) => {
    expect(deepAt(text)).toBe(at)
  })

  it.each([
    ['parentheses that people write', nested('(', ')', 800)],
    ['many that stand beside one another', 'a()\n'.repeat(1_500)],
    ['many statements', `a = ${'b + '.repeat(1_000)}c;`.repeat(100)],
    ['a long list', `[${'1, '.repeat(20_000)}]`],
    ['a long word', 'a'.repeat(100_000)],
    ['closing brackets', ')'.repeat(4_000)],
  ])('not %s', (_, text) => {
    expect(deepAt(text)).toBeNull()
  })
})

describe('a file that nests deeper than the parser can follow', () => {
  it.each([
    ['parentheses', nested('(', ')', 100_000)],
    ['arrays', nested('[', ']', 100_000)],
    ['functions', nested('() => {', '}', 20_000)],
    ['conditions', `a = ${'b ? c : '.repeat(100_000)}d`],
    ['assignments', `${'a = '.repeat(100_000)}b`],
    ['loops', `${'for(;;)'.repeat(30_000)}x()`],
    ['functions of two', `export const f = ${'(a,b)=>'.repeat(30_000)}1`],
    ['conditions with objects', `export const v = ${'a ? {} : '.repeat(30_000)}1`],
  ])('does not parse, and this process lives: %s', (_, text) => {
    const fault = { error: { message: 'It nests too deep: split what stands here into parts', start: deepAt(text)!, end: deepAt(text)! + 1 } }
    expect(parseSource('a.ts', text)).toEqual(fault)
    expect(readModule('a.ts', text)).toEqual(fault)
  })

  it.each([
    ['a sum of as many terms as a generator writes', `import './b'; a = ${'b + '.repeat(20_000)}c`],
    ['brackets in a string', `import './b'; a = '${'('.repeat(100_000)}'`],
    ['parentheses beyond all taste', `import './b'; ${nested('(', ')', 1_000)}`],
  ])('is another than one that it can: %s', (_, text) => {
    expect(readModule('a.ts', text)).toMatchObject({ isFaulty: false })
  })
})

describe('readSoundModule', () => {
  it('believes that a file parses until its tree is asked for', () => {
    const read = readSoundModule('a.ts', `import './b'\na b\n`)
    if ('error' in read) throw new Error('It was parsed.')
    expect(read.record().edges.map(({ specifier }) => specifier)).toEqual(['./b'])
    expect(read.isFaulty).toBe(false)
    expect(() => read.tree.program).toThrow(/semicolon/)
    expect(read.isFaulty).toBe(true)
  })

  it('gives the tree of one that does', () => {
    const read = readSoundModule('a.ts', `import './b' // c\n`)
    expect(read).toMatchObject({ tree: { program: { type: 'Program' }, comments: [{ value: ' c' }] }, isFaulty: false })
  })

  it.each([
    ['a.js', '// @flow\na b'],
    ['a.cjs', '/* @flow strict */ a b'],
  ])('does not believe it of a file of Flow, of which linters say nothing: %s', (file, text) => {
    expect(readSoundModule(file, text)).toHaveProperty('error')
  })
})
