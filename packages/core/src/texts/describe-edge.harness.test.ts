import { describe, expect, it } from 'vitest'
import { HARNESS } from '../../../../test/support/policy-of.ts'
import { memoryFacts } from '../../../../test/support/memory-facts.ts'
import { renderMessage } from '../../../../test/support/rendered-message.ts'

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
      auto: Move type Price to src/domains/orders/types/price.ts and import it from there everywhere.
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
      auto: Move types Price and Rate into the existing src/domains/orders/types/price.ts and import them from there everywhere.
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
      auto: Move type Price into the existing src/domains/orders/types.ts and import it from there everywhere.
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
        auto: Move type Price to src/domains/orders/types/price.ts and import it from there everywhere.
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
      auto: Move type Options to src/utils/options.ts and import it from there everywhere.
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
