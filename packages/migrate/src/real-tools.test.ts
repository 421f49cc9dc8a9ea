import { check } from '@stratalint/engine'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { copyFixture } from '../test-support/copy-fixture.ts'
import { migrate } from './migrate.ts'
import { findConfigs } from './read/find-configs.ts'
import { readConfig } from './read/read-config.ts'
import { readProject } from './read/project.ts'
import { edgesOf, pairOf } from './verify/edges.ts'
import { runTool } from './verify/run-tool.ts'

interface Found {
  /** What the tool itself forbids; `null` where it is not installed here. */
  tool: string[] | null
  /** What our reading of its config forbids. */
  reading: string[]
  /** What a check with the migrated policy reports. */
  check: string[]
}

/** Judges a project of `fixtures/migrate` three times: each import as `file → target`. */
async function judge(fixture: string): Promise<Found> {
  const root = copyFixture(fixture)
  const project = await readProject(root)
  const config = await readConfig(findConfigs(root)[0]!, project)
  const shown = (pair: string): string => pair.replace('\0', ' → ')
  const violations = runTool(config, project)
  const { migration } = await migrate({ root, verify: false })
  writeFileSync(join(root, migration.file), migration.text)
  const { findings } = await check({ cwd: root, cache: false })
  return {
    tool: violations && [...violations.keys()].map(shown).sort(),
    reading: edgesOf(project)
      .filter(({ old }) => config.kinds.has(old.kind) && config.judge(old) !== null)
      .map(({ old }) => shown(pairOf(old)))
      .sort(),
    check: findings
      .flatMap(({ file, resolved, specifier }) =>
        // A file without a place is no import.
        specifier === undefined ? [] : [`${file} → ${resolved ?? specifier.replace('node:', '')}`],
      )
      .sort(),
  }
}

function expectAll(found: Found, expected: string[], isInstalled = true): void {
  expect(found).toEqual({ tool: isInstalled ? expected : null, reading: expected, check: expected })
}

describe('the tool, our reading of its config, and the migrated policy forbid the same imports', () => {
  it('eslint-plugin-boundaries with element types', async () => {
    expectAll(
      await judge('boundaries-mvc'),
      [
        'src/helpers/round.js → src/views/title/index.js',
        'src/helpers/money.js → src/helpers/round.js',
        'src/models/customer/index.js → src/controllers/session/index.js',
        'src/models/order/index.js → src/views/page/index.js',
        'src/views/page/index.js → src/models/customer/index.js',
      ].sort(),
    )
  })

  it('eslint-plugin-boundaries with policies, captures and packages', async () => {
    expectAll(await judge('boundaries-policies'), [
      'src/app/main.js → axios',
      'src/features/cart/index.js → src/features/checkout/index.js',
      'src/features/checkout/total.js → src/features/profile/index.js',
      'src/features/profile/index.js → src/app/main.js',
      'src/shared/http.js → src/features/cart/index.js',
    ])
  })

  it('eslint-plugin-boundaries with each folder below as an element', async () => {
    expectAll(await judge('boundaries-subfolders'), [
      'src/core/math/sum.js → src/core/text/pad.js',
      'src/core/math/sum.js → src/web/parts/title.js',
      'src/web/pages/home.js → src/web/parts/title.js',
    ])
  })

  it('eslint-plugin-boundaries with a captured choice', async () => {
    expectAll(await judge('boundaries-choices'), [
      'src/areas/maps/model/tile.js → src/areas/maps/store/cache.js',
      'src/areas/maps/store/cache.js → src/areas/maps/view/map.js',
      'src/areas/maps/view/map.js → src/areas/maps/store/cache.js',
      'src/areas/maps/view/map.js → src/areas/pins/model/pin.js',
      'src/areas/pins/model/pin.js → src/start/main.js',
      'src/start/main.js → src/areas/maps/model/tile.js',
    ])
  })

  it('dependency-cruiser with rules that forbid a few imports of modules that reach each other', async () => {
    expectAll(await judge('cruiser-modules'), [
      'src/base/errors.js → src/db/client.js',
      'src/base/errors.js → src/http/server.js',
      'src/http/server.js → src/db/schema/carts.js',
      'src/modules/carts/carts.service.js → src/db/schema/carts.js',
      'src/modules/carts/carts.service.js → src/http/server.js',
      'src/modules/carts/carts.service.js → src/modules/users/users.service.js',
    ])
  })

  it('dependency-cruiser with forbidden rules and a group reference', async () => {
    expectAll(await judge('cruiser-features'), [
      'src/features/cart/index.js → src/features/orders/index.js',
      'src/features/cart/items.js → fs',
      'src/features/cart/items.js → src/features/cart/items.spec.js',
      'src/features/orders/index.js → minimatch',
      'src/shared/query.js → src/app/start.js',
    ])
  })

  it('dependency-cruiser with allowed rules', async () => {
    expectAll(await judge('cruiser-allowed'), [
      'src/data/load.js → src/domain/order.js',
      'src/domain/order.js → src/ui/page.js',
      'src/ui/page.js → src/data/load.js',
      'src/utils/format.js → src/data/load.js',
    ])
  })

  it('sheriff with domains, placeholders and barrels', async () => {
    expectAll(await judge('sheriff-domains'), [
      'src/domains/bookings/data/index.ts → src/domains/bookings/feat-overview/index.ts',
      'src/domains/bookings/feat-overview/booking.ts → src/domains/bookings/data/cache.ts',
      'src/domains/bookings/feat-overview/booking.ts → src/domains/customers/data/index.ts',
      'src/domains/bookings/model/index.ts → src/shared/http/index.ts',
      'src/main.ts → src/domains/customers/data/index.ts',
      'src/main.ts → src/shared/http/client.ts',
      'src/shared/log/index.ts → src/domains/customers/data/index.ts',
    ])
  })

  it('sheriff with layers that may not be skipped, and without barrels', async () => {
    expectAll(await judge('sheriff-layers'), [
      'src/data/save.ts → src/web/page.ts',
      'src/main.ts → src/data/save.ts',
      'src/web/page.ts → src/data/save.ts',
      'src/web/page.ts → src/logic/internal/round.ts',
    ])
  })

  it('sheriff with barrels in some modules', async () => {
    expectAll(await judge('sheriff-mixed'), [
      'src/app/rides/data-routes/routes.ts → src/lib/dates/day.ts',
      'src/app/rides/data-routes/routes.ts → src/settings.ts',
      'src/app/rides/data-trips/trips.ts → src/app/rides/view-map/map.ts',
      'src/app/rides/view-map/map.ts → src/app/fares/data-prices/prices.ts',
      'src/app/rides/view-map/map.ts → src/app/rides/data-trips/trips.ts',
      'src/main.ts → src/app/rides/data-trips/trips.ts',
      'src/main.ts → src/lib/dates/day.ts',
    ])
  })

  it('sheriff with barrels in the modules of some domains', async () => {
    expectAll(await judge('sheriff-models'), [
      'src/carts/data/read.ts → src/orders/model/index.ts',
      'src/carts/model/cart.ts → src/carts/data/read.ts',
      'src/fares/data/find.ts → src/carts/model/index.ts',
      'src/main.ts → src/fares/model/fare.ts',
      'src/orders/data/load.ts → src/fares/model/fare.ts',
      'src/orders/data/load.ts → src/orders/model/order.ts',
    ])
  })

  it('sheriff with a function that decides about tags by the values of placeholders', async () => {
    expectAll(await judge('sheriff-functions'), [
      'src/orders/data/load.ts → src/carts/data/read.ts',
      'src/orders/data/load.ts → src/orders/view/page.ts',
      'src/shared/view/text.ts → src/carts/data/read.ts',
    ])
  })

  it('no-restricted-paths with exceptions', async () => {
    expectAll(await judge('restricted-zones'), [
      'src/components/button.js → src/features/teams/index.js',
      'src/features/auth/index.js → src/features/teams/index.js',
      'src/features/auth/login.js → src/app/routes.js',
      'src/lib/api.js → src/app/routes.js',
      'src/style/colors.js → src/components/button.js',
    ])
  })

  it('Nx with tags and banned packages', async () => {
    expectAll(
      await judge('nx-tags'),
      [
        'libs/catalog/feature/src/index.ts → libs/orders/data/src/index.ts',
        'libs/orders/data/src/index.ts → libs/shared/ui/src/index.ts',
        'libs/orders/data/src/index.ts → react',
        'libs/orders/feature/src/index.ts → libs/catalog/feature/src/index.ts',
        'libs/shared/ui/src/index.ts → libs/orders/feature/src/index.ts',
        'libs/shared/util/src/index.ts → apps/shop/src/main.ts',
        'libs/shared/util/src/index.ts → express',
        'libs/shared/util/src/index.ts → libs/shared/ui/src/index.ts',
      ],
      false,
    )
  })

  it('fallow with zones that are discovered', async () => {
    expectAll(
      await judge('fallow-zones'),
      [
        'src/features/cart/cart.ts → src/app/main.ts',
        'src/features/cart/cart.ts → src/features/profile/profile.ts',
        'src/shared/log.ts → src/features/cart/total.ts',
        'src/types/id.ts → src/shared/log.ts',
      ],
      false,
    )
  })

  it('fallow with a preset, of which one zone is replaced', async () => {
    expectAll(
      await judge('fallow-preset'),
      [
        'lib/api/client.ts → lib/components/button.ts',
        'lib/components/button.ts → lib/features/login/form.ts',
        'lib/features/index.ts → lib/app/start.ts',
        'lib/features/login/form.ts → lib/app/start.ts',
        'lib/features/search/find.ts → lib/features/index.ts',
        'lib/features/search/find.ts → lib/features/login/form.ts',
        'lib/hooks/use-find.ts → lib/api/client.ts',
      ],
      false,
    )
  })

  it('steiger with the feature-sliced rules', async () => {
    expectAll(
      await judge('steiger-slices'),
      [
        'src/app/entry.ts → src/entities/order/model/round.ts',
        'src/features/login/ui/form.ts → src/features/logout/index.ts',
        'src/features/logout/ui/logout.ts → src/pages/home/index.ts',
        'src/pages/home/ui/home.ts → src/features/login/ui/form.ts',
        'src/shared/ui/index.ts → src/features/logout/index.ts',
      ],
      false,
    )
  })
})

describe('what a policy cannot say', () => {
  it('is listed, and is the only difference', async () => {
    const { tool, reading, check: checked } = await judge('boundaries-families')
    const past = 'src/components/atoms/icon/index.js → src/components/atoms/button/label.js'
    expect(tool).toEqual(reading)
    expect(tool!.filter((one) => one !== past)).toEqual(checked)
    const { migration } = await migrate({ root: copyFixture('boundaries-families'), verify: false })
    expect(
      migration.differences.map(({ from, to, equal, isInner, kind }) => ({
        from: from.name,
        to: to.name,
        equal,
        isInner,
        kind,
      })),
    ).toEqual([{ from: 'components', to: 'components', equal: ['family'], isInner: true, kind: 'looser' }])
  })
})
