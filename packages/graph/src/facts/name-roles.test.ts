import { describe, expect, it } from 'vitest'
import { parseSource } from '../parse/parse-source.ts'
import { nameRolesOf } from './name-roles.ts'

function roleOf(code: string, name = 'a', file = 'x.tsx'): string | undefined {
  const text = `import { a, b } from './y'\n${code}`
  const parsed = parseSource(file, text)
  if ('error' in parsed) throw new Error('The code does not parse.')
  return nameRolesOf(parsed.program).get(name)
}

describe('the role of an imported name', () => {
  it.each([
    ['a JSX tag', '<a.Row /> ; <A2 />', 'element'],
    ['a base class', 'class X extends a {}', 'base'],
    ['a base class that is also called', 'class X extends a {}; a()', 'base'],
    ['a constructed class', 'const x = new a()', 'constructed'],
    ['a call whose result is used', 'const x = a(1)', 'called'],
    ['a call for its effect', 'a(1)', 'called-for-effect'],
    ['an awaited call for its effect', 'async () => { await a(1) }', 'called-for-effect'],
    ['calls with and without a used result', 'a(); const x = a()', 'called'],
    ['an object whose members are read', 'a.b.c()', 'members'],
    ['a type', 'let x: a', 'type'],
    ['a call and a type', 'let x: a = a()', 'called'],
    ['a decorator', 'class X { @a() x = 1; @a y = 2 }', 'decorator'],
    ['an argument of a decorator, and a type', 'class X { @b({ type: () => a }) x: a }', 'annotation'],
    ['a call in the argument of a decorator', 'class X { @b(() => { return a() }) x = 1 }', 'annotation'],
    [
      'a call for a variable that a decorator reads',
      'const v = a() ? 1 : 2; class X { @b({ v }) x = 1 }',
      'annotation',
    ],
    ['a call for another variable', 'const v = a(); class X { @b({ w: 1 }) x = v }', 'called'],
    ['a call in a function that a decorator calls', 'const v = () => a(); class X { @b(v()) x = 1 }', 'called'],
    ['a call in a decorated class', '@b() class X { x() { return a() } }', 'called'],
    ['a decorator that is also called', 'class X { @a() x = a() }', 'mixed'],
    ['an argument', 'b(a)', 'mixed'],
    ['a call and an argument', 'b(a); a()', 'mixed'],
  ])('is that of %s', (_, code, role) => {
    expect(roleOf(code)).toBe(role)
  })

  it('is unknown for a name that only a shadowing declaration uses', () => {
    expect(roleOf('function f(a: number) { return a + 1 }')).toBeUndefined()
  })

  it('is unknown for the name of a member, a key and a label', () => {
    expect(roleOf('b.a; ({ a: 1 }); a: for (;;) break a')).toBeUndefined()
  })
})
