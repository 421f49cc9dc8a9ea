import { describe, expect, it } from 'vitest'
import { infer, times } from '../../../test-support/infer.ts'
import type { Model } from '../model.ts'

const layerOf = (model: Model, file: string): string => model.locate(file)!.part.layer

describe('files that a layer below uses', () => {
  /** Listeners that are above services, next to the events that the services send. */
  const events = [
    ...times(8, 'src/events', 'src/services'),
    ...times(6, 'src/services', 'src/text'),
    ...[0, 1, 2, 3].map((index) => `src/services/f${index}.ts -> src/events/order.event.ts`),
    'src/events/f0.ts -> src/events/order.event.ts',
    'src/events/f1.ts -> src/events/user.event.ts',
    'src/services/f1.ts -> src/events/user.event.ts',
  ]

  it('are below both, where they need nothing of their layer', () => {
    const model = infer(events)
    expect(layerOf(model, 'src/events/order.event.ts')).toBe('events-common')
    expect(layerOf(model, 'src/events/f0.ts')).toBe('events')
    expect(model.parts.map(({ pattern }) => pattern)).toContain('src/events/**/*.event.*')
  })

  it('stay where they are, where one of them needs a file of its layer, or few import them', () => {
    const needing = [...events, 'src/events/user.event.ts -> src/events/f2.ts']
    expect(layerOf(infer(needing), 'src/events/order.event.ts')).toBe('events')
    const few = events.filter((line) => !/services\/f[0-2].ts -> src\/events/.test(line))
    expect(layerOf(infer(few), 'src/events/order.event.ts')).toBe('events')
  })
})

describe('a domain that the services around use', () => {
  const names = ['orders', 'users', 'cache', 'tags']
  const domains = [
    ...names.map((name) => `src/app/${name}/${name}.module.ts -> src/text/t.ts`),
    ...['orders', 'users', 'tags'].flatMap((name) => times(3, `src/app/${name}`, 'src/services')),
    ...[0, 1, 2, 3].map((index) => `src/services/f${index}.ts -> src/app/cache/cache.module.ts`),
    'src/main.ts -> src/app/orders/orders.module.ts',
    'src/services/f0.ts -> src/text/t.ts',
  ]

  it('is one of these services, where it uses no other domain', () => {
    const model = infer([...domains, 'src/app/cache/cache.module.ts -> src/services/f5.ts'], ['@nestjs/core'])
    expect(model.locate('src/app/cache/cache.module.ts')!.domain).toBe(null)
    expect(layerOf(model, 'src/app/cache/cache.module.ts')).toBe('services')
    const using = infer([...domains, 'src/app/cache/cache.module.ts -> src/app/users/f0.ts'], ['@nestjs/core'])
    expect(using.locate('src/app/cache/cache.module.ts')!.domain).toBe('cache')
  })
})
