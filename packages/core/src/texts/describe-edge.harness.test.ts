import { describe, expect, it } from 'vitest'
import { HARNESS, policyOf } from '../../../../test/support/policy-of.ts'
import { memoryFacts } from '../../../../test/support/memory-facts.ts'
import { renderMessage } from '../../../../test/support/rendered-message.ts'
import type { Policy } from '../policy/policy.ts'

const ORDERS = 'src/domains/orders'
const BILLING = 'src/domains/billing'

describe('later-layer', () => {
  it('moves a type to the lowest layer', () => {
    expect(
      renderMessage(HARNESS, {
        from: `${ORDERS}/types/order.ts`,
        specifier: '../service/pricing',
        to: `${ORDERS}/service/pricing.ts`,
        names: ['type Price'],
      }),
    ).toMatchInlineSnapshot(`
      "
      types/order.ts (types) imports type Price from ../service/pricing (service); types may import only types and utils.
      suggested: Move type Price to src/domains/orders/types/price.ts and import it from there everywhere.
      Do not re-export it through index.ts.
      "
    `)
  })

  it('moves types into the file that exists', () => {
    const facts = memoryFacts({
      [`${ORDERS}/types/price.ts`]: {},
      [`${ORDERS}/service/pricing.ts`]: { exports: ['type Price', 'type Rate'] },
    })
    expect(
      renderMessage(
        HARNESS,
        {
          from: `${ORDERS}/repo/order.ts`,
          specifier: '../service/pricing',
          to: `${ORDERS}/service/pricing.ts`,
          names: ['Price', 'Rate'],
        },
        facts,
      ),
    ).toMatchInlineSnapshot(`
      "
      repo/order.ts (repo) imports types Price and Rate from ../service/pricing (service); repo may import only types, config, repo and utils.
      suggested: Move types Price and Rate into the existing src/domains/orders/types/price.ts and import them from there everywhere.
      Do not re-export it through index.ts.
      "
    `)
  })

  it('moves types into a layer that is one file', () => {
    const facts = memoryFacts({ [`${ORDERS}/types.ts`]: {} })
    expect(
      renderMessage(
        HARNESS,
        {
          from: `${ORDERS}/repo/order.ts`,
          specifier: '../service/pricing',
          to: `${ORDERS}/service/pricing.ts`,
          names: ['type Price'],
        },
        facts,
      ),
    ).toMatchInlineSnapshot(`
      "
      repo/order.ts (repo) imports type Price from ../service/pricing (service); repo may import only types, config, repo and utils.
      suggested: Move type Price into the existing src/domains/orders/types.ts and import it from there everywhere.
      Do not re-export it through index.ts.
      "
    `)
  })

  it('writes out a type that queries a value', () => {
    const facts = memoryFacts({ [`${ORDERS}/service/pricing.ts`]: { exports: ['pricing'] } })
    expect(
      renderMessage(
        HARNESS,
        {
          from: `${ORDERS}/repo/order.ts`,
          specifier: '../service/pricing',
          to: `${ORDERS}/service/pricing.ts`,
          names: ['type pricing'],
        },
        facts,
      ),
    ).toMatchInlineSnapshot(`
      "
      repo/order.ts (repo) imports pricing from ../service/pricing (service); repo may import only types, config, repo and utils.
      manual: Write out the type of pricing as type Pricing in src/domains/orders/types/pricing.ts and use that.
      Do not re-export it through index.ts.
      "
    `)
  })

  it("moves a value whose own imports stay legal to the importer's layer", () => {
    const facts = memoryFacts({
      [`${ORDERS}/service/pricing.ts`]: { exports: ['priceOf'], imports: [`${ORDERS}/types/price.ts`] },
    })
    expect(
      renderMessage(
        HARNESS,
        {
          from: `${ORDERS}/repo/order.ts`,
          specifier: '../service/pricing',
          to: `${ORDERS}/service/pricing.ts`,
          names: ['priceOf'],
        },
        facts,
      ),
    ).toMatchInlineSnapshot(`
      "
      repo/order.ts (repo) imports priceOf from ../service/pricing (service); repo may import only types, config, repo and utils.
      suggested: Move priceOf to src/domains/orders/repo/price-of.ts and import it from there everywhere.
      manual: Declare interface PriceOf in src/domains/orders/types/price-of.ts, take it as a parameter, and pass it in from src/domains/orders/service.
      Do not hide it behind a dynamic import().
      "
    `)
  })

  it("inverts when the value's own imports would be illegal", () => {
    const facts = memoryFacts({
      [`${ORDERS}/ui/cart.ts`]: { exports: ['showCart'], imports: [`${ORDERS}/runtime/main.ts`] },
    })
    expect(
      renderMessage(
        HARNESS,
        {
          from: `${ORDERS}/service/order.ts`,
          specifier: '../ui/cart.js',
          to: `${ORDERS}/ui/cart.ts`,
          names: ['showCart'],
        },
        facts,
      ),
    ).toMatchInlineSnapshot(`
      "
      service/order.ts (service) imports showCart from ../ui/cart.js (ui); service may import only types, config, repo, service, providers and utils.
      manual: Declare interface ShowCart in src/domains/orders/types/show-cart.ts, take it as a parameter, and pass it in from src/domains/orders/ui.
      Do not hide it behind a dynamic import().
      "
    `)
  })

  it('offers both when nobody knows what the value imports', () => {
    const facts = memoryFacts({}, { importsOf: false })
    expect(
      renderMessage(
        HARNESS,
        {
          from: `${ORDERS}/service/order.ts`,
          specifier: '../ui/cart.js',
          to: `${ORDERS}/ui/cart.ts`,
          names: ['showCart'],
        },
        facts,
      ),
    ).toMatchInlineSnapshot(`
      "
      service/order.ts (service) imports showCart from ../ui/cart.js (ui); service may import only types, config, repo, service, providers and utils.
      manual: Move showCart to src/domains/orders/service/show-cart.ts and import it from there everywhere.
      manual: Declare interface ShowCart in src/domains/orders/types/show-cart.ts, take it as a parameter, and pass it in from src/domains/orders/ui.
      Do not hide it behind a dynamic import().
      "
    `)
  })

  it('names the file that declares what is only passed on', () => {
    const facts = memoryFacts({
      [`${ORDERS}/service/pricing.ts`]: { exports: [`type Price < ${ORDERS}/types/price.ts#Price`] },
    })
    expect(
      renderMessage(
        HARNESS,
        {
          from: `${ORDERS}/repo/order.ts`,
          specifier: '../service/pricing.ts',
          to: `${ORDERS}/service/pricing.ts`,
          names: ['type Price'],
        },
        facts,
      ),
    ).toMatchInlineSnapshot(`
      "
      repo/order.ts (repo) imports type Price from ../service/pricing.ts (service); repo may import only types, config, repo and utils.
      auto: Import Price from ../types/price.ts (src/domains/orders/types/price.ts), where it is declared.
      Do not re-export it through index.ts.
      "
    `)
  })

  it('describes a whole module and a bare import', () => {
    expect(
      renderMessage(HARNESS, {
        from: `${ORDERS}/repo/order.ts`,
        specifier: '../service/pricing',
        to: `${ORDERS}/service/pricing.ts`,
        names: ['*'],
      }),
    ).toMatchInlineSnapshot(`
      "
      repo/order.ts (repo) imports ../service/pricing (service); repo may import only types, config, repo and utils.
      manual: Declare interface Pricing in src/domains/orders/types/pricing.ts, take it as a parameter, and pass it in from src/domains/orders/service.
      Do not hide it behind a dynamic import().
      "
    `)
    expect(
      renderMessage(HARNESS, {
        from: `${ORDERS}/repo/order.ts`,
        specifier: '../ui/theme.css',
        to: `${ORDERS}/ui/theme.css`,
      }),
    ).toMatchInlineSnapshot(`
      "
      repo/order.ts (repo) imports ../ui/theme.css (ui); repo may import only types, config, repo and utils.
      manual: Move this import to a file in src/domains/orders/ui, which may import src/domains/orders/ui/theme.css.
      Do not hide it behind a dynamic import().
      "
    `)
  })
})

describe('edges that are no plain import', () => {
  const later = {
    from: `${ORDERS}/types/index.ts`,
    specifier: '../service/pricing',
    to: `${ORDERS}/service/pricing.ts`,
  }
  const facts = memoryFacts({
    [later.to]: { exports: ['priceOf', 'type Price'], imports: [`${ORDERS}/repo/rates.ts`] },
  })

  it('deletes a re-export, or moves the type that it passes on', () => {
    expect(renderMessage(HARNESS, { ...later, names: ['priceOf'], kind: 'export' }, facts)).toMatchInlineSnapshot(`
      "
      types/index.ts (types) re-exports priceOf from ../service/pricing (service); types may import only types and utils.
      manual: Delete this re-export and import priceOf directly from src/domains/orders/service/pricing.ts where that is allowed.
      Do not import it and export it separately.
      "
    `)
    expect(renderMessage(HARNESS, { ...later, names: ['type Price'], kind: 'export-type' }, facts))
      .toMatchInlineSnapshot(`
        "
        types/index.ts (types) re-exports type Price from ../service/pricing (service); types may import only types and utils.
        suggested: Move type Price to src/domains/orders/types/price.ts and import it from there everywhere.
        manual: Delete this re-export and import Price directly from src/domains/orders/service/pricing.ts where that is allowed.
        Do not import it and export it separately.
        "
      `)
    expect(renderMessage(HARNESS, { ...later, names: ['*'], kind: 'export-all' }, facts)).toMatchInlineSnapshot(`
      "
      types/index.ts (types) re-exports ../service/pricing (service); types may import only types and utils.
      manual: Delete this re-export and import directly from src/domains/orders/service/pricing.ts where that is allowed.
      Do not import it and export it separately.
      "
    `)
  })

  it('moves an asset', () => {
    expect(
      renderMessage(HARNESS, {
        from: `${ORDERS}/types/logo.ts`,
        specifier: '../ui/logo.svg?url',
        to: `${ORDERS}/ui/logo.svg`,
        names: ['default'],
      }),
    ).toMatchInlineSnapshot(`
      "
      types/logo.ts (types) imports logo.svg from ../ui/logo.svg?url (ui); types may import only types and utils.
      manual: Move src/domains/orders/ui/logo.svg to src/domains/orders/types/logo.svg, where this import is legal.
      manual: Take logo.svg as a parameter in src/domains/orders/types/logo.ts and have its callers pass it in.
      Do not hide it behind a dynamic import().
      "
    `)
  })

  it('names mocks, URLs and references for what they are', () => {
    const worker = {
      from: 'src/app/main.test.ts',
      specifier: '../domains/orders/runtime/worker',
      to: `${ORDERS}/runtime/worker.ts`,
    }
    expect(renderMessage(HARNESS, { ...worker, kind: 'mock' })).toMatchInlineSnapshot(`
      "
      app/main.test.ts mocks ../domains/orders/runtime/worker, an internal file of orders/runtime; import it through its index.
      manual: Mock ../domains/orders/runtime (src/domains/orders/runtime/index.ts) instead.
      Do not export everything from the index.
      "
    `)
    expect(renderMessage(HARNESS, { ...worker, kind: 'url' })).toMatchInlineSnapshot(`
      "
      app/main.test.ts points to ../domains/orders/runtime/worker, an internal file of orders/runtime; import it through its index.
      manual: Export a function that returns the URL of worker.ts from src/domains/orders/runtime/index.ts and call it.
      Do not export everything from the index.
      "
    `)
    expect(renderMessage(HARNESS, { ...worker, kind: 'reference' })).toMatchInlineSnapshot(`
      "
      app/main.test.ts references ../domains/orders/runtime/worker, an internal file of orders/runtime; import it through its index.
      manual: Delete this reference, export the types that you need from src/domains/orders/runtime/index.ts, and import them.
      Do not export everything from the index.
      "
    `)
    expect(renderMessage(HARNESS, { ...later, kind: 'mock' })).toMatchInlineSnapshot(`
      "
      types/index.ts (types) mocks ../service/pricing (service); types may import only types and utils.
      manual: Pass a fake to the code under test as a parameter instead of mocking src/domains/orders/service/pricing.ts.
      Do not hide it behind a dynamic import().
      "
    `)
    expect(renderMessage(HARNESS, { ...later, kind: 'url' })).toMatchInlineSnapshot(`
      "
      types/index.ts (types) points to ../service/pricing (service); types may import only types and utils.
      manual: Take the URL as a parameter in src/domains/orders/types/index.ts and pass it in from src/domains/orders/service.
      Do not hide it behind a dynamic import().
      "
    `)
  })
})

describe('utils and app', () => {
  it('moves a util that imports a domain into the domain', () => {
    const facts = memoryFacts({ 'src/utils/total.ts': { imports: [`${ORDERS}/types/price.ts`] } })
    expect(
      renderMessage(
        HARNESS,
        {
          from: 'src/utils/total.ts',
          specifier: '../domains/orders/service/pricing',
          to: `${ORDERS}/service/pricing.ts`,
          names: ['priceOf'],
        },
        facts,
      ),
    ).toMatchInlineSnapshot(`
      "
      utils/total.ts (utils) imports priceOf from ../domains/orders/service/pricing (orders/service); utils may import nothing else in the repository.
      suggested: Move src/utils/total.ts to src/domains/orders/service/total.ts, where this import is legal.
      manual: Take priceOf as a parameter in src/utils/total.ts and have its callers pass it in.
      Do not copy the code into utils.
      "
    `)
  })

  it('moves down what utils want of app', () => {
    expect(
      renderMessage(HARNESS, {
        from: 'src/utils/total.ts',
        specifier: '../app/options',
        to: 'src/app/options.ts',
        names: ['type Options'],
      }),
    ).toMatchInlineSnapshot(`
      "
      utils/total.ts (utils) imports type Options from ../app/options (app); utils may import nothing else in the repository.
      suggested: Move type Options to src/utils/options.ts and import it from there everywhere.
      Do not copy the code into utils.
      "
    `)
  })

  it('moves down what a domain wants of app', () => {
    expect(
      renderMessage(HARNESS, {
        from: `${ORDERS}/runtime/start.ts`,
        specifier: '../../../app/options',
        to: 'src/app/options.ts',
        names: ['type Options'],
      }),
    ).toMatchInlineSnapshot(`
      "
      runtime/start.ts (orders/runtime) imports type Options from ../../../app/options (app); nothing outside app may import it.
      manual: Move type Options to src/domains/orders/types/options.ts, export it from src/domains/orders/runtime/index.ts, and import it everywhere.
      Do not access it through a global or a dynamic import().
      "
    `)
    const facts = memoryFacts({ 'src/app/main.ts': { exports: ['router'], imports: [`${BILLING}/runtime/index.ts`] } })
    expect(
      renderMessage(
        HARNESS,
        {
          from: `${ORDERS}/runtime/start.ts`,
          specifier: '../../../app/main',
          to: 'src/app/main.ts',
          names: ['router'],
        },
        facts,
      ),
    ).toMatchInlineSnapshot(`
      "
      runtime/start.ts (orders/runtime) imports router from ../../../app/main (app); nothing outside app may import it.
      manual: Declare interface Router in src/domains/orders/types/router.ts, take it as a parameter, and pass it in from src/app.
      Do not access it through a global or a dynamic import().
      "
    `)
  })
})

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
      suggested: Export refresh from src/providers/auth/index.ts and import it from there.
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
      suggested: Import start from ../domains/orders/runtime (src/domains/orders/runtime/index.ts).
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

describe('packages', () => {
  const policy: Policy = policyOf({
    ...HARNESS,
    externals: [
      { pattern: 'react', allowedIn: ['ui'] },
      { pattern: 'pg', allowedIn: ['repo'] },
      { pattern: '@opentelemetry/*', allowedIn: ['provider'] },
      { pattern: 'left-pad', allowedIn: [] },
    ],
  })
  const pg = { type: 'external', name: 'pg' } as const

  it('moves the code to a lower layer, or names what is there', () => {
    expect(renderMessage(policy, { from: `${ORDERS}/service/order.ts`, specifier: 'pg', to: pg, names: ['Pool'] }))
      .toMatchInlineSnapshot(`
      "
      service/order.ts (orders/service) imports Pool from pg; only repo may import pg.
      manual: Move the code that uses pg to src/domains/orders/repo/pg.ts and import it from there.
      manual: Move src/domains/orders/service/order.ts to src/domains/orders/repo/order.ts, where this import is legal.
      Do not re-export pg from a file that may import it.
      "
    `)
    const facts = memoryFacts({ [`${ORDERS}/repo/db.ts`]: { imports: ['package:pg'] } })
    expect(
      renderMessage(policy, { from: `${ORDERS}/service/order.ts`, specifier: 'pg', to: pg, names: ['Pool'] }, facts),
    ).toMatchInlineSnapshot(`
      "
      service/order.ts (orders/service) imports Pool from pg; only repo may import pg.
      manual: Use src/domains/orders/repo/db.ts, which already imports pg; add what is missing there.
      manual: Move the code that uses pg to src/domains/orders/repo/pg.ts and import it from there.
      manual: Move src/domains/orders/service/order.ts to src/domains/orders/repo/order.ts, where this import is legal.
      Do not re-export pg from a file that may import it.
      "
    `)
  })

  it('passes it down from a later layer, or moves the importer there', () => {
    expect(
      renderMessage(policy, {
        from: `${ORDERS}/service/order.tsx`,
        specifier: 'react',
        to: { type: 'external', name: 'react' },
        names: ['useState'],
      }),
    ).toMatchInlineSnapshot(`
      "
      service/order.tsx (orders/service) imports useState from react; only ui may import react.
      manual: Move src/domains/orders/service/order.tsx to src/domains/orders/ui/order.tsx, where this import is legal.
      manual: Use react in src/domains/orders/ui and pass the result to src/domains/orders/service/order.tsx as a parameter.
      Do not re-export react from a file that may import it.
      "
    `)
  })

  it('wraps it in a provider', () => {
    expect(
      renderMessage(policy, {
        from: `${ORDERS}/service/order.ts`,
        specifier: '@opentelemetry/api',
        to: { type: 'external', name: '@opentelemetry/api' },
        names: ['trace'],
      }),
    ).toMatchInlineSnapshot(`
      "
      service/order.ts (orders/service) imports trace from @opentelemetry/api; only providers may import @opentelemetry/api.
      manual: Move the code that uses @opentelemetry/api to src/providers/opentelemetry/index.ts and import it from there.
      Do not re-export @opentelemetry/api from a file that may import it.
      "
    `)
  })

  it('names the provider that wraps it', () => {
    const otel = {
      from: `${ORDERS}/service/order.ts`,
      specifier: '@opentelemetry/api',
      to: { type: 'external', name: '@opentelemetry/api' },
      names: ['trace'],
    } as const
    expect(
      renderMessage(
        policy,
        { ...otel, names: [...otel.names] },
        memoryFacts({ 'src/providers/tracing/index.ts': { imports: ['package:@opentelemetry/api'] } }),
      ),
    ).toMatchInlineSnapshot(`
      "
      service/order.ts (orders/service) imports trace from @opentelemetry/api; only providers may import @opentelemetry/api.
      manual: Use src/providers/tracing/index.ts, which already imports @opentelemetry/api; add what is missing there.
      Do not re-export @opentelemetry/api from a file that may import it.
      "
    `)
    const behind = memoryFacts({
      'src/providers/tracing/index.ts': {},
      'src/providers/tracing/otel.ts': { imports: ['package:@opentelemetry/api'] },
    })
    expect(renderMessage(policy, { ...otel, names: [...otel.names] }, behind)).toMatchInlineSnapshot(`
      "
      service/order.ts (orders/service) imports trace from @opentelemetry/api; only providers may import @opentelemetry/api.
      manual: Use src/providers/tracing/index.ts, backed by otel.ts, which already imports @opentelemetry/api; add what is missing there.
      Do not re-export @opentelemetry/api from a file that may import it.
      "
    `)
  })

  it("writes out the members of a package's type", () => {
    expect(renderMessage(policy, { from: `${ORDERS}/types/order.ts`, specifier: 'pg', to: pg, names: ['type Pool'] }))
      .toMatchInlineSnapshot(`
        "
        types/order.ts (orders/types) imports type Pool from pg; only repo may import pg.
        manual: Move src/domains/orders/types/order.ts to src/domains/orders/repo/order.ts, where this import is legal.
        manual: Declare interface Pool in src/domains/orders/types/pool.ts with only the members that you read, and use it instead.
        Do not re-export pg from a file that may import it.
        "
      `)
  })

  it('fakes it in a test helper', () => {
    expect(renderMessage(policy, { from: `${ORDERS}/service/testing.ts`, specifier: 'pg', to: pg, kind: 'mock' }))
      .toMatchInlineSnapshot(`
      "
      service/testing.ts (orders/service) mocks pg; only repo may import pg.
      manual: Pass a fake to the code under test as a parameter instead of mocking pg.
      Do not re-export pg from a file that may import it.
      "
    `)
  })

  it('goes without it when it is allowed nowhere in reach', () => {
    expect(
      renderMessage(policy, {
        from: 'src/utils/pad.ts',
        specifier: 'left-pad',
        to: { type: 'external', name: 'left-pad' },
        names: ['default'],
      }),
    ).toMatchInlineSnapshot(`
      "
      utils/pad.ts (utils) imports left-pad; no place may import that package.
      manual: Take what you need from left-pad as a parameter in src/utils/pad.ts and drop the import.
      Do not re-export left-pad from a file that may import it.
      "
    `)
    expect(renderMessage(policy, { from: 'src/utils/pad.ts', specifier: 'pg', to: pg, names: ['Pool'] }))
      .toMatchInlineSnapshot(`
      "
      utils/pad.ts (utils) imports Pool from pg; only repo may import pg.
      manual: Take what you need from pg as a parameter in src/utils/pad.ts and pass it in from repo.
      Do not re-export pg from a file that may import it.
      "
    `)
  })
})

describe('unresolved', () => {
  const nowhere = (why: 'relative' | 'absolute' | 'workspace' | 'alias' | 'imports') =>
    ({ type: 'unresolved', why }) as const

  it('names the nearest file', () => {
    const facts = memoryFacts({ [`${ORDERS}/service/Pricing.ts`]: {}, [`${ORDERS}/service/discount.ts`]: {} })
    expect(
      renderMessage(
        HARNESS,
        { from: `${ORDERS}/service/order.ts`, specifier: './pricing.js', to: nowhere('relative'), names: ['priceOf'] },
        facts,
      ),
    ).toMatchInlineSnapshot(`
      "
      service/order.ts imports priceOf from ./pricing.js, but no such file exists.
      auto: Import ./Pricing.js (src/domains/orders/service/Pricing.ts exists).
      manual: Create src/domains/orders/service/pricing.ts and export priceOf from it, if you meant to add that file.
      Do not add an empty file just to make it resolve.
      "
    `)
    expect(
      renderMessage(
        HARNESS,
        { from: `${ORDERS}/service/order.ts`, specifier: './disconut', to: nowhere('relative'), names: ['discount'] },
        facts,
      ),
    ).toMatchInlineSnapshot(`
      "
      service/order.ts imports discount from ./disconut, but no such file exists.
      suggested: Import ./discount (src/domains/orders/service/discount.ts exists).
      manual: Create src/domains/orders/service/disconut.ts and export discount from it, if you meant to add that file.
      Do not add an empty file just to make it resolve.
      "
    `)
  })

  it('lets a file be written when none is near', () => {
    expect(
      renderMessage(HARNESS, {
        from: `${ORDERS}/service/order.ts`,
        specifier: '../types/order',
        to: nowhere('relative'),
        names: ['type Order'],
      }),
    ).toMatchInlineSnapshot(`
      "
      service/order.ts imports type Order from ../types/order, but no such file exists.
      manual: Create src/domains/orders/types/order.ts and export Order from it, if you meant to add that file.
      Do not add an empty file just to make it resolve.
      "
    `)
  })

  it('never proposes a file that the importer may not see', () => {
    expect(
      renderMessage(HARNESS, { from: `${ORDERS}/types/order.ts`, specifier: '../ui/card', to: nowhere('relative') }),
    ).toMatchInlineSnapshot(`
      "
      types/order.ts imports ../ui/card, but no such file exists.
      manual: Delete the import of ../ui/card if it is not needed.
      Do not add an empty file just to make it resolve.
      "
    `)
  })

  it('describes absolute paths, packages, aliases and imports', () => {
    const facts = memoryFacts({ 'src/utils/date.ts': {} })
    expect(
      renderMessage(
        HARNESS,
        { from: `${ORDERS}/types/order.ts`, specifier: '/src/utils/date', to: nowhere('absolute') },
        facts,
      ),
    ).toMatchInlineSnapshot(`
      "
      types/order.ts imports /src/utils/date by an absolute path, which differs between machines.
      auto: Import ../../../utils/date (src/utils/date.ts).
      manual: Delete the import of /src/utils/date if it is not needed.
      Do not add an empty file just to make it resolve.
      "
    `)
    expect(
      renderMessage(HARNESS, {
        from: `${ORDERS}/types/order.ts`,
        specifier: '@acme/billing/money',
        to: nowhere('workspace'),
      }),
    ).toMatchInlineSnapshot(`
      "
      types/order.ts imports @acme/billing/money, but that workspace package has no such entry or file.
      manual: Import from @acme/billing itself, or from a subpath that its package.json exports.
      manual: Delete the import of @acme/billing/money if it is not needed.
      Do not replace it with a path into another package.
      "
    `)
    expect(
      renderMessage(HARNESS, {
        from: `${ORDERS}/types/order.ts`,
        specifier: '@acme/billing',
        to: nowhere('workspace'),
      }),
    ).toMatchInlineSnapshot(`
      "
      types/order.ts imports @acme/billing, but that workspace package has no such entry or file.
      manual: In the package.json of @acme/billing, add an exports entry that points to its source.
      manual: Delete the import of @acme/billing if it is not needed.
      Do not replace it with a path into another package.
      "
    `)
    expect(
      renderMessage(HARNESS, { from: `${ORDERS}/types/order.ts`, specifier: '@/utils/dates', to: nowhere('alias') }),
    ).toMatchInlineSnapshot(`
      "
      types/order.ts imports @/utils/dates, but its alias does not point to a file.
      manual: Correct the path of the alias; no file matches @/utils/dates.
      manual: Delete the import of @/utils/dates if it is not needed.
      Do not replace it with a path into another package.
      "
    `)
    expect(renderMessage(HARNESS, { from: `${ORDERS}/types/order.ts`, specifier: '#money', to: nowhere('imports') }))
      .toMatchInlineSnapshot(`
        "
        types/order.ts imports #money, but its entry in the imports of package.json does not point to a file.
        manual: Point #money in the imports of package.json to an existing file.
        manual: Delete the import of #money if it is not needed.
        Do not replace it with a path into another package.
        "
      `)
  })
})
