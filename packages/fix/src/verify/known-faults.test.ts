import { expect, it } from 'vitest'
import { createKnownFaults } from './known-faults.ts'

/** A checker of which each look is noted. */
function checkerOf(faults: Record<string, string[]>) {
  const looks: string[][] = []
  const known = createKnownFaults(
    {
      typesIn: () => null,
      faultsOf(files) {
        looks.push([...files])
        return files.flatMap((file) => (faults[file] ?? []).map((text) => ({ file, text })))
      },
    },
    ['a.ts', 'b.ts', 'c.ts'],
  )
  return { known, looks, faults }
}

it('looks at all files together at first, and then only at those of a try', () => {
  const { known, looks } = checkerOf({ 'a.ts': ['TS1'] })
  expect(known.before(['a.ts'])).toEqual([{ file: 'a.ts', text: 'TS1' }])
  expect(known.before(['a.ts', 'b.ts'])).toEqual([{ file: 'a.ts', text: 'TS1' }])
  known.after(['b.ts'])
  known.before(['c.ts', 'new.ts'])
  expect(looks).toEqual([['a.ts', 'b.ts', 'c.ts'], ['b.ts'], ['new.ts']])
})

it('knows the faults of a try only once it is accepted', () => {
  const { known, faults } = checkerOf({})
  known.before(['a.ts'])
  faults['a.ts'] = ['TS2']
  const tried = known.after(['a.ts'])
  expect(tried.faults).toEqual([{ file: 'a.ts', text: 'TS2' }])
  expect(known.before(['a.ts'])).toEqual([])
  tried.accept()
  expect(known.before(['a.ts'])).toEqual([{ file: 'a.ts', text: 'TS2' }])
})
