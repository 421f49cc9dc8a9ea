import { describe, expect, it } from 'vitest'
import { edgesIn, namesIn } from '../../../../../test/support/extract.ts'

describe('export, export-type and export-all', () => {
  it.each([
    [`export { a } from './x'`, ["export './x'"]],
    [`export {} from './x'`, ["export './x'"]],
    [`export { a, type B } from './x'`, ["export './x'"]],
    [`export type { A } from './x'`, ["export-type './x'"]],
    [`export { type A, type B } from './x'`, ["export-type './x'"]],
    [`export type * from './x'`, ["export-type './x'"]],
    [`export type * as a from './x'`, ["export-type './x'"]],
    [`export * from './x'`, ["export-all './x'"]],
    [`export * as a from "./x"`, ['export-all "./x"']],
    [`export /* * from './no' */ * from './x'`, ["export-all './x'"]],
  ])('%s', (text, expected) => {
    expect(edgesIn(text)).toEqual(expected)
  })

  it.each([
    [`const a = './x'; export { a }`],
    [`export const from = './x'`],
    [`export default './x'`],
    [`export type A = './x'`],
  ])('%s is not an edge', (text) => {
    expect(edgesIn(text)).toEqual([])
  })

  it('records the exported name and the name in the module', () => {
    const text = `export { a, b as c, default, default as d, type E } from './x'; export * from './y'; export * as f from './z'; export type * from './w'`
    expect(namesIn(text)).toEqual([
      ['a:a', 'b:c', 'default:default', 'default:d', 'type E:E'],
      ['*'],
      ['*:f'],
      ['type *'],
    ])
  })
})
