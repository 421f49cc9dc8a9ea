import { expect, it } from 'vitest'
import { shopRepository, shown } from './repository.ts'

it('reports nothing when nothing changed', async () => {
  expect(shown(await shopRepository().review())).toEqual([])
})

it('reports a violation that the change adds, and not the same one in a renamed file', async () => {
  const repository = shopRepository({
    'src/domains/orders/repo/load.ts': `import { totalOf } from '../service/total.ts'\n\nexport const load = totalOf\n`,
  })
  repository.git('mv', 'src/domains/orders/repo/load.ts', 'src/domains/orders/repo/load-order.ts')
  repository.write({
    'src/domains/orders/types/pay.ts': `import { charge } from '../../billing/service/charge.ts'\n\nexport const pay = charge\n`,
  })
  expect(shown(await repository.review())).toEqual(['architecture/domain-boundary src/domains/orders/types/pay.ts:1'])
})
