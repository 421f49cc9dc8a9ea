import { loadPolicy } from '@stratalint/policy'
import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { createProject } from '../project/project.ts'
import type { Project } from '../project/project-interface.ts'
import { usableExport } from './shared-exports.ts'

let root: string
let project: Project

beforeAll(async () => {
  root = realpathSync(mkdtempSync(join(tmpdir(), 'stratalint-')))
  const files = {
    'stratalint.config.json': '{ "extends": "harness" }',
    'package.json': '{ "name": "shop", "dependencies": { "p-map": "1.0.0" } }',
    'src/utils/http.ts': 'export const getJson = () => null\nexport type Options = {}\n',
    'src/providers/http/index.ts': 'export const httpClient = {}\nexport const other = {}\n',
  }
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, path)), { recursive: true })
    writeFileSync(join(root, path), text)
  }
  project = createProject(await loadPolicy({ cwd: root }))
})
afterAll(() => rmSync(root, { recursive: true, force: true }))

const usable = (file: string, ...listed: string[]) => usableExport(project, file, listed)

it('returns the first listed export that a file may import', () => {
  const listed = ['src/providers/http#httpClient', 'src/utils/http']
  expect(usable('src/domains/orders/service/a.ts', ...listed)).toEqual({
    from: 'src/providers/http/index.ts',
    name: 'httpClient',
    isFile: true,
  })
  expect(usable('src/domains/orders/repo/a.ts', ...listed)).toEqual({
    from: 'src/utils/http.ts',
    name: 'getJson',
    isFile: true,
  })
})

it('returns declared packages, and nothing else', () => {
  expect(usable('src/utils/a.ts', 'p-limit', 'p-map')).toEqual({ from: 'p-map', name: null, isFile: false })
  expect(usable('src/utils/a.ts', 'src/utils/missing.ts', 'httpClient')).toBe(null)
})

it('leaves out the file itself and a name that is not clear', () => {
  expect(usable('src/utils/http.ts', 'src/utils/http.ts')).toBe(null)
  expect(usable('src/app/a.ts', 'src/providers/http')?.name).toBe(null)
})
