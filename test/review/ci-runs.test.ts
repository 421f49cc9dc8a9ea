import { expect, it } from 'vitest'
import { editBase, shopRepository, shown, type TestRepository } from './repository.ts'

const CI = '.github/workflows/ci.yml'
const RUN = 'npx stratalint check --format github'
const DEPTH = 'fetch-depth: 0'
const JOB = '  check:\n'

type Edit = (shop: TestRepository) => void

const replace =
  (file: string, part: string, by: string): Edit =>
  (shop) =>
    shop.replace(file, part, by)

/** A step with several lines. */
function block(...lines: string[]): string {
  return ['run: |', ...lines].join('\n          ')
}

const before = (command: string): Edit => replace(CI, `run: ${RUN}`, block(command, RUN))
const checkout = (...lines: string[]): Edit => replace(CI, DEPTH, [DEPTH, ...lines].join('\n          '))
const ownRepository = replace('package.json', '"private": true', '"private": true, "repository": "github:acme/shop"')

/** A workflow that calls another one with an input, on which the check depends. */
const callsArchitecture: Edit = (shop) => {
  shop.replace(CI, `      - name: Architecture\n        run: ${RUN}\n`, '')
  shop.replace(CI, '  test:\n', '  arch:\n    uses: ./.github/workflows/arch.yml\n  test:\n')
  shop.write({
    '.github/workflows/arch.yml': `on:\n  workflow_call:\n    inputs:\n      strict: { type: boolean, default: true }\njobs:\n  a:\n    runs-on: x\n    steps:\n      - if: inputs.strict\n        run: ${RUN}\n`,
  })
}

it.each<[name: string, edit: Edit, expected: string, base?: Edit]>([
  ['runs only in another repository', replace(CI, JOB, `${JOB}    if: github.repository == 'other/repo'\n`), `${CI}:8`],
  [
    'never runs in this repository',
    replace(CI, JOB, `${JOB}    if: github.repository_owner == 'other'\n`),
    `${CI}:8`,
    ownRepository,
  ],
  ['runs an older version', replace(CI, RUN, 'npx stratalint@0.0.1 check'), `${CI}:15`],
  ['installs an older version to run', replace(CI, RUN, 'npx -p stratalint@0.0.1 stratalint check'), `${CI}:15`],
  ['runs a package under its name', replace(CI, RUN, 'pnpm dlx stratalint@npm:noop check'), `${CI}:15`],
  ['installs an older version first', before('npm install --no-save stratalint@0.0.1'), `${CI}:16`],
  [
    'uses an older action',
    replace(CI, '@v0.4.0', '@v0.0.1'),
    `${CI}:14`,
    replace(CI, `run: ${RUN}`, 'uses: stratalint/stratalint@v0.4.0'),
  ],
  ['has an empty matrix', replace(CI, JOB, `${JOB}    strategy: { matrix: { node: [] } }\n`), `${CI}:7`],
  [
    'excludes all of its matrix',
    replace(CI, JOB, `${JOB}    strategy: { matrix: { node: [24], exclude: [{ node: 24 }] } }\n`),
    `${CI}:7`,
  ],
  ['checks another branch out', checkout('ref: main'), `${CI}:13`],
  ['checks the base out', checkout('ref: ${{ github.base_ref }}'), `${CI}:13`],
  ['checks another repository out', checkout('repository: acme/template'), `${CI}:13`],
  ['checks a folder out', checkout('sparse-checkout: src/utils'), `${CI}:13`],
  ['runs on the base', replace(CI, 'pull_request:', 'pull_request_target:'), `${CI}:3`],
  ['goes to another commit first', before('git checkout origin/main'), `${CI}:16`],
  ['takes the sources of another commit', before('git checkout origin/main -- src'), `${CI}:16`],
  ['resets to another commit first', before('git reset --hard origin/main'), `${CI}:16`],
  ['removes sources first', before('rm -rf src/domains/billing'), `${CI}:16`],
  [
    'turns an input off',
    replace('.github/workflows/arch.yml', 'default: true', 'default: false'),
    '.github/workflows/arch.yml:9',
    callsArchitecture,
  ],
])('names a workflow that %s', async (_name, edit, expected, base) => {
  const shop = shopRepository()
  if (base !== undefined) editBase(shop, base)
  edit(shop)
  const found = shown(await shop.review()).filter((one) => !one.startsWith('integrity/test '))
  expect([...new Set(found)]).toEqual([`integrity/gate ${expected}`])
})

it.each<[name: string, edit: Edit, base?: Edit]>([
  ['runs only in this repository', replace(CI, JOB, `${JOB}    if: github.repository == 'acme/shop'\n`), ownRepository],
  [
    'runs only in the repository that is cloned',
    (shop) => {
      shop.git('remote', 'add', 'origin', 'git@github.com:acme/shop.git')
      shop.replace(CI, JOB, `${JOB}    if: github.repository == 'acme/shop' && !github.event.pull_request.draft\n`)
    },
  ],
  ['runs only for the owner of the repository', replace(CI, JOB, `${JOB}    if: github.repository_owner == 'shop'\n`)],
  ['runs a newer version', replace(CI, RUN, 'npx stratalint@^0.2.0 check')],
  ['runs the latest version', replace(CI, RUN, 'npx --yes stratalint@latest check')],
  ['has a matrix', replace(CI, JOB, `${JOB}    strategy: { matrix: { node: [22, 24], exclude: [{ node: 22 }] } }\n`)],
  ['checks the head out', checkout('ref: ${{ github.event.pull_request.head.sha }}', 'persist-credentials: false')],
  [
    'checks another repository out beside it',
    replace(
      CI,
      '      - run: npm ci\n      - name',
      '      - uses: actions/checkout@v5\n        with:\n          repository: acme/assets\n          path: assets\n      - run: npm ci\n      - name',
    ),
  ],
  [
    'gets the change on the base',
    (shop) => {
      shop.replace(CI, 'pull_request:', 'pull_request_target:')
      shop.replace(CI, DEPTH, `${DEPTH}\n          ref: \${{ github.event.pull_request.head.sha }}`)
    },
  ],
  ['removes what is built first', before('rm -rf dist coverage && git checkout package-lock.json')],
  ['fetches the base first', before('git fetch origin main')],
])('does not blame a workflow that %s', async (_name, edit, base) => {
  const shop = shopRepository()
  if (base !== undefined) editBase(shop, base)
  edit(shop)
  expect(shown(await shop.review())).toEqual([])
})

it('says which repository, version, commit and folder a workflow runs on', async () => {
  const whats = async (edit: Edit, base?: Edit): Promise<string[]> => {
    const shop = shopRepository()
    if (base !== undefined) editBase(shop, base)
    edit(shop)
    return (await shop.review()).findings.map(({ what }) => what)
  }
  expect([
    await whats(replace(CI, JOB, `${JOB}    if: github.repository == 'other/repo'\n`), ownRepository),
    await whats(replace(CI, RUN, 'npx stratalint@0.0.1 check')),
    await whats(replace(CI, RUN, 'npx stratalint@npm:noop check')),
    await whats(checkout('ref: main')),
    await whats(checkout('sparse-checkout: src/utils')),
    await whats(before('git reset --hard origin/main')),
  ]).toMatchSnapshot()
})
