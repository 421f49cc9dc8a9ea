import { describe, expect, it } from 'vitest'
import { checkFixture, expectedOf } from '../support/check-fixture.ts'

// CI runs this with every supported version of Node.
describe.each(['oxc', 'oxlint', 'eslint'])('the engine %s', { timeout: 120_000 }, (engine) => {
  it('finds all violations of the shop', () => {
    const { status, found } = checkFixture('shop/violations', ['--engine', engine, '--no-cache'])
    expect(found).toEqual(expectedOf('shop/violations'))
    expect(status).toBe(1)
  })

  it('finds nothing in the clean shop', () => {
    const { status, found } = checkFixture('shop/clean', ['--engine', engine, '--no-cache'])
    expect(found).toEqual([])
    expect(status).toBe(0)
  })
})
