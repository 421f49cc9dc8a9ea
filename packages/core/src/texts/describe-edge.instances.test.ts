import { describe, expect, it } from 'vitest'
import { HARNESS } from '../../../../test/support/policy-of.ts'
import { memoryFacts } from '../../../../test/support/memory-facts.ts'
import { renderMessage } from '../../../../test/support/rendered-message.ts'
import type { Policy } from '../policy/policy.ts'

const ORDERS = 'src/domains/orders'
const BILLING = 'src/domains/billing'

describe('providers', () => {
  it('has a provider called from above when a layer is too low', () => {
    expect(
      renderMessage(HARNESS, {
        from: `${ORDERS}/repo/order.ts`,
        specifier: '../../../providers/auth',
        to: 'src/providers/auth/index.ts',
        names: ['currentUser'],
      }),
    ).toMatchInlineSnapshot(`
      "
      repo/order.ts (repo) imports currentUser from ../../../providers/auth (auth); only service and later layers may use auth.
      manual: Use currentUser in src/domains/orders/service, the lowest layer that may import it, and pass the result down as a parameter.
      Do not re-export it from a higher layer.
      "
    `)
    expect(
      renderMessage(HARNESS, {
        from: `${ORDERS}/types/order.ts`,
        specifier: '../../../providers/auth',
        to: 'src/providers/auth/index.ts',
        names: ['type Session'],
      }),
    ).toMatchInlineSnapshot(`
      "
      types/order.ts (types) imports type Session from ../../../providers/auth (auth); only service and later layers may use auth.
      manual: Declare interface Session in src/domains/orders/types/session.ts with only the members that you read, and use it instead.
      Do not re-export it from a higher layer.
      "
    `)
  })

  it('uses the index export when there is one, renamed or not', () => {
    const facts = memoryFacts({
      'src/providers/auth/index.ts': {
        exports: ['signIn < src/providers/auth/session.ts#login', 'logout < src/providers/auth/session.ts#logout'],
      },
      'src/providers/auth/session.ts': { exports: ['login', 'logout', 'refresh'] },
    })
    const edge = {
      from: `${ORDERS}/service/order.ts`,
      specifier: '../../../providers/auth/session.ts',
      to: 'src/providers/auth/session.ts',
    }
    expect(renderMessage(HARNESS, { ...edge, names: ['logout'] }, facts)).toMatchInlineSnapshot(`
      "
      service/order.ts imports logout from ../../../providers/auth/session.ts, an internal file of auth; import it through its index.
      auto: Import logout from ../../../providers/auth/index.ts (src/providers/auth/index.ts).
      Do not copy the file out of the provider.
      "
    `)
    expect(renderMessage(HARNESS, { ...edge, names: ['login'] }, facts)).toMatchInlineSnapshot(`
      "
      service/order.ts imports login from ../../../providers/auth/session.ts, an internal file of auth; import it through its index.
      suggested: Import signIn instead of login from ../../../providers/auth/index.ts (src/providers/auth/index.ts).
      Do not copy the file out of the provider.
      "
    `)
    expect(renderMessage(HARNESS, { ...edge, names: ['refresh'] }, facts)).toMatchInlineSnapshot(`
      "
      service/order.ts imports refresh from ../../../providers/auth/session.ts, an internal file of auth; import it through its index.
      auto: Export refresh from src/providers/auth/index.ts and import it from there.
      Do not copy the file out of the provider.
      "
    `)
  })

  it('proposes the index that is missing', () => {
    expect(
      renderMessage(HARNESS, {
        from: `${ORDERS}/service/order.ts`,
        specifier: '../../../providers/auth/session',
        to: 'src/providers/auth/session.ts',
        names: ['login'],
      }),
    ).toMatchInlineSnapshot(`
      "
      service/order.ts imports login from ../../../providers/auth/session, an internal file of auth; import it through its index.
      suggested: Create src/providers/auth/index.ts, export login from it, and import it from there.
      Do not copy the file out of the provider.
      "
    `)
  })

  it('lets a caller fill what a provider wants of a domain', () => {
    expect(
      renderMessage(HARNESS, {
        from: 'src/providers/auth/index.ts',
        specifier: '../../domains/orders/service/pricing',
        to: `${ORDERS}/service/pricing.ts`,
        names: ['priceOf'],
      }),
    ).toMatchInlineSnapshot(`
      "
      auth/index.ts (auth) imports priceOf from ../../domains/orders/service/pricing (orders/service); providers may not import any domain.
      manual: Declare interface PriceOf in src/providers/auth/price-of.ts with only what you use from priceOf, take it as a parameter, and pass it in from src/domains/orders/service.
      Do not hide it behind a dynamic import().
      "
    `)
  })
})
describe('domains', () => {
  it('declares the members that are read and lets app fill them', () => {
    expect(
      renderMessage(HARNESS, {
        from: `${ORDERS}/service/order.ts`,
        specifier: '../../billing/types/invoice',
        to: `${BILLING}/types/invoice.ts`,
        names: ['type Invoice'],
      }),
    ).toMatchInlineSnapshot(`
      "
      service/order.ts (orders) imports type Invoice from ../../billing/types/invoice (billing); orders and billing may not import each other.
      manual: Declare interface Invoice in src/domains/orders/types/invoice.ts with only the members that you read, and use it instead.
      Do not move it to utils or copy the file.
      "
    `)
    expect(
      renderMessage(HARNESS, {
        from: `${ORDERS}/service/order.ts`,
        specifier: '../../billing/service/invoice',
        to: `${BILLING}/service/invoice.ts`,
        names: ['createInvoice'],
      }),
    ).toMatchInlineSnapshot(`
      "
      service/order.ts (orders) imports createInvoice from ../../billing/service/invoice (billing); orders and billing may not import each other.
      manual: Declare interface CreateInvoice in src/domains/orders/types/create-invoice.ts with only what you use from createInvoice, take it as a parameter, and pass it in from src/app.
      Do not move it to utils or copy the file.
      "
    `)
  })

  it('uses the public export where the pair is allowed', () => {
    const open: Policy = {
      ...HARNESS,
      crossDomain: {
        default: 'deny',
        allow: [{ from: 'orders', to: 'billing', layers: ['runtime'], fromLayers: null, reason: null }],
      },
    }
    const facts = memoryFacts({
      [`${BILLING}/runtime/index.ts`]: { exports: [`createInvoice < ${BILLING}/service/invoice.ts#createInvoice`] },
      [`${BILLING}/service/invoice.ts`]: { exports: ['createInvoice'] },
    })
    expect(
      renderMessage(
        open,
        {
          from: `${ORDERS}/runtime/order.ts`,
          specifier: '../../billing/service/invoice.js',
          to: `${BILLING}/service/invoice.ts`,
          names: ['createInvoice'],
        },
        facts,
      ),
    ).toMatchInlineSnapshot(`
      "
      runtime/order.ts (orders) imports createInvoice from ../../billing/service/invoice.js (billing); orders may import only runtime from billing.
      auto: Import createInvoice from ../../billing/runtime/index.js (src/domains/billing/runtime/index.ts).
      Do not move it to utils or copy the file.
      "
    `)
  })

  it('keeps app to the layers that it may use', () => {
    expect(
      renderMessage(HARNESS, {
        from: 'src/app/main.ts',
        specifier: '@/domains/orders/repo/orders',
        to: `${ORDERS}/repo/orders.ts`,
        names: ['saveOrder'],
      }),
    ).toMatchInlineSnapshot(`
      "
      app/main.ts (app) imports saveOrder from @/domains/orders/repo/orders (orders/repo); app may import only runtime and ui from a domain.
      suggested: Create src/domains/orders/runtime/index.ts, export saveOrder from it, and import it from there.
      Do not re-export all of repo.
      "
    `)
    const facts = memoryFacts({
      [`${ORDERS}/runtime/index.ts`]: { exports: [`saveOrder < ${ORDERS}/repo/orders.ts#saveOrder`] },
      [`${ORDERS}/repo/orders.ts`]: { exports: ['saveOrder'] },
    })
    expect(
      renderMessage(
        HARNESS,
        {
          from: 'src/app/main.ts',
          specifier: '@/domains/orders/repo/orders',
          to: `${ORDERS}/repo/orders.ts`,
          names: ['saveOrder'],
        },
        facts,
      ),
    ).toMatchInlineSnapshot(`
      "
      app/main.ts (app) imports saveOrder from @/domains/orders/repo/orders (orders/repo); app may import only runtime and ui from a domain.
      auto: Import saveOrder from @/domains/orders/runtime (src/domains/orders/runtime/index.ts).
      Do not re-export all of repo.
      "
    `)
  })

  it('enters a domain by its index', () => {
    expect(
      renderMessage(HARNESS, {
        from: 'src/app/main.ts',
        specifier: '../domains/orders/runtime/start',
        to: `${ORDERS}/runtime/start.ts`,
        names: ['start'],
      }),
    ).toMatchInlineSnapshot(`
      "
      app/main.ts imports start from ../domains/orders/runtime/start, an internal file of orders/runtime; import it through its index.
      suggested: Create src/domains/orders/runtime/index.ts, export start from it, and import it from there.
      Do not export everything from the index.
      "
    `)
    const facts = memoryFacts({ [`${ORDERS}/runtime/index.ts`]: { exports: ['start'] } })
    expect(
      renderMessage(
        HARNESS,
        {
          from: 'src/app/main.ts',
          specifier: '../domains/orders/runtime/start',
          to: `${ORDERS}/runtime/start.ts`,
          names: ['start'],
        },
        facts,
      ),
    ).toMatchInlineSnapshot(`
      "
      app/main.ts imports start from ../domains/orders/runtime/start, an internal file of orders/runtime; import it through its index.
      manual: Import start from ../domains/orders/runtime (src/domains/orders/runtime/index.ts), if its export of that name does the same.
      Do not export everything from the index.
      "
    `)
  })
})
describe('tests', () => {
  it('moves a helper out of a test', () => {
    expect(
      renderMessage(HARNESS, {
        from: `${ORDERS}/service/order.ts`,
        specifier: './pricing.test',
        to: `${ORDERS}/service/pricing.test.ts`,
        names: ['makeOrder'],
      }),
    ).toMatchInlineSnapshot(`
      "
      service/order.ts imports makeOrder from ./pricing.test, a test file; only tests may import tests.
      suggested: Move makeOrder to src/domains/orders/service/make-order.ts and import it from there everywhere.
      Do not copy the helper or rename the test.
      "
    `)
    expect(
      renderMessage(HARNESS, {
        from: `${ORDERS}/service/order.ts`,
        specifier: './__tests__/make',
        to: `${ORDERS}/service/__tests__/make.ts`,
        names: ['*'],
      }),
    ).toMatchInlineSnapshot(`
      "
      service/order.ts imports ./__tests__/make, a test file; only tests may import tests.
      suggested: Move the shared code of make.ts to src/domains/orders/service/make-helper.ts and import it from there everywhere.
      Do not copy the helper or rename the test.
      "
    `)
  })
})
