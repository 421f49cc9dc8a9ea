import { describe, expect, it } from 'vitest'
import type { Policy, PolicyException } from '@stratalint/core'
import { harnessJudge } from '../../testing/harness-policy.ts'
import { laundered, service } from '../../testing/laundered.ts'
import { graphOfSources } from '../../testing/sources.ts'
import { findLaundering, type ExemptedBy } from './find-laundering.ts'

describe('within one domain', () => {
  it('reports a later layer behind a barrel of the same layer', () => {
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

  it('allows a binding that the importer may import itself', () => {
    expect(
      laundered({
        ...service,
        'src/domains/orders/service/index.ts': `export { price } from './price'`,
        'src/domains/orders/ui/page.ts': `import { price } from '../service/index'`,
      }),
    ).toEqual([])
  })

  it('allows another binding of the barrel', () => {
    expect(
      laundered({
        ...service,
        'src/domains/orders/types/index.ts': `export { price } from '../service/price'; export const own = 1`,
        'src/domains/orders/types/order.ts': `import { own } from './index'`,
      }),
    ).toEqual([])
  })

  it('allows a wrapped binding', () => {
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

describe('types and values', () => {
  const barrel = { 'src/domains/orders/types/index.ts': `export type { Price } from '../service/price'` }

  it('distinguishes types and values', () => {
    expect(
      laundered({ ...service, ...barrel, 'src/domains/orders/types/order.ts': `import { Price } from './index'` }),
    ).toEqual([
      'Price (type): orders/types/order.ts#Price < orders/types/index.ts#Price < orders/service/price.ts#Price: layer-direction',
    ])
  })

  it('allows types if the policy does', () => {
    expect(
      laundered(
        { ...service, ...barrel, 'src/domains/orders/types/order.ts': `import { Price } from './index'` },
        { typeOnly: 'allow' },
      ),
    ).toEqual([])
  })

  it('reports values even if the policy allows types', () => {
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

describe('packages', () => {
  const externals: Policy['externals'] = [{ pattern: 'pg', allowedIn: ['repo', 'provider'] }]
  const repo = { 'src/domains/orders/repo/db.ts': `export { Pool } from 'pg'` }

  it('reports a package behind a re-export', () => {
    expect(
      laundered({ ...repo, 'src/domains/orders/ui/page.ts': `import { Pool } from '../repo/db'` }, { externals }),
    ).toEqual(['Pool: orders/ui/page.ts#Pool < orders/repo/db.ts#Pool < pg#Pool: external-placement'])
  })

  it('allows a package that the importer may import itself', () => {
    expect(
      laundered({ ...repo, 'src/domains/orders/repo/query.ts': `import { Pool } from './db'` }, { externals }),
    ).toEqual([])
  })

  it('reports a package behind `export *`', () => {
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

  it('ignores the package of one `export *` for a name that another one provides', () => {
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

  it('reports a package that the index of a provider re-exports', () => {
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

  it('allows a provider to wrap it', () => {
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

  it('allows a test what tests may import', () => {
    expect(
      laundered({ ...barrel, 'src/domains/orders/types/order.test.ts': `import { price } from './index'` }),
    ).toEqual([])
  })

  it('reports another domain in a test', () => {
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
  const exemptedBy = (exceptions: PolicyException[]): [string[], ExemptedBy[]] => {
    const exempted: ExemptedBy[] = []
    const found = findLaundering(graphOfSources(files), harnessJudge({ exceptions }), {
      onExempted: (entry) => exempted.push(entry),
    })
    return [found.map(({ importer }) => importer), exempted]
  }

  it('are used for laundering', () => {
    const exceptions = [
      exception('architecture/no-laundering', 'src/domains/orders/types/order.ts', 'src/domains/orders/service/**'),
    ]
    expect(exemptedBy(exceptions)).toEqual([[], [{ exceptions: [0], allows: [] }]])
  })

  it('for another origin are not used', () => {
    const exceptions = [
      exception('architecture/no-laundering', 'src/domains/orders/types/order.ts', 'src/domains/orders/repo/**'),
    ]
    expect(exemptedBy(exceptions)).toEqual([['src/domains/orders/types/order.ts'], []])
  })

  it('for the import of the barrel are not used', () => {
    const exceptions = [
      exception('architecture/layer-direction', 'src/domains/orders/types/index.ts', 'src/domains/orders/service/**'),
    ]
    expect(exemptedBy(exceptions)).toEqual([['src/domains/orders/types/order.ts'], []])
  })

  it('for the direct import are used', () => {
    const exceptions = [
      exception('architecture/layer-direction', 'src/domains/orders/types/**', 'src/domains/orders/service/**'),
    ]
    expect(exemptedBy(exceptions)).toEqual([[], [{ exceptions: [0], allows: [] }]])
  })

  it('do not allow an entry to publish a binding', () => {
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
