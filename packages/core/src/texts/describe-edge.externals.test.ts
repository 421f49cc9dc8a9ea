import { describe, expect, it } from 'vitest'
import { HARNESS, policyOf } from '../../../../test/support/policy-of.ts'
import { memoryFacts } from '../../../../test/support/memory-facts.ts'
import { renderMessage } from '../../../../test/support/rendered-message.ts'
import type { Policy } from '../policy/policy.ts'

const ORDERS = 'src/domains/orders'

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
