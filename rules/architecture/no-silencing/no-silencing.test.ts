import { testRule } from '@stratalint/rule/vitest'
import rule from './no-silencing.ts'

const ORDER = 'src/domains/orders/types/order.ts'
const file = (text: string): Record<string, string> => ({ 'src/domains/orders/types/order.ts': text })

const DELETE_OR_EXPLAIN = [
  { key: 'mend', applicability: 'manual' },
  { key: 'reason', applicability: 'manual' },
] as const

testRule(rule, {
  valid: [
    {
      name: 'a reason after two dashes',
      files: file(
        `// eslint-disable-next-line architecture/layer-direction -- payments moves Price in March\nexport const one = 1\n`,
      ),
    },
    {
      name: 'a reason in a block comment',
      files: file(
        `/* oxlint-disable architecture/layer-direction -- payments moves Price in March */\nexport const one = 1\n`,
      ),
    },
    {
      name: 'a reason on the line below in a block comment',
      files: file(
        `/* eslint-disable architecture/layer-direction\n -- payments moves Price in March */\nexport const one = 1\n`,
      ),
    },
    {
      name: 'a reason of two words',
      files: file(`// eslint-disable-next-line architecture/layer-direction -- until March\nexport const one = 1\n`),
    },
    {
      name: 'a reason in a script without spaces',
      files: file(`// eslint-disable-next-line architecture/layer-direction -- 支払い移行中\nexport const one = 1\n`),
    },
    {
      name: 'rules of others',
      files: file(
        `// eslint-disable-next-line no-console\nexport const one = 1\n/* oxlint-disable import/no-cycle */\n`,
      ),
    },
    {
      name: 'a comment that turns a rule on again',
      files: file(`/* eslint-enable architecture/layer-direction */\nexport const one = 1\n`),
    },
    {
      name: 'a line comment that only a block comment can be',
      files: file(`// eslint-disable architecture/layer-direction\nexport const one = 1\n`),
    },
    {
      name: 'prose about a comment',
      files: file(
        `// An eslint-disable-next-line architecture/layer-direction needs a reason.\nexport const one = 1\n`,
      ),
    },
    { name: 'a string', files: file(`export const text = '// eslint-disable-line architecture/layer-direction'\n`) },
    { name: 'a comment that names no rule', files: file(`/* eslint-disable */\nexport const one = 1\n`) },
    {
      name: 'a file that an exception names',
      files: {
        ...file(`/* eslint-disable architecture/layer-direction */\nexport const one = 1\n`),
        'stratalint.config.json': JSON.stringify({
          extends: 'harness',
          exceptions: [
            { rule: 'architecture/no-silencing', from: 'src/domains/orders/types/order.ts', reason: 'generated file' },
          ],
        }),
      },
    },
  ],
  invalid: [
    {
      name: 'eslint-disable-next-line',
      files: file(
        `export const zero = 0\n  // eslint-disable-next-line architecture/layer-direction\nexport const one = 1\n`,
      ),
      errors: [{ file: ORDER, line: 2, column: 3, endColumn: 59, fix: DELETE_OR_EXPLAIN }],
    },
    {
      name: 'eslint-disable-line',
      files: file(`export const one = 1 // eslint-disable-line architecture/layer-direction\n`),
      errors: [{ file: ORDER, line: 1, column: 22, endColumn: 73, fix: DELETE_OR_EXPLAIN }],
    },
    {
      name: 'eslint-disable',
      files: file(`/* eslint-disable architecture/layer-direction */\nexport const one = 1\n`),
      errors: [{ file: ORDER, line: 1, column: 1, endColumn: 50, fix: DELETE_OR_EXPLAIN }],
    },
    {
      name: 'oxlint-disable',
      files: file(`/* oxlint-disable taste/max-file-lines */\nexport const one = 1\n`),
      errors: [{ file: ORDER, line: 1, column: 1, endColumn: 42, fix: DELETE_OR_EXPLAIN }],
    },
    {
      name: 'oxlint-disable-next-line',
      files: file(`/* oxlint-disable-next-line contracts/no-blind-cast */\nexport const one = 1\n`),
      errors: [{ file: ORDER, line: 1, column: 1, endColumn: 55, fix: DELETE_OR_EXPLAIN }],
    },
    {
      name: 'oxlint-disable-line',
      files: file(`export const one = 1 // oxlint-disable-line docs/live-links\n`),
      errors: [{ file: ORDER, line: 1, column: 22, endColumn: 60, fix: DELETE_OR_EXPLAIN }],
    },
    {
      name: 'several rules of which one is of another',
      files: file(
        `// eslint-disable-next-line no-console, architecture/layer-direction, architecture/domain-boundary\nexport const one = 1\n`,
      ),
      errors: [{ file: ORDER, line: 1, column: 1, endColumn: 99, fix: DELETE_OR_EXPLAIN }],
    },
    {
      name: 'two dashes with nothing after them',
      files: file(`/* eslint-disable architecture/layer-direction -- */\nexport const one = 1\n`),
      errors: [{ file: ORDER, line: 1, column: 1, endColumn: 53, fix: DELETE_OR_EXPLAIN }],
    },
    {
      name: 'one letter',
      files: file(`/* eslint-disable architecture/layer-direction -- x */\nexport const one = 1\n`),
      errors: [{ file: ORDER, line: 1, column: 1, endColumn: 55, fix: DELETE_OR_EXPLAIN }],
    },
    {
      name: 'one word',
      files: file(`/* eslint-disable architecture/layer-direction -- TODO */\nexport const one = 1\n`),
      errors: [{ file: ORDER, line: 1, column: 1, endColumn: 58, fix: DELETE_OR_EXPLAIN }],
    },
    {
      name: 'the number of a ticket',
      files: file(`/* eslint-disable architecture/layer-direction -- ABC-123 */\nexport const one = 1\n`),
      errors: [{ file: ORDER, line: 1, column: 1, endColumn: 61, fix: DELETE_OR_EXPLAIN }],
    },
    {
      name: 'one word twice',
      files: file(`/* eslint-disable architecture/layer-direction -- no no */\nexport const one = 1\n`),
      errors: [{ file: ORDER, line: 1, column: 1, endColumn: 59, fix: DELETE_OR_EXPLAIN }],
    },
    {
      name: 'letters that are no words',
      files: file(`/* eslint-disable architecture/layer-direction -- a b c d */\nexport const one = 1\n`),
      errors: [{ file: ORDER, line: 1, column: 1, endColumn: 61, fix: DELETE_OR_EXPLAIN }],
    },
    {
      name: 'more dashes',
      files: file(`/* eslint-disable architecture/layer-direction -- -- -- */\nexport const one = 1\n`),
      errors: [{ file: ORDER, line: 1, column: 1, endColumn: 59, fix: DELETE_OR_EXPLAIN }],
    },
    {
      name: 'one word in a script without spaces',
      files: file(`/* eslint-disable architecture/layer-direction -- 理由 */\nexport const one = 1\n`),
      errors: [{ file: ORDER, line: 1, column: 1, endColumn: 56, fix: DELETE_OR_EXPLAIN }],
    },
    {
      name: 'one dash',
      files: file(
        `/* eslint-disable architecture/layer-direction, architecture/no-cycle - because */\nexport const one = 1\n`,
      ),
      errors: [{ file: ORDER, line: 1, column: 1, endColumn: 83, fix: DELETE_OR_EXPLAIN }],
    },
    {
      name: 'each comment by itself',
      files: file(
        `// eslint-disable-next-line architecture/layer-direction\nexport const one = 1\n// eslint-disable-next-line architecture/layer-direction -- agreed on with payments\nexport const two = 2\n// eslint-disable-next-line architecture/layer-direction\nexport const three = 3\n`,
      ),
      errors: [
        { file: ORDER, line: 1, column: 1, endColumn: 57, fix: DELETE_OR_EXPLAIN },
        { file: ORDER, line: 5, column: 1, endColumn: 57, fix: DELETE_OR_EXPLAIN },
      ],
    },
  ],
})
