import { expect, it } from 'vitest'
import { CYCLE, HOSTILE, LAYER, resultOf } from '../../test-support/findings.ts'
import { STEP_SUMMARY_LIMIT, toStepSummary } from './step-summary.ts'

const context = { repositoryPath: (file: string) => file }

it('prints a table', () => {
  expect(toStepSummary(resultOf([LAYER, CYCLE]), context)).toMatchInlineSnapshot(`
    "### Stratalint: 1 error and 1 warning

    | | where | rule | what | how to fix it |
    |---|---|---|---|---|
    | error | <code>src/domains/orders/types/order.ts:3:28</code> | architecture/layer-direction | types/order.ts (types) imports type Price from ../service/price (service); types may import only types and utils. | (1) Move type Price to src/domains/orders/types/price.ts.<br>(2) Import Price from ./price. |
    | warning | <code>src/utils/a.ts:1:19</code> | architecture/no-cycle | Import cycle through types: a.ts → b.ts → a.ts. | Declare in b.ts just the members of A that it reads. |

    Checked 2 files and 3 imports, 0 unresolved.

    "
  `)
})

it('prints no table for a clean run', () => {
  expect(toStepSummary(resultOf([]), context)).toBe(
    '### Stratalint: No findings\n\nChecked 2 files and 3 imports, 0 unresolved.\n\n',
  )
})

it('keeps hostile text inside its cell', () => {
  const [row] = toStepSummary(resultOf([HOSTILE]), context)
    .split('\n')
    .filter((line) => line.startsWith('| error'))
  expect(row!.split('|')).toHaveLength(7)
  expect(row).toMatchInlineSnapshot(
    `"| error | <code>src/we,ird: 100%/&#91;id&#93;(x)&#124;&#96;a&#96;/ &#91;31m&#60;b&#62;é &#35;1.ts:1:1</code> | architecture/layer-direction | imports &#93;&#93;&#62; &#60;script&#62;&#38;"x" &#91;2J  {0} &#91;link&#93;(1)  ::error ::owned &#124; &#96;code&#96; 50% � | Delete &#60;b&#62;&#124;&#96; ::set-output name=x::y. |"`,
  )
})

it('prints how many findings did not fit', () => {
  const many = Array.from({ length: 10_000 }, () => LAYER)
  const text = toStepSummary(resultOf(many), context)
  const rows = text.split('\n').filter((line) => line.startsWith('| error')).length
  expect(Buffer.byteLength(text)).toBeLessThanOrEqual(STEP_SUMMARY_LIMIT)
  expect(rows).toBeGreaterThan(2_000)
  expect(text).toContain(`\n${10_000 - rows} more findings did not fit into this summary.\n`)
})

it('leaves room for what other commands of the step have written', () => {
  expect(toStepSummary(resultOf([LAYER, CYCLE]), context, 560)).toContain('1 more finding did not fit')
  expect(toStepSummary(resultOf([LAYER, CYCLE]), context, 20)).toBe('')
})
