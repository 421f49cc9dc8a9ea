import { expect, it } from 'vitest'
import { shopRepository, shown, type TestRepository } from './repository.ts'

const CI = '.github/workflows/ci.yml'
const PACKAGE = 'package.json'
const LINT = 'eslint.config.js'
const HOOK = '.husky/pre-commit'
const RUN = 'npx stratalint check --format github'
const STEP = `      - name: Architecture\n        run: ${RUN}\n`
const PRESET = `import stratalint from 'stratalint/eslint'\n\n`

/** A step with several lines. */
function block(...lines: string[]): string {
  return ['run: |', ...lines].join('\n          ')
}

it.each<[name: string, file: string, part: string, by: string]>([
  [
    'prints in another way',
    CI,
    RUN,
    'npx stratalint check --no-cache --no-color --no-baseline --threads 2 --format sarif -o report.sarif',
  ],
  ['reviews in place of checking', CI, RUN, 'npx stratalint review origin/main --format github'],
  ['uses the action', CI, `run: ${RUN}`, 'uses: stratalint/stratalint@main'],
  [
    'reviews by the action',
    CI,
    `run: ${RUN}`,
    'uses: stratalint/stratalint@main\n        with:\n          command: review',
  ],
  ['runs it by pnpm', CI, RUN, 'pnpm exec stratalint check'],
  ['runs it by its path', CI, RUN, 'node node_modules/.bin/stratalint check'],
  ['runs it by a script', CI, RUN, 'npm run check'],
  ['runs it by a script with others', CI, `run: ${RUN}\n      - run: npm run lint`, 'run: npm run verify'],
  ['prints a message', CI, RUN, `${RUN} || { echo 'See the report.'; exit 1; }`],
  ['has several lines', CI, `run: ${RUN}`, block('echo "::group::check"', RUN, 'echo "::endgroup::"')],
  ['keeps the status', CI, `run: ${RUN}`, block('set +e', RUN, 'status=$?', 'npm run report', 'exit $status')],
  [
    'collects failures',
    CI,
    `run: ${RUN}`,
    block('failed=0', `${RUN} || failed=1`, 'npm run report || failed=1', 'exit $failed'),
  ],
  ['writes a file with pipefail', CI, `run: ${RUN}`, block('set -o pipefail', `${RUN} | tee report.txt`)],
  ['writes a file in bash', CI, `run: ${RUN}`, `shell: bash\n        run: ${RUN} | tee report.txt`],
  [
    'looks at the outcome later',
    CI,
    `run: ${RUN}\n`,
    `id: check\n        continue-on-error: true\n        run: ${RUN}\n      - if: steps.check.outcome == 'failure'\n        run: exit 1\n`,
  ],
  [
    'leaves documents out',
    CI,
    '  pull_request:\n',
    `  pull_request:\n    paths-ignore: ['docs/**', '**/*.md', LICENSE]\n`,
  ],
  ['runs for more branches', CI, 'branches: [main]', `branches: [main, 'release/**']`],
  ['runs in the merge queue too', CI, '  push:\n', '  merge_group:\n  push:\n'],
  ['leaves drafts out', CI, '  check:\n', '  check:\n    if: github.event.pull_request.draft == false\n'],
  ['does not install hooks on the server', CI, 'jobs:\n', `env:\n  HUSKY: 0\njobs:\n`],
  ['gives node more memory', CI, 'jobs:\n', `env:\n  NODE_OPTIONS: --max-old-space-size=4096\njobs:\n`],
  [
    'deploys when all jobs passed',
    CI,
    'needs: [check, test]',
    `needs: [check, test]\n    if: always() && !contains(needs.*.result, 'failure')`,
  ],
  [
    'runs a part of a script by another',
    PACKAGE,
    '"stratalint check",',
    '"npm run check:architecture",\n    "check:architecture": "stratalint check",',
  ],
  ['runs scripts side by side', PACKAGE, 'npm run check && npm run lint && npm test', 'run-p check lint test'],
  ['lints with a cache', PACKAGE, 'eslint . --max-warnings 0', 'eslint src --max-warnings=0 --cache'],
  [
    'checks more staged files',
    PACKAGE,
    '"*.ts": ["stratalint check"]',
    '"*.{ts,tsx}": ["prettier --write", "stratalint check"]',
  ],
  ['has no husky in production', PACKAGE, '"prepare": "husky"', '"prepare": "husky || true"'],
  ['tries a second time', CI, RUN, `${RUN} || ${RUN}`],
  ['has a newer version', PACKAGE, '"stratalint": "^0.1.0"', '"stratalint": "^0.2.0"'],
  ['has a version from a catalog', PACKAGE, '"stratalint": "^0.1.0"', '"stratalint": "catalog:"'],
  ['commits in a script', PACKAGE, '"build": "tsc -b"', '"build": "tsc -b",\n    "save": "git commit -am build"'],
  ['checks in the hook only on machines of people', HOOK, 'npx lint-staged', '[ -n "$CI" ] && exit 0\nnpx lint-staged'],
  ['checks everything when an agent stops', '.claude/settings.json', 'npx stratalint check --changed', 'npm run check'],
  ['has other rules off', LINT, '(await stratalint())', `(await stratalint()), { rules: { 'no-console': 'off' } }`],
  ['ignores what is built', LINT, '...(await', `{ ignores: ['dist/**', 'coverage', '**/*.gen.ts'] }, ...(await`],
  [
    'lists the config',
    LINT,
    'export default [...(await stratalint())]',
    `const config = await stratalint()\n\nexport default [{ files: ['**/*.ts'] }, ...config]`,
  ],
])('does not blame a change that %s', async (_name, file, part, by) => {
  const repository = shopRepository()
  repository.replace(file, part, by)
  expect(shown(await repository.review())).toEqual([])
})

const ARCHITECTURE = `on:
  pull_request:
  push:
    branches: [main]
jobs:
  architecture:
    runs-on: ubuntu-latest
    steps:
      - run: ${RUN}
`

it.each<[name: string, change: (shop: TestRepository) => void]>([
  ['renames the workflow', (shop) => shop.git('mv', CI, '.github/workflows/verify.yaml')],
  [
    'renames the job',
    (shop) => {
      shop.replace(CI, '  check:\n', '  architecture:\n')
      shop.replace(CI, '[check, test]', '[architecture, test]')
    },
  ],
  [
    'moves the step to another workflow',
    (shop) => {
      shop.replace(CI, STEP, '')
      shop.write({ '.github/workflows/architecture.yml': ARCHITECTURE })
    },
  ],
  [
    'calls a workflow',
    (shop) => {
      shop.replace(CI, STEP, '')
      shop.replace(CI, '  test:\n', '  architecture:\n    uses: ./.github/workflows/architecture.yml\n  test:\n')
      shop.write({
        '.github/workflows/architecture.yml': ARCHITECTURE.replace(/^on:[^]*?(?=jobs)/, 'on: workflow_call\n'),
      })
    },
  ],
  [
    'uses an action of the repository',
    (shop) => {
      shop.replace(CI, `run: ${RUN}`, 'uses: ./.github/actions/architecture')
      shop.write({
        '.github/actions/architecture/action.yml': `runs:\n  using: composite\n  steps:\n    - run: ${RUN}\n      shell: bash\n`,
      })
    },
  ],
  [
    'moves to GitLab',
    (shop) =>
      shop.write({
        [CI]: null,
        '.gitlab-ci.yml': 'check:\n  script:\n    - npx stratalint check\n    - npm run lint\n    - npm test\n',
      }),
  ],
  [
    'runs it by a shell script',
    (shop) => {
      shop.replace(CI, RUN, './scripts/check.sh')
      shop.write({
        'scripts/check.sh':
          '#!/usr/bin/env bash\nset -euo pipefail\ncd "$(dirname "$0")/.."\nnpx stratalint check\necho done\n',
      })
    },
  ],
  [
    'runs it by make',
    (shop) => {
      shop.replace(CI, RUN, 'make lint')
      shop.write({ Makefile: '.PHONY: lint\nlint: architecture\n\narchitecture:\n\t@npx stratalint check\n' })
    },
  ],
  [
    'runs it by a script for node',
    (shop) => {
      shop.replace(CI, RUN, 'node scripts/check.mjs')
      shop.write({
        'scripts/check.mjs': `import { spawnSync } from 'node:child_process'\nconst { status } = spawnSync('npx', ['stratalint', 'check'])\nprocess.exit(status)\n`,
      })
    },
  ],
  [
    'runs it by turbo',
    (shop) => {
      shop.replace(CI, RUN, 'npx turbo run verify')
      shop.write({ 'turbo.json': '{ "tasks": { "verify": { "dependsOn": ["check"] }, "check": {} } }' })
    },
  ],
  [
    'changes husky for lefthook',
    (shop) => {
      shop.write({
        [HOOK]: null,
        'lefthook.yml':
          'pre-commit:\n  commands:\n    staged:\n      run: npx lint-staged\n    check:\n      run: npm run check\n',
      })
      shop.replace(PACKAGE, '"prepare": "husky"', '"prepare": "lefthook install"')
    },
  ],
  [
    'changes husky for a folder of hooks',
    (shop) => {
      shop.write({ [HOOK]: null, '.githooks/pre-commit': `#!/bin/sh\nset -e\n${shop.read(HOOK)}` })
      shop.replace(PACKAGE, '"prepare": "husky"', '"prepare": "git config core.hooksPath .githooks"')
    },
  ],
  [
    'moves the config of lint-staged',
    (shop) => {
      shop.replace(PACKAGE, '  "lint-staged": {\n    "*.ts": ["stratalint check"]\n  },\n', '')
      shop.write({
        'lint-staged.config.js': 'export default { "*.ts": (files) => `stratalint check ${files.join(" ")}` }\n',
      })
    },
  ],
  [
    'changes ESLint for oxlint',
    (shop) => {
      shop.write({
        [LINT]: null,
        'oxlint.config.ts': `import stratalint from 'stratalint/oxlint'\n\nexport default await stratalint()\n`,
      })
      shop.replace(PACKAGE, 'eslint . --max-warnings 0', 'oxlint --max-warnings 0')
    },
  ],
  ['has a config of ESLint in TypeScript', (shop) => shop.git('mv', LINT, 'eslint.config.ts')],
  [
    'imports the config of ESLint',
    (shop) =>
      shop.write({
        [LINT]: `import base from './tools/eslint.base.js'\n\nexport default [...base]\n`,
        'tools/eslint.base.js': `${PRESET}export default [...(await stratalint())]\n`,
      }),
  ],
  [
    'formats everything',
    (shop) => {
      shop.write({ [PACKAGE]: JSON.stringify(JSON.parse(shop.read(PACKAGE)), null, '\t') })
      shop.write({ [CI]: shop.read(CI).replaceAll('\n', '\r\n'), [HOOK]: `# Before a commit.\n${shop.read(HOOK)}` })
    },
  ],
  [
    'has files that nobody can read',
    (shop) =>
      shop.write({
        '.github/workflows/\n--output=x.yml': 'jobs: [',
        'apps/a/package.json': '{',
        '.gitlab-ci.yml': 'a: &a [*a]',
        'eslint.config.mjs.bak': '(',
        'lefthook.yml': '- - -',
        Jenkinsfile: `sh '`,
      }),
  ],
])('does not blame a change that %s', async (_name, change) => {
  const repository = shopRepository()
  change(repository)
  expect(shown(await repository.review())).toEqual([])
})
