import { describe, expect, it } from 'vitest'
import { memoryFacts } from '../../../../../test/support/memory-facts.ts'
import { HARNESS } from '../../../../../test/support/policy-of.ts'
import type { Policy } from '../../policy/policy.ts'
import { newStem } from './file-case.ts'

const files = (...paths: string[]) => memoryFacts(Object.fromEntries(paths.map((path) => [path, {}])))
const named = (options: unknown): Policy => ({
  ...HARNESS,
  rules: { 'taste/file-name': [{ severity: 'error', options: [options], in: null }] },
})

describe('the name of a new file', () => {
  it.each([
    ['kebab case where nothing shows another one', ['src/a.ts'], 'PriceQuote', 'price-quote'],
    [
      'the case of the files in the folder',
      ['src/priceQuote.ts', 'src/ledger-entry.ts', 'src/useAuth.ts'],
      'setPath',
      'setPath',
    ],
    ['the case of a class between classes', ['src/PriceQuote.ts'], 'LedgerEntry', 'LedgerEntry'],
    ['snake case', ['src/price_quote.ts'], 'LedgerEntry', 'ledger_entry'],
    ['no capitals for a constant', ['src/priceQuote.ts'], 'MAX_RATE', 'maxRate'],
  ])('has %s', (_, paths, symbol, stem) => {
    expect(newStem(HARNESS, files(...paths), ['src'], symbol)).toBe(stem)
  })

  it('has the case of the next folder if the first one shows none', () => {
    expect(newStem(HARNESS, files('src/b/priceQuote.ts'), ['src/a', 'src/b'], 'setPath')).toBe('setPath')
  })

  it('has the case that the policy demands, whatever the files show', () => {
    const camel = files('src/priceQuote.ts')
    expect(newStem(named({ case: 'snake_case' }), camel, ['src'], 'setPath')).toBe('set_path')
    expect(newStem(named({}), camel, ['src'], 'setPath')).toBe('set-path')
  })
})
