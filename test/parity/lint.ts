import { flatConfig } from '@stratalint/eslint-config'
import architecture from '@stratalint/eslint-plugin-architecture'
import type { LoadedPolicy } from '@stratalint/policy'
import { collect, COLLECT_VARIABLE, type FileRecord } from '@stratalint/rule'
import { spawn } from 'node:child_process'
import { copyFileSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { rolldown } from 'rolldown'

/** A finding about an edge, as a linter reports it: `file | range | rule | target`. */
export type LintFinding = string

const repository = fileURLToPath(new URL('../..', import.meta.url))

/** The rules that speak about edges; whatever else the plugin says is about files. */
const EDGE_RULES = ['resolved-import', 'external-placement', 'layer-direction', 'provider-entry', 'domain-boundary', 'public-entry']

interface LintMessage {
  ruleId: string | null
  message: string
  line: number
  column: number
  endLine?: number
  endColumn?: number
}

interface Linter {
  lintFiles(files: string[]): Promise<{ filePath: string; messages: LintMessage[] }[]>
}

/** Runs one of the two ESLint lines with the preset, and checks that what it prints is what the rules collected. */
export async function lintWithEslint(version: 'eslint' | 'eslint-9', loaded: LoadedPolicy, files: string[]): Promise<LintFinding[]> {
  const { ESLint } = (await import(version)) as { ESLint: new (options: object) => Linter }
  const eslint = new ESLint({ cwd: loaded.root, overrideConfigFile: true, ignore: false, overrideConfig: flatConfig(loaded, loaded.root) })
  let shown: LintFinding[] = []
  const records = await collect(async () => {
    const results = await eslint.lintFiles(files)
    shown = results.flatMap(({ filePath, messages }) => messages.map((message) => {
      if (message.ruleId === null) throw new Error(`${filePath}:${message.line} ${message.message}`)
      const { line, column, endLine, endColumn } = message
      return `${filePath.slice(loaded.root.length + 1)} | ${line}:${column}-${endLine}:${endColumn} | ${message.ruleId}`
    }))
  })
  const collected = findingsOf(records)
  const printed = new Set(shown)
  const hidden = collected.find((finding) => !printed.has(finding.slice(0, finding.lastIndexOf(' | '))))
  if (hidden !== undefined) throw new Error(`${version} did not print ${hidden}`)
  return collected
}

/** Runs oxlint on the bundled plugin; `plugin` is what `bundlePlugin` answered. */
export async function lintWithOxlint(plugin: string, loaded: LoadedPolicy, files: string[]): Promise<LintFinding[]> {
  const { root, policyFile, hash } = loaded
  const config = join(root, 'oxlintrc.parity.json')
  const collected = join(root, 'oxlint.records.json')
  const rules = Object.fromEntries(Object.keys(architecture.rules).map((name) => [`architecture/${name}`, 'error']))
  writeFileSync(config, JSON.stringify({ plugins: [], categories: { correctness: 'off' }, jsPlugins: [plugin], settings: { stratalint: { root, policyFile, hash } }, rules }))
  const binary = join(dirname(createRequire(join(repository, 'packages/engine/package.json')).resolve('oxlint/package.json')), 'bin', 'oxlint')
  const child = spawn(process.execPath, [binary, '-c', config, '--disable-nested-config', '--no-ignore', '--silent', '--', ...files], {
    cwd: root, stdio: ['ignore', 'pipe', 'pipe'], env: { ...process.env, [COLLECT_VARIABLE]: collected },
  })
  let output = ''
  child.stdout.on('data', (data: Buffer) => { output += String(data) })
  child.stderr.on('data', (data: Buffer) => { output += String(data) })
  const status = await new Promise<number | null>((resolve) => { child.once('close', resolve) })
  if (status !== 0 && status !== 1) throw new Error(`oxlint: ${output}`)
  const records = JSON.parse(readFileSync(collected, 'utf8')) as FileRecord[]
  const missing = files.find((file) => !records.some((record) => record.file === file))
  if (missing !== undefined) throw new Error(`oxlint passed over ${root}/${missing}: ${output}`)
  return findingsOf(records)
}

function findingsOf(records: readonly FileRecord[]): LintFinding[] {
  return records.flatMap(({ file, findings }) => findings.flatMap((finding) => {
    const { rule, line, column, endLine, endColumn, resolved, specifier } = finding
    if (rule === 'stratalint/internal') throw new Error(`${file}: ${finding.what}`)
    if (!EDGE_RULES.includes(rule.slice('architecture/'.length))) return []
    const target = resolved === undefined ? `nowhere ${specifier}` : rule === 'architecture/external-placement' ? `package ${resolved}` : resolved
    return [`${file} | ${line}:${column}-${endLine}:${endColumn} | ${rule} | ${target}`]
  })).sort()
}

/** Bundles the plugin from its sources, because oxlint loads it in a process of its own that knows nothing of them. */
export async function bundlePlugin(): Promise<string> {
  const folder = join(repository, 'node_modules/.cache/stratalint-parity')
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(join(folder, 'dist'), { recursive: true })
  // The policy package reads its version from the package.json above its build.
  copyFileSync(join(repository, 'packages/policy/package.json'), join(folder, 'package.json'))
  const { workspaces } = JSON.parse(readFileSync(join(repository, 'package.json'), 'utf8')) as { workspaces: string[] }
  const alias = Object.fromEntries(workspaces.filter((member) => member !== 'presets/architectures').map((member) => {
    const { name } = JSON.parse(readFileSync(join(repository, member, 'package.json'), 'utf8')) as { name: string }
    return [name, join(repository, member, member.startsWith('rules/') ? '' : 'src', 'index.ts')]
  }))
  const bundle = await rolldown({
    input: join(repository, 'rules/architecture/index.ts'), platform: 'node', resolve: { alias },
    external: [/^node:/, /^(?!@stratalint\/)[^./]/, /^@stratalint\/architectures/],
  })
  const file = join(folder, 'dist/plugin.mjs')
  await bundle.write({ file, format: 'esm', codeSplitting: false })
  return file
}
