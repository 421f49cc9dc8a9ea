import { describe, expect, it } from 'vitest'
import { edgesIn, namesIn } from '../../../../../test/support/extract.ts'

/** The edges but for those to the test runners. */
const mocksIn = (text: string): string[] => edgesIn(text).filter((edge) => !/vitest|@jest/.test(edge))

describe('mock', () => {
  it.each([
    [`vi.mock('./x')`, ["mock './x'"]],
    [`vi.mock("./x", () => ({}))`, ['mock "./x"']],
    ['vi.doMock(`./x`)', ['mock `./x`']],
    [`vi.unmock('./x')`, ["mock './x'"]],
    [`vi.doUnmock('./x')`, ["mock './x'"]],
    [`vi.importActual('./x')`, ["mock './x'"]],
    [`vi.importMock('./x')`, ["mock './x'"]],
    [`vitest.mock('./x')`, ["mock './x'"]],
    [`vi.mock(import('./x'), () => ({}))`, ["dynamic-import './x'"]],
    [
      `vi.mock('./x', async () => await vi.importActual<typeof import('./x')>('./x'))`,
      ["mock './x'", "type-query './x'", "mock './x'"],
    ],
    [`jest.mock('./x')`, ["mock './x'"]],
    [`jest.doMock('./x')`, ["mock './x'"]],
    [`jest.unmock('./x')`, ["mock './x'"]],
    [`jest.requireActual('./x')`, ["mock './x'"]],
    [`jest.requireMock('./x')`, ["mock './x'"]],
    [`jest.createMockFromModule('./x')`, ["mock './x'"]],
    [`jest.unstable_mockModule('./x', f)`, ["mock './x'"]],
    [`jest.mock('./x').mock('./y')`, ["mock './x'", "mock './y'"]],
    [`import { vi } from 'vitest'; vi.mock('./x')`, ["mock './x'"]],
    [`import { vi as v } from 'vitest'; v.mock('./x')`, ["mock './x'"]],
    [`import { jest } from '@jest/globals'; jest.mock('./x')`, ["mock './x'"]],
    [`const { jest } = require('@jest/globals'); jest.mock('./x')`, ["mock './x'"]],
    [`const { vi } = import.meta.vitest!; vi.mock('./x')`, ["mock './x'"]],
  ])('%s', (text, expected) => {
    expect(mocksIn(text)).toEqual(expected)
  })

  it.each([
    [`vi.fn('./x')`],
    [`vi.mock(path)`],
    [`vi.spyOn(a, './x')`],
    [`mock('./x')`],
    [`a.vi.mock('./x')`],
    [`function f(vi) { vi.mock('./x') }`],
    [`const jest = {}; jest.mock('./x')`],
    [`jest.fn().mock('./x')`],
    [`import { vi } from './vi'; vi.mock('./x')`],
    [`import { jest } from 'vitest'; jest.mock('./x')`],
    [`import vi from 'vitest'; vi.mock('./x')`],
    ['"vi.mock(\'./x\')"'],
    [`// jest.mock('./x')`],
  ])('%s is not an edge', (text) => {
    expect(mocksIn(text).filter((edge) => edge.includes('./x'))).toEqual([])
  })

  it.each([
    [`vi.mock('./x')`, ['*']],
    [`const { a } = await vi.importActual('./x')`, ['a:a']],
    [`const { a } = jest.requireActual('./x')`, ['a:a']],
    [`(await vi.importActual('./x')).a`, ['a']],
    [`const a = vi.importActual('./x')`, ['*']],
  ])('%s imports these names', (text, expected) => {
    expect(namesIn(text)).toEqual([expected])
  })
})
