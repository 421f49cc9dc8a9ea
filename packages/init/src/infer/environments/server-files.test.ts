import { describe, expect, it } from 'vitest'
import { infer, times } from '../../../test-support/infer.ts'
import { isServerUse } from '@stratalint/core'
import type { Model } from '../model.ts'

/** Components that the browser shows; a lib with a client of the database beside what both sides need; and handlers. */
const mixed = [
  ...times(4, 'src/components', 'src/lib/text'),
  'src/lib/db.ts -> npm:pg',
  'src/lib/users.ts -> src/lib/db.ts',
  'src/lib/users.ts -> src/lib/text/f0.ts',
  ...times(3, 'src/handlers', 'src/lib/text'),
  'src/handlers/f0.ts -> src/lib/users.ts',
]

const directive = (file: string): 'use client' | null => (file.startsWith('src/components/') ? 'use client' : null)

function patterns({ parts }: Model, layer: string): string[] {
  return parts.flatMap((one) => (one.layer === layer ? [one.pattern] : []))
}

describe('code of the server in a folder that the browser needs', () => {
  it('is a layer that the browser may not import', () => {
    const model = infer(mixed, ['next'], { directive })
    expect(patterns(model, 'lib-server')).toEqual(['src/lib/{db,users}.ts'])
    expect(model.order.below.get('components')!.has('lib-server')).toBe(false)
    expect(model.order.below.get('handlers')!.has('lib-server')).toBe(true)
  })

  it('is no layer of its own where the folder only has code of the server', () => {
    const model = infer(
      ['src/lib/db.ts -> npm:pg', 'src/lib/users.ts -> src/lib/db.ts', ...times(4, 'src/components', 'src/text')],
      ['next'],
      { directive },
    )
    expect(patterns(model, 'lib-server')).toEqual([])
  })

  it('includes a config that only the server reads, `middleware.ts` beside the folders too', () => {
    const config = ['src/lib/db.ts -> src/lib/env.ts', 'src/middleware.ts -> src/lib/env.ts']
    expect(patterns(infer([...mixed, ...config], ['next'], { directive }), 'lib-server')).toEqual([
      'src/lib/{db,env,users}.ts',
    ])
    const shown = [...config, 'src/components/f0.ts -> src/lib/env.ts']
    expect(patterns(infer([...mixed, ...shown], ['next'], { directive }), 'lib-server')).toEqual([
      'src/lib/{db,users}.ts',
    ])
  })

  it('is a layer too where the browser needs two files of a small folder', () => {
    const small = [
      ...['a', 'b', 'c', 'd', 'e', 'f'].map((name) => `src/lib/shop/${name}.ts -> npm:pg`),
      'src/handlers/f0.ts -> src/lib/shop/a.ts',
      'src/components/f0.ts -> src/lib/text.ts',
      'src/components/f1.ts -> src/lib/constants.ts',
    ]
    expect(patterns(infer(small, ['next'], { directive }), 'lib-server')).toEqual(['src/lib/shop/**'])
  })

  it('may not be reached by the browser because of one import today', () => {
    const model = infer([...mixed, 'src/components/f9.ts -> src/lib/db.ts'], ['next'], { directive })
    expect(model.order.below.get('components')!.has('lib-server')).toBe(false)
    expect(model.order.conflicts).toEqual([{ from: 'components', to: 'lib-server', count: 1, why: 'environments' }])
  })

  it('is a whole folder without the file that the browser needs', () => {
    const billing = [1, 2, 3, 4, 5].map((number) => `src/lib/billing/f${number}.ts -> src/lib/db.ts`)
    const model = infer([...mixed, ...billing, 'src/components/f0.ts -> src/lib/billing/plans.ts'], ['next'], {
      directive,
    })
    expect(patterns(model, 'lib-server')).toEqual(['src/lib/billing/**', 'src/lib/{db,users}.ts'])
    expect(model.locate('src/lib/billing/plans.ts')!.part.layer).toBe('lib')
  })

  it('has a file that code of the browser reaches once, but that needs the server twice', () => {
    const model = infer(
      [
        ...mixed,
        'src/lib/mail.ts -> npm:nodemailer',
        'src/lib/orders.ts -> src/lib/mail.ts',
        'src/lib/orders.ts -> src/lib/db.ts',
        'src/lib/text/f0.ts -> src/lib/orders.ts',
      ],
      ['next'],
      { directive },
    )
    expect(patterns(model, 'lib-server')).toEqual(['src/lib/{db,mail,orders,users}.ts'])
  })

  it('is named in the folder that is not of the server', () => {
    const domains = ['a', 'b', 'c'].flatMap((name) => [
      `src/lib/flows/${name}/execute.ts -> src/lib/db.ts`,
      `src/components/f0.ts -> src/lib/flows/${name}/plan.ts`,
      `src/components/f1.ts -> src/lib/flows/${name}/text.ts`,
    ])
    const model = infer([...mixed, ...domains], ['next'], { directive })
    expect(patterns(model, 'lib-server')).toEqual(['src/lib/**/execute.*', 'src/lib/{db,users}.ts'])
    expect(model.locate('src/lib/flows/a/plan.ts')!.part.layer).toBe('lib')
  })

  it('has the helpers that only it imports', () => {
    const model = infer([...mixed, 'src/lib/users.ts -> src/lib/hash.ts'], ['next'], { directive })
    expect(patterns(model, 'lib-server')).toEqual(['src/lib/{db,hash,users}.ts'])
  })
})

describe('a file of the server', () => {
  const serverFiles = (imports: readonly string[], facts: Parameters<typeof infer>[2] = {}): string[] =>
    patterns(infer([...mixed, ...imports], ['next'], { directive, ...facts }), 'lib-server')

  it('is one that the browser reaches through a barrel alone', () => {
    const imports = [
      'src/components/f0.ts -> src/lib/index.ts',
      'src/lib/index.ts -> src/lib/orders.ts',
      'src/lib/index.ts -> src/lib/plans.ts',
      'src/lib/orders.ts -> src/lib/db.ts',
    ]
    expect(serverFiles(imports, { barrels: /index/ })).toEqual(['src/lib/{db,orders,users}.ts'])
    expect(serverFiles(imports)).toEqual(['src/lib/{db,users}.ts'])
  })

  it('is one with a builtin that only code of the server imports', () => {
    const place = 'src/lib/place.ts -> npm:node:path'
    expect(serverFiles([place, 'src/lib/users.ts -> src/lib/place.ts'])).toEqual(['src/lib/{db,place,users}.ts'])
    expect(serverFiles([place, 'src/components/f0.ts -> src/lib/place.ts'])).toEqual(['src/lib/{db,users}.ts'])
  })

  it('is no schema', () => {
    expect(serverFiles(['src/lib/users.ts -> src/lib/user.schema.ts'])).toEqual(['src/lib/{db,users}.ts'])
    expect(serverFiles(['src/lib/users.ts -> src/lib/user.ts'])).toEqual(['src/lib/{db,user,users}.ts'])
  })

  it('is in one list with those of other folders', () => {
    const imports = ['src/lib/jobs/mail.ts -> src/lib/db.ts', 'src/components/f0.ts -> src/lib/jobs/names.ts']
    const model = infer([...mixed, ...imports], ['next'], { directive })
    expect(patterns(model, 'lib-server')).toEqual(['src/lib/{db,jobs/mail,users}.ts'])
    expect(['src/lib/jobs/mail.ts', 'src/lib/jobs/names.ts'].map((file) => model.locate(file)!.part.layer)).toEqual([
      'lib-server',
      'lib',
    ])
  })

  it('is none for the extension of another product', () => {
    const used = ['src/lib/host.ts -> npm:stripe', 'src/lib/users.ts -> src/lib/host.ts']
    expect(serverFiles(used)).toEqual(['src/lib/{db,host,users}.ts'])
    const hosted = [
      used[0]!,
      'src/lib/host.ts -> npm:@stripe/ui-extension-sdk',
      'src/components/f0.ts -> src/lib/host.ts',
    ]
    expect(serverFiles(hosted)).toEqual(['src/lib/{db,users}.ts'])
  })
})

describe('the usual names of what both sides need', () => {
  it('are one pattern in a folder of the server', () => {
    const imports = ['a', 'b'].flatMap((name) => [
      ...[1, 2, 3].map((number) => `src/lib/${name}/f${number}.ts -> src/lib/db.ts`),
      `src/components/f0.ts -> src/lib/${name}/constants.ts`,
    ])
    const model = infer([...mixed, ...imports], ['next'], { directive })
    expect(patterns(model, 'lib')).toEqual(['src/lib/**/constants.*', 'src/lib/**'])
    expect(patterns(model, 'lib-server')).toContain('src/lib/{a,b}/**')
  })
})

describe('the folder that Next.js starts', () => {
  const app = [
    'src/app/page.tsx -> src/app/form.tsx',
    'src/app/list/page.tsx -> src/app/list/table.tsx',
    'src/app/route.ts -> src/lib/db.ts',
    'src/app/form.tsx -> src/lib/text/f0.ts',
    'src/app/list/table.tsx -> src/lib/text/f1.ts',
    'src/app/list/row.tsx -> src/lib/text/f1.ts',
  ]

  it('is divided into pages and routes and the code for the browser', () => {
    const isClient = (file: string): boolean => /(?:form|table|row)\.tsx$/.test(file) || directive(file) !== null
    const model = infer([...mixed, ...app], ['next'], { directive: (file) => (isClient(file) ? 'use client' : null) })
    expect(patterns(model, 'app-client')).toEqual(['src/app/**'])
    expect(model.locate('src/app/list/page.tsx')!.part.role).toBe('app')
    expect(model.order.below.get('app-client')!.has('lib-server')).toBe(false)
  })

  it('shares the schemas that both sides need', () => {
    const schemas = [1, 2, 3].flatMap((number) => [
      `src/lib/api${number}.ts -> src/app/list/f${number}.schema.ts`,
      `src/lib/api${number}.ts -> src/lib/db.ts`,
      `src/app/list/table.tsx -> src/app/list/f${number}.schema.ts`,
    ])
    const isClient = (file: string): boolean => /(?:form|table|row)\.tsx$/.test(file) || directive(file) !== null
    const model = infer([...mixed, ...app, ...schemas], ['next'], {
      directive: (file) => (isClient(file) ? 'use client' : null),
    })
    expect(patterns(model, 'app-client-common')).toEqual(['src/app/**/*.schema.*'])
    expect(model.locate('src/app/list/f1.schema.ts')!.part.role).toBe('shared')
    expect(model.order.conflicts).toEqual([])
  })

  it('is one app where no file says that it runs in the browser', () => {
    const model = infer([...mixed, ...app], ['next'], { directive })
    expect(patterns(model, 'app-client')).toEqual([])
  })
})

describe('an import of a package', () => {
  const use = (name: string, names: string[] = [], specifier = name): boolean => isServerUse({ name, specifier, names })

  it('needs a server for the client of Prisma, not for the constants of its schema', () => {
    expect(use('@prisma/client', ['PrismaClient'])).toBe(true)
    expect(use('@prisma/client', ['Role'])).toBe(false)
  })

  it('needs a server for a driver of Drizzle, not for its operators', () => {
    expect(use('drizzle-orm', ['drizzle'], 'drizzle-orm/node-postgres')).toBe(true)
    expect(use('drizzle-orm', ['eq'], 'drizzle-orm')).toBe(false)
  })
})
