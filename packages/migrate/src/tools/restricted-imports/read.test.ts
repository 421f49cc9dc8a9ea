import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { importOf, importOfPackage } from '../../model/old-edge.ts'
import type { OldConfig } from '../../model/old-config.ts'
import { readRestrictedImports } from './read.ts'

const FILES = [
  'src/app/page.ts',
  'src/features/auth/index.ts',
  'src/features/auth/api/login.ts',
  'src/features/cart/index.ts',
  'src/server/db.ts',
  'src/server/deep/tables.ts',
  'src/shared/text.ts',
  'packages/db/src/index.ts',
  'packages/web/src/main.ts',
]

/** Reads a config of ESLint in a project with the alias `@/*` and two packages. */
function read(value: unknown): OldConfig {
  const root = mkdtempSync(join(tmpdir(), 'stratalint-restricted-'))
  const write = (path: string, text: string): void => {
    mkdirSync(dirname(join(root, path)), { recursive: true })
    writeFileSync(join(root, path), text)
  }
  for (const file of FILES) write(file, '')
  write('tsconfig.json', '{ "compilerOptions": { "paths": { "@/*": ["./src/*"] } } }')
  write('package.json', '{ "name": "shop", "workspaces": ["packages/*"] }')
  write('packages/db/package.json', '{ "name": "@shop/db" }')
  write('packages/web/package.json', '{ "name": "@shop/web" }')
  return readRestrictedImports({ file: 'eslint.config.js', value, project: { root, files: FILES }, missing: [] })
}

const restrict = (files: string[], ...options: unknown[]): object => ({
  files,
  rules: { 'no-restricted-imports': ['error', ...options] },
})

/** The rule that forbids an import between two files. */
const judge = (config: OldConfig, from: string, to: string): string | null => config.judge(importOf(from, to))

describe('patterns', () => {
  it('mean the folder of an alias, for the files of their part of the config', () => {
    const config = read([restrict(['src/shared/**/*.ts'], { patterns: ['@/server/*'] })])
    expect(judge(config, 'src/shared/text.ts', 'src/server/deep/tables.ts')).toBe('no-restricted-imports')
    expect(judge(config, 'src/shared/text.ts', 'src/features/auth/index.ts')).toBeNull()
    expect(judge(config, 'src/app/page.ts', 'src/server/db.ts')).toBeNull()
    expect(config.groups.map(({ pattern }) => pattern)).toEqual(['src/shared/**', 'src/server/**'])
  })

  it('mean folders of a name where they are relative or begin with **', () => {
    for (const pattern of ['../server/*', '../../server/**', '**/server/*']) {
      const config = read([restrict(['src/shared/**'], { patterns: [{ group: [pattern] }] })])
      expect(judge(config, 'src/shared/text.ts', 'src/server/db.ts')).toBe('no-restricted-imports')
      expect(judge(config, 'src/shared/text.ts', 'src/app/page.ts')).toBeNull()
    }
  })

  it('may leave the index of a folder to its importers, and its inside to itself', () => {
    const config = read([restrict(['src/**'], { patterns: ['@/features/*/*'] })])
    expect(judge(config, 'src/app/page.ts', 'src/features/auth/api/login.ts')).toBe('no-restricted-imports')
    expect(judge(config, 'src/features/cart/index.ts', 'src/features/auth/api/login.ts')).toBe('no-restricted-imports')
    expect(judge(config, 'src/app/page.ts', 'src/features/auth/index.ts')).toBeNull()
    expect(judge(config, 'src/features/auth/index.ts', 'src/features/auth/api/login.ts')).toBeNull()
  })

  it('allow again what begins with an exclamation mark', () => {
    const config = read([restrict(['src/shared/**'], { patterns: [{ group: ['@/server/*', '!@/server/db'] }] })])
    expect(judge(config, 'src/shared/text.ts', 'src/server/deep/tables.ts')).toBe('no-restricted-imports')
    expect(judge(config, 'src/shared/text.ts', 'src/server/db.ts')).toBeNull()
  })

  it('mean a package of the workspace by its name, except in this package', () => {
    const config = read([restrict([], '@shop/db')])
    expect(judge(config, 'packages/web/src/main.ts', 'packages/db/src/index.ts')).toBe('no-restricted-imports')
    expect(judge(config, 'packages/db/src/index.ts', 'packages/db/src/index.ts')).toBeNull()
  })

  it('mean other packages, which have no folder', () => {
    const config = read([restrict(['src/shared/**'], { paths: ['pg'], patterns: ['lodash/*'] })])
    expect(config.packages).toEqual(['pg', 'lodash'])
    expect(config.judge(importOfPackage('src/shared/text.ts', 'pg'))).toBe('no-restricted-imports')
    expect(config.judge(importOfPackage('src/app/page.ts', 'pg'))).toBeNull()
    expect(config.groups).toEqual([])
  })

  it('mean nothing where they are about how an import is written', () => {
    const config = read([restrict([], { patterns: ['../*', './*', '**/*', '@types/*/*', '*.css', 'shop'] })])
    expect([config.groups, config.packages]).toEqual([[], []])
  })
})

describe('a config', () => {
  it('replaces the options of a file as a whole', () => {
    const config = read([
      restrict(['src/**'], { patterns: ['@/server/*'] }),
      restrict(['src/app/**'], { patterns: ['@/shared/*'] }),
      { files: ['src/features/**'], rules: { 'no-restricted-imports': 'off' } },
    ])
    expect(judge(config, 'src/shared/text.ts', 'src/server/db.ts')).toBe('no-restricted-imports')
    expect(judge(config, 'src/app/page.ts', 'src/server/db.ts')).toBeNull()
    expect(judge(config, 'src/app/page.ts', 'src/shared/text.ts')).toBe('no-restricted-imports')
    expect(judge(config, 'src/features/auth/index.ts', 'src/server/db.ts')).toBeNull()
  })

  it('allows types where its patterns do', () => {
    const option = { patterns: [{ group: ['@/server/*'], allowTypeImports: true }] }
    const config = read({
      overrides: [{ files: '*.ts', rules: { '@typescript-eslint/no-restricted-imports': ['error', option] } }],
    })
    const value = importOf('src/app/page.ts', 'src/server/db.ts')
    expect(config.judge(value)).toBe('@typescript-eslint/no-restricted-imports')
    expect(config.judge({ ...value, typeOnly: true })).toBeNull()
    expect(config.typeOnly).toBe('allow')
  })

  it('names options that ask for more than a file', () => {
    const config = read([restrict([], { paths: [{ name: '@/server/db', importNames: ['raw'] }] })])
    expect(judge(config, 'src/app/page.ts', 'src/server/db.ts')).toBeNull()
    expect(config.losses.map(({ what }) => what)).toEqual([
      'options of no-restricted-imports with regex or with names of imports',
    ])
  })
})
