import { testRule } from '@stratalint/rule/vitest'
import rule from './no-silencing.ts'

const file = (text: string): Record<string, string> => ({ 'src/domains/orders/types/order.ts': text })
const at = (
  line: number,
  column: number,
  what: string,
): { file: string; line: number; column: number; what: string; fix: string[] } => ({
  file: 'src/domains/orders/types/order.ts',
  line,
  column,
  what,
  fix: ['Delete the comment and fix what the rule reports here', 'end the comment with ` -- `'],
})

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
      errors: [at(2, 3, 'This comment silences architecture/layer-direction without a reason.')],
    },
    {
      name: 'eslint-disable-line',
      files: file(`export const one = 1 // eslint-disable-line architecture/layer-direction\n`),
      errors: [at(1, 22, 'This comment silences architecture/layer-direction without a reason.')],
    },
    {
      name: 'eslint-disable',
      files: file(`/* eslint-disable architecture/layer-direction */\nexport const one = 1\n`),
      errors: [at(1, 1, 'This comment silences architecture/layer-direction without a reason.')],
    },
    {
      name: 'oxlint-disable',
      files: file(`/* oxlint-disable taste/max-file-lines */\nexport const one = 1\n`),
      errors: [at(1, 1, 'This comment silences taste/max-file-lines without a reason.')],
    },
    {
      name: 'oxlint-disable-next-line',
      files: file(`/* oxlint-disable-next-line contracts/no-blind-cast */\nexport const one = 1\n`),
      errors: [at(1, 1, 'This comment silences contracts/no-blind-cast without a reason.')],
    },
    {
      name: 'oxlint-disable-line',
      files: file(`export const one = 1 // oxlint-disable-line docs/live-links\n`),
      errors: [at(1, 22, 'This comment silences docs/live-links without a reason.')],
    },
    {
      name: 'several rules of which one is of another',
      files: file(
        `// eslint-disable-next-line no-console, architecture/layer-direction, architecture/domain-boundary\nexport const one = 1\n`,
      ),
      errors: [at(1, 1, 'This comment silences architecture/layer-direction and 1 more without a reason.')],
    },
    {
      name: 'two dashes with nothing after them',
      files: file(`/* eslint-disable architecture/layer-direction -- */\nexport const one = 1\n`),
      errors: [at(1, 1, 'This comment silences architecture/layer-direction without a reason.')],
    },
    {
      name: 'one letter',
      files: file(`/* eslint-disable architecture/layer-direction -- x */\nexport const one = 1\n`),
      errors: [
        at(1, 1, 'This comment silences architecture/layer-direction for the reason "x"; expected at least two words.'),
      ],
    },
    {
      name: 'one word',
      files: file(`/* eslint-disable architecture/layer-direction -- TODO */\nexport const one = 1\n`),
      errors: [
        at(
          1,
          1,
          'This comment silences architecture/layer-direction for the reason "TODO"; expected at least two words.',
        ),
      ],
    },
    {
      name: 'the number of a ticket',
      files: file(`/* eslint-disable architecture/layer-direction -- ABC-123 */\nexport const one = 1\n`),
      errors: [
        at(
          1,
          1,
          'This comment silences architecture/layer-direction for the reason "ABC-123"; expected at least two words.',
        ),
      ],
    },
    {
      name: 'one word twice',
      files: file(`/* eslint-disable architecture/layer-direction -- no no */\nexport const one = 1\n`),
      errors: [
        at(
          1,
          1,
          'This comment silences architecture/layer-direction for the reason "no no"; expected at least two words.',
        ),
      ],
    },
    {
      name: 'letters that are no words',
      files: file(`/* eslint-disable architecture/layer-direction -- a b c d */\nexport const one = 1\n`),
      errors: [
        at(
          1,
          1,
          'This comment silences architecture/layer-direction for the reason "a b c d"; expected at least two words.',
        ),
      ],
    },
    {
      name: 'more dashes',
      files: file(`/* eslint-disable architecture/layer-direction -- -- -- */\nexport const one = 1\n`),
      errors: [
        at(
          1,
          1,
          'This comment silences architecture/layer-direction for the reason "-- --"; expected at least two words.',
        ),
      ],
    },
    {
      name: 'one word in a script without spaces',
      files: file(`/* eslint-disable architecture/layer-direction -- 理由 */\nexport const one = 1\n`),
      errors: [
        at(
          1,
          1,
          'This comment silences architecture/layer-direction for the reason "理由"; expected at least two words.',
        ),
      ],
    },
    {
      name: 'one dash',
      files: file(
        `/* eslint-disable architecture/layer-direction, architecture/no-cycle - because */\nexport const one = 1\n`,
      ),
      errors: [at(1, 1, 'This comment silences architecture/layer-direction and 1 more without a reason.')],
    },
    {
      name: 'each comment by itself',
      files: file(
        `// eslint-disable-next-line architecture/layer-direction\nexport const one = 1\n// eslint-disable-next-line architecture/layer-direction -- agreed on with payments\nexport const two = 2\n// eslint-disable-next-line architecture/layer-direction\nexport const three = 3\n`,
      ),
      errors: [
        at(1, 1, 'This comment silences architecture/layer-direction without a reason.'),
        at(5, 1, 'This comment silences architecture/layer-direction without a reason.'),
      ],
    },
  ],
})
