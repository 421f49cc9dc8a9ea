import type { Edge } from '@stratalint/core'
import { wholeModule } from '../edges/make-edge.ts'
import { MOCK_LOADERS, MOCK_SWITCHES } from '../edges/mock.ts'
import { doubt } from './doubt.ts'

const OBJECT = /\w+\s*\.\s*/y
const METHOD = /[A-Za-z_$][\w$]*/y
const MOCKED = /\s*\(\s*((['"])[^'"\\\n]*\2)\s*[,)]/y

export function isMockMethod(name: string): boolean {
  return MOCK_SWITCHES.has(name) || MOCK_LOADERS.has(name)
}

/** `vi.mock('./x')` and its like, with where the method is named; `null` where nothing is loaded. */
export function readMock(text: string, at: number): { edge: Edge; method: number } | null {
  OBJECT.lastIndex = at
  if (!OBJECT.test(text)) doubt()
  METHOD.lastIndex = OBJECT.lastIndex
  const [method] = METHOD.exec(text) ?? doubt()
  const end = METHOD.lastIndex
  if (MOCK_LOADERS.has(method) || /[\\\u0080-\uffff]/.test(text.charAt(end))) doubt()
  if (!MOCK_SWITCHES.has(method)) return null
  MOCKED.lastIndex = end
  const [, quoted] = MOCKED.exec(text) ?? doubt()
  const start = text.indexOf(quoted!, end)
  const edge: Edge = { kind: 'mock', specifier: quoted!.slice(1, -1), start, end: start + quoted!.length, typeOnly: false, names: wholeModule() }
  return { edge, method: end - method.length }
}

/** Whether an import brings in a mocking object under the name by which it is known. */
export function isMocker(name: string, specifier: string): boolean {
  return name === 'jest' ? specifier === '@jest/globals' : (name === 'vi' || name === 'vitest') && specifier === 'vitest'
}
