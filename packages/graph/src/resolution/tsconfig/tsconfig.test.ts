import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openProject, type Project } from '../../../../../test/support/resolution-project.ts'

const AT = '{ "compilerOptions": { "paths": { "@/*": ["./src/*"] } } }'
let project: Project
beforeAll(() => {
  project = openProject({
    'plain/tsconfig.json':
      '// why\n{ "compilerOptions": { "paths": { "@/*": ["./gone/*", "./src/*"], "@/deep/*": ["./other/*"], "lib": ["./src/lib.ts"], "react": ["./types/react.d.ts"], "*": ["./loose/*"], }, }, }',
    'plain/package.json': '{ "dependencies": { "@/listed": "1", "react": "1" } }',
    'plain/src/main.ts': '',
    'plain/src/main.js': '',
    'plain/src/lib.ts': '',
    'plain/src/c#/x.ts': '',
    'plain/src/folder/index.ts': '',
    'plain/src/deep/lib.ts': '',
    'plain/other/x.ts': '',
    'plain/loose/free.ts': '',
    'plain/types/react.d.ts': '',
    'based/tsconfig.json': '{ "extends": "./config/base" }',
    'based/config/base.json': '{ "compilerOptions": { "baseUrl": "..", "paths": { "@/*": ["src/*"] } } }',
    'based/src/main.ts': '',
    'based/src/lib.ts': '',
    'based/top.ts': '',
    'chain/tsconfig.json': '{ "extends": ["./one.json", "./two.json"] }',
    'chain/one.json': '{ "compilerOptions": { "paths": { "one": ["./src/lib.ts"] } } }',
    'chain/two.json': '{ "compilerOptions": { "paths": { "two": ["${configDir}/src/lib.ts"] } } }',
    'chain/src/main.ts': '',
    'chain/src/lib.ts': '',
    'solution/tsconfig.json':
      '{ "files": [], "references": [{ "path": "./tsconfig.app.json" }, { "path": "./tools" }, { "path": "./other" }] }',
    'solution/tsconfig.app.json': '{ "compilerOptions": { "paths": { "@/*": ["./src/*"] } }, "include": ["src"] }',
    'solution/tools/tsconfig.json': '{ "compilerOptions": { "paths": { "@/*": ["./*"] } } }',
    'solution/other/tsconfig.json': '{ "compilerOptions": { "paths": { "%/*": ["./*"] } } }',
    'solution/src/main.ts': '',
    'solution/src/lib.ts': '',
    'solution/tools/main.ts': '',
    'solution/tools/lib.ts': '',
    'solution/other/lib.ts': '',
    'split/tsconfig.json':
      '{ "files": [], "references": [{ "path": "./tsconfig.app.json" }, { "path": "./tsconfig.test.json" }] }',
    'split/tsconfig.app.json':
      '{ "compilerOptions": { "paths": { "@/*": ["./app/*"] } }, "include": ["src"], "exclude": ["src/*.test.ts"] }',
    'split/tsconfig.test.json':
      '{ "compilerOptions": { "paths": { "@/*": ["./mocks/*"] } }, "include": ["src/*.test.ts"] }',
    'split/src/main.ts': '',
    'split/src/main.test.ts': '',
    'split/app/x.ts': '',
    'split/mocks/x.ts': '',
    'split/scripts/main.ts': '',
    'broken/tsconfig.json': '{ "compilerOptions": ',
    'broken/src/main.ts': '',
    'broken/src/lib.ts': '',
    'baseless/tsconfig.json': `{ "extends": "./gone.json", ${AT.slice(1)}`,
    'baseless/src/main.ts': '',
    'baseless/src/lib.ts': '',
    'circle/tsconfig.json': '{ "extends": "./tsconfig.json" }',
    'circle/src/main.ts': '',
    'circle/src/lib.ts': '',
    'dangling/tsconfig.json': `{ "references": [{ "path": "./gone" }], ${AT.slice(1)}`,
    'dangling/src/main.ts': '',
    'dangling/src/lib.ts': '',
    'wrong/tsconfig.json':
      '{ "extends": 7, "references": {}, "compilerOptions": { "paths": { "@/*": "src/*" }, "outDir": null } }',
    'wrong/src/main.ts': '',
    'wrong/src/lib.ts': '',
    'script/jsconfig.json': AT,
    'script/src/main.js': '',
    'script/src/lib.js': '',
    'narrow/tsconfig.json': `{ "include": ["src"], ${AT.slice(1)}`,
    'narrow/src/lib.ts': '',
    'narrow/scripts/main.ts': '',
    'virtual/tsconfig.json': '{ "compilerOptions": { "rootDirs": ["src", "generated"] } }',
    'virtual/src/main.ts': '',
    'virtual/generated/made.ts': '',
    'installed/tsconfig.json':
      '{ "compilerOptions": { "paths": { "#/*": ["./src/*"], "preact": ["./node_modules/real/index.js"] } } }',
    'installed/node_modules/real/index.js': '',
    'installed/src/main.ts': '',
    'installed/src/lib.ts': '',
  })
})
afterAll(() => project.close())

describe('an alias', () => {
  it.each([
    ['plain/src/main.ts', '@/lib', 'plain/src/lib.ts'],
    ['plain/src/main.ts', '@/lib.js', 'plain/src/lib.ts'],
    ['plain/src/main.js', '@/lib', 'plain/src/lib.ts'],
    ['plain/src/main.ts', '@/lib?raw', 'plain/src/lib.ts'],
    ['plain/src/main.ts', '@/c#/x', 'plain/src/c#/x.ts'],
    ['plain/src/main.ts', '@/folder', 'plain/src/folder/index.ts'],
    ['plain/src/main.ts', '@/deep/x', 'plain/other/x.ts'],
    ['plain/src/main.ts', 'lib', 'plain/src/lib.ts'],
    ['plain/src/main.ts', 'free', 'plain/loose/free.ts'],
    ['based/src/main.ts', '@/lib', 'based/src/lib.ts'],
    ['based/src/main.ts', 'top', 'based/top.ts'],
    ['chain/src/main.ts', 'two', 'chain/src/lib.ts'],
    ['solution/src/main.ts', '@/lib', 'solution/src/lib.ts'],
    ['solution/tools/main.ts', '@/lib', 'solution/tools/lib.ts'],
    ['split/src/main.ts', '@/x', 'split/app/x.ts'],
    ['split/src/main.test.ts', '@/x', 'split/mocks/x.ts'],
    ['split/scripts/main.ts', '@/x', 'split/app/x.ts'],
    ['script/src/main.js', '@/lib', 'script/src/lib.js'],
    ['narrow/scripts/main.ts', '@/lib', 'narrow/src/lib.ts'],
    ['installed/src/main.ts', '#/lib', 'installed/src/lib.ts'],
  ])('in %s: %s is %s', (file, specifier, path) => {
    expect(project.resolve(file, specifier)).toEqual({ target: { type: 'file', path }, packageByPath: null })
  })

  it.each([
    ['plain/src/main.ts', '@/none'],
    ['plain/src/main.ts', '@/deep/lib'],
    ['plain/src/main.ts', '@/none?raw'],
    ['installed/src/main.ts', '#/none'],
    ['solution/src/main.ts', '@/main.css'],
  ])('in %s: %s must exist', (file, specifier) => {
    expect(project.target(file, specifier)).toEqual({ type: 'unresolved', why: 'alias' })
  })

  it.each([
    ['plain/src/main.ts', '@/listed', '@/listed'],
    ['plain/src/main.ts', 'react', 'react'],
    ['chain/src/main.ts', 'one', 'one'],
    ['installed/src/main.ts', 'preact', 'real'],
  ])('in %s: %s is a package', (file, specifier, name) => {
    expect(project.target(file, specifier)).toEqual({ type: 'external', name })
  })
})

it('resolves a name by package.json if only the star matches', () => {
  expect(project.target('plain/src/main.ts', 'unheard')).toEqual({ type: 'unresolved', why: 'undeclared' })
})

it.each([
  ['solution/src/main.ts', '%/lib'],
  ['narrow/scripts/main.ts', '~/lib'],
])('in %s, no config defines %s', (file, specifier) => {
  expect(project.target(file, specifier)).toEqual({ type: 'unresolved', why: 'no-alias' })
})

describe('a tsconfig that cannot be read', () => {
  it.each([
    ['broken/src/main.ts', './lib', 'broken/src/lib.ts'],
    ['circle/src/main.ts', './lib', 'circle/src/lib.ts'],
    ['wrong/src/main.ts', './lib', 'wrong/src/lib.ts'],
    ['baseless/src/main.ts', './lib', 'baseless/src/lib.ts'],
    ['baseless/src/main.ts', '@/lib', 'baseless/src/lib.ts'],
    ['dangling/src/main.ts', '@/lib', 'dangling/src/lib.ts'],
  ])('%s: %s is still %s', (file, specifier, path) => {
    expect(project.target(file, specifier)).toEqual({ type: 'file', path })
  })

  it('does not define aliases', () => {
    expect(project.target('broken/src/main.ts', '@/lib')).toEqual({ type: 'unresolved', why: 'no-alias' })
  })
})

it('rootDirs count as one folder', () => {
  expect(project.target('virtual/src/main.ts', './made')).toEqual({ type: 'file', path: 'virtual/generated/made.ts' })
  expect(project.target('virtual/src/main.ts', './unmade')).toEqual({ type: 'unresolved', why: 'relative' })
})

it('a base config may come from a workspace package that is not installed', () => {
  const monorepo = openProject({
    'package.json': '{ "workspaces": ["packages/*"] }',
    'packages/configs/package.json': '{ "name": "@org/configs" }',
    'packages/configs/base.json': '{ "compilerOptions": { "paths": { "@/*": ["${configDir}/src/*"] } } }',
    'packages/a/package.json': '{}',
    'packages/a/src/main.ts': '',
    'packages/a/src/lib.ts': '',
    'packages/a/tsconfig.json': '{ "extends": "@org/configs/base.json" }',
  })
  expect(monorepo.target('packages/a/src/main.ts', '@/lib')).toEqual({ type: 'file', path: 'packages/a/src/lib.ts' })
  expect(monorepo.target('packages/a/src/main.ts', './lib')).toEqual({ type: 'file', path: 'packages/a/src/lib.ts' })
  monorepo.close()
})
