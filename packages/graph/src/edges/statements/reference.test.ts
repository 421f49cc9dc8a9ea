import { describe, expect, it } from 'vitest'
import { edgesIn, extract } from '../../../../../test/support/extract.ts'

describe('reference', () => {
  it.each([
    [`/// <reference path="./x.d.ts" />`, ['reference "./x.d.ts"']],
    [`/// <reference path='x.d.ts'/>`, ["reference 'x.d.ts'"]],
    [`///<reference   path = "./x" />`, ['reference "./x"']],
    [`/// <reference types="./x" />`, ['reference "./x"']],
    [`/// <reference types="../x" resolution-mode="import" />`, ['reference "../x"']],
    [`/// <reference resolution-mode="import" types="./x" />`, ['reference "./x"']],
    [`// a\n/* b */\n\n/// <reference path="./x" />\nimport './y'`, ['reference "./x"', "import './y'"]],
    [`#!/usr/bin/env node\n/// <reference path="./x" />`, ['reference "./x"']],
    [`/// <reference path="./x" />\r\n/// <reference path="./y" />\r\n`, ['reference "./x"', 'reference "./y"']],
  ])('%s', (text, expected) => {
    expect(edgesIn(text)).toEqual(expected)
  })

  it.each([
    [`/// <reference types="node" />`],
    [`/// <reference types="node/x" />`],
    [`/// <reference lib="dom" />`],
    [`/// <reference no-default-lib="true" />`],
    [`// <reference path="./x" />`],
    [`/* /// <reference path="./x" /> */`],
    [`//// <reference path="./x" />`],
    [`/// see <reference path="./x" />`],
    [`/// <reference path="./x"`],
    [`a()\n/// <reference path="./x" />`],
    [`'/// <reference path="./x" />'`],
  ])('%s is not an edge', (text) => {
    expect(edgesIn(text)).toEqual([])
  })

  it('is type-only and has no names', () => {
    expect(extract('a.ts', `/// <reference path="./x" />`).edges).toEqual([
      { kind: 'reference', specifier: './x', start: 20, end: 25, typeOnly: true, names: [] },
    ])
  })
})
