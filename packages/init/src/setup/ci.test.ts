import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { planCi } from './ci.ts'
import { planSetup } from './plan.ts'
import { findPackageManager } from './package-manager.ts'

function stepsFor(...files: readonly string[]): string[] {
  const root = mkdtempSync(join(tmpdir(), 'stratalint-ci-'))
  mkdirSync(join(root, '.github/workflows'), { recursive: true })
  for (const name of files) writeFileSync(join(root, name), '')
  const planned = planCi({ root, repository: root, manager: findPackageManager([root]), folder: '', install: '' })
  const texts = planned.map((one) => ('after' in one ? one.after : one.lines.join('\n'))).join('\n')
  return texts.split('\n').filter((line) => /corepack|install|npm ci/.test(line))
}

describe('planCi', () => {
  it('enables Corepack for Yarn 2 and newer before it installs', () => {
    expect(stepsFor('yarn.lock', '.yarnrc.yml', '.gitlab-ci.yml')).toEqual([
      '      - run: corepack enable',
      '      - run: yarn install --immutable',
      '    - corepack enable',
      '    - yarn install --immutable',
    ])
  })

  it('does not for Yarn 1', () => {
    expect(stepsFor('yarn.lock')).toEqual(['      - run: yarn install --frozen-lockfile'])
  })
})

it('installs and checks where the only package.json is, below the root of the repository', () => {
  const root = mkdtempSync(join(tmpdir(), 'stratalint-ci-'))
  for (const folder of ['.git', '.github/workflows', 'web', 'docs']) mkdirSync(join(root, folder), { recursive: true })
  writeFileSync(join(root, 'web/package.json'), '{\n  "packageManager": "pnpm@10.0.0"\n}\n')
  writeFileSync(join(root, 'web/pnpm-lock.yaml'), '')
  const { changes, install } = planSetup(root, new Set(['ci', 'script']))
  const workflow = changes.find(({ part }) => part === 'ci')!.after
  expect({ install, script: changes.find(({ part }) => part === 'script')?.path }).toEqual({
    install: 'web',
    script: 'web/package.json',
  })
  expect(workflow).toContain('working-directory: "web"')
  expect(workflow).toContain('package_json_file: "web/package.json"')
  expect(workflow).toContain('pnpm install --frozen-lockfile')
})

describe('the versions', () => {
  /** What the workflow says about Node and pnpm in a repository with these files. */
  function versions(files: Readonly<Record<string, string>>): string[] {
    const root = mkdtempSync(join(tmpdir(), 'stratalint-ci-'))
    mkdirSync(join(root, '.github/workflows'), { recursive: true })
    for (const [name, text] of Object.entries(files)) writeFileSync(join(root, name), text)
    const project = { root, repository: root, manager: findPackageManager([root]), folder: '', install: '' }
    const [planned] = planCi(project)
    return (planned as { after: string }).after
      .split('\n')
      .filter((line) => /version/.test(line))
      .map((line) => line.trim())
  }

  it('are those of a file for them, else of the other workflows, else of package.json', () => {
    const own = { '.github/workflows/ci.yml': 'steps:\n  - with:\n      node-version: "22.14.0"\n' }
    const engines = { 'package.json': '{ "engines": { "node": ">=22" } }' }
    expect(versions({ '.nvmrc': 'v22\n', ...own, ...engines })).toEqual(['node-version-file: ".nvmrc"'])
    expect(versions({ ...own, ...engines })).toEqual(['node-version: 22'])
    expect(versions(engines)).toEqual(['node-version-file: "package.json"'])
    expect(versions({})).toEqual(['node-version: 24'])
  })

  it('are the newest of the other workflows', () => {
    const files = {
      '.github/workflows/a.yml': 'node-version: 20\nnode-version: 20\n',
      '.github/workflows/b.yml': 'node-version: 22\n',
    }
    expect(versions(files)).toEqual(['node-version: 22'])
  })

  it('are those of the workflow that runs tests, also in a list', () => {
    const deploy = { '.github/workflows/deploy.yml': 'node-version: 24\nrun: pnpm build\n' }
    const tests = { '.github/workflows/tests.yml': 'matrix:\n  node-version: [20, 22.x]\nrun: pnpm test\n' }
    expect(versions({ ...deploy, ...tests })).toEqual(['node-version: 22'])
    expect(versions(deploy)).toEqual(['node-version: 24'])
  })

  it('of other workflows are not taken where they are too old for a check', () => {
    expect(versions({ '.github/workflows/ci.yml': 'node-version: 18\n' })).toEqual(['node-version: 24'])
  })

  it('name pnpm as other workflows do', () => {
    const setUp = 'steps:\n  - uses: pnpm/action-setup@v4\n    with:\n      version: 10.1.0\n'
    const files = { 'pnpm-lock.yaml': '', '.github/workflows/ci.yml': setUp }
    expect(versions(files)).toEqual(['version: 10', 'node-version: 24'])
    expect(versions({ 'pnpm-lock.yaml': '' })).toEqual(['version: latest', 'node-version: 24'])
  })
})
