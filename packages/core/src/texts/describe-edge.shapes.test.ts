import { describe, expect, it } from 'vitest'
import { memoryFacts } from '../../../../test/support/memory-facts.ts'
import { layersOf, placeOf, policyOf } from '../../../../test/support/policy-of.ts'
import { renderMessage } from '../../../../test/support/rendered-message.ts'

const SLICES = policyOf({
  layers: layersOf({
    shared: [],
    entities: ['shared'],
    features: ['shared', 'entities'],
    pages: ['shared', 'entities', 'features'],
    app: ['shared', 'entities', 'features', 'pages'],
  }),
  places: [
    placeOf('shared-code', 'domain', 'src/shared/**', { layer: 'shared', entry: { instances: 'any', layers: null } }),
    placeOf('application', 'domain', 'src/app/**', { layer: 'app' }),
    placeOf('slice', 'domain', 'src/{layer}/{slice}/**', {
      identity: ['layer', 'slice'],
      entry: { instances: ['index.*', { for: ['entities/*'], glob: '@x/*' }], layers: null },
    }),
  ],
  crossDomain: { default: 'lower-layers', allow: [] },
})

describe('a test', () => {
  const crossDomain = (mode: 'same-layers' | 'lower-layers') => ({ default: mode, allow: [] })
  const places = [
    placeOf('context', 'domain', 'src/{domain}/{layer}/**', { identity: ['domain'] }),
    placeOf('tool', 'domain', 'tools/{domain}/**', { identity: ['domain'] }),
  ]
  const tests = ['**/*.test.*']
  const sentence = (policy: Parameters<typeof renderMessage>[0], from: string, to: string): string =>
    renderMessage(policy, { from, specifier: '../x', to, names: ['x'] }).split('\n')[1]!

  it('is not said to be in the layer that it is judged as', () => {
    const policy = policyOf({
      tests,
      layers: layersOf({ types: [], service: ['types'] }),
      places,
      crossDomain: crossDomain('lower-layers'),
    })
    expect(sentence(policy, 'src/cart/types/a.test.ts', 'src/billing/service/x.ts')).toBe(
      'types/a.test.ts (cart) imports x from ../x (billing); tests of cart may import only what service may, and service of two domains may not import each other.',
    )
    expect(sentence(policy, 'src/cart/service/a.test.ts', 'src/billing/service/x.ts')).toBe(
      'service/a.test.ts (cart) imports x from ../x (billing); both are in service, and only lower layers may be imported.',
    )
  })

  it('names the layer that a test is judged as where that layer is earlier', () => {
    const siblings = policyOf({
      tests,
      layers: layersOf({ types: [], client: ['types'], server: ['types'] }),
      places: [placeOf('own', 'domain', 'src/{domain}/{layer}/**', { identity: ['domain'] })],
      crossDomain: crossDomain('same-layers'),
    })
    // One of the last layers may always import the other domain's file of the same one, so only an instance that lacks it may not.
    const fixed = [
      placeOf('own', 'domain', 'src/{domain}/types/**', { identity: ['domain'], layer: 'types' }),
      placeOf('client', 'domain', 'src/{domain}/client/**', { identity: ['domain'], layer: 'client' }),
    ]
    const narrow = {
      ...siblings,
      places: [...fixed, placeOf('other', 'domain', 'lib/{lib}/{layer}/**', { identity: ['lib'] })],
    }
    expect(sentence(narrow, 'src/cart/types/a.test.ts', 'lib/pg/server/x.ts')).toBe(
      'types/a.test.ts (cart/types) imports x from ../x (pg/server); tests of cart may import only what client may, and client and server may not import each other.',
    )
    const ordered = { ...narrow, layers: layersOf({ types: [], client: ['types'], server: ['types', 'client'] }) }
    expect(sentence(ordered, 'src/cart/types/a.test.ts', 'lib/pg/server/x.ts')).toBe(
      'types/a.test.ts (cart/types) imports x from ../x (pg/server); tests of cart may import only what client may, and server is a later layer.',
    )
    const closed = {
      ...narrow,
      layers: layersOf({ types: [], server: [], guard: ['server'], client: ['types', 'guard', 'server'] }, ['guard']),
    }
    expect(sentence(closed, 'src/cart/types/a.test.ts', 'lib/pg/server/x.ts')).toBe(
      'types/a.test.ts (cart/types) imports x from ../x (pg/server); tests of cart may import only what client may, and that may use server only through guard.',
    )
  })

  it('names what the domain of a test may import from the other', () => {
    const allow = [
      { from: 'cart', to: 'billing', layers: ['types'], fromLayers: ['types'], reason: null },
      { from: 'cart', to: 'billing', layers: ['service'], fromLayers: ['service'], reason: null },
    ]
    const policy = policyOf({
      tests,
      layers: layersOf({ types: [], repo: ['types'], service: ['types', 'repo'] }),
      places,
      crossDomain: { default: 'deny', allow },
    })
    expect(sentence(policy, 'src/cart/types/a.test.ts', 'src/billing/repo/x.ts')).toBe(
      'types/a.test.ts (cart) imports x from ../x (billing); cart may import only service from billing.',
    )
  })

  it('like any file without a layer has no layer in common with another', () => {
    const policy = policyOf({ layers: layersOf({ types: [] }), places, crossDomain: crossDomain('lower-layers') })
    expect(sentence(policy, 'tools/cart/a.ts', 'tools/billing/x.ts')).toBe(
      'cart/a.ts (cart) imports x from ../x (billing); domains without a layer may not import each other.',
    )
  })
})

describe('feature-sliced', () => {
  it('keeps slices of one layer apart, with a lower layer for what they share', () => {
    const facts = memoryFacts({
      'src/features/wish/model/total.ts': { exports: ['totalOf'], imports: ['src/shared/money.ts'] },
    })
    const edge = {
      from: 'src/features/cart/model/cart.ts',
      specifier: '../../wish/model/total',
      to: 'src/features/wish/model/total.ts',
    }
    expect(renderMessage(SLICES, { ...edge, names: ['totalOf'] }, facts)).toMatchInlineSnapshot(`
      "
      model/cart.ts (features/cart) imports totalOf from ../../wish/model/total (features/wish); both are in features, and only lower layers may be imported.
      manual: Move totalOf to src/entities/wish/total-of.ts, export it from src/entities/wish/index.ts, and import it everywhere.
      manual: Declare interface TotalOf in src/features/cart/model/total-of.ts, take it as a parameter, and pass it in from src/app.
      Do not copy the file.
      "
    `)
    expect(renderMessage(SLICES, { ...edge, names: ['type Total'] })).toMatchInlineSnapshot(`
      "
      model/cart.ts (features/cart) imports type Total from ../../wish/model/total (features/wish); both are in features, and only lower layers may be imported.
      auto: Move type Total to src/shared/total.ts and import it from there everywhere.
      Do not copy the file.
      "
    `)
  })

  it('offers the entry that entities keep for each other', () => {
    expect(
      renderMessage(SLICES, {
        from: 'src/entities/order/model/order.ts',
        specifier: '../../user/model/user',
        to: 'src/entities/user/model/user.ts',
        names: ['type User'],
      }),
    ).toMatchInlineSnapshot(`
      "
      model/order.ts (entities/order) imports type User from ../../user/model/user (entities/user); both are in entities, and only lower layers may be imported.
      suggested: Export User from src/entities/user/@x/order.ts and import it from there.
      auto: Move type User to src/shared/user.ts and import it from there everywhere.
      Do not copy the file.
      "
    `)
  })

  it('moves down what a lower layer wants of a later one', () => {
    expect(
      renderMessage(SLICES, {
        from: 'src/entities/user/model/user.ts',
        specifier: '../../../features/auth/model/session',
        to: 'src/features/auth/model/session.ts',
        names: ['type Session'],
      }),
    ).toMatchInlineSnapshot(`
      "
      model/user.ts (entities/user) imports type Session from ../../../features/auth/model/session (features/auth); entities may import only shared and entities.
      manual: Move type Session to src/entities/user/session.ts, export it from src/entities/user/index.ts, and import it everywhere.
      Do not re-export it through index.ts.
      "
    `)
    const facts = memoryFacts({}, { importsOf: false })
    expect(
      renderMessage(
        SLICES,
        { from: 'src/shared/api.ts', specifier: '../app/router', to: 'src/app/router.ts', names: ['router'] },
        facts,
      ),
    ).toMatchInlineSnapshot(`
      "
      shared/api.ts (shared) imports router from ../app/router (app); shared may import only shared.
      manual: Move router to src/shared/router.ts and import it from there everywhere.
      manual: Declare interface Router in src/shared/router.ts, take it as a parameter, and pass it in from src/app.
      Do not hide it behind a dynamic import().
      "
    `)
  })

  it('enters a slice by its index', () => {
    const facts = memoryFacts({
      'src/entities/user/index.ts': { exports: ['User < src/entities/user/model/user.ts#User'] },
      'src/entities/user/model/user.ts': { exports: ['User', 'hashOf'] },
    })
    const edge = {
      from: 'src/features/auth/model/session.ts',
      specifier: '~/entities/user/model/user',
      to: 'src/entities/user/model/user.ts',
    }
    expect(renderMessage(SLICES, { ...edge, names: ['User'] }, facts)).toMatchInlineSnapshot(`
      "
      model/session.ts imports User from ~/entities/user/model/user, an internal file of entities/user; import it through its index.
      auto: Import User from ~/entities/user (src/entities/user/index.ts).
      Do not export everything from the index.
      "
    `)
    expect(renderMessage(SLICES, { ...edge, names: ['hashOf'] }, facts)).toMatchInlineSnapshot(`
      "
      model/session.ts imports hashOf from ~/entities/user/model/user, an internal file of entities/user; import it through its index.
      auto: Export hashOf from src/entities/user/index.ts and import it from there.
      Do not export everything from the index.
      "
    `)
  })
})

const HEXAGON = policyOf({
  layers: layersOf({
    domain: [],
    application: ['domain'],
    inbound: ['domain', 'application'],
    outbound: ['domain', 'application'],
  }),
  places: [
    placeOf('context', 'domain', 'src/contexts/{domain}/{layer}/**', { identity: ['domain'] }),
    placeOf('shared-kernel', 'shared', 'src/shared-kernel/**'),
    placeOf('bootstrap', 'app', 'src/bootstrap/**', { uses: ['domain', 'application', 'inbound', 'outbound'] }),
  ],
})

describe('hexagonal', () => {
  it('keeps the two sides apart', () => {
    const edge = {
      from: 'src/contexts/cart/inbound/http.ts',
      specifier: '../outbound/mailer.js',
      to: 'src/contexts/cart/outbound/mailer.ts',
    }
    const facts = memoryFacts({
      [edge.to]: { exports: ['sendMail', 'type Mail'], imports: ['src/contexts/cart/outbound/smtp.ts'] },
    })
    expect(renderMessage(HEXAGON, { ...edge, names: ['sendMail'] }, facts)).toMatchInlineSnapshot(`
      "
      inbound/http.ts (inbound) imports sendMail from ../outbound/mailer.js (outbound); inbound and outbound are sibling layers and may not import each other.
      manual: Declare interface SendMail in src/contexts/cart/domain/send-mail.ts, take it as a parameter, and pass it in from src/bootstrap.
      Do not hide it behind a dynamic import().
      "
    `)
    expect(renderMessage(HEXAGON, { ...edge, names: ['Mail'] }, facts)).toMatchInlineSnapshot(`
      "
      inbound/http.ts (inbound) imports type Mail from ../outbound/mailer.js (outbound); inbound and outbound are sibling layers and may not import each other.
      auto: Move type Mail to src/contexts/cart/domain/mail.ts and import it from there everywhere.
      Do not re-export it through index.ts.
      "
    `)
  })

  it('turns the direction round', () => {
    const facts = memoryFacts({
      'src/contexts/cart/outbound/store.ts': {
        exports: ['saveCart'],
        imports: ['src/contexts/cart/application/use-case.ts', 'src/contexts/cart/outbound/sql.ts'],
      },
    })
    expect(
      renderMessage(
        HEXAGON,
        {
          from: 'src/contexts/cart/application/add-item.ts',
          specifier: '../outbound/store.js',
          to: 'src/contexts/cart/outbound/store.ts',
          names: ['saveCart'],
        },
        facts,
      ),
    ).toMatchInlineSnapshot(`
      "
      application/add-item.ts (application) imports saveCart from ../outbound/store.js (outbound); application may import only domain, application and shared-kernel.
      manual: Declare interface SaveCart in src/contexts/cart/domain/save-cart.ts, take it as a parameter, and pass it in from src/contexts/cart/outbound.
      Do not hide it behind a dynamic import().
      "
    `)
  })

  it('keeps contexts apart, and the kernel alone', () => {
    expect(
      renderMessage(HEXAGON, {
        from: 'src/contexts/cart/application/add-item.ts',
        specifier: '../../stock/domain/item.js',
        to: 'src/contexts/stock/domain/item.ts',
        names: ['type Item'],
      }),
    ).toMatchInlineSnapshot(`
      "
      application/add-item.ts (cart) imports type Item from ../../stock/domain/item.js (stock); cart and stock may not import each other.
      manual: Declare interface Item in src/contexts/cart/domain/item.ts with only the members that you read, and use it instead.
      Do not move it to shared-kernel or copy the file.
      "
    `)
    expect(
      renderMessage(
        HEXAGON,
        {
          from: 'src/contexts/cart/application/add-item.ts',
          specifier: '../../stock/domain/item.js',
          to: 'src/contexts/stock/domain/item.ts',
          names: ['type Item'],
        },
        memoryFacts({ 'src/contexts/cart/domain/item.ts': { exports: ['type Item'] } }),
      ),
    ).toMatchInlineSnapshot(`
      "
      application/add-item.ts (cart) imports type Item from ../../stock/domain/item.js (stock); cart and stock may not import each other.
      manual: Add the members that you read to interface Item in src/contexts/cart/domain/item.ts, and use it instead.
      Do not move it to shared-kernel or copy the file.
      "
    `)
    expect(
      renderMessage(HEXAGON, {
        from: 'src/shared-kernel/money.ts',
        specifier: '../contexts/stock/domain/item.js',
        to: 'src/contexts/stock/domain/item.ts',
        names: ['type Item'],
      }),
    ).toMatchInlineSnapshot(`
      "
      shared-kernel/money.ts (shared-kernel) imports type Item from ../contexts/stock/domain/item.js (stock/domain); shared-kernel may import only shared-kernel.
      manual: Move src/shared-kernel/money.ts to src/contexts/stock/domain/money.ts, where this import is legal.
      manual: Declare interface Item in src/shared-kernel/money.ts with only the members that you read, and use it instead.
      Do not copy the code into shared-kernel.
      "
    `)
    expect(
      renderMessage(HEXAGON, {
        from: 'src/contexts/cart/inbound/http.ts',
        specifier: '../../../bootstrap/container.js',
        to: 'src/bootstrap/container.ts',
        names: ['default'],
        kind: 'dynamic-import',
      }),
    ).toMatchInlineSnapshot(`
      "
      inbound/http.ts (cart/inbound) imports container from ../../../bootstrap/container.js (bootstrap); nothing outside bootstrap may import it.
      manual: Move container to src/contexts/cart/inbound/container.ts, export it from src/contexts/cart/inbound/index.ts, and import it everywhere.
      manual: Declare interface Container in src/contexts/cart/domain/container.ts, take it as a parameter, and pass it in from src/bootstrap.
      Do not access it through a global or a dynamic import().
      "
    `)
  })
})

const PACKAGES = policyOf({
  layers: layersOf({ common: [], browser: ['common'], node: ['common'] }),
  places: [
    placeOf('package', 'domain', 'packages/{domain}/src/{layer}/**', {
      identity: ['domain'],
      entry: { instances: 'any', layers: 'index' },
    }),
  ],
  crossDomain: { default: 'same-layers', allow: [] },
})

describe('workspaces with a partial order', () => {
  it('moves to the layer below both sides', () => {
    const facts = memoryFacts({ 'packages/editor/src/node/path.ts': { exports: ['joinPath'], imports: [] } })
    expect(
      renderMessage(
        PACKAGES,
        {
          from: 'packages/editor/src/browser/view.ts',
          specifier: '../node/path.js',
          to: 'packages/editor/src/node/path.ts',
          names: ['joinPath'],
        },
        facts,
      ),
    ).toMatchInlineSnapshot(`
      "
      browser/view.ts (browser) imports joinPath from ../node/path.js (node); browser and node are sibling layers and may not import each other.
      manual: Move joinPath to packages/editor/src/common/join-path.ts, export it from packages/editor/src/common/index.ts, and import it everywhere.
      Do not hide it behind a dynamic import().
      "
    `)
  })

  it('enters a layer by its index', () => {
    expect(
      renderMessage(PACKAGES, {
        from: 'packages/editor/src/browser/view.ts',
        specifier: '../common/text.js',
        to: 'packages/editor/src/common/text.ts',
        names: ['lines'],
      }),
    ).toMatchInlineSnapshot(`
      "
      browser/view.ts (browser) imports lines from ../common/text.js, an internal file of common; import it through its index.
      suggested: Create packages/editor/src/common/index.ts, export lines from it, and import it from there.
      Do not export everything from the index.
      "
    `)
  })

  it('imports packages by name', () => {
    const edge = {
      from: 'packages/editor/src/browser/view.ts',
      specifier: '../../../base/src/common/text.js',
      to: 'packages/base/src/common/text.ts',
      packageByPath: '@acme/base',
    }
    expect(renderMessage(PACKAGES, { ...edge, names: ['lines'] })).toMatchInlineSnapshot(`
      "
      browser/view.ts imports lines from ../../../base/src/common/text.js, a file of package @acme/base; import packages by name.
      manual: Import lines from @acme/base or a subpath that its package.json exports.
      Do not hide the path behind an alias.
      "
    `)
    const facts = memoryFacts({
      'packages/base/package.json': {},
      'packages/base/src/index.ts': { exports: ['lines < packages/base/src/common/text.ts#lines'] },
      'packages/base/src/common/text.ts': { exports: ['lines', 'words'] },
    })
    const open = {
      ...PACKAGES,
      places: [
        placeOf('package', 'domain', 'packages/{domain}/src/{layer}/**', { identity: ['domain'] }),
        placeOf('front', 'domain', 'packages/{domain}/src/*', { identity: ['domain'] }),
      ],
    }
    expect(renderMessage(open, { ...edge, names: ['lines'] }, facts)).toMatchInlineSnapshot(`
      "
      browser/view.ts imports lines from ../../../base/src/common/text.js, a file of package @acme/base; import packages by name.
      suggested: Import lines from @acme/base (packages/base/src/index.ts).
      Do not hide the path behind an alias.
      "
    `)
    expect(renderMessage(open, { ...edge, names: ['words'] }, facts)).toMatchInlineSnapshot(`
      "
      browser/view.ts imports words from ../../../base/src/common/text.js, a file of package @acme/base; import packages by name.
      manual: Export words from packages/base/src/index.ts and import it from @acme/base.
      Do not hide the path behind an alias.
      "
    `)
  })
})

const CLOSED = policyOf({
  layers: layersOf({ repo: [], service: ['repo'], ui: ['repo', 'service'] }, ['service']),
  places: [placeOf('area', 'domain', 'lib/{layer}/{domain}/**', { identity: ['domain'] })],
})

describe('a closed layer', () => {
  it('goes through the layer between', () => {
    const edge = {
      from: 'lib/ui/cart/page.tsx',
      specifier: '../../repo/cart/rows',
      to: 'lib/repo/cart/rows.ts',
      names: ['loadRows'],
    }
    expect(renderMessage(CLOSED, edge)).toMatchInlineSnapshot(`
      "
      cart/page.tsx (ui) imports loadRows from ../../repo/cart/rows (repo); ui may use repo only through service.
      manual: Declare a function for loadRows in lib/service/cart/rows.ts and import that instead.
      Do not merely re-export it from service.
      "
    `)
    expect(renderMessage(CLOSED, edge, memoryFacts({ 'lib/service/cart/carts.ts': { exports: ['loadRows'] } })))
      .toMatchInlineSnapshot(`
        "
        cart/page.tsx (ui) imports loadRows from ../../repo/cart/rows (repo); ui may use repo only through service.
        manual: Import loadRows from lib/service/cart/carts.ts, which exports it.
        Do not merely re-export it from service.
        "
      `)
    expect(renderMessage(CLOSED, { ...edge, names: ['type Row'] })).toMatchInlineSnapshot(`
      "
      cart/page.tsx (ui) imports type Row from ../../repo/cart/rows (repo); ui may use repo only through service.
      manual: Declare a type for Row in lib/service/cart/rows.ts and import that instead.
      Do not merely re-export it from service.
      "
    `)
  })
})

const FLAT = policyOf({
  places: [
    placeOf('module', 'domain', 'src/modules/{domain}/**', { identity: ['domain'] }),
    placeOf('lib', 'shared', 'src/lib/**'),
    placeOf('main', 'app', 'src/main/**'),
  ],
})

describe('no layers at all', () => {
  it('keeps modules apart', () => {
    expect(
      renderMessage(FLAT, {
        from: 'src/modules/cart/add.ts',
        specifier: '../stock/item',
        to: 'src/modules/stock/item.ts',
        names: ['reserve', 'release', 'find', 'count', 'list'],
      }),
    ).toMatchInlineSnapshot(`
      "
      cart/add.ts (cart) imports reserve, release and 3 more from ../stock/item (stock); cart and stock may not import each other.
      manual: Declare interface Reserve in src/modules/cart/reserve.ts with only what you use from reserve, release and 3 more, take it as a parameter, and pass it in from src/main.
      Do not move it to lib or copy the file.
      "
    `)
  })

  it('keeps the library alone and main unseen', () => {
    expect(
      renderMessage(FLAT, {
        from: 'src/lib/total.ts',
        specifier: '../modules/stock/item',
        to: 'src/modules/stock/item.ts',
        names: ['reserve'],
        kind: 'export',
      }),
    ).toMatchInlineSnapshot(`
      "
      lib/total.ts (lib) re-exports reserve from ../modules/stock/item (stock); lib may import nothing else in the repository.
      manual: Delete this re-export and import reserve directly from src/modules/stock/item.ts where that is allowed.
      manual: Move src/lib/total.ts to src/modules/stock/total.ts, where this import is legal.
      Do not copy the code into lib.
      "
    `)
    expect(
      renderMessage(FLAT, {
        from: 'src/modules/cart/add.ts',
        specifier: '../../main/flags',
        to: 'src/main/flags.ts',
        names: ['flags'],
      }),
    ).toMatchInlineSnapshot(`
      "
      cart/add.ts (cart) imports flags from ../../main/flags (main); nothing outside main may import it.
      manual: Move flags to src/modules/cart/flags.ts, export it from src/modules/cart/index.ts, and import it everywhere.
      manual: Declare interface Flags in src/modules/cart/flags.ts, take it as a parameter, and pass it in from src/main.
      Do not access it through a global or a dynamic import().
      "
    `)
  })
})
