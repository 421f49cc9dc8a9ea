import { describe, expect, it } from 'vitest'
import { CYCLE, HOSTILE, LAYER, LAYER_TEXT, resultOf } from '../../test-support/findings.ts'
import { toPretty, type PrettyContext } from './pretty.ts'

const context: PrettyContext = {
  color: false,
  width: null,
  withReasons: true,
  read: (file) => (file === LAYER.file ? LAYER_TEXT : null),
  displayPath: (file) => file,
}

it('groups findings by file, shows the code, and explains each rule once', () => {
  const again = { ...LAYER, line: 4, endLine: 4 }
  expect(toPretty(resultOf([LAYER, again, CYCLE], { unresolved: 1 }), context)).toMatchInlineSnapshot(`
    "src/domains/orders/types/order.ts  2 findings
      3:28  error  architecture/layer-direction
        types/order.ts (types) imports type Price from ../service/price (service); types may import only types and utils.
        3 | import type { Price } from '../service/price'
          |                            ^^^^^^^^^^^^^^^^^^
        Fix: (1) Move type Price to src/domains/orders/types/price.ts.
             (2) Import Price from ./price.
        Do not re-export it through index.ts.

      4:28  error  architecture/layer-direction
        types/order.ts (types) imports type Price from ../service/price (service); types may import only types and utils.
        Fix: (1) Move type Price to src/domains/orders/types/price.ts.
             (2) Import Price from ./price.
        Do not re-export it through index.ts.

    src/utils/a.ts
      1:19  warning  architecture/no-cycle
        Import cycle through types: a.ts → b.ts → a.ts.
          src/utils/a.ts:1  imports src/utils/b.ts
          src/utils/b.ts  imports types of src/utils/a.ts
        Fix: Declare in b.ts just the members of A that it reads.
        Do not hide it behind a dynamic import().

    Why
      architecture/layer-direction
        When imports run one way, a change can only reach the layers above it.
        https://example.com/layer-direction
      architecture/no-cycle
        Files in a cycle can only be understood together.
        https://example.com/no-cycle

    2 errors and 1 warning. Checked 2 files and 3 imports, 1 unresolved.
    "
  `)
})

it('points to stratalint explain when it does not explain the rules', () => {
  expect(toPretty(resultOf([CYCLE]), { ...context, withReasons: false })).toMatchInlineSnapshot(`
    "src/utils/a.ts
      1:19  warning  architecture/no-cycle
        Import cycle through types: a.ts → b.ts → a.ts.
          src/utils/a.ts:1  imports src/utils/b.ts
          src/utils/b.ts  imports types of src/utils/a.ts
        Fix: Declare in b.ts just the members of A that it reads.
        Do not hide it behind a dynamic import().

    Run stratalint explain <rule> to see why a rule exists, with examples.

    1 warning. Checked 2 files and 3 imports, 0 unresolved.
    "
  `)
})

it('prints paths from the working directory', () => {
  const text = toPretty(resultOf([CYCLE]), { ...context, withReasons: false, displayPath: (file) => `../${file}` })
  expect(text).toMatchInlineSnapshot(`
    "../src/utils/a.ts
      1:19  warning  architecture/no-cycle
        Import cycle through types: a.ts → b.ts → a.ts.
          ../src/utils/a.ts:1  imports src/utils/b.ts
          ../src/utils/b.ts  imports types of src/utils/a.ts
        Fix: Declare in b.ts just the members of A that it reads.
        Do not hide it behind a dynamic import().

    Run stratalint explain <rule> to see why a rule exists, with examples.

    1 warning. Checked 2 files and 3 imports, 0 unresolved.
    "
  `)
})

it('wraps to the width of the terminal, indented under what is wrapped', () => {
  expect(toPretty(resultOf([LAYER, CYCLE]), { ...context, width: 60 })).toMatchInlineSnapshot(`
    "src/domains/orders/types/order.ts
      3:28  error  architecture/layer-direction
        types/order.ts (types) imports type Price from
        ../service/price (service); types may import only types
        and utils.
        3 | import type { Price } from '../service/price'
          |                            ^^^^^^^^^^^^^^^^^^
        Fix: (1) Move type Price to
                 src/domains/orders/types/price.ts.
             (2) Import Price from ./price.
        Do not re-export it through index.ts.

    src/utils/a.ts
      1:19  warning  architecture/no-cycle
        Import cycle through types: a.ts → b.ts → a.ts.
          src/utils/a.ts:1  imports src/utils/b.ts
          src/utils/b.ts  imports types of src/utils/a.ts
        Fix: Declare in b.ts just the members of A that it
             reads.
        Do not hide it behind a dynamic import().

    Why
      architecture/layer-direction
        When imports run one way, a change can only reach the
        layers above it.
        https://example.com/layer-direction
      architecture/no-cycle
        Files in a cycle can only be understood together.
        https://example.com/no-cycle

    1 error and 1 warning. Checked 2 files and 3 imports, 0
    unresolved.
    "
  `)
})

it('prints an overview after more than 50 findings', () => {
  const finding = (index: number): typeof LAYER => ({
    ...(index % 3 === 0 ? CYCLE : LAYER),
    file: `src/domains/${'abcdefg'[index % 7]}/types/${index}.ts`,
  })
  const overviewOf = (count: number): string => {
    const text = toPretty(resultOf(Array.from({ length: count }, (_, index) => finding(index))), context)
    return text.slice(text.indexOf('https://example.com/no-cycle'))
  }
  expect(overviewOf(50)).toMatchInlineSnapshot(`
    "https://example.com/no-cycle

    Changes that resolve several findings
      33  Move type Price to src/domains/orders/types/price.ts.

    33 errors and 17 warnings. Checked 2 files and 3 imports, 0 unresolved.
    "
  `)
  expect(overviewOf(51)).toMatchInlineSnapshot(`
    "https://example.com/no-cycle

    Changes that resolve several findings
      34  Move type Price to src/domains/orders/types/price.ts.

    Findings by rule
      34  architecture/layer-direction
      17  architecture/no-cycle (warning)

    Folders with most findings
      8  src/domains/a
      8  src/domains/b
      7  src/domains/c
      7  src/domains/d
      7  src/domains/e

    34 errors and 17 warnings. Checked 2 files and 3 imports, 0 unresolved.
    "
  `)
})

it('prints no character of a name that controls the terminal', () => {
  const text = toPretty(resultOf([HOSTILE]), context)
  // eslint-disable-next-line no-control-regex -- these must not be printed
  expect(text).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202e]/)
  expect(text).toMatchInlineSnapshot(`
    "src/we,ird: 100%/[id](x)|\`a\`/ [31m<b>é #1.ts
      1:1  error  architecture/layer-direction
        imports ]]> <script>&"x" [2J  {0} [link](1)  ::error ::owned | \`code\` 50% �
        Fix: Delete <b>|\` ::set-output name=x::y.
        ***

    Why
      architecture/layer-direction
        Why ]]> | \`x\` 31m.
        docs/adr/<7>.md

    1 error. Checked 2 files and 3 imports, 0 unresolved.
    "
  `)
})

it('prints no workflow command when a hostile name is wrapped', () => {
  const text = toPretty(resultOf([HOSTILE]), { ...context, width: 20 })
  expect(text).not.toMatch(/^\s*::/m)
})

it('styles text only with color', () => {
  const text = toPretty(resultOf([LAYER, CYCLE]), { ...context, color: true })
  expect(text.replaceAll('\u001b[', '<').replaceAll(/<(\d+)m/g, '<$1>')).toMatchInlineSnapshot(`
    "<1><4>src/domains/orders/types/order.ts<24><22>
      <36>3:28<39>  <31>error<39>  <2>architecture/layer-direction<22>
    <1>    types/order.ts (types) imports type Price from ../service/price (service); types may import only types and utils.<22>
        <2>3 | import type { Price } from '../service/price'<22>
        <31>  |                            ^^^^^^^^^^^^^^^^^^<39>
        <32>Fix:<39> (1) Move type Price to src/domains/orders/types/price.ts.
             (2) Import Price from ./price.
        Do not re-export it through index.ts.

    <1><4>src/utils/a.ts<24><22>
      <36>1:19<39>  <33>warning<39>  <2>architecture/no-cycle<22>
    <1>    Import cycle through types: a.ts → b.ts → a.ts.<22>
          src/utils/a.ts:1  <2>imports src/utils/b.ts<22>
          src/utils/b.ts  <2>imports types of src/utils/a.ts<22>
        <32>Fix:<39> Declare in b.ts just the members of A that it reads.
        Do not hide it behind a dynamic import().

    <1><4>Why<24><22>
      <1>architecture/layer-direction<22>
        When imports run one way, a change can only reach the layers above it.
        <2>https://example.com/layer-direction<22>
      <1>architecture/no-cycle<22>
        Files in a cycle can only be understood together.
        <2>https://example.com/no-cycle<22>

    <31>1 error and 1 warning.<39> Checked 2 files and 3 imports, 0 unresolved.
    "
  `)
})

describe('the last line', () => {
  it.each([
    ['a clean run', [], {}, 'No findings. Checked 2 files and 3 imports, 0 unresolved.'],
    [
      'an error and a warning',
      [LAYER, CYCLE],
      { files: 1, edges: 1, unresolved: 1 },
      '1 error and 1 warning. Checked 1 file and 1 import, 1 unresolved.',
    ],
    [
      'baselined findings only',
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
      '2 errors (1 baselined, 1 silenced by a comment, 1 exception in use, 1 file without a place, 2 imports not checked, 4 imports of files in `outside`, 1 import with an unknown target, 3 files skipped). Checked 2 files and 3 imports, 0 unresolved.',
    ],
    [
      'three counts and no finding',
      [],
      { baselined: 12, suppressed: 3, exceptions: 1 },
      '0 new findings (12 baselined, 3 silenced by comments, 1 exception in use). Checked 2 files and 3 imports, 0 unresolved.',
    ],
    [
      'an unresolved import that no rule reports',
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
    expect(toPretty(resultOf(findings, summary), context).trimEnd().split('\n').at(-1)).toBe(expected)
  })
})

it('names a change that resolves several findings, but no other fix that they have in common', () => {
  const move = { ...LAYER.fix[0]!, kind: 'move' as const, title: 'Move a.ts to b.ts.' }
  const edit = { ...LAYER.fix[0]!, kind: 'edit' as const, title: 'Delete the comment.' }
  const times = (count: number, fix: typeof move | typeof edit): (typeof LAYER)[] =>
    Array.from({ length: count }, (_, index) => ({ ...LAYER, line: index + 1, fix: [fix] }))
  const sections = (findings: (typeof LAYER)[]): string[] =>
    toPretty(resultOf(findings), context)
      .split('\n')
      .filter((line) => /^(?:Changes| {2}3 {2})/.test(line))
  expect(sections([...times(3, move), ...times(3, edit)])).toEqual([
    'Changes that resolve several findings',
    '  3  Move a.ts to b.ts.',
  ])
  expect(sections([...times(2, move), ...times(3, edit)])).toEqual([])
  const many = times(5, move)
  const brief = many.map((finding, index) =>
    index < 3 ? finding : { ...finding, fix: [], fixesLeftOut: true as const },
  )
  expect(toPretty(resultOf(brief), context)).toContain('Changes that resolve several of the first 3 findings\n')
})
