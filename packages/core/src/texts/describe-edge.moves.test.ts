import { describe, expect, it } from 'vitest'
import { memoryFacts, type MemoryFile } from '../../../../test/support/memory-facts.ts'
import { HARNESS, policyOf } from '../../../../test/support/policy-of.ts'
import { renderMessage } from '../../../../test/support/rendered-message.ts'

const ORDERS = 'src/domains/orders'
const PRICING = `${ORDERS}/service/pricing.ts`

function fixes(
  file: MemoryFile,
  name: string,
  from = `${ORDERS}/repo/order.ts`,
  kind: 'import' | 'export' = 'import',
): string[] {
  const edge = { from, specifier: '../service/pricing', to: PRICING, names: [name], kind }
  return renderMessage(HARNESS, edge, memoryFacts({ [PRICING]: file }))
    .split('\n')
    .slice(2, -2)
}

describe('what a move takes along', () => {
  it('names the constant that a type queries', () => {
    expect(
      fixes({ exports: ['type Status'], needs: { Status: { along: ['const STATUSES'] } } }, 'type Status'),
    ).toEqual([
      'auto: Move type Status (with STATUSES) to src/domains/orders/types/status.ts and import them from there everywhere.',
    ])
  })

  it('writes out a type that queries a function', () => {
    expect(
      fixes({ exports: ['type Handler'], needs: { Handler: { along: ['createHandler'] } } }, 'type Handler'),
    ).toEqual([
      'manual: Write out type Handler as interface Handler in src/domains/orders/types/handler.ts and use that.',
    ])
  })

  it('moves a value although others of its file import what it may not', () => {
    const file = {
      exports: ['priceOf'],
      imports: [`${ORDERS}/ui/page.ts`],
      needs: { priceOf: { imports: [`${ORDERS}/types/price.ts`] } },
    }
    expect(fixes(file, 'priceOf')[0]).toBe(
      'suggested: Move priceOf to src/domains/orders/repo/price-of.ts and import it from there everywhere.',
    )
  })

  it('inverts where what the value itself imports would be illegal', () => {
    expect(
      fixes({ exports: ['priceOf'], needs: { priceOf: { imports: [`${ORDERS}/ui/page.ts`] } } }, 'priceOf'),
    ).toEqual([
      'manual: Declare interface PriceOf in src/domains/orders/types/price-of.ts, take it as a parameter, and pass it in from src/domains/orders/service.',
    ])
  })

  it('moves nothing that the file does not declare', () => {
    expect(fixes({ exports: ['type Editor'], needs: {} }, 'type Editor')).toEqual([
      'manual: Write out type Editor as interface Editor in src/domains/orders/types/editor.ts and use that.',
    ])
  })
})

describe('what is passed in instead', () => {
  const needs = { priceOf: { imports: [`${ORDERS}/ui/page.ts`] } }

  it('has a function type when it is a function', () => {
    expect(fixes({ exports: ['priceOf'], shapes: { priceOf: 'function' }, needs }, 'priceOf')).toEqual([
      'manual: Declare function type PriceOf in src/domains/orders/types/price-of.ts, take it as a parameter, and pass it in from src/domains/orders/service.',
    ])
  })

  it('has an interface when it is a class', () => {
    expect(fixes({ exports: ['priceOf'], shapes: { priceOf: 'class' }, needs }, 'priceOf')).toEqual([
      'manual: Declare interface PriceOf in src/domains/orders/types/price-of.ts, take it as a parameter, and pass it in from src/domains/orders/service.',
    ])
  })

  it('needs no declaration when it is data', () => {
    expect(
      fixes(
        { exports: ['PRICE_STEP'], shapes: { PRICE_STEP: 'data' }, needs: { PRICE_STEP: needs.priceOf } },
        'PRICE_STEP',
      ),
    ).toEqual([
      'manual: Take PRICE_STEP as a parameter in src/domains/orders/repo/order.ts and pass it in from src/domains/orders/service.',
    ])
  })

  it('is a union of values when it is an enum', () => {
    expect(
      fixes(
        { exports: ['PRICE_KIND'], shapes: { PRICE_KIND: 'enum' }, needs: { PRICE_KIND: needs.priceOf } },
        'PRICE_KIND',
      ),
    ).toEqual([
      'manual: Declare union type PriceKind in src/domains/orders/types/price-kind.ts with the values that you use, and pass them in from src/domains/orders/service.',
    ])
  })
})

describe('re-exports', () => {
  it('are never turned into parameters', () => {
    expect(
      fixes(
        { exports: ['priceOf'], needs: { priceOf: { imports: [`${ORDERS}/ui/page.ts`] } } },
        'priceOf',
        `${ORDERS}/types/index.ts`,
        'export',
      ),
    ).toEqual([
      'manual: Delete this re-export and import priceOf directly from src/domains/orders/service/pricing.ts where that is allowed.',
    ])
  })
})

describe('an entry that launders', () => {
  const facts = (origin: string) =>
    memoryFacts({
      'src/domains/billing/types/index.ts': { exports: [`Invoice < ${origin}#Invoice`] },
      [origin]: { exports: ['Invoice'] },
    })
  const policy = policyOf({
    ...HARNESS,
    crossDomain: {
      default: 'deny',
      allow: [{ from: 'orders', to: 'billing', layers: ['types'], fromLayers: null, reason: null }],
    },
  })

  it('is not proposed', () => {
    const origin = 'src/domains/billing/repo/invoice.ts'
    expect(
      renderMessage(
        policy,
        { from: `${ORDERS}/service/order.ts`, specifier: '../../billing/repo/invoice', to: origin, names: ['Invoice'] },
        facts(origin),
      ),
    ).toContain('Declare interface Invoice')
  })

  it('is proposed where it may itself import what it passes on', () => {
    const origin = 'src/domains/billing/types/deep/invoice.ts'
    const edge = {
      from: `${ORDERS}/service/order.ts`,
      specifier: '../../billing/service/invoice',
      to: 'src/domains/billing/service/invoice.ts',
      names: ['Invoice'],
    }
    const passing = {
      ...facts(origin),
      exportsOf: (path: string) =>
        path.endsWith('service/invoice.ts')
          ? [{ name: 'Invoice', kind: 'value' as const, origin: { path: origin, name: 'Invoice' } }]
          : facts(origin).exportsOf(path),
    }
    expect(renderMessage(policy, edge, passing)).toContain(
      'Import Invoice from ../../billing/types (src/domains/billing/types/index.ts).',
    )
  })
})

describe('what a policy allows between domains', () => {
  const allow = (fromLayers: string[] | null) =>
    policyOf({
      ...HARNESS,
      crossDomain: {
        default: 'deny',
        allow: [{ from: 'orders', to: 'billing', layers: ['config'], fromLayers, reason: null }],
      },
    })
  const edge = {
    from: `${ORDERS}/service/order.ts`,
    specifier: '../../billing/types/invoice',
    to: 'src/domains/billing/types/invoice.ts',
    names: ['type Invoice'],
  }

  it('is said, layer by layer', () => {
    expect(renderMessage(allow(null), edge)).toContain('; orders may import only config from billing.')
    expect(renderMessage(allow(['runtime']), edge)).toContain('; in orders, only runtime may import billing.')
  })

  it('distinguishes types from values where type imports are allowed', () => {
    const policy = policyOf({ ...HARNESS, typeOnly: 'allow' })
    const facts = memoryFacts({ [edge.to]: { exports: ['type Invoice', 'invoiceOf'] } })
    expect(renderMessage(policy, { ...edge, names: ['invoiceOf'] }, facts)).toContain(
      '; orders and billing may not import each other except types.',
    )
    expect(renderMessage(policy, { ...edge, names: ['Invoice'] }, facts)).toContain(
      'Write import type; Invoice is a type, and type imports are allowed here.',
    )
  })
})

describe('a workspace package', () => {
  const packages = {
    '@shop/money': [
      { specifier: '@shop/money/common/cents', path: `${ORDERS}/types/cents.ts` },
      { specifier: '@shop/money/common/rates', path: `${ORDERS}/types/rates.ts` },
    ],
  }
  const missing = {
    from: `${ORDERS}/service/order.ts`,
    specifier: '@shop/money/common/cent',
    to: { type: 'unresolved', why: 'workspace' } as const,
  }

  it('is entered where the name is exported', () => {
    const facts = memoryFacts({ [`${ORDERS}/types/rates.ts`]: { exports: ['rateOf'] } }, { packages })
    expect(renderMessage(HARNESS, { ...missing, names: ['rateOf'] }, facts)).toContain(
      'suggested: Import rateOf from @shop/money/common/rates (src/domains/orders/types/rates.ts), which exports it.',
    )
  })

  it('is entered by the subpath nearest in name', () => {
    expect(renderMessage(HARNESS, { ...missing, names: ['centsOf'] }, memoryFacts({}, { packages }))).toContain(
      'suggested: Import @shop/money/common/cents (src/domains/orders/types/cents.ts).',
    )
  })

  it('lacks a file that a program writes', () => {
    const files = { 'src/domains/orders/package.json': { exports: [] } }
    const specifier = '@shop/money/generated/model/Price'
    expect(
      renderMessage(HARNESS, { ...missing, specifier, names: ['Price'] }, memoryFacts(files, { packages })),
    ).toContain('Run the generator that creates src/domains/orders/generated/model/Price')
  })

  it('lists its entries where none is near', () => {
    expect(
      renderMessage(HARNESS, { ...missing, specifier: '@shop/money/z', names: ['*'] }, memoryFacts({}, { packages })),
    ).toContain(
      'Import from an entry of @shop/money (@shop/money/common/cents and @shop/money/common/rates) and add any missing exports there.',
    )
  })
})

describe('paths', () => {
  const types = {
    from: `${ORDERS}/service/order.ts`,
    specifier: '../types',
    to: { type: 'unresolved', why: 'relative' } as const,
    names: ['Price'],
  }

  it('look into a folder without an index', () => {
    const facts = memoryFacts({ [`${ORDERS}/types/price.ts`]: { exports: ['type Price'] } })
    expect(renderMessage(HARNESS, types, facts)).toContain(
      'Import Price from ../types/price (src/domains/orders/types/price.ts); the folder has no index.',
    )
  })

  it('move a data file to its importer, and never what tools look for where it is', () => {
    const from = `${ORDERS}/repo/order.ts`
    const fixOf = (name: string): string =>
      renderMessage(HARNESS, { from, specifier: `../ui/${name}`, to: `${ORDERS}/ui/${name}`, names: ['default'] })
    expect(fixOf('rates.json')).toContain(`Move ${ORDERS}/ui/rates.json to ${ORDERS}/repo/rates.json`)
    expect(fixOf('package.json')).not.toContain('Move src')
    expect(fixOf('tsconfig.build.json')).not.toContain('Move src')
  })

  it('keep a copy of a file of one machine', () => {
    expect(
      renderMessage(HARNESS, { ...types, specifier: '/etc/hosts.json', to: { type: 'unresolved', why: 'absolute' } }),
    ).toContain('Copy the file to src/domains/orders/service/hosts.json and import ./hosts.json.')
  })

  it('find an absolute path that ends in the repository', () => {
    const facts = memoryFacts({ 'src/utils/date.ts': {} })
    expect(
      renderMessage(
        HARNESS,
        { ...types, specifier: '/home/ann/shop/src/utils/date', to: { type: 'unresolved', why: 'absolute' } },
        facts,
      ),
    ).toContain('Import ../../../utils/date (src/utils/date.ts).')
  })
})
