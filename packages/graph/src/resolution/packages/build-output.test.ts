import { describe, expect, it } from 'vitest'
import type { EdgeKind } from '@stratalint/core'
import { openProject } from '../../../../../test/support/resolution-project.ts'

const SOURCES = {
  'package.json': '{ "name": "tool", "bin": "./bin.js", "files": ["out-tsc", "dist"] }',
  'tsconfig.json': '{ "compilerOptions": { "outDir": "out-tsc", "rootDir": "code" } }',
  'bin.js': '',
  'code/index.ts': '',
  'code/deep/worker.mts': '',
  'src/index.ts': '',
  'src/lib/part.ts': '',
  'src/plain.js': '',
  'src/both.ts': '',
  'lib/both.ts': '',
  'lib/plain.js': '',
}
const BUILT = {
  'out-tsc/index.js': '',
  'out-tsc/index.d.ts': '',
  'out-tsc/deep/worker.mjs': '',
  'dist/index.js': '',
  'dist/lib/part.js': '',
  'dist/plain.js': '',
}

describe.each([
  ['not built', {}],
  ['built', BUILT],
])("a package's own output that is %s", (_, built) => {
  it.each<[string, EdgeKind, string]>([
    ['./out-tsc/index.js', 'import', 'code/index.ts'],
    ['./out-tsc/index', 'require', 'code/index.ts'],
    ['./out-tsc', 'require', 'code/index.ts'],
    ['./out-tsc/deep/worker.mjs', 'url', 'code/deep/worker.mts'],
    ['./dist/index.js', 'dynamic-import', 'src/index.ts'],
    ['./dist/lib/part.js', 'import', 'src/lib/part.ts'],
  ])('resolves to its source: %s by %s', (specifier, kind, path) => {
    const project = openProject({ ...SOURCES, ...built })
    expect(project.resolve('bin.js', specifier, kind)).toEqual({ target: { type: 'file', path }, packageByPath: null })
    project.close()
  })

  it('resolves without a manifest', () => {
    const { 'package.json': _manifest, ...sources } = SOURCES
    const project = openProject({ ...sources, ...built })
    expect(project.target('bin.js', './out-tsc/index.js')).toEqual({ type: 'file', path: 'code/index.ts' })
    project.close()
  })
})

it.each([
  ['./lib/both.js', 'lib/both.ts'],
  ['./lib/plain.js', 'lib/plain.js'],
  ['./src/lib/part.js', 'src/lib/part.ts'],
])('%s is not a build output', (specifier, path) => {
  const project = openProject(SOURCES)
  expect(project.target('bin.js', specifier)).toEqual({ type: 'file', path })
  project.close()
})

it.each(['./out-tsc/gone.js', './dist/gone.js', './gone/index.js'])('%s has no source', (specifier) => {
  const project = openProject(SOURCES)
  expect(project.target('bin.js', specifier)).toEqual({ type: 'unresolved', why: 'relative' })
  project.close()
})

it('of each workspace member resolves to the source of that member', () => {
  const project = openProject({
    'package.json': '{ "workspaces": ["packages/*"] }',
    'packages/a/package.json': '{ "name": "a" }',
    'packages/a/bin.mjs': '',
    'packages/a/src/index.ts': '',
    'packages/b/package.json': '{ "name": "b" }',
    'packages/b/src/index.ts': '',
  })
  expect(project.resolve('packages/a/bin.mjs', './dist/index.js')).toEqual({
    target: { type: 'file', path: 'packages/a/src/index.ts' },
    packageByPath: null,
  })
  expect(project.resolve('packages/a/bin.mjs', '../b/dist/index.js')).toEqual({
    target: { type: 'file', path: 'packages/b/src/index.ts' },
    packageByPath: 'b',
  })
  project.close()
})
