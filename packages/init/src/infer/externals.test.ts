import { describe, expect, it } from 'vitest'
import { part } from '../partition/part.ts'
import type { PackageUse } from '../survey/survey.ts'
import { inferExternals } from './externals.ts'

const PARTS = [
  part({ layer: 'data', pattern: 'src/data/**', shown: 'src/data' }),
  part({ layer: 'ui', pattern: 'src/ui/**', shown: 'src/ui' }),
  part({ layer: '', pattern: 'src/*', shown: 'src/*', role: 'app', origin: 'entry' }),
]
const PACKAGE = part({ layer: 'server', pattern: 'packages/server/**', shown: 'packages/server', isPackage: true })

/** Written as `file package`, with `type` at the end for an import of types. */
function placed(uses: readonly string[], { of = {}, parts = PARTS, size = 10 } = {}): string[] {
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
  return inferExternals(all, locate, parts, sizeOf).map((one) =>
    [one.name, ...one.parts.map(({ shown }) => shown), one.files, one.elsewhere].join(' '),
  )
}

describe('a package is limited to a place', () => {
  it('where four files of it import the package', () => {
    const uses = ['a', 'b', 'c', 'd'].map((name) => `src/data/${name}.ts got`)
    expect(placed(uses)).toEqual(['got src/data 4 0'])
    expect(placed(uses.slice(1))).toEqual([])
    expect(placed([...uses, 'src/data/e.ts got', 'src/ui/a.ts got'])).toEqual([])
  })

  it('not where it is one of several of a scope that other places use too', () => {
    const four = (name: string): string[] => ['a', 'b', 'c', 'd'].map((file) => `src/data/${file}.ts ${name}`)
    const uses = [...four('@mail/text'), ...four('@mail/link'), 'src/ui/a.ts @mail/render']
    expect(placed(uses)).toEqual(['@mail/link src/data 4 0', '@mail/text src/data 4 0'])
    expect(placed([...uses, ...four('@mail/button')])).toEqual([])
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
    const uses = ['a', 'b', 'c', 'd'].map((name) => `src/data/${name}.ts got`)
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
