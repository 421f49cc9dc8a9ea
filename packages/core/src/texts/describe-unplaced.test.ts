import { describe, expect, it } from 'vitest'
import { memoryFacts, type MemoryFile } from '../../../../test/support/memory-facts.ts'
import { HARNESS, layersOf, placeOf, policyOf } from '../../../../test/support/policy-of.ts'
import { createJudge } from '../verdict/judge.ts'
import { describeUnplaced } from './describe-unplaced.ts'

const SLICES = policyOf({
  layers: layersOf({ entities: [], features: ['entities'] }),
  places: [
    placeOf('slice', 'domain', 'src/{layer}/{slice}/**', {
      identity: ['layer', 'slice'],
      entry: { instances: 'index', layers: null },
    }),
  ],
  crossDomain: { default: 'lower-layers', allow: [] },
})

function render(file: string, files: Record<string, MemoryFile> = {}, policy = HARNESS): string[] {
  const { what, fix, not } = describeUnplaced(createJudge(policy, '2026-06-01'), file, memoryFacts(files))
  return [what, ...fix.map(({ title, applicability }) => `${applicability}: ${title}`), not]
}

describe('a file without a place', () => {
  it('moves to the lowest layer of its domain', () => {
    expect(render('src/domains/orders/helpers.ts')).toMatchInlineSnapshot(`
      [
        "src/domains/orders/helpers.ts does not match any place in the policy.",
        "suggested: Move it to src/domains/orders/types/helpers.ts (types).",
        "suggested: Move it to src/utils/helpers.ts (utils).",
        "Do not keep it where no rule applies.",
      ]
    `)
  })

  it('goes to the layer that it names', () => {
    expect(render('src/domains/orders/order-service.ts')).toMatchInlineSnapshot(`
      [
        "src/domains/orders/order-service.ts does not match any place in the policy.",
        "suggested: Move it to src/domains/orders/service/order-service.ts (service).",
        "suggested: Move it to src/utils/order-service.ts (utils).",
        "Do not keep it where no rule applies.",
      ]
    `)
  })

  it('goes where the most of its imports are legal', () => {
    expect(
      render('src/domains/orders/total.ts', {
        'src/domains/orders/total.ts': {
          imports: [
            'src/domains/orders/repo/orders.ts',
            'src/domains/orders/types/order.ts',
            'src/providers/auth/index.ts',
          ],
        },
      }),
    ).toMatchInlineSnapshot(`
      [
        "src/domains/orders/total.ts does not match any place in the policy.",
        "suggested: Move it to src/domains/orders/service/total.ts (service), where all 3 of its imports are legal.",
        "Do not keep it where no rule applies.",
      ]
    `)
    expect(
      render('src/main.ts', {
        'src/main.ts': { imports: ['src/domains/orders/runtime/index.ts', 'src/domains/billing/ui/index.ts'] },
      }),
    ).toMatchInlineSnapshot(`
      [
        "src/main.ts does not match any place in the policy.",
        "auto: Move it to src/app/main.ts (app), where both of its imports are legal.",
        "Do not keep it where no rule applies.",
      ]
    `)
  })

  it('says so when no place holds all of its imports', () => {
    expect(
      render('src/helpers/mix.ts', {
        'src/helpers/mix.ts': {
          imports: [
            'src/domains/orders/repo/orders.ts',
            'src/domains/billing/repo/bills.ts',
            'src/domains/orders/types/order.ts',
          ],
        },
      }),
    ).toMatchInlineSnapshot(`
      [
        "src/helpers/mix.ts does not match any place in the policy.",
        "manual: Move it to src/domains/orders/repo/mix.ts (repo), where 2 of its 3 imports are legal.",
        "Do not keep it where no rule applies.",
      ]
    `)
  })

  it('is deleted when it only passes on what no place may hold', () => {
    expect(
      render('src/domains/index.ts', {
        'src/domains/index.ts': {
          imports: ['src/domains/orders/repo/orders.ts', 'src/domains/billing/repo/bills.ts'],
          exports: [
            'saveOrder < src/domains/orders/repo/orders.ts#saveOrder',
            'saveBill < src/domains/billing/repo/bills.ts#saveBill',
          ],
        },
      }),
    ).toMatchInlineSnapshot(`
      [
        "src/domains/index.ts does not match any place in the policy.",
        "manual: Delete it and import directly from the files that it re-exports.",
        "Do not keep it where no rule applies.",
      ]
    `)
  })

  it('finds a path in an architecture of slices', () => {
    expect(render('src/date.ts', {}, SLICES)).toMatchInlineSnapshot(`
      [
        "src/date.ts does not match any place in the policy.",
        "suggested: Move it to src/entities/date/index.ts (entities).",
        "Do not keep it where no rule applies.",
      ]
    `)
    expect(render('src/cart/total.ts', { 'src/cart/total.ts': { imports: ['src/entities/product/index.ts'] } }, SLICES))
      .toMatchInlineSnapshot(`
      [
        "src/cart/total.ts does not match any place in the policy.",
        "suggested: Move it to src/features/cart/total.ts (features), where its import is legal.",
        "Do not keep it where no rule applies.",
      ]
    `)
  })
})

describe('the path that a file without a place gets', () => {
  const first = (file: string, files: Record<string, MemoryFile> = {}, policy = SLICES): string =>
    render(file, { [file]: {}, ...files }, policy)[1]!

  it('keeps the folders from the one that names a layer', () => {
    expect(first('src/renderer/features/home/ui/home.tsx')).toBe(
      'suggested: Move it to src/features/home/ui/home.tsx (features).',
    )
    expect(first('src/renderer/features/home/index.ts')).toBe(
      'suggested: Move it to src/features/home/index.ts (features).',
    )
  })

  it('keeps the domain of another root', () => {
    expect(first('legacy/orders/service/total.ts', {}, HARNESS)).toBe(
      'suggested: Move it to src/domains/orders/service/total.ts (service).',
    )
  })

  it('is the entry of a slice for a file beside the slices', () => {
    expect(first('src/features/about.tsx')).toBe('suggested: Move it to src/features/about/index.tsx (features).')
  })

  it('is never one that exists', () => {
    const policy = policyOf({ places: [placeOf('app', 'app', 'src/app/**')] })
    expect(first('src/index.tsx', {}, policy)).toBe('suggested: Move it to src/app/index.tsx (app).')
    expect(first('src/index.tsx', { 'src/app/index.tsx': {} }, policy)).toBe(
      'suggested: Move it to src/app/entry.tsx (app).',
    )
  })

  it('does not make the index of one folder that of another', () => {
    const policy = policyOf({ places: [placeOf('app', 'app', 'src/app/**')] })
    expect(first('src/pages/index.tsx', {}, policy)).toBe('suggested: Move it to src/app/pages.tsx (app).')
  })

  it('differs for namesakes in folders side by side', () => {
    const policy = policyOf({ places: [placeOf('util', 'shared', 'src/utils/**')] })
    expect(first('src/dates/format.ts', { 'src/money/format.ts': {} }, policy)).toBe(
      'suggested: Move it to src/utils/dates-format.ts (utils).',
    )
    expect(first('src/dates/format.ts', { 'src/money/round.ts': {} }, policy)).toBe(
      'suggested: Move it to src/utils/format.ts (utils).',
    )
  })
})

describe("a tool's config", () => {
  const CHECKED = policyOf({ files: ['apps/*/src/**'], places: [placeOf('app', 'app', 'apps/{app}/src/app/**')] })
  const ALL = policyOf({ places: CHECKED.places })

  it('goes to its package, outside of what is checked', () => {
    expect(render('apps/web/src/vite.config.ts', { 'apps/web/package.json': {} }, CHECKED)).toEqual([
      'apps/web/src/vite.config.ts does not match any place in the policy.',
      'manual: Move it to apps/web/vite.config.ts, outside the checked folders; it configures a tool.',
      'Do not leave it in a checked folder.',
    ])
  })

  it('is named as outside the architecture where every folder is checked', () => {
    expect(
      render(
        'apps/web/.eslintrc.js',
        { 'apps/web/package.json': {}, 'package.json': {} },
        policyOf({ ...CHECKED, files: ['apps/**'] }),
      ),
    ).toEqual([
      'apps/web/.eslintrc.js does not match any place in the policy.',
      'manual: Move it out of the checked folders; it configures a tool.',
      'Do not leave it in a checked folder.',
    ])
  })

  it('is any config beside a package.json', () => {
    expect(render('apps/web/orval.config.ts', { 'apps/web/package.json': {} }, ALL)[1]).toContain('configures a tool')
    expect(render('apps/web/src/orders.config.ts', { 'apps/web/package.json': {} }, ALL)[1]).toBe(
      'suggested: Move it to apps/web/src/app/orders.config.ts (apps).',
    )
  })
})

describe('a package without a place', () => {
  const policy = policyOf({
    layers: layersOf({ error: [], ui: ['error'] }),
    places: [placeOf('package', 'domain', 'packages/{layer}/**', { entry: { instances: 'any', layers: null } })],
  })
  const folders = { ui: 'packages/ui', error: 'packages/error', mail: 'packages/mail' }
  const files = { 'packages/mail/index.ts': { exports: ['mail'], imports: ['packages/error/index.ts'] } }
  const fixesOf = (file: string): string[] => {
    const { fix } = describeUnplaced(createJudge(policy, '2026-06-01'), file, memoryFacts(files, { folders }))
    return fix.map(({ title, applicability }) => `${applicability}: ${title}`)
  }

  it('goes to no other package', () => {
    expect(fixesOf('packages/mail/index.ts')).toEqual([
      'manual: Ask the owners of the policy where the package mail belongs; a new package needs a place of its own.',
    ])
  })

  it('may be one folder, which goes to a place as any other file', () => {
    expect(fixesOf('packages/mail.ts')[0]).toBe('suggested: Move it to packages/error/mail.ts (error).')
  })

  it('may be a folder without a package.json yet', () => {
    expect(fixesOf('packages/text/src/pad.ts')).toEqual([
      'manual: Ask the owners of the policy where packages/text belongs; a new folder needs a place of its own.',
    ])
  })
})
