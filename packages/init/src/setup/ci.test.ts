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
