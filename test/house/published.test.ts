import { execFileSync, spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

const root = fileURLToPath(new URL('../..', import.meta.url))
const { workspaces } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { workspaces: string[] }
let folder: string
let tarballs: string[]

beforeAll(() => {
  folder = realpathSync(mkdtempSync(join(tmpdir(), 'stratalint-pack-')))
  execFileSync('npm', ['pack', '--silent', '--pack-destination', folder, ...workspaces.flatMap((workspace) => ['--workspace', workspace])], { cwd: root, stdio: 'ignore' })
  tarballs = readdirSync(folder).filter((name) => name.endsWith('.tgz'))
}, 120_000)

afterAll(() => rmSync(folder, { recursive: true, force: true }))

it('packs every workspace', () => {
  expect(tarballs.length).toBe(workspaces.length)
})

describe.each(workspaces.filter((workspace) => workspace !== 'presets/architectures'))('the package in %s', (workspace) => {
  it('is published right', () => {
    const { name } = JSON.parse(readFileSync(join(root, workspace, 'package.json'), 'utf8')) as { name: string }
    const tarball = tarballs.find((file) => file.startsWith(`${name.replace('@', '').replace('/', '-')}-0`))!
    const publint = spawnSync(process.execPath, [join(root, 'node_modules/publint/src/cli.js'), '--strict', join(root, workspace)], { encoding: 'utf8' })
    expect(publint.stdout + publint.stderr).toContain('All good!')
    const attw = spawnSync(process.execPath, [join(root, 'node_modules/@arethetypeswrong/cli/dist/index.js'), join(folder, tarball), '--profile', 'esm-only', '--no-emoji', '--format', 'ascii'], { encoding: 'utf8' })
    expect(attw.status, attw.stdout + attw.stderr).toBe(0)
  })
})

describe('an empty project that installs the tarballs', () => {
  let project: string

  beforeAll(() => {
    project = join(folder, 'project')
    mkdirSync(join(project, 'src/domains/orders/types'), { recursive: true })
    mkdirSync(join(project, 'src/domains/orders/service'), { recursive: true })
    const manifests = tarballs.map((file) => {
      const text = execFileSync('tar', ['-xOzf', join(folder, file), 'package/package.json'], { encoding: 'utf8' })
      return [(JSON.parse(text) as { name: string }).name, `file:../${file}`] as const
    })
    const { devDependencies } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { devDependencies: Record<string, string> }
    writeFileSync(join(project, 'package.json'), JSON.stringify({
      name: 'shop', private: true, type: 'module',
      dependencies: { ...Object.fromEntries(manifests), eslint: devDependencies['eslint'], typescript: devDependencies['typescript'] },
    }))
    writeFileSync(join(project, 'stratalint.config.ts'), "import { defineConfig } from 'stratalint'\n\nexport default defineConfig({ extends: 'harness' })\n")
    writeFileSync(join(project, 'eslint.config.js'), "import stratalint from 'stratalint/eslint'\n\nexport default [...(await stratalint())]\n")
    writeFileSync(join(project, 'src/domains/orders/types/order.ts'), "import type { Price } from '../service/price'\n\nexport type Total = Price\n")
    writeFileSync(join(project, 'src/domains/orders/service/price.ts'), 'export interface Price { amount: number }\n')
    execFileSync('npm', ['install', '--no-audit', '--no-fund', '--prefer-offline', '--loglevel=error'], { cwd: project, stdio: 'pipe' })
  }, 300_000)

  it('finds the violation with `stratalint check`', () => {
    const { status, stdout } = spawnSync(join(project, 'node_modules/.bin/stratalint'), ['check'], { cwd: project, encoding: 'utf8' })
    expect(status).toBe(1)
    expect(stdout).toContain('architecture/layer-direction')
  })

  it('finds the same with ESLint', () => {
    const { status, stdout } = spawnSync(join(project, 'node_modules/.bin/eslint'), ['.', '--format', 'json'], { cwd: project, encoding: 'utf8' })
    expect(status).toBe(1)
    const results = JSON.parse(stdout) as { filePath: string; messages: { ruleId: string; line: number; column: number }[] }[]
    const found = results.flatMap(({ messages }) => messages.map(({ ruleId, line, column }) => ({ ruleId, line, column })))
    expect(found).toEqual([{ ruleId: 'architecture/layer-direction', line: 1, column: 28 }])
  })

  it('type-checks a policy written with defineConfig', () => {
    const { status, stdout } = spawnSync(join(project, 'node_modules/.bin/tsc'), ['--noEmit', '--module', 'nodenext', '--target', 'es2022', '--strict', 'stratalint.config.ts'], { cwd: project, encoding: 'utf8' })
    expect(stdout).toBe('')
    expect(status).toBe(0)
  })
})
