import { describe, expect, it } from 'vitest'
import { membersRead } from './member-reads.ts'
import { readSource } from './module-source.ts'

function readOf(code: string): string[] | null {
  const source = readSource('x.ts', `import type { T } from './t'\n${code}`, [])
  if (source === null) throw new Error('The code does not parse.')
  const members = membersRead(source, 'T')
  return members === null ? null : [...members]
}

describe('the members of a type', () => {
  it.each([
    ['of a parameter', 'const f = (x: T) => x.a + x.b.c', ['a', 'b']],
    ['of a pattern', 'const f = ({ a, b: c }: T) => a + c', ['a', 'b']],
    ['of a pattern in the body', 'function f(x: T) { const { a } = x; return a }', ['a']],
    ['of several parameters', 'const f = (x: T) => x.a\nconst g = (y: T) => y.b', ['a', 'b']],
    ['next to a key of the same name', 'const f = (x: T) => ({ x: x.a })', ['a']],
    ['next to a member of the same name', 'const f = (x: T) => x.a + y.x', ['a']],
  ])('%s are those that are read', (_, code, members) => {
    expect(readOf(code)).toEqual(members)
  })
})

describe('all members matter', () => {
  it.each([
    ['where the value goes on', 'const f = (x: T) => g(x)'],
    ['where it is returned', 'const f = (x: T) => x'],
    ['where a member is computed', 'const f = (x: T) => x[a]'],
    ['where a member is written', 'const f = (x: T) => { x.a = 1 }'],
    ['where a shorthand passes it on', 'const f = (x: T) => ({ x })'],
    ['where a pattern keeps the rest', 'const f = ({ a, ...rest }: T) => rest'],
    ['where the type is part of another', 'const f = (x: T[]) => x[0].a'],
    ['where the type has arguments', 'const f = (x: T<string>) => x.a'],
    ['where a variable has it', 'const x: T = load()\nx.a'],
    ['where nothing is read', 'const f = (x: T) => 1'],
    ['in one place among others', 'const f = (x: T) => x.a\nconst g = (x: T) => h(x)'],
  ])('%s', (_, code) => {
    expect(readOf(code)).toBeNull()
  })
})
