import { expect, it } from 'vitest'
import { editBase, shopRepository, shown, type TestRepository } from './repository.ts'

const CI = '.github/workflows/ci.yml'
const PACKAGE = 'package.json'
const HOOK = '.husky/pre-commit'
const LINT = 'eslint.config.js'
const RUN = 'npx stratalint check --format github'

type Edit = (shop: TestRepository) => void

/** A base where the workflow runs a task of a file. */
const runs =
  (command: string, files: Record<string, string>): Edit =>
  (shop) => {
    shop.replace(CI, RUN, command)
    shop.write(files)
  }
const replace =
  (file: string, part: string, by: string): Edit =>
  (shop) =>
    shop.replace(file, part, by)
const above =
  (file: string, text: string): Edit =>
  (shop) =>
    shop.write({ [file]: `${text}${shop.read(file)}` })
const write =
  (files: Record<string, string>): Edit =>
  (shop) =>
    shop.write(files)

const make = runs('make lint', { Makefile: 'LINT := npx stratalint\nlint:\n\t$(LINT) check\n' })
const turbo = runs('npx turbo run check', { 'turbo.json': '{ "tasks": { "check": {} } }\n' })
const nx = runs('npx nx run shop:arch', {
  'project.json': '{ "name": "shop", "targets": { "arch": { "command": "stratalint check" } } }\n',
})
const lefthook: Edit = (shop) => {
  shop.write({
    [HOOK]: null,
    'lefthook.yml': 'pre-commit:\n  commands:\n    check:\n      tags: [arch]\n      run: npm run check\n',
  })
  shop.replace(PACKAGE, '"prepare": "husky"', '"prepare": "lefthook install"')
}
const PRE_COMMIT = '.pre-commit-config.yaml'
const preCommit: Edit = (shop) =>
  shop.write({
    [HOOK]: null,
    [PRE_COMMIT]:
      'repos:\n  - repo: local\n    hooks:\n      - id: arch\n        entry: npx stratalint check\n        language: system\n        pass_filenames: false\n',
  })

it.each<[name: string, base: Edit, edit: Edit, expected: string]>([
  ['a variable of make', make, replace('Makefile', 'LINT := npx stratalint', 'LINT := true'), 'Makefile:1'],
  ['a variable of one target of make', make, above('Makefile', 'lint: LINT = true\n'), 'Makefile:1'],
  ['a shell of make that does nothing', make, above('Makefile', 'SHELL := /bin/true\n'), 'Makefile:1'],
  ['flags of make', make, above('Makefile', 'MAKEFLAGS += -i\n'), 'Makefile:1'],
  [
    'an included rule of make',
    make,
    (shop) => shop.write({ Makefile: `${shop.read('Makefile')}include local.mk\n`, 'local.mk': 'lint:\n\t@true\n' }),
    'Makefile:4',
  ],
  [
    'inputs of turbo without the sources',
    turbo,
    write({ 'turbo.json': '{ "tasks": { "check": { "inputs": ["README.md"] } } }\n' }),
    'turbo.json:1',
  ],
  [
    'inputs of nx without the sources',
    nx,
    write({
      'project.json':
        '{ "name": "shop", "targets": { "arch": { "command": "stratalint check", "cache": true, "inputs": ["{projectRoot}/README.md"] } } }\n',
    }),
    'project.json:1',
  ],
  [
    'a local config of lefthook',
    lefthook,
    write({ 'lefthook-local.yml': 'pre-commit:\n  commands:\n    check:\n      skip: true\n' }),
    'lefthook-local.yml:4',
  ],
  [
    'excluded tags of lefthook',
    lefthook,
    replace('lefthook.yml', '  commands', '  exclude_tags: [arch]\n  commands'),
    'lefthook.yml:2',
  ],
  ['a glob of lefthook', lefthook, replace('lefthook.yml', 'run:', 'glob: "*.md"\n      run:'), 'lefthook.yml:5'],
  ['an excluded folder of pre-commit', preCommit, above(PRE_COMMIT, 'exclude: ^src/\n'), `${PRE_COMMIT}:1`],
  [
    'types of pre-commit',
    preCommit,
    replace(PRE_COMMIT, 'language', 'types: [markdown]\n        language'),
    `${PRE_COMMIT}:6`,
  ],
  [
    'a nearer config of lint-staged',
    () => undefined,
    write({ 'src/.lintstagedrc.json': '{ "*.md": "prettier --check" }\n' }),
    'src/.lintstagedrc.json:1',
  ],
  [
    'ESLint without files',
    () => undefined,
    replace(PACKAGE, 'eslint . --max', 'eslint --pass-on-no-patterns --max'),
    `${PACKAGE}:7`,
  ],
  [
    'settings of ESLint',
    () => undefined,
    replace(LINT, '(await stratalint())', `(await stratalint()), { settings: { stratalint: { root: 'docs' } } }`),
    `${LINT}:3`,
  ],
  [
    'an ignore file of ESLint',
    () => undefined,
    (shop) =>
      shop.write({
        '.lintignore': '# Later.\nsrc/domains/\n',
        [LINT]: `import { includeIgnoreFile } from '@eslint/compat'\n${shop.read(LINT).replace('...(await', `includeIgnoreFile(new URL('.lintignore', import.meta.url).pathname), ...(await`)}`,
      }),
    '.lintignore:2',
  ],
])('names %s', async (_name, base, edit, expected) => {
  const shop = shopRepository()
  editBase(shop, base)
  edit(shop)
  const { findings } = await shop.review()
  expect([...new Set(shown({ findings }))]).toEqual([`integrity/gate ${expected}`])
  expect(findings.map(({ what }) => what)).toMatchSnapshot()
})

it.each<[name: string, base: Edit, edit: Edit]>([
  [
    'variables of make',
    () => undefined,
    runs('make lint', {
      Makefile:
        'SHELL := /bin/bash\nBIN := node_modules/.bin\nMAKEFLAGS += --no-print-directory -j4\nlint:\n\t$(BIN)/stratalint check\n',
    }),
  ],
  [
    'inputs of turbo with the sources',
    turbo,
    write({ 'turbo.json': '{ "tasks": { "check": { "inputs": ["src/**", "*.ts", "package.json"] } } }\n' }),
  ],
  [
    'inputs of nx with a name',
    nx,
    write({
      'nx.json': '{ "namedInputs": { "sources": ["{projectRoot}/src/**"] } }\n',
      'project.json':
        '{ "name": "shop", "targets": { "arch": { "command": "stratalint check", "cache": true, "inputs": ["sources", "^sources"] } } }\n',
    }),
  ],
  [
    'a hook of lefthook that skips merges',
    lefthook,
    replace('lefthook.yml', 'run:', 'skip: [merge, rebase]\n      run:'),
  ],
  [
    'a local config of lefthook for another hook',
    lefthook,
    write({ 'lefthook-local.yml': 'pre-push:\n  skip: true\n' }),
  ],
  [
    'types of pre-commit with all sources',
    preCommit,
    replace(PRE_COMMIT, 'language', 'types_or: [ts, tsx]\n        language'),
  ],
  [
    'what git ignores in ESLint too',
    () => undefined,
    (shop) =>
      shop.write({
        [LINT]: `import { includeIgnoreFile } from '@eslint/compat'\n${shop.read(LINT).replace('...(await', `includeIgnoreFile(new URL('.gitignore', import.meta.url).pathname), ...(await`)}`,
      }),
  ],
])('does not blame %s', async (_name, base, edit) => {
  const shop = shopRepository()
  editBase(shop, base)
  edit(shop)
  expect(shown(await shop.review())).toEqual([])
})
