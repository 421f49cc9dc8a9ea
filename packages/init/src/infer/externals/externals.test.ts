import { describe, expect, it } from 'vitest'
import { part, type Part } from '../../partition/part.ts'
import type { PackageUse } from '../../survey/survey.ts'
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
  const sides = { usesServer: () => false, isOpen: () => isOpen, isShown: ({ layer }: Part) => layer === 'text' }
  return inferExternals(all, locate, parts, sizeOf, sides).map((one) =>
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
  const builtins = (...places: string[]): string[] =>
    ['node:child_process', 'node:fs'].map((name) => [name, ...places, '0 0'].join(' '))

  it('is for all code of the server, and for what uses it today', () => {
    const server = ['src/data', 'src/jobs']
    expect(placed(wide, open)).toEqual([...builtins(...server), 'sequelize src/data src/jobs 2 0'])
    expect(placed([...wide, 'src/main.ts sequelize'], open)).toEqual([
      ...builtins(...server, 'src/*'),
      'sequelize src/data src/jobs src/* 3 0',
    ])
    expect(placed([...wide, 'src/text/a.ts sequelize'], open)).toEqual([
      ...builtins(...server),
      'sequelize src/data src/jobs src/text 3 0',
    ])
  })

  it('is for other code that uses such packages, unless the browser imports that code', () => {
    const parts = [part({ layer: 'mail', pattern: 'src/mail/**', shown: 'src/mail' }), ...SIDES]
    const uses = [...wide, 'src/mail/a.ts resend', 'src/mail/b.ts nodemailer', 'src/text/a.ts nodemailer']
    expect(placed(uses, { ...open, parts }).filter((line) => !line.startsWith('node:'))).toEqual([
      'resend src/mail 1 0',
      'nodemailer src/mail src/data src/jobs src/text 2 0',
      'sequelize src/mail src/data src/jobs 2 0',
    ])
  })

  it('is not for the browser where one of many files there imports it', () => {
    const many = EIGHT.flatMap((name) => [`src/data/${name}.ts sequelize`, `src/jobs/${name}.ts sequelize`])
    const other = part({ layer: 'mail', pattern: 'src/mail/**', shown: 'src/mail', environment: 'server' })
    const some = ['src/mail/a.ts sequelize', 'src/ui/a.ts sequelize']
    expect(placed([...many, ...some], { ...open, parts: [other, ...SIDES] })).toEqual([
      ...builtins('src/mail', 'src/data', 'src/jobs'),
      'sequelize src/mail src/data src/jobs 17 1',
    ])
    expect(placed([...wide, 'src/ui/a.ts sequelize'], open)).toEqual(builtins('src/data', 'src/jobs'))
    expect(placed([...wide, 'src/ui/a.ts sequelize type'], open)).toEqual(builtins('src/data', 'src/jobs'))
  })

  it('is for the folder of the browser that has code for both sides, and for no other', () => {
    const parts = [...SIDES, part({ layer: 'hooks', pattern: 'src/h/**', shown: 'src/h', environment: 'browser' })]
    expect(placed([...wide, 'src/ui/a.ts sequelize'], { ...open, parts })).toContain(
      'sequelize src/data src/jobs src/ui 3 0',
    )
  })

  it('is a builtin that the server uses, by one name', () => {
    expect(placed(['src/jobs/a.ts fs', 'src/data/a.ts fs/promises'], { parts: SIDES })).toEqual([
      'node:child_process src/data src/jobs 0 0',
      'node:fs src/data src/jobs 2 0',
    ])
  })

  it('is free where no package.json of the browser lists it, and where a browser could run it', () => {
    expect(placed(wide, { parts: SIDES })).toEqual(builtins('src/data', 'src/jobs'))
    expect(placed(['src/data/a.ts got', 'src/jobs/a.ts got'], open)).toEqual(builtins('src/data', 'src/jobs'))
  })
})

describe('a package that several of many layers import', () => {
  const LAYERS = ['a', 'b', 'c', 'd', 'e', 'f', 'g'].map((name) =>
    part({ layer: name, pattern: `src/${name}/**`, shown: `src/${name}` }),
  )
  const uses = ['src/a/x.ts ioredis', 'src/b/x.ts ioredis', 'src/c/x.ts ioredis']

  it('is for them and for no others', () => {
    expect(placed(uses, { parts: LAYERS })).toEqual(['ioredis src/a src/b src/c 3 0'])
    expect(placed([...uses, 'src/d/x.ts ioredis'], { parts: LAYERS })).toEqual([])
  })

  it('is free in fewer files, and where it connects with nothing outside', () => {
    expect(placed(['src/a/x.ts ioredis', 'src/b/x.ts ioredis'], { parts: LAYERS })).toEqual([])
    expect(placed(['src/a/x.ts got', 'src/b/x.ts got', 'src/c/x.ts got'], { parts: LAYERS })).toEqual([])
  })
})
