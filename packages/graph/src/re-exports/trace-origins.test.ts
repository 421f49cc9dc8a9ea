import { describe, expect, it } from 'vitest'
import { laundered, service } from '../../testing/laundered.ts'

describe('trails', () => {
  it('follows aliases through several files', () => {
    expect(
      laundered({
        ...service,
        'src/domains/orders/types/deep.ts': `export { price as inner } from '../service/price'`,
        'src/domains/orders/types/index.ts': `export { inner as outer } from './deep'`,
        'src/domains/orders/types/order.ts': `import { outer as mine } from './index'`,
      }),
    ).toEqual([
      'inner: orders/types/index.ts#outer < orders/types/deep.ts#inner < orders/service/price.ts#price: layer-direction',
      'outer: orders/types/order.ts#mine < orders/types/index.ts#outer < orders/types/deep.ts#inner < orders/service/price.ts#price: layer-direction',
    ])
  })

  it('follows an import and a separate export', () => {
    expect(
      laundered({
        ...service,
        'src/domains/orders/types/index.ts': `import { price as p } from '../service/price'; export { p }`,
        'src/domains/orders/types/order.ts': `import { p } from './index'`,
      }),
    ).toEqual(['p: orders/types/order.ts#p < orders/types/index.ts#p < orders/service/price.ts#price: layer-direction'])
  })

  it('follows default exports', () => {
    expect(
      laundered({
        ...service,
        'src/domains/orders/types/index.ts': `import p from '../service/price'; export default p`,
        'src/domains/orders/types/order.ts': `import own from './index'`,
      }),
    ).toEqual([
      'default: orders/types/order.ts#own < orders/types/index.ts#default < orders/service/price.ts#default: layer-direction',
    ])
  })

  it('follows `export *` to the file that exports the name', () => {
    expect(
      laundered({
        ...service,
        'src/domains/orders/types/own.ts': 'export const own = 1',
        'src/domains/orders/types/index.ts': `export * from './own'; export * from '../service/price'`,
        'src/domains/orders/types/order.ts': `import { own, price } from './index'`,
      }),
    ).toEqual([
      'price: orders/types/order.ts#price < orders/types/index.ts#price < orders/service/price.ts#price: layer-direction',
    ])
  })

  it('prefers an own export to `export *`', () => {
    expect(
      laundered({
        ...service,
        'src/domains/orders/types/index.ts': `export const price = 2; export * from '../service/price'`,
        'src/domains/orders/types/order.ts': `import { price } from './index'`,
      }),
    ).toEqual([])
  })

  it('does not find the default export through `export *`', () => {
    expect(
      laundered({
        ...service,
        'src/domains/orders/types/index.ts': `export * from '../service/price'`,
        'src/domains/orders/types/order.ts': `import own from './index'`,
      }),
    ).toEqual([])
  })

  it('ends at a cycle of `export *`', () => {
    expect(
      laundered({
        ...service,
        'src/domains/orders/types/a.ts': `export * from './b'`,
        'src/domains/orders/types/b.ts': `export * from './a'; export * from '../service/price'`,
        'src/domains/orders/types/order.ts': `import { price, missing } from './a'`,
      }),
    ).toEqual([
      '*: orders/types/a.ts#* < orders/types/b.ts#* < orders/service/price.ts#price: layer-direction',
      'price: orders/types/order.ts#price < orders/types/a.ts#price < orders/types/b.ts#price < orders/service/price.ts#price: layer-direction',
    ])
  })

  it('follows nested `export *`', () => {
    expect(
      laundered({
        ...service,
        'src/domains/orders/types/own.ts': 'export const own = 1',
        'src/domains/orders/types/inner.ts': `export * from './own'; export { price } from '../service/price'`,
        'src/domains/orders/types/index.ts': `export * from './inner'`,
        'src/domains/orders/types/order.ts': `import { own, price } from './index'`,
      }),
    ).toEqual([
      '*: orders/types/index.ts#* < orders/types/inner.ts#price < orders/service/price.ts#price: layer-direction',
      'price: orders/types/order.ts#price < orders/types/index.ts#price < orders/types/inner.ts#price < orders/service/price.ts#price: layer-direction',
    ])
  })

  it('follows a namespace under its own name', () => {
    expect(
      laundered({
        ...service,
        'src/domains/orders/types/index.ts': `export * as prices from '../service/price'`,
        'src/domains/orders/types/order.ts': `import { prices } from './index'`,
      }),
    ).toEqual([
      'prices: orders/types/order.ts#prices < orders/types/index.ts#prices < orders/service/price.ts#price: layer-direction',
    ])
  })

  it('reports a namespace import once for each origin', () => {
    expect(
      laundered({
        ...service,
        'src/domains/orders/ui/page.ts': 'export const page = 1',
        'src/domains/orders/types/index.ts': `export { price, Price } from '../service/price'; export { page } from '../ui/page'; export const own = 1`,
        'src/domains/orders/types/order.ts': `import * as all from './index'`,
      }),
    ).toEqual([
      '*: orders/types/order.ts#all < orders/types/index.ts#price < orders/service/price.ts#price: layer-direction',
      '*: orders/types/order.ts#all < orders/types/index.ts#page < orders/ui/page.ts#page: layer-direction',
    ])
  })

  it('groups the names of one origin', () => {
    expect(
      laundered({
        ...service,
        'src/domains/orders/types/index.ts': `export { price, default as again } from '../service/price'`,
        'src/domains/orders/types/order.ts': `import { price, again } from './index'`,
      }),
    ).toEqual([
      'again, price: orders/types/order.ts#price < orders/types/index.ts#price < orders/service/price.ts#price: layer-direction',
    ])
  })

  it('follows re-exports of a file without a place', () => {
    expect(
      laundered({
        ...service,
        'src/domains/orders/index.ts': `export { price } from './service/price'`,
        'src/domains/orders/types/index.ts': `export { price } from '../index'`,
        'src/domains/orders/types/order.ts': `import { price } from './index'`,
      }),
    ).toEqual([
      'price: orders/types/order.ts#price < orders/types/index.ts#price < orders/index.ts#price < orders/service/price.ts#price: layer-direction',
    ])
  })

  it('ignores an origin without a place, which its import reports', () => {
    expect(
      laundered({
        'src/lost.ts': 'export const lost = 1',
        'src/domains/orders/types/index.ts': `export { lost } from '../../../lost'`,
        'src/domains/orders/types/order.ts': `import { lost } from './index'`,
      }),
    ).toEqual([])
  })
})
