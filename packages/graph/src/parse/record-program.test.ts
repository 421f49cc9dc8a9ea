import { describe, expect, it } from 'vitest'
import { readTwice } from '../../testing/readings.ts'

const IMPORTS = `import d, { a, type T } from './a'\nimport * as n from './n'\nimport type { U } from './u'\n`

describe('a file whose imports and exports the parser lists', () => {
  it.each([
    'export const x = f(a)',
    'export const x: Map<string, T> = new Map()',
    'export const x = ({ y }: T) => y',
    'export const x = async (y) => y',
    'export let x: T',
    'export type X = { y: U }',
    "export type X =\n  | 'a'\n  | 'b'",
    'export type X = Map<U, U>',
    'export interface X { import: U }',
    'export default function x(): void {}',
    'export default defineConfig({})',
    "export * as n from './v'",
    "export { default } from './v'",
  ])('needs no tree: %s', (text) => {
    const { tree, imports } = readTwice('a.ts', IMPORTS + text)!
    expect(imports).toBe(tree)
  })

  it.each([
    'export const x = a',
    'export const x = /* as it is */ a',
    'export const x = (a as T)',
    'export const x = <T>n.a',
    'export const x: <X = {}>(y: X) => void = a',
    'export const x: T /* = 1 */ = a',
    'export { a, type T as V }',
    'export default // the same\na',
    'export type X = U',
    'export type X = (U)',
    'export type X = | U',
    'export type X = /* its own */ U',
    'const x = n.a\nexport { x }',
    'const y = 1, X = n.b\nexport type X = { y: 1 }',
    'const { X } = n\nexport type X = { y: 1 }',
    "export {} from './v'",
    "export type/**/{} from './v'",
    'import x = n.b\nexport { x }',
    "declare module /* theirs */ 'x' { import y from './y' }",
    'namespace N { export import y = n.b }',
  ])('needs its tree: %s', (text) => {
    expect(readTwice('a.ts', IMPORTS + text)!.imports).toBeNull()
  })
})
