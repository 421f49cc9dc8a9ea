import { describe, expect, it } from 'vitest'
import { infer } from '../../../test-support/infer.ts'
import type { Model } from '../model.ts'

/** Domains whose services use a port, which two adapters implement; a module connects them. */
const domains = ['orders', 'users', 'files'].flatMap((name) => {
  const folder = `src/${name}`
  const data = `${folder}/infrastructure/persistence`
  return [
    `${folder}/${name}.module.ts -> ${folder}/${name}.service.ts`,
    `${folder}/${name}.module.ts -> ${data}/sql/store.ts`,
    `${folder}/${name}.module.ts -> ${data}/document/store.ts`,
    `${folder}/${name}.service.ts -> ${data}/${name}.repository.ts`,
    `${folder}/${name}.controller.ts -> ${folder}/${name}.service.ts`,
    `${data}/${name}.repository.ts -> ${folder}/domain/${name}.ts`,
    `${data}/sql/store.ts -> ${data}/${name}.repository.ts`,
    `${data}/document/store.ts -> ${data}/${name}.repository.ts`,
  ]
})

function layersOf(more: readonly string[] = []): Model {
  return infer([...domains, ...more], ['@nestjs/core'], {}, { layeredDomains: true })
}

function adapters({ parts }: Model): string[] {
  return parts.flatMap(({ layer, pattern }) => (/^(?:sql|document)$/.test(layer) ? [pattern] : []))
}

describe('adapters next to the port that they implement', () => {
  it('are layers apart, which only what connects them may import', () => {
    const model = layersOf()
    expect(adapters(model).sort()).toEqual([
      'src/{domain}/infrastructure/persistence/document/**',
      'src/{domain}/infrastructure/persistence/sql/**',
    ])
    const { below } = model.order
    expect(below.get('services')).toContain('infrastructure')
    expect(below.get('services')).not.toContain('sql')
    expect(below.get('sql')).toContain('infrastructure')
    expect(below.get('sql')).not.toContain('document')
    expect(below.get('wiring')).toContain('sql')
  })

  it('are part of their layer where one imports another, or the port imports one', () => {
    const data = 'src/orders/infrastructure/persistence'
    expect(adapters(layersOf([`${data}/sql/store.ts -> ${data}/document/store.ts`]))).toEqual([])
    expect(adapters(layersOf([`${data}/orders.repository.ts -> ${data}/sql/store.ts`]))).toEqual([])
  })

  it('are part of their layer where each user of the port also imports one of them', () => {
    expect(
      adapters(layersOf(['src/users/users.service.ts -> src/users/infrastructure/persistence/sql/store.ts'])),
    ).toEqual([])
  })
})
