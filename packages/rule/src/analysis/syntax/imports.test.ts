import type { TSESTree } from '@typescript-eslint/utils'
import { expect, it } from 'vitest'
import { probed, sourceOf } from '../../../testing/source-of.ts'
import { importedAs, isGlobal } from './imports.ts'

/** What the argument of `probe(…)` is imported as. */
function probe(text: string): string | null {
  const source = sourceOf(text)
  const value = importedAs(source, probed(source)[0]!)
  return value === null ? null : [value.module, ...value.path].join(' ')
}

it('finds named, default and namespace imports', () => {
  expect(probe("import { z as zod } from 'zod'; probe(zod.object)")).toBe('zod z object')
  expect(probe("import axios from 'axios'; probe(axios.get)")).toBe('axios default get')
  expect(probe("import * as v from 'valibot'; probe(v['parse'])")).toBe('valibot parse')
  expect(probe("import { 'a b' as c } from 'm'; probe(c)")).toBe('m a b')
})

it('treats the default export of a builtin as the module', () => {
  expect(probe("import fs from 'node:fs'; probe(fs.readFile)")).toBe('fs readFile')
  expect(probe("import { default as fs } from 'fs'; probe(fs?.promises!.readFile)")).toBe('fs promises readFile')
  expect(probe("import test from 'node:test'; probe(test)")).toBe('node:test')
})

it('follows require, import-equals and awaited imports', () => {
  expect(probe("const { readFile: read } = require('fs'); probe(read)")).toBe('fs readFile')
  expect(probe("probe(require('pino').default)")).toBe('pino default')
  expect(probe("import fs = require('fs'); probe(fs.readFile)")).toBe('fs readFile')
  expect(probe("async () => { const { z } = await import('zod'); probe(z) }")).toBe('zod z')
})

it('follows constant aliases and destructuring', () => {
  expect(probe("import axios from 'axios'; const { get: load = 1 } = axios; const again = load; probe(again)")).toBe(
    'axios default get',
  )
  expect(probe("import { env } from 'node:process'; const e = env as Env; probe(e.HOME)")).toBe('process env HOME')
})

it('is null for local names and names that shadow an import', () => {
  expect(probe("import { z } from 'zod'; function f(z) { probe(z) }")).toBe(null)
  expect(probe("import { z } from 'zod'; { const z = 1; probe(z) }")).toBe(null)
  expect(probe("const require = load; probe(require('fs'))")).toBe(null)
  expect(probe("import { a } from 'm'; let b = a; probe(b)")).toBe(null)
  expect(probe("import a from 'm'; probe(a[key])")).toBe(null)
  expect(probe('const a = a; probe(a)')).toBe(null)
})

/** Whether the name in `probe(…)` is a global. */
function probeGlobal(text: string): boolean {
  const source = sourceOf(text)
  return isGlobal(source, probed(source)[0] as TSESTree.Identifier)
}

it('takes a name that the file only declares as a global', () => {
  expect(probeGlobal('probe(fetch)')).toBe(true)
  expect(probeGlobal('declare const Bun: { env: object }; probe(Bun)')).toBe(true)
  expect(probeGlobal('declare function fetch(url: string): void; probe(fetch)')).toBe(true)
  expect(probeGlobal('const Bun = { env: {} }; probe(Bun)')).toBe(false)
  expect(probeGlobal('function load(fetch) { probe(fetch) }')).toBe(false)
  expect(probeGlobal("import { fetch } from 'undici'; probe(fetch)")).toBe(false)
})
