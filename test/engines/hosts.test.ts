import { inlineMessage } from '@stratalint/core'
import { findParser, flatConfig } from '@stratalint/eslint-config'
import architecture, { rules } from '@stratalint/eslint-plugin-architecture'
import { oxlintConfig } from '@stratalint/oxlint-config'
import { loadPolicy, type LoadedPolicy } from '@stratalint/policy'
import { COLLECT_VARIABLE, isFileRule, runRules, type FileRecord } from '@stratalint/rule'
import type { Finding } from '@stratalint/core'
import * as parser from '@typescript-eslint/parser'
import { ESLint as ESLint10 } from 'eslint'
import { ESLint as ESLint9 } from 'eslint-9'
import { spawnSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join, relative } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { temporaryProject } from '../support/temporary-project.ts'

/** Breaks every file rule, at positions that hosts count differently. */
const PROJECT = {
  'stratalint.config.json': JSON.stringify({ extends: 'harness', architecture: { externals: { pg: ['repo'] } } }),
  'src/domains/orders/types/order.ts': `/* 🧾 */ import type { Price } from '../service/pricing'\nexport type Order = Price\n`,
  'src/domains/orders/types/marked.ts': `\uFEFFimport type { Price } from '../service/pricing'\nexport type Marked = Price\n`,
  'src/domains/orders/types/returned.ts': `export {}\r\nexport type Returned = import('../service/pricing').Price\r\n`,
  // With a value, so that the type moves and not the file, which an editor could not know.
  'src/domains/orders/service/pricing.ts': 'export interface Price { amount: number }\nexport const zero = 0\n',
  'src/domains/orders/service/pool.ts': `import { Pool } from 'pg'\nimport { gone } from './gone'\nexport const pool = [Pool, gone]\n`,
  'src/domains/orders/service/pay.ts': `import { charge } from '../../billing/service/charge'\nimport { send } from '../../../providers/telemetry/transport'\nexport const pay = [charge, send]\n`,
  'src/domains/orders/service/load.cjs': `const { charge } = require('../../billing/service/charge')\nmodule.exports = () => import('../ui/page')\nmodule.exports.charge = charge\n`,
  // An editor does not know whether a file has importers.
  'src/domains/orders/service/start.ts': `import './load.cjs'\n`,
  'src/domains/orders/ui/page.tsx': `// eslint-disable-next-line architecture/layer-direction\nexport const page = <b title="import '../../billing/ui/x'">&amp;</b>\n`,
  'src/domains/orders/ui/index.ts': `export { page } from './page'\n`,
  'src/domains/orders/helpers.ts': `@sealed\nexport class Helper {}\nfunction sealed(target: unknown): void { void target }\n`,
  'src/domains/billing/service/charge.ts': 'export const charge = 1\n',
  'src/providers/telemetry/transport.ts': 'export const send = 1\n',
  'src/providers/telemetry/index.ts': `export { send } from './transport'\n`,
  'src/app/main.ts': `import { page } from '../domains/orders/ui/page'\nexport const main = page\n`,
}
const FILES = Object.keys(PROJECT).filter((path) => path.startsWith('src/'))

let loaded: LoadedPolicy
let expected: string[]

const root = temporaryProject(PROJECT, afterAll)
beforeAll(async () => {
  loaded = await loadPolicy({ cwd: root })
  expected = toRows(await runRules(loaded, rules.filter(isFileRule)))
})

/** An editor does not know what calls the importer, so that the fixes that name a caller differ. */
function withoutCallers(message: string): string {
  return message.replace(
    /(?:; no file imports it, so decide which code calls it and passes it in| and pass it in from [^ ]+)\. /,
    '. ',
  )
}

function toRows(findings: readonly Finding[]): string[] {
  return findings
    .map(
      (finding) =>
        `${finding.file}:${finding.line}:${finding.column} ${finding.rule} ${withoutCallers(inlineMessage(finding))}`,
    )
    .toSorted()
}

async function rowsOfEslint(ESLint: typeof ESLint10): Promise<string[]> {
  const eslint = new ESLint({
    cwd: loaded.root,
    overrideConfigFile: true,
    overrideConfig: flatConfig(loaded, loaded.root, await findParser(loaded.root)) as never,
  })
  const results = await eslint.lintFiles(FILES)
  return (
    results
      .flatMap(({ filePath, messages }) =>
        messages.map((message) => ({ ...message, file: relative(loaded.root, filePath) })),
      )
      // ESLint itself reports the unused directive.
      .filter(({ ruleId, fatal }) => ruleId !== null || fatal === true)
      .map(
        ({ file, line, column, ruleId, message }) => `${file}:${line}:${column} ${ruleId} ${withoutCallers(message)}`,
      )
      .toSorted()
  )
}

interface Diagnostic {
  message: string
  code: string
  filename: string
  labels: { span: { line: number } }[]
}

function runOxlint(): { records: FileRecord[]; diagnostics: Diagnostic[] } {
  const engine = createRequire(new URL('../../packages/engine/package.json', import.meta.url))
  const binary = join(dirname(engine.resolve('oxlint/package.json')), 'bin', 'oxlint')
  const config = join(loaded.root, 'oxlintrc.json')
  const collected = join(loaded.root, 'records.json')
  writeFileSync(config, JSON.stringify(oxlintConfig(loaded)))
  const run = (env: NodeJS.ProcessEnv): Diagnostic[] => {
    const { stdout, stderr } = spawnSync(
      process.execPath,
      [binary, '-c', config, '--disable-nested-config', '--no-ignore', '--format', 'json', '--', ...FILES],
      { cwd: loaded.root, encoding: 'utf8', env },
    )
    if (!stdout.startsWith('{')) throw new Error(`oxlint: ${stdout}${stderr}`)
    return (JSON.parse(stdout) as { diagnostics: Diagnostic[] }).diagnostics
  }
  run({ ...process.env, [COLLECT_VARIABLE]: collected })
  return { records: JSON.parse(readFileSync(collected, 'utf8')) as FileRecord[], diagnostics: run(process.env) }
}

describe('the file rules', () => {
  it('all report something in the project', () => {
    expect([...new Set(expected.map((row) => row.split(' ')[1]))].toSorted()).toEqual([
      'architecture/domain-boundary',
      'architecture/external-placement',
      'architecture/layer-direction',
      'architecture/no-silencing',
      'architecture/placed-file',
      'architecture/provider-entry',
      'architecture/public-entry',
      'architecture/resolved-import',
    ])
  })

  it('report the right positions', () => {
    expect(expected.map((row) => row.split(' ').slice(0, 2).join(' '))).toEqual([
      'src/app/main.ts:1:22 architecture/public-entry',
      'src/domains/orders/helpers.ts:1:1 architecture/placed-file',
      'src/domains/orders/service/load.cjs:1:28 architecture/domain-boundary',
      'src/domains/orders/service/load.cjs:2:31 architecture/layer-direction',
      'src/domains/orders/service/pay.ts:1:24 architecture/domain-boundary',
      'src/domains/orders/service/pay.ts:2:22 architecture/provider-entry',
      'src/domains/orders/service/pool.ts:1:22 architecture/external-placement',
      'src/domains/orders/service/pool.ts:2:22 architecture/resolved-import',
      'src/domains/orders/types/marked.ts:1:28 architecture/layer-direction',
      'src/domains/orders/types/order.ts:1:37 architecture/layer-direction',
      'src/domains/orders/types/returned.ts:2:31 architecture/layer-direction',
      'src/domains/orders/ui/page.tsx:1:1 architecture/no-silencing',
    ])
  })

  it('report the same in ESLint 10', async () => {
    expect(ESLint10.version).toMatch(/^10\./)
    expect(await rowsOfEslint(ESLint10)).toEqual(expected)
  })

  it('report the same in ESLint 9', async () => {
    expect(ESLint9.version).toMatch(/^9\./)
    expect(await rowsOfEslint(ESLint9 as unknown as typeof ESLint10)).toEqual(expected)
  })

  it('report the same in oxlint', () => {
    const { records, diagnostics } = runOxlint()
    expect(records.map(({ file }) => file).toSorted()).toEqual(FILES.toSorted())
    expect(
      records
        .flatMap(({ violations }) =>
          violations.map(({ file, line, column, rule }) => `${file}:${line}:${column} ${rule}`),
        )
        .toSorted(),
    ).toEqual(expected.map((row) => row.split(' ').slice(0, 2).join(' ')).toSorted())
    // oxlint prints other columns and spells rule ids differently.
    const printed = diagnostics.map(
      ({ filename, code, labels, message }) =>
        `${filename}:${labels[0]!.span.line} ${code.replace('(', '/').replace(')', '')} ${withoutCallers(message)}`,
    )
    expect(printed.toSorted()).toEqual(expected.map((row) => row.replace(/:\d+ /, ' ')))
  })
})

it('explains what to do if the plugin is loaded without settings', async () => {
  const eslint = new ESLint10({
    cwd: loaded.root,
    overrideConfigFile: true,
    overrideConfig: [
      {
        files: ['**/*.ts'],
        plugins: { architecture: architecture as never },
        languageOptions: { parser },
        rules: { 'architecture/layer-direction': 'error' },
      },
    ],
  })
  await expect(eslint.lintFiles(['src/app/main.ts'])).rejects.toThrow(
    "architecture/layer-direction needs settings.stratalint; spread `await stratalint()` from 'stratalint/eslint' into the ESLint config.",
  )
})
