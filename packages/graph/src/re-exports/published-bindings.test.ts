import { describe, expect, it } from 'vitest'
import type { Policy } from '@stratalint/core'
import { harnessPolicy } from '../../testing/harness-policy.ts'
import { laundered, service } from '../../testing/laundered.ts'

describe('published bindings', () => {
  const ui = { ...service, 'src/domains/orders/ui/index.ts': `export { price } from '../service/price'` }

  it('allows an entry to publish a binding of its own instance', () => {
    expect(laundered({ ...ui, 'src/app/main.ts': `import { price } from '../domains/orders/ui'` })).toEqual([])
  })

  it('allows an entry to publish through inner files', () => {
    expect(
      laundered({
        ...service,
        'src/domains/orders/ui/prices.ts': `export { price as shown } from '../service/price'`,
        'src/domains/orders/ui/index.ts': `export { shown } from './prices'`,
        'src/app/main.ts': `import { shown } from '../domains/orders/ui'`,
      }),
    ).toEqual([])
  })

  it('reports an entry that re-exports a binding of another instance', () => {
    expect(
      laundered({
        ...service,
        'src/domains/billing/ui/index.ts': `export { price } from '../../orders/service/price'`,
        'src/app/main.ts': `import { price } from '../domains/billing/ui'`,
      }),
    ).toEqual(['price: app/main.ts#price < billing/ui/index.ts#price < orders/service/price.ts#price: domain-boundary'])
  })

  it('allows only an index to publish to an allowed domain', () => {
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

  it('allows files that match the entry globs to publish', () => {
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

  it('reports an entry within its own instance', () => {
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

  it('allows the index of a provider to publish', () => {
    expect(
      laundered({
        'src/providers/auth/inner.ts': 'export const login = 1',
        'src/providers/auth/index.ts': `export { login } from './inner'`,
        'src/domains/orders/service/use.ts': `import { login } from '../../../providers/auth'`,
      }),
    ).toEqual([])
  })

  it('reports a provider that is used below its lowest layer', () => {
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

  it('allows an entry between layers to publish its own layer', () => {
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
