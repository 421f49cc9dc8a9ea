import { describe, expect, it } from 'vitest'
import { edgesIn } from '../../../../../test/support/extract.ts'

describe('url', () => {
  it.each([
    [`new URL('./x', import.meta.url)`, ["url './x'"]],
    [`new URL("../x.png", import.meta.url).href`, ['url "../x.png"']],
    ['new URL(`./x`, import.meta.url)', ['url `./x`']],
    [`new URL('./x' as string, (import.meta.url))`, ["url './x'"]],
    [`new Worker(new URL('./x', import.meta.url), { type: 'module' })`, ["url './x'"]],
    [`import { URL } from 'node:url'; new URL('./x', import.meta.url)`, ["import 'node:url'", "url './x'"]],
    [`import { URL as U } from 'url'; new U('./x', import.meta.url)`, ["import 'url'", "url './x'"]],
  ])('%s', (text, expected) => {
    expect(edgesIn(text)).toEqual(expected)
  })

  it.each([
    [`new URL('x', import.meta.url)`],
    [`new URL('/x', import.meta.url)`],
    [`new URL('https://example.com/x', import.meta.url)`],
    [`new URL('./x')`],
    [`new URL('./x', base)`],
    [`new URL('./x', import.meta.dirname)`],
    [`URL('./x', import.meta.url)`],
    [`new Path('./x', import.meta.url)`],
    [`class URL {} new URL('./x', import.meta.url)`],
    [`function f(URL) { new URL('./x', import.meta.url) }`],
    ['"new URL(\'./x\', import.meta.url)"'],
  ])('%s is not an edge', (text) => {
    expect(edgesIn(text)).toEqual([])
  })
})
