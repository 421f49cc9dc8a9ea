import { expect, it } from 'vitest'
import { probed, sourceOf } from '../../../testing/source-of.ts'
import { enclosingName, unwrap, withWrappers } from './functions.ts'

/** The name of the function around `probe(…)`. */
const nameAround = (text: string): string | null => enclosingName(probed(sourceOf(text))[0]!)

it('names declarations, variables, properties and methods', () => {
  expect(nameAround('function load() { probe(1) }')).toBe('load')
  expect(nameAround('const load = async () => probe(1)')).toBe('load')
  expect(nameAround('const load = (() => probe(1)) as Load')).toBe('load')
  expect(nameAround('const load = cache(async () => probe(1))')).toBe('load')
  expect(nameAround('const a = { load: () => probe(1) }')).toBe('load')
  expect(nameAround('class A { load() { probe(1) } }')).toBe('load')
  expect(nameAround('class A { #load = () => probe(1) }')).toBe('#load')
  expect(nameAround('exports.load = () => probe(1)')).toBe('load')
})

it('looks past functions without a name', () => {
  expect(nameAround('function load() { return ids.map((id) => probe(id)) }')).toBe('load')
  expect(nameAround('ids.map((id) => probe(id))')).toBe(null)
  expect(nameAround('probe(1)')).toBe(null)
})

it('removes and adds casts, optional chains and non-null assertions', () => {
  const [argument] = probed(sourceOf('probe((a?.b)! as unknown as string)'))
  const inner = unwrap(argument!)
  expect(inner.type).toBe('MemberExpression')
  expect(withWrappers(inner)).toBe(argument)
})
