import { describe, expect, it } from 'vitest'
import type { Policy, PolicyException } from '@stratalint/core'
import { harnessJudge, harnessPolicy } from '../../testing/harness-policy.ts'
import { graphOfSources } from '../../testing/sources.ts'
import { findLaundering, type ExemptedBy } from './find-laundering.ts'

function laundered(files: Record<string, string>, changes: Partial<Policy> = {}): string[] {
  return findLaundering(graphOfSources(files), harnessJudge(changes)).map(({ names, typeOnly, chain, judgement }) => {
    const way = chain.map(({ file, name }) => `${file.replace(/^src\/(domains\/)?/, '')}#${name}`).join(' < ')
    return `${names.join(', ')}${typeOnly ? ' (type)' : ''}: ${way}: ${judgement.rule!.replace('architecture/', '')}`
  })
}

const service = {
  'src/domains/orders/service/price.ts': 'export const price = 1; export interface Price {}; export default price',
}

describe('within one domain', () => {
  it('sees a later layer through a barrel of an own layer', () => {
    expect(
      laundered({
        ...service,
        'src/domains/orders/types/index.ts': `export { price } from '../service/price'`,
        'src/domains/orders/types/order.ts': `import { price } from './index'`,
      }),
    ).toEqual([
      'price: orders/types/order.ts#price < orders/types/index.ts#price < orders/service/price.ts#price: layer-direction',
    ])
  })

  it('is silent where the barrel passes on what the importer may import', () => {
    expect(
      laundered({
        ...service,
        'src/domains/orders/service/index.ts': `export { price } from './price'`,
        'src/domains/orders/ui/page.ts': `import { price } from '../service/index'`,
      }),
    ).toEqual([])
  })

  it('is silent where the passed-on binding is not the imported one', () => {
    expect(
      laundered({
        ...service,
        'src/domains/orders/types/index.ts': `export { price } from '../service/price'; export const own = 1`,
        'src/domains/orders/types/order.ts': `import { own } from './index'`,
      }),
    ).toEqual([])
  })

  it('is silent where the binding is wrapped', () => {
    expect(
      laundered({
        ...service,
        'src/domains/orders/types/index.ts': `import { price } from '../service/price'; export const own = () => price`,
        'src/domains/orders/types/order.ts': `import { own } from './index'`,
      }),
    ).toEqual([])
  })

  it('leaves a forbidden import to its own rule', () => {
    expect(
      laundered({
        ...service,
        'src/domains/orders/service/index.ts': `export { price } from './price'`,
        'src/domains/orders/types/order.ts': `import { price } from '../service'`,
      }),
    ).toEqual([])
  })
})

describe('ways through', () => {
  it('follows aliases and several files', () => {
    expect(
      laundered({
        ...service,
        'src/domains/orders/types/deep.ts': `export { price as inner } from '../service/price'`,
        'src/domains/orders/types/index.ts': `export { inner as outer } from './deep'`,
        'src/domains/orders/types/order.ts': `import { outer as mine } from './index'`,
      }),
    ).toEqual([
      'inner: orders/types/index.ts#outer < orders/types/deep.ts#inner < orders/service/price.ts#price: layer-direction',
      'outer: orders/types/order.ts#mine < orders/types/index.ts#outer < orders/types/deep.ts#inner < orders/service/price.ts#price: layer-direction',
    ])
  })

  it('follows an import that is exported again', () => {
    expect(
      laundered({
        ...service,
        'src/domains/orders/types/index.ts': `import { price as p } from '../service/price'; export { p }`,
        'src/domains/orders/types/order.ts': `import { p } from './index'`,
      }),
    ).toEqual(['p: orders/types/order.ts#p < orders/types/index.ts#p < orders/service/price.ts#price: layer-direction'])
  })

  it('follows default exports', () => {
    expect(
      laundered({
        ...service,
        'src/domains/orders/types/index.ts': `import p from '../service/price'; export default p`,
        'src/domains/orders/types/order.ts': `import own from './index'`,
      }),
    ).toEqual([
      'default: orders/types/order.ts#own < orders/types/index.ts#default < orders/service/price.ts#default: layer-direction',
    ])
  })

  it('follows export * to the file that has the name', () => {
    expect(
      laundered({
        ...service,
        'src/domains/orders/types/own.ts': 'export const own = 1',
        'src/domains/orders/types/index.ts': `export * from './own'; export * from '../service/price'`,
        'src/domains/orders/types/order.ts': `import { own, price } from './index'`,
      }),
    ).toEqual([
      'price: orders/types/order.ts#price < orders/types/index.ts#price < orders/service/price.ts#price: layer-direction',
    ])
  })

  it('takes an own export for stronger than export *', () => {
    expect(
      laundered({
        ...service,
        'src/domains/orders/types/index.ts': `export const price = 2; export * from '../service/price'`,
        'src/domains/orders/types/order.ts': `import { price } from './index'`,
      }),
    ).toEqual([])
  })

  it('does not find the default export through export *', () => {
    expect(
      laundered({
        ...service,
        'src/domains/orders/types/index.ts': `export * from '../service/price'`,
        'src/domains/orders/types/order.ts': `import own from './index'`,
      }),
    ).toEqual([])
  })

  it('is safe in a ring of export *', () => {
    expect(
      laundered({
        ...service,
        'src/domains/orders/types/a.ts': `export * from './b'`,
        'src/domains/orders/types/b.ts': `export * from './a'; export * from '../service/price'`,
        'src/domains/orders/types/order.ts': `import { price, missing } from './a'`,
      }),
    ).toEqual([
      '*: orders/types/a.ts#* < orders/types/b.ts#* < orders/service/price.ts#price: layer-direction',
      'price: orders/types/order.ts#price < orders/types/a.ts#price < orders/types/b.ts#price < orders/service/price.ts#price: layer-direction',
    ])
  })

  it('follows nested export *', () => {
    expect(
      laundered({
        ...service,
        'src/domains/orders/types/own.ts': 'export const own = 1',
        'src/domains/orders/types/inner.ts': `export * from './own'; export { price } from '../service/price'`,
        'src/domains/orders/types/index.ts': `export * from './inner'`,
        'src/domains/orders/types/order.ts': `import { own, price } from './index'`,
      }),
    ).toEqual([
      '*: orders/types/index.ts#* < orders/types/inner.ts#price < orders/service/price.ts#price: layer-direction',
      'price: orders/types/order.ts#price < orders/types/index.ts#price < orders/types/inner.ts#price < orders/service/price.ts#price: layer-direction',
    ])
  })

  it('follows a namespace under its own name', () => {
    expect(
      laundered({
        ...service,
        'src/domains/orders/types/index.ts': `export * as prices from '../service/price'`,
        'src/domains/orders/types/order.ts': `import { prices } from './index'`,
      }),
    ).toEqual([
      'prices: orders/types/order.ts#prices < orders/types/index.ts#prices < orders/service/price.ts#price: layer-direction',
    ])
  })

  it('reports a namespace import once for each origin', () => {
    expect(
      laundered({
        ...service,
        'src/domains/orders/ui/page.ts': 'export const page = 1',
        'src/domains/orders/types/index.ts': `export { price, Price } from '../service/price'; export { page } from '../ui/page'; export const own = 1`,
        'src/domains/orders/types/order.ts': `import * as all from './index'`,
      }),
    ).toEqual([
      '*: orders/types/order.ts#all < orders/types/index.ts#price < orders/service/price.ts#price: layer-direction',
      '*: orders/types/order.ts#all < orders/types/index.ts#page < orders/ui/page.ts#page: layer-direction',
    ])
  })

  it('gathers the names of one origin', () => {
    expect(
      laundered({
        ...service,
        'src/domains/orders/types/index.ts': `export { price, default as again } from '../service/price'`,
        'src/domains/orders/types/order.ts': `import { price, again } from './index'`,
      }),
    ).toEqual([
      'again, price: orders/types/order.ts#price < orders/types/index.ts#price < orders/service/price.ts#price: layer-direction',
    ])
  })

  it('goes through an unplaced file', () => {
    expect(
      laundered({
        ...service,
        'src/domains/orders/index.ts': `export { price } from './service/price'`,
        'src/domains/orders/types/index.ts': `export { price } from '../index'`,
        'src/domains/orders/types/order.ts': `import { price } from './index'`,
      }),
    ).toEqual([
      'price: orders/types/order.ts#price < orders/types/index.ts#price < orders/index.ts#price < orders/service/price.ts#price: layer-direction',
    ])
  })

  it('leaves an origin without a place to the finding at its import', () => {
    expect(
      laundered({
        'src/lost.ts': 'export const lost = 1',
        'src/domains/orders/types/index.ts': `export { lost } from '../../../lost'`,
        'src/domains/orders/types/order.ts': `import { lost } from './index'`,
      }),
    ).toEqual([])
  })
})

describe('what exists at run time', () => {
  const barrel = { 'src/domains/orders/types/index.ts': `export type { Price } from '../service/price'` }

  it('tells types from values', () => {
    expect(
      laundered({ ...service, ...barrel, 'src/domains/orders/types/order.ts': `import { Price } from './index'` }),
    ).toEqual([
      'Price (type): orders/types/order.ts#Price < orders/types/index.ts#Price < orders/service/price.ts#Price: layer-direction',
    ])
  })

  it('is silent about types where the policy lets them pass', () => {
    expect(
      laundered(
        { ...service, ...barrel, 'src/domains/orders/types/order.ts': `import { Price } from './index'` },
        { typeOnly: 'allow' },
      ),
    ).toEqual([])
  })

  it('is not silent about values there', () => {
    expect(
      laundered(
        {
          ...service,
          'src/domains/orders/types/index.ts': `export { price } from '../service/price'`,
          'src/domains/orders/types/order.ts': `import { price } from './index'`,
        },
        { typeOnly: 'allow' },
      ),
    ).toHaveLength(1)
  })
})

describe('publishing', () => {
  const ui = { ...service, 'src/domains/orders/ui/index.ts': `export { price } from '../service/price'` }

  it('lets an entry publish what its own instance declares', () => {
    expect(laundered({ ...ui, 'src/app/main.ts': `import { price } from '../domains/orders/ui'` })).toEqual([])
  })

  it('lets an entry publish through inner files', () => {
    expect(
      laundered({
        ...service,
        'src/domains/orders/ui/prices.ts': `export { price as shown } from '../service/price'`,
        'src/domains/orders/ui/index.ts': `export { shown } from './prices'`,
        'src/app/main.ts': `import { shown } from '../domains/orders/ui'`,
      }),
    ).toEqual([])
  })

  it('does not let an entry publish what another instance declares', () => {
    expect(
      laundered({
        ...service,
        'src/domains/billing/ui/index.ts': `export { price } from '../../orders/service/price'`,
        'src/app/main.ts': `import { price } from '../domains/billing/ui'`,
      }),
    ).toEqual(['price: app/main.ts#price < billing/ui/index.ts#price < orders/service/price.ts#price: domain-boundary'])
  })

  it('lets an index publish to an allowed domain, and no other file', () => {
    const allow = [{ from: 'billing', to: 'orders', layers: ['service'], fromLayers: null, reason: null }]
    const crossDomain: Policy['crossDomain'] = { default: 'deny', allow }
    expect(
      laundered(
        {
          'src/domains/orders/repo/db.ts': 'export const db = 1',
          'src/domains/orders/service/index.ts': `export { db } from '../repo/db'`,
          'src/domains/orders/service/open.ts': `export { db } from '../repo/db'`,
          'src/domains/billing/service/bill.ts': `import { db } from '../../orders/service'`,
          'src/domains/billing/service/debt.ts': `import { db } from '../../orders/service/open'`,
        },
        { crossDomain },
      ),
    ).toEqual(['db: billing/service/debt.ts#db < orders/service/open.ts#db < orders/repo/db.ts#db: domain-boundary'])
  })

  it('lets what the entry globs admit publish', () => {
    const places = [
      { ...harnessPolicy.places[0]!, entry: { instances: ['open.ts'], layers: null } },
      ...harnessPolicy.places.slice(1),
    ]
    expect(
      laundered(
        {
          ...service,
          'src/domains/orders/ui/open.ts': `export { price } from '../service/price'`,
          'src/app/main.ts': `import { price } from '../domains/orders/ui/open'`,
        },
        { places },
      ),
    ).toEqual([])
  })

  it('does not publish within the instance', () => {
    expect(
      laundered({
        ...ui,
        'src/domains/orders/types/index.ts': `export { price } from '../service/price'`,
        'src/domains/orders/types/order.ts': `import { price } from './index'`,
        'src/domains/orders/ui/page.ts': `import { price } from './index'`,
      }),
    ).toEqual([
      'price: orders/types/order.ts#price < orders/types/index.ts#price < orders/service/price.ts#price: layer-direction',
    ])
  })

  it('publishes a provider from its index', () => {
    expect(
      laundered({
        'src/providers/auth/inner.ts': 'export const login = 1',
        'src/providers/auth/index.ts': `export { login } from './inner'`,
        'src/domains/orders/service/use.ts': `import { login } from '../../../providers/auth'`,
      }),
    ).toEqual([])
  })

  it('does not carry a provider down below its floor', () => {
    expect(
      laundered({
        'src/providers/auth/index.ts': 'export const login = 1',
        'src/domains/orders/types/auth.ts': `export { login } from '../../../providers/auth'`,
        'src/domains/orders/types/order.ts': `import { login } from './auth'`,
      }),
    ).toEqual([
      'login: orders/types/order.ts#login < orders/types/auth.ts#login < providers/auth/index.ts#login: provider-entry',
    ])
  })

  it('lets an entry between layers publish its own layer', () => {
    const places = [{ ...harnessPolicy.places[0]!, entry: { instances: null, layers: 'index' as const } }]
    const files = {
      ...service,
      'src/domains/orders/service/index.ts': `export { price } from './price'`,
      'src/domains/orders/ui/page.ts': `import { price } from '../service'`,
    }
    expect(laundered(files, { places })).toEqual([])
    expect(
      laundered(
        {
          ...files,
          'src/domains/orders/ui/deep.ts': `export { price } from '../service/price'`,
          'src/domains/orders/ui/other.ts': `import { price } from './deep'`,
        },
        { places },
      ),
    ).toEqual([
      'price: orders/ui/other.ts#price < orders/ui/deep.ts#price < orders/service/price.ts#price: public-entry',
    ])
  })
})

describe('packages', () => {
  const externals: Policy['externals'] = [{ pattern: 'pg', allowedIn: ['repo', 'provider'] }]
  const repo = { 'src/domains/orders/repo/db.ts': `export { Pool } from 'pg'` }

  it('sees a package through a re-export', () => {
    expect(
      laundered({ ...repo, 'src/domains/orders/ui/page.ts': `import { Pool } from '../repo/db'` }, { externals }),
    ).toEqual(['Pool: orders/ui/page.ts#Pool < orders/repo/db.ts#Pool < pg#Pool: external-placement'])
  })

  it('is silent where the importer may use the package itself', () => {
    expect(
      laundered({ ...repo, 'src/domains/orders/repo/query.ts': `import { Pool } from './db'` }, { externals }),
    ).toEqual([])
  })

  it('sees a package behind export *', () => {
    expect(
      laundered(
        {
          'src/domains/orders/repo/db.ts': `export * from 'pg'; export const own = 1`,
          'src/domains/orders/ui/page.ts': `import { Pool, own } from '../repo/db'`,
        },
        { externals },
      ),
    ).toEqual(['Pool: orders/ui/page.ts#Pool < orders/repo/db.ts#Pool < pg#Pool: external-placement'])
  })

  it('does not suspect the package behind one export * of a name that another provides', () => {
    expect(
      laundered(
        {
          'src/domains/orders/repo/own.ts': `export const Pool = 1`,
          'src/domains/orders/repo/db.ts': `export * from 'pg'; export * from './own'`,
          'src/domains/orders/ui/page.ts': `import { Pool } from '../repo/db'`,
        },
        { externals },
      ),
    ).toEqual([])
  })

  it('sees a package that the index of a provider passes on as it is, though the provider may use it', () => {
    expect(
      laundered(
        {
          'src/providers/db/index.ts': `export { Pool } from 'pg'`,
          'src/domains/orders/service/use.ts': `import { Pool } from '../../../providers/db'`,
        },
        { externals },
      ),
    ).toEqual(['Pool: orders/service/use.ts#Pool < providers/db/index.ts#Pool < pg#Pool: external-placement'])
  })

  it('lets a provider wrap it', () => {
    expect(
      laundered(
        {
          'src/providers/db/index.ts': `import { Pool } from 'pg'\nexport const pool = new Pool()`,
          'src/domains/orders/service/use.ts': `import { pool } from '../../../providers/db'`,
        },
        { externals },
      ),
    ).toEqual([])
  })
})

describe('tests', () => {
  const barrel = { ...service, 'src/domains/orders/types/index.ts': `export { price } from '../service/price'` }

  it('judges a test as a test', () => {
    expect(
      laundered({ ...barrel, 'src/domains/orders/types/order.test.ts': `import { price } from './index'` }),
    ).toEqual([])
  })

  it('sees another domain from a test', () => {
    expect(
      laundered({
        ...service,
        'src/domains/billing/ui/x.ts': `export { price } from '../../orders/service/price'`,
        'src/domains/billing/ui/x.test.ts': `import { price } from './x'`,
      }),
    ).toEqual([
      'price: billing/ui/x.test.ts#price < billing/ui/x.ts#price < orders/service/price.ts#price: domain-boundary',
    ])
  })
})

describe('exceptions', () => {
  const files = {
    ...service,
    'src/domains/orders/types/index.ts': `export { price } from '../service/price'`,
    'src/domains/orders/types/order.ts': `import { price } from './index'`,
  }
  const exception = (rule: string, from: string, to: string | null): PolicyException => ({
    rule,
    from,
    to,
    reason: 'until split',
    owner: null,
    expires: null,
    limit: null,
  })
  const liftedBy = (exceptions: PolicyException[]): [string[], ExemptedBy[]] => {
    const lifted: ExemptedBy[] = []
    const found = findLaundering(graphOfSources(files), harnessJudge({ exceptions }), {
      onExempted: (entry) => lifted.push(entry),
    })
    return [found.map(({ importer }) => importer), lifted]
  }

  it('lifts with an exception for laundering', () => {
    const exceptions = [
      exception('architecture/no-laundering', 'src/domains/orders/types/order.ts', 'src/domains/orders/service/**'),
    ]
    expect(liftedBy(exceptions)).toEqual([[], [{ exceptions: [0], allows: [] }]])
  })

  it('does not lift with one for another origin', () => {
    const exceptions = [
      exception('architecture/no-laundering', 'src/domains/orders/types/order.ts', 'src/domains/orders/repo/**'),
    ]
    expect(liftedBy(exceptions)).toEqual([['src/domains/orders/types/order.ts'], []])
  })

  it('does not lift with one for the import of the barrel', () => {
    const exceptions = [
      exception('architecture/layer-direction', 'src/domains/orders/types/index.ts', 'src/domains/orders/service/**'),
    ]
    expect(liftedBy(exceptions)).toEqual([['src/domains/orders/types/order.ts'], []])
  })

  it('lifts where the direct import would be lifted', () => {
    const exceptions = [
      exception('architecture/layer-direction', 'src/domains/orders/types/**', 'src/domains/orders/service/**'),
    ]
    expect(liftedBy(exceptions)).toEqual([[], [{ exceptions: [0], allows: [] }]])
  })

  it('does not let an entry publish what it holds by an exception', () => {
    const crossDomain: Policy['crossDomain'] = { default: 'same-layers', allow: [] }
    const exceptions = [
      exception('architecture/layer-direction', 'src/domains/orders/types/index.ts', 'src/domains/orders/service/**'),
    ]
    expect(
      laundered(
        {
          ...service,
          'src/domains/orders/types/index.ts': `export { price } from '../service/price'`,
          'src/domains/billing/types/bill.ts': `import { price } from '../../orders/types'`,
        },
        { crossDomain, exceptions },
      ),
    ).toEqual([
      'price: billing/types/bill.ts#price < orders/types/index.ts#price < orders/service/price.ts#price: layer-direction',
    ])
  })
})
