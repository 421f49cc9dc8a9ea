import { mkdtempSync, rmSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { openProject } from '../../../../test/support/resolution-project.ts'
import { writeTree } from '../../../../test/support/tree.ts'
import { createResolver, resolveModule } from './index.ts'

it('caches until it is cleared', () => {
  const project = openProject({ 'main.ts': '' })
  expect(project.target('main.ts', './late')).toEqual({ type: 'unresolved', why: 'relative' })
  writeTree(project.folder, { 'late.ts': '' })
  expect(project.target('main.ts', './late')).toEqual({ type: 'unresolved', why: 'relative' })
  project.resolver.clear()
  expect(project.target('main.ts', './late')).toEqual({ type: 'file', path: 'late.ts' })
  project.close()
})

it('follows a root that is a link', () => {
  const project = openProject({ 'src/main.ts': '', 'src/lib.ts': '' })
  const folder = mkdtempSync(join(tmpdir(), 'resolution-link-'))
  symlinkSync(project.folder, join(folder, 'root'))
  const resolver = createResolver(join(folder, 'root'))
  const edge = { kind: 'import', typeOnly: false } as const
  expect(resolver.resolve('src/main.ts', { ...edge, specifier: './lib.js' }).target).toEqual({
    type: 'file',
    path: 'src/lib.ts',
  })
  expect(resolver.resolve('src/main.ts', { ...edge, specifier: `${folder}/root/src/lib` }).target).toEqual({
    type: 'file',
    path: 'src/lib.ts',
  })
  expect(resolver.resolve('src/main.ts', { ...edge, specifier: `${project.folder}/src/lib` }).target).toEqual({
    type: 'file',
    path: 'src/lib.ts',
  })
  rmSync(folder, { recursive: true })
  project.close()
})

it('resolves in folders whose names look like queries', () => {
  const project = openProject(
    {
      'a?b#c/tsconfig.json': '{ "compilerOptions": { "paths": { "@/*": ["./src/*"] } } }',
      'a?b#c/src/main.ts': '',
      'a?b#c/src/lib.ts': '',
    },
    'a?b#c',
  )
  expect(project.target('src/main.ts', './lib')).toEqual({ type: 'file', path: 'src/lib.ts' })
  expect(project.target('src/main.ts', '@/lib')).toEqual({ type: 'file', path: 'src/lib.ts' })
  expect(project.target('src/main.ts', '../src/lib?raw')).toEqual({ type: 'file', path: 'src/lib.ts' })
  project.close()
})

it('follows a linked folder to its real path', () => {
  const project = openProject({ 'real/deep/main.ts': '', 'real/near.ts': '', 'near.ts': '' })
  symlinkSync('real/deep', join(project.folder, 'link'))
  expect(project.target('link/main.ts', '../near')).toEqual({ type: 'file', path: 'real/near.ts' })
  project.close()
})

it('resolves each edge of a module and keeps the rest', () => {
  const project = openProject({ 'main.ts': '', 'lib.ts': '' })
  const edge = { kind: 'import', start: 7, end: 14, typeOnly: true, names: [] } as const
  const record = {
    edges: [
      { ...edge, names: [], specifier: './lib' },
      { ...edge, names: [], specifier: './gone' },
    ],
    exports: [
      { name: 'x', typeOnly: false, start: 0, end: 1, binding: { type: 'local' as const, kind: 'value' as const } },
    ],
  }
  expect(resolveModule(project.resolver, 'main.ts', record)).toEqual({
    file: 'main.ts',
    isOpen: true,
    exports: record.exports,
    edges: [
      { ...edge, specifier: './lib', target: { type: 'file', path: 'lib.ts' }, packageByPath: null },
      { ...edge, specifier: './gone', target: { type: 'unresolved', why: 'relative' }, packageByPath: null },
    ],
  })
  project.close()
})
