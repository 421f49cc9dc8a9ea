import { expect, it } from 'vitest'
import { shopRepository, shown, type TestRepository } from './repository.ts'

const CI = '.github/workflows/ci.yml'
const PACKAGE = 'package.json'
const LINT = 'eslint.config.js'
const RUN = 'npx stratalint check --format github'
const STEP = `      - name: Architecture\n        run: ${RUN}\n`

/** A step with several lines. */
function block(...lines: string[]): string {
  return ['run: |', ...lines].join('\n          ')
}

it.each<[name: string, file: string, part: string, by: string, expected: string[]]>([
  ['ignores the failure', CI, RUN, `${RUN} || true`, [`${CI}:15`]],
  ['ends with success', CI, RUN, `${RUN}; true`, [`${CI}:15`]],
  ['loses the failure in a pipe', CI, RUN, `${RUN} | tee report.txt`, [`${CI}:15`]],
  ['runs in the background', CI, RUN, `${RUN} &`, [`${CI}:15`]],
  ['goes on after a failure', CI, `run: ${RUN}`, block('set +e', RUN, 'echo done'), [`${CI}:17`]],
  ['only tests it', CI, `run: ${RUN}`, block(`if ${RUN}; then echo passed; fi`), [`${CI}:16`]],
  ['ends before it', CI, `run: ${RUN}`, block('exit 0', RUN), [`${CI}:16`]],
  ['has a trap', CI, `run: ${RUN}`, block(`trap 'exit 0' EXIT`, RUN), [`${CI}:16`]],
  ['asks for a variable', CI, `run: ${RUN}`, block(`if [ "$STRICT" = 1 ]; then`, RUN, 'fi'), [`${CI}:16`]],
  ['only prints it', CI, RUN, `echo ${RUN}`, [`${CI}:15`]],
  ['has another program', CI, RUN, 'npx stratalint-lite check', [`${CI}:15`]],
  ['has another shell', CI, `run: ${RUN}`, `run: ${RUN}\n        shell: cat {0}`, [`${CI}:15`]],
  [
    'continues on an error of the step',
    CI,
    `run: ${RUN}`,
    `continue-on-error: true\n        run: ${RUN}`,
    [`${CI}:15`],
  ],
  ['continues on an error of the job', CI, '  check:\n', '  check:\n    continue-on-error: true\n', [`${CI}:8`]],
  ['is never true', CI, `run: ${RUN}`, `if: always() && false\n        run: ${RUN}`, [`${CI}:15`]],
  ['is for another event', CI, '  check:\n', `  check:\n    if: github.event_name == 'schedule'\n`, [`${CI}:8`]],
  [
    'can be skipped by a label',
    CI,
    '  check:\n',
    `  check:\n    if: "!contains(github.event.pull_request.labels.*.name, 'skip')"\n`,
    [`${CI}:8`],
  ],
  ['removes the step', CI, STEP, '', [`${CI}:14`]],
  ['leaves pull requests out', CI, '  pull_request:\n', '', [`${CI}:2`]],
  ['leaves the branch out', CI, 'branches: [main]', 'branches: [release]', [`${CI}:5`]],
  ['leaves the sources out', CI, '  pull_request:\n', `  pull_request:\n    paths-ignore: ['src/**']\n`, [`${CI}:4`]],
  ['leaves the policy out', CI, '  pull_request:\n', `  pull_request:\n    paths-ignore: ['*.ts']\n`, [`${CI}:4`]],
  ['has no commit to wait for', CI, 'needs: [check, test]', 'needs: [test]', [`${CI}:24`]],
  ['deploys after a failure', CI, 'needs: [check, test]', 'needs: [check, test]\n    if: always()', [`${CI}:25`]],
  [
    'loads a module first',
    CI,
    `run: ${RUN}`,
    `env:\n          NODE_OPTIONS: --require ./quiet.cjs\n        run: ${RUN}`,
    [`${CI}:17`],
  ],
  ['checks one folder', CI, RUN, 'npx stratalint check src/utils', [`${CI}:15`]],
  ['checks one rule', CI, RUN, 'npx stratalint check --rule architecture/no-cycle', [`${CI}:15`]],
  [
    'lets the action check one rule',
    CI,
    `run: ${RUN}`,
    'uses: stratalint/stratalint@main\n        with:\n          args: --rule=architecture/no-cycle',
    [`${CI}:14`],
  ],
  [
    'lets the action check one folder',
    CI,
    `run: ${RUN}`,
    'uses: stratalint/stratalint@main\n        with:\n          args: src/utils',
    [`${CI}:14`],
  ],
  ['checks what changed', CI, RUN, 'npx stratalint check --changed', [`${CI}:15`]],
  ['has another policy', CI, RUN, 'npx stratalint check -c loose.config.ts', [`${CI}:15`]],
  ['accepts itself', CI, RUN, 'npx stratalint review --accept 3f2a90c1d4e5b687', [`${CI}:15`]],
  ['trusts its own policy', CI, RUN, 'npx stratalint review --head-policy', [`${CI}:15`]],
  ['compares with itself', CI, RUN, 'npx stratalint review HEAD', [`${CI}:15`]],
  ['is not valid', CI, 'jobs:\n', 'jobs:\n\t: [\n', [`${CI}:1`]],
  ['ignores the failure in a script', PACKAGE, '"stratalint check",', '"stratalint check || true",', [`${PACKAGE}:8`]],
  ['has a script that does nothing', PACKAGE, '"stratalint check",', '"echo ok",', [`${PACKAGE}:8`]],
  ['leaves it out of a script', PACKAGE, 'npm run check && npm run lint', 'npm run lint', [`${PACKAGE}:10`]],
  ['allows warnings', PACKAGE, '--max-warnings 0', '--max-warnings 50', [`${PACKAGE}:7`]],
  ['counts no warnings', PACKAGE, '--max-warnings 0', '--max-warnings 0 --quiet', [`${PACKAGE}:7`]],
  ['lints one folder', PACKAGE, 'eslint .', 'eslint src/utils', [`${PACKAGE}:7`]],
  ['suppresses what is there', PACKAGE, 'eslint .', 'eslint . --suppress-all', [`${PACKAGE}:7`]],
  ['does not check staged files', PACKAGE, '["stratalint check"]', '["prettier --write"]', [`${PACKAGE}:14`]],
  ['checks staged tests', PACKAGE, '"*.ts": [', '"*.test.ts": [', [`${PACKAGE}:14`]],
  [
    'installs no hooks',
    PACKAGE,
    '"prepare": "husky"',
    '"prepare": "HUSKY=0 husky"',
    [`${PACKAGE}:11`, `${PACKAGE}:11`],
  ],
  [
    'skips the hooks',
    PACKAGE,
    '"build": "tsc -b"',
    '"build": "tsc -b && git commit -am build --no-verify"',
    [`${PACKAGE}:6`],
  ],
  ['has another package', PACKAGE, '"stratalint": "^0.1.0"', '"stratalint": "npm:noop@^1.0.0"', [`${PACKAGE}:17`]],
  ['has an older version', PACKAGE, '"stratalint": "^0.1.0"', '"stratalint": "~0.0.9"', [`${PACKAGE}:17`]],
  [
    'overrides the package',
    PACKAGE,
    '"private": true',
    '"overrides": { "stratalint": "file:./tools/fake" }',
    [`${PACKAGE}:3`],
  ],
  ['commits without it', '.husky/pre-commit', 'npm run check\n', '', ['.husky/pre-commit:2']],
  ['commits after a failure', '.husky/pre-commit', 'npm run check', 'npm run check || exit 0', ['.husky/pre-commit:2']],
  [
    'commits with a variable',
    '.husky/pre-commit',
    'npx lint-staged',
    '[ -n "$SKIP" ] && exit 0\nnpx lint-staged',
    ['.husky/pre-commit:1'],
  ],
  ['lets an agent stop', '.claude/settings.json', '--changed', '--changed || true', ['.claude/settings.json:3']],
  [
    'switches the hooks of agents off',
    '.claude/settings.json',
    '"hooks": {',
    '"disableAllHooks": true, "hooks": {',
    ['.claude/settings.json:2'],
  ],
  [
    'turns a rule off',
    LINT,
    '(await stratalint())',
    `(await stratalint()), { rules: { 'architecture/domain-boundary': 'off' } }`,
    [`${LINT}:3`],
  ],
  ['ignores a domain', LINT, '...(await', `{ ignores: ['src/domains/billing'] }, ...(await`, [`${LINT}:3`]],
  ['takes rules out', LINT, '...(await stratalint())', '...(await stratalint()).filter(() => false)', [`${LINT}:3`]],
  ['lints without the rules', LINT, '...(await stratalint())', '', [`${LINT}:3`]],
])('names a change that %s', async (_name, file, part, by, expected) => {
  const repository = shopRepository()
  repository.replace(file, part, by)
  expect(shown(await repository.review()).filter((one) => !one.startsWith('integrity/test '))).toEqual(
    expected.map((place) => `integrity/gate ${place}`),
  )
})

const GITLAB = `arch:
  script:
    - npm ci
    - npx stratalint check
  rules:
    - if: $CI_PIPELINE_SOURCE == "merge_request_event"
`

it.each<[name: string, more: Record<string, string>, change: (repository: TestRepository) => void, expected: string[]]>(
  [
    ['deletes the workflow', {}, (shop) => shop.write({ [CI]: null }), [`${CI}:1`]],
    [
      'deletes the hooks of agents',
      {},
      (shop) => shop.write({ '.claude/settings.json': null }),
      ['.claude/settings.json:1'],
    ],
    [
      'patches stratalint',
      {},
      (shop) => shop.write({ 'patches/stratalint+0.1.0.patch': 'diff' }),
      ['patches/stratalint+0.1.0.patch:1'],
    ],
    [
      'has a package of the same name',
      {},
      (shop) => shop.write({ 'tools/fake/package.json': '{ "name": "stratalint" }' }),
      ['tools/fake/package.json:1'],
    ],
    ['runs no scripts after an install', {}, (shop) => shop.write({ '.npmrc': 'ignore-scripts=true\n' }), ['.npmrc:1']],
    ['switches husky off', {}, (shop) => shop.write({ '.envrc': 'export HUSKY=0\n' }), ['.envrc:1']],
    [
      'has a config in a folder',
      {},
      (shop) => shop.write({ 'src/domains/billing/eslint.config.js': 'export default []\n' }),
      ['src/domains/billing/eslint.config.js:1'],
    ],
    [
      'has an oxlint without the rules',
      {},
      (shop) => {
        shop.write({ [LINT]: null, '.oxlintrc.json': '{}' })
        shop.replace(PACKAGE, 'eslint . --max-warnings 0', 'oxlint --max-warnings 0')
      },
      ['.oxlintrc.json:1'],
    ],
    [
      'may fail in GitLab',
      { '.gitlab-ci.yml': GITLAB, [CI]: 'on: {}\n' },
      (shop) => shop.replace('.gitlab-ci.yml', 'arch:\n', 'arch:\n  allow_failure: true\n'),
      ['.gitlab-ci.yml:2'],
    ],
    [
      'is ignored by make',
      {
        Makefile: 'lint:\n\tnpx stratalint check\n',
        [CI]: `on: push\njobs:\n  lint:\n    steps:\n      - run: make lint\n`,
      },
      (shop) => shop.replace('Makefile', '\tnpx', '\t-npx'),
      ['Makefile:2'],
    ],
    [
      'is caught in a script for node',
      {
        'scripts/check.mjs': `import { execSync } from 'node:child_process'\nexecSync('npx stratalint check')\n`,
        [CI]: `on: push\njobs:\n  lint:\n    steps:\n      - run: node scripts/check.mjs\n`,
      },
      (shop) =>
        shop.replace(
          'scripts/check.mjs',
          `execSync('npx stratalint check')`,
          `try { execSync('npx stratalint check') } catch {}`,
        ),
      ['scripts/check.mjs:2'],
    ],
    [
      'is no longer required',
      {
        '.github/settings.yml':
          'branches:\n  - name: main\n    protection:\n      required_status_checks:\n        contexts: [check, test]\n',
      },
      (shop) => shop.replace('.github/settings.yml', '[check, test]', '[test]'),
      ['.github/settings.yml:1'],
    ],
  ],
)('names a change that %s', async (_name, more, change, expected) => {
  const repository = shopRepository(more)
  change(repository)
  expect(shown(await repository.review()).filter((one) => !one.startsWith('integrity/test '))).toEqual(
    expected.map((place) => `integrity/gate ${place}`),
  )
})

it.each<[name: string, file: string, part: string, by: string]>([
  ['a failure that is ignored', CI, RUN, `${RUN} || true`],
  ['a command that is gone', CI, STEP, ''],
  ['a limit that was raised', PACKAGE, '--max-warnings 0', '--max-warnings 50'],
  ['fewer files', CI, RUN, 'npx stratalint check src/utils'],
  ['a condition', '.husky/pre-commit', 'npx lint-staged', '[ -n "$SKIP" ] && exit 0\nnpx lint-staged'],
  ['a filter of an event', CI, '  pull_request:\n', `  pull_request:\n    paths-ignore: ['src/**']\n`],
  ['a job that no longer waits', CI, 'needs: [check, test]', 'needs: [test]'],
  ['hooks that are not installed', PACKAGE, '"prepare": "husky"', '"prepare": "true"'],
  ['hooks that are skipped', PACKAGE, '"build": "tsc -b"', '"build": "tsc -b && git commit -am build --no-verify"'],
  ['another package', PACKAGE, '"stratalint": "^0.1.0"', '"stratalint": "npm:noop@^1.0.0"'],
  [
    'a rule that is off',
    LINT,
    '(await stratalint())',
    `(await stratalint()), { rules: { 'architecture/domain-boundary': 'off' } }`,
  ],
  ['files that are ignored', LINT, '...(await', `{ ignores: ['src/domains/billing'] }, ...(await`],
  ['a linter without the rules', LINT, '...(await stratalint())', ''],
])('explains %s', async (_name, file, part, by) => {
  const repository = shopRepository()
  repository.replace(file, part, by)
  const { findings } = await repository.review()
  expect(
    findings.map(({ what, fix, not }) => [what, ...(fix ?? []).map(({ title }) => `Fix: ${title}`), not].join('\n')),
  ).toMatchSnapshot()
})

it('gives a finding an id that does not move with its line', async () => {
  const repository = shopRepository()
  repository.replace(CI, RUN, `${RUN} || true`)
  const [first] = (await repository.review()).findings
  repository.replace(CI, 'name: CI\n', 'name: CI\n\n# What runs.\n')
  const [second] = (await repository.review()).findings
  expect(second!.line).toBe(first!.line + 2)
  expect(second!.id).toBe(first!.id)
  expect(shown(await repository.review({ accept: [first!.id] }))).toEqual([])
})
