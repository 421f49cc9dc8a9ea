import { mkdirSync, symlinkSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openProject, type Project } from '../../../../../test/support/resolution-project.ts'

const FILES = {
  'package.json':
    '{ "imports": { "#out": "pkg/../../src/a/service/s", "#in": "pkg/../other" }, "dependencies": { "pkg": "1", "other": "1", "@scope/other": "1", "dep": "1" } }',
  'src/a/types/main.ts': '',
  'src/a/service/s.ts': '',
  'src/a/service/index.ts': '',
}

describe.each([
  ['without node_modules', false],
  ['with node_modules', true],
])('a bare specifier with dots, %s', (_, isInstalled) => {
  let project: Project
  beforeAll(() => {
    project = openProject({
      ...FILES,
      ...(isInstalled && {
        'node_modules/pkg/package.json': '{}',
        'node_modules/pkg/index.js': '',
        'node_modules/pkg/lib/x.js': '',
      }),
    })
  })
  afterAll(() => project.close())

  it.each([
    ['pkg/../../src/a/service/s'],
    ['pkg/../../src/a/service/s.ts'],
    ['pkg/../../src/a/service/s.js'],
    ['pkg/./../../src/a/service/s'],
    ['@scope/pkg/../../../src/a/service/s'],
    ['absent/../../src/a/service/s'],
    ['pkg/lib/../../../src/a/service/s'],
    ['pkg/%2e%2e/%2E%2e/src/a/service/s'],
    ['pkg\\..\\..\\src\\a\\service\\s'],
    ['pkg/../../src/a/service/s?raw'],
    ['#out'],
  ])('%s resolves to the file', (specifier) => {
    expect(project.target('src/a/types/main.ts', specifier)).toEqual({ type: 'file', path: 'src/a/service/s.ts' })
  })

  it.each([
    ['pkg/lib/../x', 'pkg'],
    ['pkg/./lib/x', 'pkg'],
    ['pkg/../other', 'other'],
    ['pkg/../@scope/other/x', '@scope/other'],
    ['#in', 'other'],
    ['pkg/..x', 'pkg'],
    ['pkg/...', 'pkg'],
  ])('%s stays in node_modules, in %s', (specifier, name) => {
    expect(project.target('src/a/types/main.ts', specifier)).toEqual({ type: 'external', name })
  })

  it.each([['pkg/../../src/gone'], ['pkg/..'], ['pkg/../..'], ['pkg/../../../../../../../../gone/x']])(
    '%s is unresolved',
    (specifier) => {
      expect(project.target('src/a/types/main.ts', specifier)).toEqual({ type: 'unresolved', why: 'relative' })
    },
  )
})

describe('a link in node_modules', () => {
  let project: Project
  beforeAll(() => {
    project = openProject({
      ...FILES,
      'real/package.json': '{ "name": "other-name", "exports": "./main.ts" }',
      'real/main.ts': '',
      'broken/package.json': 'null',
      'broken/index.ts': '',
      'node_modules/pkg/package.json': '{}',
      'node_modules/pkg/index.js': '',
      'node_modules/.pnpm/dep/node_modules/dep/package.json': '{}',
    })
    const link = (target: string, path: string): void => symlinkSync(target, `${project.folder}/node_modules/${path}`)
    link('../src/a/service', 'service')
    link('../src/a/service/s.ts', 's.ts')
    link('../../src/a', 'pkg/inner')
    link('../real', 'alias')
    link('../broken', 'broken')
    link('.pnpm/dep/node_modules/dep', 'dep')
    mkdirSync(`${project.folder}/node_modules/@scope`)
    link('../../src/a', '@scope/a')
  })
  afterAll(() => project.close())

  it.each([
    ['service', 'src/a/service/index.ts'],
    ['service/s', 'src/a/service/s.ts'],
    ['service/s.js', 'src/a/service/s.ts'],
    ['s.ts', 'src/a/service/s.ts'],
    ['pkg/inner/service/s', 'src/a/service/s.ts'],
    ['pkg/inner/service', 'src/a/service/index.ts'],
    ['@scope/a/service/s', 'src/a/service/s.ts'],
    ['alias', 'real/main.ts'],
    ['broken', 'broken/index.ts'],
  ])('resolves %s to %s', (specifier, path) => {
    expect(project.target('src/a/types/main.ts', specifier)).toEqual({ type: 'file', path })
  })

  it.each([['service/gone'], ['@scope/a/gone'], ['pkg/inner/gone'], ['alias/gone']])(
    'makes %s lead nowhere',
    (specifier) => {
      expect(project.target('src/a/types/main.ts', specifier)).toEqual({ type: 'unresolved', why: 'workspace' })
    },
  )

  it.each([
    ['pkg', 'pkg'],
    ['pkg/index.js', 'pkg'],
    ['dep', 'dep'],
    ['dep/x', 'dep'],
  ])('of a package manager resolves %s to a package', (specifier, name) => {
    expect(project.target('src/a/types/main.ts', specifier)).toEqual({ type: 'external', name })
  })
})
