import { describe, expect, it } from 'vitest'
import { shopRepository, shown } from './repository.ts'

const IMPORT = `import { charge } from '../../billing/service/charge.ts'\n`
const BAD = `${IMPORT}\nexport const pay = charge\n`
const FILE = 'src/domains/orders/service/pay.ts'
const ONE = `architecture/domain-boundary ${FILE}:1`

it('nothing is new when nothing changed', async () => {
  expect(shown(await shopRepository().review())).toEqual([])
})

it('an added violation is new', async () => {
  const repository = shopRepository()
  repository.write({ [FILE]: BAD })
  expect(shown(await repository.review())).toEqual([ONE])
})

describe('what the base had is not new', () => {
  it.each<
    [string, (files: { write(files: Record<string, string | null>): void; git(...args: string[]): string }) => void]
  >([
    ['when lines shift', ({ write }) => write({ [FILE]: `// A comment.\n\n${BAD}` })],
    ['when its file is renamed', ({ git }) => git('mv', FILE, 'src/domains/orders/service/pay-order.ts')],
    [
      'when its file is renamed and edited',
      ({ git, write }) => {
        git('mv', FILE, 'src/domains/orders/service/pay-order.ts')
        write({ 'src/domains/orders/service/pay-order.ts': `${BAD}export const other = 1\n` })
      },
    ],
    [
      'when only its types are left',
      ({ write }) =>
        write({
          [FILE]: BAD.replace('import {', 'import type {').replace('= charge', '= 1 as unknown as typeof charge'),
        }),
    ],
    ['when it is gone', ({ write }) => write({ [FILE]: null })],
  ])('%s', async (_when, edit) => {
    const repository = shopRepository({ [FILE]: BAD })
    edit(repository)
    expect(shown(await repository.review())).toEqual([])
  })

  it('when the target is renamed', async () => {
    const repository = shopRepository({ [FILE]: BAD })
    repository.git('mv', 'src/domains/billing/service/charge.ts', 'src/domains/billing/service/charge-invoice.ts')
    repository.git(
      'mv',
      'src/domains/billing/service/charge.test.ts',
      'src/domains/billing/service/charge-invoice.test.ts',
    )
    repository.replace('src/domains/billing/service/charge-invoice.test.ts', './charge.ts', './charge-invoice.ts')
    repository.replace('src/domains/billing/runtime/index.ts', 'charge.ts', 'charge-invoice.ts')
    repository.replace(FILE, 'charge.ts', 'charge-invoice.ts')
    expect(shown(await repository.review())).toEqual([])
  })
})

describe('what goes beyond the base is new', () => {
  it('when a second name is imported', async () => {
    const repository = shopRepository({ [FILE]: BAD })
    repository.replace(FILE, '{ charge }', '{ charge, withTax }')
    expect(shown(await repository.review())).toEqual([ONE])
  })

  it('when the type-only import becomes one of a value', async () => {
    const repository = shopRepository({
      [FILE]: BAD.replace('import {', 'import type {').replace('pay = charge', 'pay: typeof charge | null = null'),
    })
    repository.write({ [FILE]: BAD })
    expect(shown(await repository.review())).toEqual([ONE])
  })

  it('when a file is copied', async () => {
    const repository = shopRepository({ [FILE]: BAD })
    repository.write({ 'src/domains/orders/service/copy.ts': BAD })
    expect(shown(await repository.review())).toEqual([
      'architecture/domain-boundary src/domains/orders/service/copy.ts:1',
    ])
  })

  it('when a file is written at the path of one that moved away, for one of the two', async () => {
    const repository = shopRepository({ [FILE]: BAD })
    repository.git('mv', FILE, 'src/domains/orders/service/moved.ts')
    repository.write({ [FILE]: `${IMPORT}\nexport function payTwice() {\n  return [charge, charge]\n}\n` })
    expect(shown(await repository.review())).toEqual([
      'architecture/domain-boundary src/domains/orders/service/moved.ts:1',
    ])
  })
})
