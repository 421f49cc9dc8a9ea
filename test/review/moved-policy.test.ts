import { expect, it } from 'vitest'
import { emptyRepository, shown, type TestRepository } from './repository.ts'

const json = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`

/** The policy of the shop as it is written in a folder; `at` is the way from there to the shop. */
const policyAt = (at: string, more: object = {}): string =>
  json({
    files: [`${at}src`],
    architecture: {
      places: { area: { pattern: `${at}src/{layer}/**`, role: 'domain', entry: 'any' } },
      layers: ['data', 'ui'],
    },
    exceptions: [
      {
        rule: 'architecture/layer-direction',
        from: `${at}src/data/old.ts`,
        to: `${at}src/ui/**`,
        reason: 'until the rewrite',
      },
    ],
    ...more,
  })

const CONFIG = 'stratalint.config.json'
const SHOP = 'packages/shop'

function workspace(policy: Record<string, string>): TestRepository {
  const repository = emptyRepository()
  repository.write({
    'package.json': json({ private: true, workspaces: ['packages/*'] }),
    [`${SHOP}/package.json`]: json({ name: 'shop' }),
    [`${SHOP}/src/data/old.ts`]: `import { button } from '../ui/button.ts'\n\nexport const old = button\n`,
    [`${SHOP}/src/data/debt.ts`]: `import { button } from '../ui/button.ts'\n\nexport const debt = button\n`,
    [`${SHOP}/src/ui/button.ts`]: 'export const button = 1\n',
    ...policy,
  })
  repository.commit()
  return repository
}

const FROM = { base: 'HEAD' }

/** What a review finds from the top and from the folder of the shop. */
async function found(repository: TestRepository): Promise<string[][]> {
  const top = await repository.review(FROM)
  const shop = await repository.review({ ...FROM, cwd: `${repository.folder}/${SHOP}` })
  expect([top.trusted, shop.trusted]).toEqual([true, true])
  return [shown(top), shown(shop)]
}

const NEW_DEBT = {
  [`${SHOP}/src/data/more.ts`]: `import { button } from '../ui/button.ts'\n\nexport const more = button\n`,
}
const IN_SHOP = { [`${SHOP}/${CONFIG}`]: policyAt('') }
const AT_TOP = { [CONFIG]: policyAt(`${SHOP}/`) }
const RULE_OFF = { rules: { 'architecture/layer-direction': 'off' } }

it('a policy that moves up or down without an edit is clean', async () => {
  const up = workspace(IN_SHOP)
  up.write({ ...AT_TOP, [`${SHOP}/${CONFIG}`]: null })
  const down = workspace(AT_TOP)
  down.write({ ...IN_SHOP, [CONFIG]: null })
  expect([await found(up), await found(down)]).toEqual([
    [[], []],
    [[], []],
  ])
})

it('a policy that moves into the package.json of another folder is clean', async () => {
  const repository = workspace(IN_SHOP)
  repository.write({
    [`${SHOP}/${CONFIG}`]: null,
    'package.json': json({
      private: true,
      workspaces: ['packages/*'],
      stratalint: JSON.parse(policyAt(`${SHOP}/`)) as object,
    }),
  })
  expect(await found(repository)).toEqual([[], []])
})

it('what a moved policy no longer reports is a loosening', async () => {
  const up = workspace(IN_SHOP)
  up.write({ [CONFIG]: policyAt(`${SHOP}/`, RULE_OFF), [`${SHOP}/${CONFIG}`]: null })
  expect(await found(up)).toEqual([[`integrity/policy ${CONFIG}:27`], [`integrity/policy ${CONFIG}:27`]])
})

it('what a moved policy reports on new code is new, and debt is not', async () => {
  const up = workspace(IN_SHOP)
  up.write({ ...AT_TOP, ...NEW_DEBT, [`${SHOP}/${CONFIG}`]: null })
  const finding = `architecture/layer-direction ${SHOP}/src/data/more.ts:1`
  expect(await found(up)).toEqual([[finding], [finding]])
})

it('a policy that leaves files behind when it moves down is a loosening', async () => {
  const repository = workspace({
    ...AT_TOP,
    [CONFIG]: policyAt('packages/*/', { files: ['packages/*/src/**'] }),
    'packages/web/package.json': json({ name: 'web' }),
    'packages/web/src/data/load.ts': 'export const load = 1\n',
  })
  repository.write({ ...IN_SHOP, [CONFIG]: null })
  expect(await found(repository)).toEqual([
    [`integrity/scope ${SHOP}/${CONFIG}:3`],
    [`integrity/scope ${SHOP}/${CONFIG}:3`],
  ])
})

it('a config in a folder below does not replace the policy of the base', async () => {
  const repository = workspace(AT_TOP)
  repository.write({ [`${SHOP}/${CONFIG}`]: policyAt('', RULE_OFF) })
  const scope = [`integrity/scope ${SHOP}/${CONFIG}:1`, `architecture/no-stale-exception ${CONFIG}:23`]
  expect(await found(repository)).toEqual([scope, scope])
})

it('a named policy may be renamed, and the name that the command has may be the old or the new one', async () => {
  const repository = workspace({ 'shop.json': policyAt(`${SHOP}/`) })
  repository.write({ 'shop.json': null, 'architecture.json': policyAt(`${SHOP}/`, RULE_OFF) })
  const byNew = await repository.review({ ...FROM, configFile: 'architecture.json' })
  const byOld = await repository.review({ ...FROM, configFile: 'shop.json' })
  expect([shown(byNew), shown(byOld)]).toEqual([
    ['integrity/policy architecture.json:27'],
    ['integrity/policy architecture.json:27'],
  ])
})

it('several policies that become one cannot be compared', async () => {
  const repository = workspace({ ...IN_SHOP, [`packages/web/${CONFIG}`]: policyAt('') })
  repository.write({ ...AT_TOP, [`${SHOP}/${CONFIG}`]: null, [`packages/web/${CONFIG}`]: null })
  await expect(repository.review(FROM)).rejects.toThrow(
    'The change replaces the policies of 2 folders (packages/shop, packages/web) by one, which cannot be compared. Review the change in one of these folders: cd packages/shop && stratalint review.',
  )
})
