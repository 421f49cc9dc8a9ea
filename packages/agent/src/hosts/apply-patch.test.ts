import { expect, it } from 'vitest'
import { patchEdits } from './apply-patch.ts'

const patch = (...lines: string[]): string => ['*** Begin Patch', ...lines, '*** End Patch'].join('\n')

it('reads added, updated, moved and deleted files', () => {
  const edits = patchEdits(
    patch(
      '*** Add File: a.ts',
      '+one',
      '+',
      '+two',
      '*** Update File: b.ts',
      '@@ class B {',
      '   x = 1',
      '-  y = 2',
      '+  y = 3',
      '*** Update File: c.ts',
      '*** Move to: d.ts',
      '@@',
      '-old',
      '+new',
      '*** Delete File: e.ts',
    ),
  )
  const b = 'x = 1\ny = 2\nclass B {\n  x = 1\n  y = 2\n}\n'
  const texts: Record<string, string> = { 'b.ts': b, 'd.ts': 'old\n', 'e.ts': 'x\n' }
  expect(edits.map(({ path, source, after }) => [path, source ?? null, after(texts[path] ?? null)])).toEqual([
    ['a.ts', null, 'one\n\ntwo\n'],
    ['b.ts', null, 'x = 1\ny = 2\nclass B {\n  x = 1\n  y = 3\n}\n'],
    ['c.ts', null, null],
    ['d.ts', 'c.ts', 'new\n'],
    ['e.ts', null, null],
  ])
  expect(edits[1]!.before('x = 1\ny = 2\nclass B {\n  x = 1\n  y = 3\n}\n')).toBe(b)
})

it('adds lines without context at the end', () => {
  const [edit] = patchEdits(patch('*** Update File: a.ts', '@@', '+last'))
  expect([edit!.after('first\n'), edit!.after('first')]).toEqual(['first\nlast\n', 'first\nlast'])
})

it('does not guess where lines are that the file does not have', () => {
  const [edit] = patchEdits(patch('*** Update File: a.ts', '@@', '-missing', '+new'))
  expect([edit!.after('other\n'), edit!.after(null)]).toEqual([undefined, undefined])
})

it.each(['', 'ls -la', '*** Update File:', '*** Begin Patch\n*** End Patch'])('finds no edit in %j', (text) => {
  expect(patchEdits(text)).toEqual([])
})
