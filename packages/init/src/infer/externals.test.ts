import { describe, expect, it } from 'vitest'
import { part } from '../partition/part.ts'
import type { PackageUse } from '../survey/survey.ts'
import { inferExternals } from './externals.ts'

const SIDES = [
  part({ layer: 'data', pattern: 'src/data/**', shown: 'src/data', environment: 'server' }),
  part({ layer: 'jobs', pattern: 'src/jobs/**', shown: 'src/jobs', environment: 'server' }),
  part({ layer: 'text', pattern: 'src/text/**', shown: 'src/text' }),
  part({ layer: 'ui', pattern: 'src/ui/**', shown: 'src/ui', environment: 'browser' }),
  part({ layer: '', pattern: 'src/*', shown: 'src/*', role: 'app', origin: 'entry' }),
]

const PARTS = [
  part({ layer: 'data', pattern: 'src/data/**', shown: 'src/data' }),
  part({ layer: 'ui', pattern: 'src/ui/**', shown: 'src/ui' }),
  part({ layer: '', pattern: 'src/*', shown: 'src/*', role: 'app', origin: 'entry' }),
]
const PACKAGE = part({ layer: 'server', pattern: 'packages/server/**', shown: 'packages/server', isPackage: true })

/** Written as `file package`, with `type` at the end for an import of types. */
function placed(uses: readonly string[], { of = {}, parts = PARTS, size = 10, isOpen = false } = {}): string[] {
  const all = uses.map((use): PackageUse => {
    const [from, name, type] = use.split(' ') as [string, string, string?]
    const entry = { specifier: name, names: [] }
    return { from, name, ...entry, typeOnly: type === 'type', isRuntime: true, isOfRoot: false, ...of }
  })
  const locate = (file: string) => {
    const found = parts.find(({ pattern }) => file.startsWith(pattern.replace(/\*+$/, '')))!
    return { part: found, domain: null, test: false }
  }
  const sizeOf = (one: unknown): number => (one === parts[0] ? size : 10)
  return inferExternals(all, locate, parts, sizeOf, { usesServer: () => false, isOpen: () => isOpen }).map((one) =>
    [one.name, ...one.parts.map(({ shown }) => shown), one.files, one.elsewhere].join(' '),
  )
}

const EIGHT = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h']

describe('a package is limited to a place', () => {
  it('where eight files of it import the package', () => {
    const uses = EIGHT.map((name) => `src/data/${name}.ts got`)
    expect(placed(uses)).toEqual(['got src/data 8 0'])
    expect(placed(uses.slice(1))).toEqual([])
    expect(placed([...uses, 'src/data/i.ts got', 'src/ui/a.ts got'])).toEqual([])
  })

  it('not where it is one of several of a scope that other places use too', () => {
    const eight = (name: string): string[] => EIGHT.map((file) => `src/data/${file}.ts ${name}`)
    const uses = [...eight('@mail/text'), ...eight('@mail/link'), 'src/ui/a.ts @mail/render']
    expect(placed(uses)).toEqual(['@mail/link src/data 8 0', '@mail/text src/data 8 0'])
    expect(placed([...uses, ...eight('@mail/button')])).toEqual([])
  })

  it('with the shared code that only takes types of it', () => {
    const types = part({ layer: 'types', pattern: 'src/types/**', shown: 'src/types', role: 'shared' })
    const parts = [types, ...PARTS]
    const uses = EIGHT.map((name) => `src/data/${name}.ts got`)
    expect(placed([...uses, 'src/types/a.ts got type'], { parts })).toEqual(['got src/data src/types 9 0'])
    expect(placed([...uses, 'src/types/a.ts got'], { parts })).toEqual([])
    expect(placed([...uses, 'src/ui/a.ts got type'], { parts })).toEqual([])
  })

  it('where one file wraps a client', () => {
    expect(placed(['src/data/a.ts ioredis'])).toEqual(['ioredis src/data 1 0'])
  })

  it('not where other places import it', () => {
    expect(placed(['src/data/a.ts got', 'src/data/b.ts got', 'src/ui/a.ts got'])).toEqual([])
  })

  it('with the files that start the program', () => {
    expect(placed(['src/data/a.ts pg', 'src/data/b.ts pg', 'src/main.ts pg'])).toEqual(['pg src/data src/* 3 0'])
  })

  it('with the files next to its folder, but not with other places', () => {
    const around = part({ layer: '', pattern: 'www/*', shown: 'www/*', role: 'app' })
    const site = part({ layer: 'site', pattern: 'www/src/**', shown: 'www/src' })
    const uses = [...EIGHT, 'i', 'j'].map((name) => `www/src/${name}.ts @site/theme`)
    const parts = [...PARTS, site, around]
    expect(placed([...uses, 'www/theme.js @site/theme'], { parts })).toEqual(['@site/theme www/src www/* 11 0'])
    expect(placed([...uses, 'src/ui/theme.js @site/theme'], { parts })).toEqual([])
  })

  it('although another place imports some of its types, but not where many do', () => {
    const data = ['a', 'b', 'c', 'd'].map((name) => `src/data/${name}.ts pg`)
    expect(placed([...data, 'src/ui/a.ts pg type'])).toEqual(['pg src/data 4 1'])
    expect(placed([...data, 'src/ui/a.ts pg type', 'src/ui/b.ts pg type'])).toEqual([])
  })

  it('not where the place is most of the code', () => {
    const uses = ['src/data/a.ts pg', 'src/data/b.ts pg']
    expect(placed(uses, { size: 80 })).toEqual(['pg src/data 2 0'])
    expect(placed(uses, { size: 90 })).toEqual([])
  })

  it('not for functions that any code may call, and tools', () => {
    expect(placed(['src/data/a.ts lodash', 'src/data/b.ts lodash'])).toEqual([])
    const uses = EIGHT.map((name) => `src/data/${name}.ts got`)
    expect(placed(uses, { of: { isRuntime: false } })).toEqual([])
  })

  it('as a scope, for a framework', () => {
    const uses = ['src/data/a.ts @nestjs/common', 'src/data/b.ts @nestjs/core', 'src/data/c.ts @aws-sdk/x']
    expect(placed(uses)).toEqual(['@nestjs/* src/data 2 0', '@aws-sdk/x src/data 1 0'])
  })

  it('as a scope, for clients of one kind', () => {
    expect(placed(['src/data/a.ts @aws-sdk/s3', 'src/data/a.ts @aws-sdk/sqs'])).toEqual(['@aws-sdk/* src/data 1 0'])
    expect(placed(['src/data/a.ts @aws-sdk/s3', 'src/ui/a.ts @aws-sdk/sqs'])).toEqual([
      '@aws-sdk/s3 src/data 1 0',
      '@aws-sdk/sqs src/ui 1 0',
    ])
  })

  it('that is a workspace package only where the root declares it', () => {
    const uses = ['packages/server/a.ts koa', 'packages/server/b.ts koa']
    const parts = [...PARTS, PACKAGE]
    expect(placed(uses, { parts })).toEqual([])
    expect(placed(uses, { parts, of: { isOfRoot: true } })).toEqual(['koa packages/server 2 0'])
  })
})

describe('a package of the server that no place has', () => {
  const wide = ['src/data/a.ts sequelize', 'src/jobs/a.ts sequelize']
  const open = { parts: SIDES, isOpen: true }

  it('is for all code of the server, and for what uses it today', () => {
    expect(placed(wide, open)).toEqual(['sequelize src/data src/jobs 2 0'])
    expect(placed([...wide, 'src/main.ts sequelize'], open)).toEqual(['sequelize src/data src/jobs src/* 3 0'])
    expect(placed([...wide, 'src/text/a.ts sequelize'], open)).toEqual(['sequelize src/data src/jobs src/text 3 0'])
  })

  it('is free where code of the browser imports it, its types included', () => {
    expect(placed([...wide, 'src/ui/a.ts sequelize'], open)).toEqual([])
    expect(placed([...wide, 'src/ui/a.ts sequelize type'], open)).toEqual([])
  })

  it('is free where no package.json of the browser lists it, and where a browser could run it', () => {
    expect(placed(wide, { parts: SIDES })).toEqual([])
    expect(placed(['src/data/a.ts got', 'src/jobs/a.ts got'], open)).toEqual([])
  })
})
