import { describe, expect, it } from 'vitest'
import { checkFixture, expectedOf } from '../support/check-fixture.ts'

// CI runs this with every Node that users may have.
describe.each(['oxc', 'oxlint', 'eslint'])('the engine %s on the Node of this lane', (engine) => {
  it.each(['shop/violations', 'shop/clean'])('finds in %s what is there', { timeout: 120_000 }, (fixture) => {
    const { status, found } = checkFixture(fixture, ['--engine', engine, '--no-cache'])
    expect(found).toEqual(expectedOf(fixture))
    expect(status).toBe(found.length === 0 ? 0 : 1)
  })
})
