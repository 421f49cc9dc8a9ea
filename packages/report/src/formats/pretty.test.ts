import { describe, expect, it } from 'vitest'
import { CYCLE, HOSTILE, LAYER, LAYER_TEXT, resultOf } from '../../test-support/findings.ts'
import { toPretty } from './pretty.ts'

const plainly = {
  color: false,
  read: (file: string) => (file === LAYER.file ? LAYER_TEXT : null),
  displayPath: (file: string) => file,
}

it('groups by file, shows the code, and gives each reason once', () => {
  const again = { ...LAYER, line: 4, endLine: 4 }
  expect(toPretty(resultOf([LAYER, again, CYCLE], { unresolved: 1 }), plainly)).toMatchInlineSnapshot(`
    "src/domains/orders/types/order.ts  2 findings
      src/domains/orders/types/order.ts:3:28  error  architecture/layer-direction
        types/order.ts (types) imports type Price from ../service/price (service); types may import only types and utils.
        3 | import type { Price } from '../service/price'
          |                            ^^^^^^^^^^^^^^^^^^
        Fix: (1) Move type Price to src/domains/orders/types/price.ts.
             (2) Import Price from ./price.
        Do not re-export it through index.ts.

      src/domains/orders/types/order.ts:4:28  error  architecture/layer-direction
        types/order.ts (types) imports type Price from ../service/price (service); types may import only types and utils.
        Fix: (1) Move type Price to src/domains/orders/types/price.ts.
             (2) Import Price from ./price.
        Do not re-export it through index.ts.

    src/utils/a.ts
      src/utils/a.ts:1:19  warning  architecture/no-cycle
        Import cycle through types: a.ts → b.ts → a.ts.
          src/utils/a.ts:1  imports src/utils/b.ts
          src/utils/b.ts  imports types of src/utils/a.ts
        Fix: Declare in b.ts just the members of A that it reads.
        Do not hide it behind a dynamic import().

    Why
      architecture/layer-direction  When imports run one way, a change can only reach what stands above it.
        https://example.com/layer-direction
      architecture/no-cycle  Files in a cycle can only be understood together.
        https://example.com/no-cycle

    2 errors and 1 warning. Checked 2 files and 3 imports, 1 unresolved.
    "
  `)
})

it('shows paths as the reader can open them', () => {
  const shown = toPretty(resultOf([CYCLE]), { ...plainly, displayPath: (file) => `../${file}` })
  expect(shown).toContain('\n  ../src/utils/a.ts:1:19  warning')
  expect(shown).toContain('\n      ../src/utils/a.ts:1  imports')
})

it('prints nothing that steers the terminal', () => {
  const shown = toPretty(resultOf([HOSTILE]), plainly)
  // eslint-disable-next-line no-control-regex -- what must not be there
  expect(shown).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202e]/)
  expect(shown).not.toContain('\n::error')
  expect(shown).toMatchInlineSnapshot(`
    "src/we,ird: 100%/[id](x)|\`a\`/ [31m<b>é #1.ts
      src/we,ird: 100%/[id](x)|\`a\`/ [31m<b>é #1.ts:1:1  error  architecture/layer-direction
        imports ]]> <script>&"x" [2J  {0} [link](1)  ::error ::owned | \`code\` 50% �
        Fix: Delete <b>|\` ::set-output name=x::y.
        ***

    Why
      architecture/layer-direction  Why ]]> | \`x\` 31m.
        docs/adr/<7>.md

    1 error. Checked 2 files and 3 imports, 0 unresolved.
    "
  `)
})

it('has colour only where it is asked for', () => {
  expect(toPretty(resultOf([LAYER]), { ...plainly, color: true })).toContain('\u001b[31merror\u001b[39m')
  expect(toPretty(resultOf([CYCLE]), { ...plainly, color: true })).toContain('\u001b[33mwarning\u001b[39m')
})

describe('the last line', () => {
  const last = (text: string): string | undefined => text.trimEnd().split('\n').at(-1)

  it.each([
    ['a clean run', [], {}, 'No findings. Checked 2 files and 3 imports, 0 unresolved.'],
    [
      'one of each',
      [LAYER, CYCLE],
      { files: 1, edges: 1, unresolved: 1 },
      '1 error and 1 warning. Checked 1 file and 1 import, 1 unresolved.',
    ],
    [
      'only what the baseline holds',
      [],
      { baselined: 2 },
      '0 new findings (2 baselined). Checked 2 files and 3 imports, 0 unresolved.',
    ],
    [
      'every count',
      [LAYER, LAYER],
      {
        new: 2,
        baselined: 1,
        unplaced: 1,
        unjudged: 2,
        outside: 4,
        opaque: 1,
        exceptions: 1,
        suppressed: 1,
        skipped: 3,
      },
      '2 errors (1 baselined, 1 silenced, 1 exception in use, 1 file without a place, 2 imports not judged, 4 imports of files in `outside`, 1 import with an unknown target, 3 files skipped). Checked 2 files and 3 imports, 0 unresolved.',
    ],
    [
      'three counts and no finding',
      [],
      { baselined: 12, suppressed: 3, exceptions: 1 },
      '0 new findings (12 baselined, 3 silenced, 1 exception in use). Checked 2 files and 3 imports, 0 unresolved.',
    ],
    [
      'an import that leads nowhere and is no finding',
      [],
      { unresolved: 1 },
      '0 new findings. Checked 2 files and 3 imports, 1 unresolved.',
    ],
    [
      'warnings that --quiet hides',
      [],
      { new: 2 },
      '0 errors (2 warnings not shown). Checked 2 files and 3 imports, 0 unresolved.',
    ],
  ])('of %s', (_, findings, summary, expected) => {
    expect(last(toPretty(resultOf(findings, summary), plainly))).toBe(expected)
  })
})
