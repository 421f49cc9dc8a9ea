import { expect, it } from 'vitest'
import { exportCarrying, exportNamed, exportsAll } from './exports.ts'
import type { ExportFact } from './facts.ts'

const own = (name: string): ExportFact => ({ name, kind: 'value', origin: null })
const passed = (name: string, path: string, origin = name): ExportFact => ({
  name,
  kind: 'value',
  origin: { path, name: origin },
})

const first = passed('a', 'x.ts')
const exported = [own('own'), first, passed('alias', 'x.ts', 'a'), passed('b', 'y.ts'), passed('own', 'z.ts')]

it('finds the first export of a name', () => {
  expect(exportNamed(exported, 'own')).toBe(exported[0])
  expect(exportNamed(exported, 'alias')).toBe(exported[2])
  expect(exportNamed(exported, 'none')).toBeUndefined()
  expect(exportNamed(null, 'own')).toBeUndefined()
})

it('knows whether all names are exported', () => {
  expect(exportsAll(exported, ['own', 'a'])).toBe(true)
  expect(exportsAll(exported, ['own', 'none'])).toBe(false)
  expect(exportsAll(exported, [])).toBe(true)
})

it('finds the first export of a binding of another file', () => {
  expect(exportCarrying(exported, { path: 'x.ts', name: 'a' })).toBe(first)
  expect(exportCarrying(exported, { path: 'y.ts', name: 'b' }, { path: 'x.ts', name: 'a' })).toBe(first)
  expect(exportCarrying(exported, { path: 'x.ts', name: 'a' }, { path: 'y.ts', name: 'b' })).toBe(first)
  expect(exportCarrying(exported, { path: 'y.ts', name: 'a' })).toBeUndefined()
  expect(exportCarrying(exported, { path: 'z.ts', name: 'own' })).toBe(exported[4])
})
