import { check } from '@stratalint/engine'
import { planScaffold, writeScaffold, type ScaffoldKind } from '@stratalint/init'
import { cpSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import ts from 'typescript'
import { describe, expect, it } from 'vitest'
import { runCli } from '../support/run-cli.ts'
import { fixtureFolder } from '../support/check-fixture.ts'
import { HARNESS, temporaryProject } from '../support/temporary-project.ts'

const MODULES = fileURLToPath(new URL('../../node_modules', import.meta.url))

const PACKAGE = JSON.stringify({ name: 'app', type: 'module', devDependencies: { '@types/node': '24' } })
const TSCONFIG = JSON.stringify({
  compilerOptions: {
    target: 'es2022',
    module: 'nodenext',
    strict: true,
    noEmit: true,
    types: ['node'],
    skipLibCheck: true,
  },
  include: ['src', 'modules'],
})

function copyOf(fixture: string): string {
  const root = temporaryProject()
  cpSync(fixtureFolder(fixture), root, { recursive: true })
  return root
}

async function make(root: string, kind: ScaffoldKind, name: string): Promise<Record<string, string>> {
  const plan = await planScaffold({ kind, name, cwd: root })
  writeScaffold(plan)
  return Object.fromEntries(plan.files.map(({ path }) => [path, readFileSync(join(root, path), 'utf8')]))
}

const libraries = new Map<string, ts.SourceFile | undefined>()

/** Parses the declarations of libraries once for all projects. */
function hostWithCache(options: ts.CompilerOptions): ts.CompilerHost {
  const host = ts.createCompilerHost(options)
  const read = host.getSourceFile.bind(host)
  host.getSourceFile = (path, ...rest) => {
    if (!path.startsWith(MODULES)) return read(path, ...rest)
    if (!libraries.has(path)) libraries.set(path, read(path, ...rest))
    return libraries.get(path)
  }
  return host
}

/** What a check and the compiler report about new files. */
async function problemsOf(root: string, files: readonly string[]): Promise<string[]> {
  symlinkSync(MODULES, join(root, 'node_modules'), 'dir')
  const { findings, trusted } = await check({ cwd: root, cache: false, baseline: false, threads: 1 })
  const { config } = ts.readConfigFile(join(root, 'tsconfig.json'), (path) => readFileSync(path, 'utf8')) as {
    config: unknown
  }
  const { options } = ts.parseJsonConfigFileContent(config, ts.sys, root)
  const checked = { ...options, noEmit: true, skipLibCheck: true }
  const program = ts.createProgram(
    files.map((file) => join(root, file)),
    checked,
    hostWithCache(checked),
  )
  return [
    ...findings.map(({ file, what }) => `${file}: ${what}`),
    ...(trusted ? [] : ['not trusted']),
    ...ts.getPreEmitDiagnostics(program).map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, '\n')),
  ]
}

/** All paths below a folder, without the cache. */
function pathsIn(root: string): string[] {
  return readdirSync(root, { recursive: true, encoding: 'utf8' })
    .filter((path) => !path.startsWith('.stratalint'))
    .toSorted()
}

describe('new files pass the check and compile', () => {
  it('for the harness architecture, in the style of its code', async () => {
    const root = copyOf('shop/clean')
    const made = {
      ...(await make(root, 'domain', 'invoices')),
      ...(await make(root, 'layer', 'invoices/repo')),
      ...(await make(root, 'provider', 'mailer')),
    }
    expect(made).toMatchSnapshot()
    expect(await problemsOf(root, Object.keys(made))).toEqual([])
  })

  it('for the harness architecture without any code', async () => {
    const root = temporaryProject({ ...HARNESS, 'package.json': PACKAGE, 'tsconfig.json': TSCONFIG })
    const made = { ...(await make(root, 'domain', 'orders')), ...(await make(root, 'provider', 'auth')) }
    expect(made).toMatchSnapshot()
    expect(await problemsOf(root, Object.keys(made))).toEqual([])
  })

  it('for the hexagonal architecture', async () => {
    const root = copyOf('hexagonal/app')
    const made = await make(root, 'domain', 'returns')
    expect(made).toMatchSnapshot()
    expect(await problemsOf(root, Object.keys(made))).toEqual([])
  })

  it('for the feature-sliced architecture', async () => {
    const root = copyOf('feature-sliced/app')
    const made = {
      ...(await make(root, 'domain', 'features/share-song')),
      ...(await make(root, 'domain', 'entities/albums')),
    }
    expect(made).toMatchSnapshot()
    expect(await problemsOf(root, Object.keys(made))).toEqual([])
  })

  it('for an own policy, with other quotes, ends of statements, cases, test folders and specifiers', async () => {
    const root = temporaryProject({
      'stratalint.config.json': JSON.stringify({
        extends: ['strict'],
        rules: { 'taste/file-name': 'off' },
        architecture: {
          places: {
            module: { pattern: 'modules/{module}/{layer}/**', role: 'domain', identity: ['module'] },
            service: { pattern: 'services/{service}/**', role: 'provider' },
          },
          layers: ['model', 'logic', 'api'],
        },
      }),
      'package.json': PACKAGE,
      'tsconfig.json': TSCONFIG,
      'modules/stock/model/stockItem.ts': 'export interface StockItem {\n    id: string;\n}\n',
      'modules/stock/logic/countItems.ts':
        'import type { StockItem } from "../model/stockItem.js";\n\nexport function countItems(items: readonly StockItem[]): number {\n    return items.length;\n}\n',
      'modules/stock/logic/__tests__/countItems.test.ts':
        'import assert from "node:assert/strict";\nimport { test } from "node:test";\nimport { countItems } from "../countItems.js";\n\ntest("counts", () => {\n    assert.equal(countItems([]), 0);\n});\n',
    })
    const made = {
      ...(await make(root, 'domain', 'prices')),
      ...(await make(root, 'layer', 'stock/api')),
      ...(await make(root, 'provider', 'mailer')),
    }
    expect(made).toMatchSnapshot()
    expect(await problemsOf(root, Object.keys(made))).toEqual([])
  })

  it('in JavaScript', async () => {
    const root = temporaryProject({ ...HARNESS, 'package.json': '{ "type": "module" }' })
    const made = { ...(await make(root, 'domain', 'orders')), ...(await make(root, 'provider', 'auth')) }
    expect(made).toMatchSnapshot()
    expect((await check({ cwd: root, cache: false, threads: 1 })).findings).toEqual([])
  })
})

describe('new is refused', () => {
  const refusal = async (root: string, kind: ScaffoldKind, name: string, after?: string): Promise<string> => {
    const before = pathsIn(root)
    const error = await planScaffold({ kind, name, cwd: root, after }).then(
      () => null,
      (thrown: Error) => thrown,
    )
    expect(pathsIn(root)).toEqual(before)
    return error === null ? 'not refused' : `${error.name}: ${error.message}`
  }

  it('for a name that is not legal, with the reason', async () => {
    const root = copyOf('shop/clean')
    writeFileSync(join(root, '.gitignore'), 'src/domains/scratch\n')
    const reasons = []
    for (const [kind, name] of [
      ['domain', 'orders'],
      ['domain', 'repo'],
      ['domain', '../orders'],
      ['domain', 'a b'],
      ['domain', '.hidden'],
      ['domain', 'orders/returns'],
      ['domain', 'scratch'],
      ['domain', 'x'.repeat(10_000)],
      ['domain', '\u001b[31mred'],
      ['provider', 'auth'],
      ['layer', 'repo'],
      ['layer', 'billing/repo'],
      ['layer', 'catalog/config'],
      ['layer', 'orders/servce'],
    ] as const)
      reasons.push(
        `${kind} ${name.length > 40 ? 'xxx…' : JSON.stringify(name)}: ${(await refusal(root, kind, name)).slice(0, 300)}`,
      )
    expect(reasons).toMatchSnapshot()
  })

  it('for a layer that the policy does not declare, with the line that declares it', async () => {
    const root = copyOf('shop/clean')
    expect(await refusal(root, 'layer', 'orders/workflow', 'service')).toMatchInlineSnapshot(
      `"InitError: workflow is not a layer of the policy, so a folder of that name would have no place. What a layer may import is a decision for people: in stratalint.config.ts, under architecture, it is added after the layers that it may import: layers: ['types', 'config', 'repo', 'service', 'workflow', 'runtime', 'ui'],"`,
    )
    expect(await refusal(copyOf('hexagonal/app'), 'layer', 'workflow', 'application')).toMatchInlineSnapshot(
      `"InitError: workflow is not a layer of the policy, so a folder of that name would have no place. What a layer may import is a decision for people: in stratalint.config.yaml, under architecture, it is added with the layers that it may import in its list: layers: { …, workflow: ['application'] },"`,
    )
  })

  it('where a link leads out of the project', async () => {
    const [root, outside] = [
      temporaryProject({ ...HARNESS, 'package.json': PACKAGE }),
      temporaryProject({ 'keep.txt': '' }),
    ]
    symlinkSync(outside, join(root, 'src'))
    await expect(make(root, 'domain', 'orders')).rejects.toThrow('leads out of the project')
    expect(readdirSync(outside)).toEqual(['keep.txt'])
  })
})

describe('the command', () => {
  it('prints the files of a dry run and writes nothing', () => {
    const root = temporaryProject({ ...HARNESS, 'package.json': PACKAGE, 'tsconfig.json': TSCONFIG })
    const run = runCli(['new', 'provider', 'auth', '--dry-run'], { cwd: root })
    expect(run).toMatchSnapshot()
    expect(pathsIn(root)).toEqual(['package.json', 'stratalint.config.json', 'tsconfig.json'])
  })

  it('writes them, and never a second time', () => {
    const root = temporaryProject({ ...HARNESS, 'package.json': PACKAGE, 'tsconfig.json': TSCONFIG })
    expect(runCli(['new', 'domain', 'orders'], { cwd: root })).toMatchSnapshot()
    expect(runCli(['new', 'domain', 'orders', '--format', 'json'], { cwd: root })).toEqual({
      status: 2,
      stdout: '',
      stderr: 'src/domains/orders exists already; nothing was written.\n',
    })
  })
})
