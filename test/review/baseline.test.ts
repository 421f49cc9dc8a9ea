import { expect, it } from 'vitest'
import { expectShortMessages } from './message-limits.ts'
import { shopRepository, shown, type TestRepository } from './repository.ts'

const BASELINE = 'stratalint.baseline.json'
const LOAD = 'src/domains/orders/repo/load.ts'
const RULE = 'architecture/layer-direction'

const entry = (file: string, target: string, names: string[], rule = RULE): string =>
  JSON.stringify({ file, rule, subject: `run ${target}`, extent: names })

const baseline = (...entries: string[]): string =>
  `[{"schemaVersion":1}\n${entries.map((one) => `,${one}\n`).join('')}]\n`

const OLD = entry(LOAD, 'src/domains/orders/service/total.ts', ['totalOf'])
const FILES = {
  [LOAD]: `import { totalOf } from '../service/total.ts'\n\nexport const load = totalOf\n`,
  'src/domains/orders/repo/other.ts': `import { isEmpty } from '../service/total.ts'\n\nexport const other = isEmpty\n`,
}

const cheats: [name: string, before: string | null, edit: (shop: TestRepository) => void, expected: string[]][] = [
  ['a fresh baseline', null, (shop) => shop.write({ [BASELINE]: baseline(OLD) }), [`integrity/baseline ${BASELINE}:2`]],
  [
    'one more entry',
    baseline(OLD),
    (shop) =>
      shop.write({
        [BASELINE]: baseline(
          OLD,
          entry('src/domains/orders/repo/other.ts', 'src/domains/orders/service/total.ts', ['isEmpty']),
        ),
      }),
    [`integrity/baseline ${BASELINE}:3`],
  ],
  [
    'one more entry with a reason',
    baseline(OLD),
    (shop) =>
      shop.write({
        [BASELINE]: baseline(
          '{"reason":"it was needed"}',
          OLD,
          entry('src/domains/orders/repo/other.ts', 'src/domains/orders/service/total.ts', ['isEmpty']),
        ),
      }),
    [`integrity/baseline ${BASELINE}:4`],
  ],
  [
    'one more name',
    baseline(OLD),
    (shop) =>
      shop.write({ [BASELINE]: baseline(entry(LOAD, 'src/domains/orders/service/total.ts', ['isEmpty', 'totalOf'])) }),
    [`integrity/baseline ${BASELINE}:2`],
  ],
  [
    'a larger number',
    baseline(OLD, `{"file":"${LOAD}","rule":"taste/max-file-lines","subject":"file","extent":210}`),
    (shop) =>
      shop.write({
        [BASELINE]: baseline(OLD, `{"file":"${LOAD}","rule":"taste/max-file-lines","subject":"file","extent":900}`),
      }),
    [`integrity/baseline ${BASELINE}:3`],
  ],
  [
    'the same entry twice',
    baseline(OLD),
    (shop) => shop.write({ [BASELINE]: baseline(OLD, OLD) }),
    [`integrity/baseline ${BASELINE}:2`],
  ],
  [
    'an entry that takes the place of another',
    baseline(OLD),
    (shop) =>
      shop.write({
        [BASELINE]: baseline(
          entry('src/domains/orders/repo/other.ts', 'src/domains/orders/service/total.ts', ['isEmpty']),
        ),
      }),
    [`integrity/baseline ${BASELINE}:2`],
  ],
  [
    'a type that becomes a value',
    baseline(OLD.replace('run ', 'type ')),
    (shop) => shop.write({ [BASELINE]: baseline(OLD) }),
    [`integrity/baseline ${BASELINE}:2`],
  ],
  [
    'a baseline for what the change adds',
    null,
    (shop) => {
      shop.write({
        'src/domains/orders/repo/new.ts': FILES['src/domains/orders/repo/other.ts'].replace('other', 'fresh'),
        [BASELINE]: baseline(
          entry('src/domains/orders/repo/new.ts', 'src/domains/orders/service/total.ts', ['isEmpty']),
        ),
      })
    },
    ['architecture/layer-direction src/domains/orders/repo/new.ts:1', `integrity/baseline ${BASELINE}:2`],
  ],
  [
    'entries on one line',
    null,
    (shop) => shop.write({ [BASELINE]: `[{"schemaVersion":1},${OLD}]` }),
    [`integrity/baseline ${BASELINE}:1`],
  ],
  [
    'another rule',
    baseline(OLD),
    (shop) => shop.write({ [BASELINE]: baseline(OLD.replace(RULE, 'architecture/no-cycle')) }),
    [`integrity/baseline ${BASELINE}:2`],
  ],
  [
    'the baseline of another project',
    null,
    (shop) => shop.write({ [`tools/${BASELINE}`]: baseline(OLD) }),
    [`integrity/baseline tools/${BASELINE}:2`],
  ],
]

const start = (before: string | null): TestRepository =>
  shopRepository({ ...FILES, ...(before !== null && { [BASELINE]: before }) })

it.each(cheats)('%s', async (_, before, edit, expected) => {
  const shop = start(before)
  edit(shop)
  const review = await shop.review()
  expectShortMessages(review)
  expect(shown(review)).toEqual(expected)
})

const honest: [name: string, edit: (shop: TestRepository) => void][] = [
  ['a pruned entry', (shop) => shop.write({ [BASELINE]: baseline(SECOND) })],
  ['a deleted baseline', (shop) => shop.write({ [BASELINE]: null })],
  ['another format', (shop) => shop.write({ [BASELINE]: JSON.stringify(JSON.parse(baseline(OLD, SECOND)), null, 2) })],
  ['another order', (shop) => shop.write({ [BASELINE]: baseline(SECOND, OLD) })],
  ['CRLF and a BOM', (shop) => shop.write({ [BASELINE]: `\uFEFF${baseline(OLD, SECOND).replaceAll('\n', '\r\n')}` })],
  ['a reason', (shop) => shop.write({ [BASELINE]: baseline('{"reason":"the start"}', OLD, SECOND) })],
  [
    'a renamed file',
    (shop) => {
      shop.git('mv', LOAD, 'src/domains/orders/repo/load-order.ts')
      shop.write({ [BASELINE]: baseline(OLD.replace(LOAD, 'src/domains/orders/repo/load-order.ts'), SECOND) })
    },
  ],
  [
    'a renamed target',
    (shop) => {
      shop.git('mv', 'src/domains/orders/service/total.ts', 'src/domains/orders/service/sum.ts')
      for (const file of [
        'repo/load.ts',
        'repo/other.ts',
        'runtime/place-order.ts',
        'ui/index.tsx',
        'service/total.test.ts',
      ])
        shop.replace(`src/domains/orders/${file}`, '/total.ts', '/sum.ts')
      shop.write({ [BASELINE]: baseline(OLD.replace('total.ts', 'sum.ts'), SECOND.replace('total.ts', 'sum.ts')) })
    },
  ],
  [
    'a renamed folder',
    (shop) => {
      shop.git('mv', 'src/domains/orders', 'src/domains/sales')
      shop.replace('src/app/main.ts', 'orders', 'sales')
      shop.write({ [BASELINE]: baseline(OLD.replaceAll('orders', 'sales'), SECOND.replaceAll('orders', 'sales')) })
    },
  ],
  ['a value that becomes a type', (shop) => shop.write({ [BASELINE]: baseline(OLD.replace('run ', 'type '), SECOND) })],
  ['a smaller extent', (shop) => shop.write({ [BASELINE]: baseline(OLD, SECOND.replace('"isEmpty",', '')) })],
  [
    'a merge conflict, which fails the check',
    (shop) => shop.write({ [BASELINE]: `<<<<<<< a\n${baseline(OLD)}=======\n${baseline(SECOND)}>>>>>>> b\n` }),
  ],
  [
    'old findings of a rule that becomes stricter',
    (shop) => {
      shop.replace('stratalint.config.ts', 'max: 200', 'max: 2')
      const long = `{"file":"src/utils/round-cents.ts","rule":"taste/max-file-lines","subject":"","extent":7}`
      shop.write({ [BASELINE]: baseline(OLD, SECOND, long) })
    },
  ],
]

const SECOND = entry('src/domains/orders/repo/other.ts', 'src/domains/orders/service/total.ts', ['isEmpty', 'totalOf'])

it.each(honest)('%s', async (_, edit) => {
  const shop = start(baseline(OLD, SECOND))
  edit(shop)
  expect(shown(await shop.review())).toEqual([])
})

it('says how many entries there were and are', async () => {
  const shop = start(baseline(OLD))
  shop.write({
    [BASELINE]: baseline(
      OLD,
      entry('src/domains/orders/repo/other.ts', 'src/domains/orders/service/total.ts', ['isEmpty']),
    ),
  })
  const { findings } = await shop.review()
  expect(findings.map(({ what, fix, not }) => ({ what, fix: fix.map(({ title }) => title), not })))
    .toMatchInlineSnapshot(`
      [
        {
          "fix": [
            "Fix the finding in the code, and restore the baseline of the base.",
          ],
          "not": "Do not hide them by exceptions or comments.",
          "what": "The baseline covers 1 more finding (1 entry before, 2 now), such as architecture/layer-direction in src/domains/orders/repo/other.ts. It hides architecture/layer-direction at src/domains/orders/repo/other.ts:1. Its owner is @shop/everyone.",
        },
      ]
    `)
})
