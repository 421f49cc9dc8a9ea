import { groupBy, inlineMessage, type Finding } from '@stratalint/core'
import { renderAgent } from '@stratalint/report'
import { ESLint } from 'eslint'
import { countTokens } from 'gpt-tokenizer/encoding/o200k_base'
import { spawnSync } from 'node:child_process'
import { cpSync, readdirSync, realpathSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { stripVTControlCharacters } from 'node:util'
import type { Site } from './contenders/contender.ts'
import { eslintContenders } from './contenders/eslint.ts'
import { fallowContenders, fallowProgram, readReport } from './contenders/fallow.ts'
import { generate } from './generate.ts'
import { installRivals, type Rivals } from './rivals.ts'

const root = resolve(dirname(fileURLToPath(import.meta.url)), '../..')
const bin = join(root, 'packages/cli/bin/stratalint.js')
const rivals = installRivals(join(root, 'node_modules/.cache/stratalint-bench'), (text) =>
  process.stderr.write(`${text}\n`),
)
/** How many findings a report of an agent's own change typically has. */
const TYPICAL = [1, 3, 10, 50]
const lines = Number(process.argv[2] ?? 50_000)

/** What one tool prints about one codebase. */
interface Output {
  name: string
  findings: number
  text: string
}

for (const [title, site] of [
  ['the shop of the fixtures', shop()],
  [`${lines} generated lines`, generated(lines)],
] as const) {
  const outputs = [...(await ofStratalint(site)), ...ofBoundaries(site, rivals), ...ofFallow(site, rivals)]
  process.stdout.write(`${table(title, outputs)}\n`)
}

function shop(): Site {
  const folder = emptyFolder('shop')
  cpSync(join(root, 'fixtures/shop/violations'), folder, { recursive: true })
  const foldersOf = (path: string): string[] =>
    readdirSync(join(folder, path), { withFileTypes: true }).flatMap((one) => (one.isDirectory() ? [one.name] : []))
  const corpus = { domains: foldersOf('src/domains'), providers: foldersOf('src/providers') } as Site['corpus']
  return { folder, corpus }
}

function generated(size: number): Site {
  const folder = emptyFolder('corpus')
  return { folder, corpus: generate(folder, { lines: size, seed: 1, violations: size / 500 }) }
}

function emptyFolder(name: string): string {
  const folder = join(realpathSync(tmpdir()), 'stratalint-bench', `tokens-${name}`)
  rmSync(folder, { recursive: true, force: true })
  return folder
}

/** Our formats, and ESLint's for the same findings. */
async function ofStratalint(site: Site): Promise<Output[]> {
  const check = (...args: string[]): string => run([process.execPath, bin, 'check', ...args], site.folder)
  const { findings } = JSON.parse(check('--format', 'json')) as { findings: Finding[] }
  const of = (name: string, text: string): Output => ({ name, findings: findings.length, text })
  return [
    of('stratalint, agent', check('--format', 'agent', '--budget', '999999999')),
    of('stratalint, pretty', check('--format', 'pretty')),
    of('the same findings in ESLint’s stylish', await stylish(findings, site)),
    ...(await Promise.all(TYPICAL.filter((count) => count < findings.length).map((count) => ofSome(count)))).flat(),
  ]

  /** Some findings from all over the code, as if there were no others. */
  async function ofSome(count: number): Promise<Output[]> {
    const some = findings.filter(
      (_, index) =>
        Math.floor((index * count) / findings.length) !== Math.floor(((index - 1) * count) / findings.length),
    )
    const [displayPath, command] = [(file: string) => file, 'npx stratalint check --format=agent']
    const agent = { budget: Infinity, skip: 0, command, verify: command }
    const errors = some.filter(({ severity }) => severity === 'error').length
    const counts = { error: errors, warning: some.length - errors }
    const named = Object.entries(counts).filter(([, number]) => number > 0)
    const verdict = `${named.map(([name, number]) => `${number} ${name}${number === 1 ? '' : 's'}`).join(' and ')}.`
    return [
      {
        name: `stratalint, agent, ${count} of them`,
        findings: some.length,
        text: await renderAgent({ verdict, findings: some }, { displayPath, agent }),
      },
      { name: `the same ${count} in ESLint’s stylish`, findings: some.length, text: await stylish(some, site) },
    ]
  }
}

async function stylish(findings: readonly Finding[], { folder }: Site): Promise<string> {
  const results = [...groupBy(findings, ({ file }) => file)].map(([file, group]) => ({
    filePath: join(folder, file),
    messages: group.map((finding) => ({
      ruleId: finding.rule,
      severity: finding.severity === 'error' ? 2 : 1,
      line: finding.line,
      column: finding.column,
      message: inlineMessage(finding),
    })),
    errorCount: group.filter(({ severity }) => severity === 'error').length,
    warningCount: group.filter(({ severity }) => severity === 'warn').length,
  }))
  const formatter = await new ESLint({ cwd: root, overrideConfigFile: true }).loadFormatter('stylish')
  return stripVTControlCharacters(await formatter.format(results as unknown as ESLint.LintResult[]))
}

function ofBoundaries(site: Site, { problem }: Rivals): Output[] {
  const contender = eslintContenders.find(({ name }) => name.includes('boundaries'))!
  if (contender.needs!.some((name) => problem(name) !== null)) return []
  contender.configure!(site, rivals)
  const command = contender.command(site, rivals).map((argument) => (argument === 'json' ? 'stylish' : argument))
  const text = stripVTControlCharacters(run(command, site.folder))
  return [{ name: 'eslint-plugin-boundaries, stylish', findings: text.match(/^ +\d+:\d+ /gm)?.length ?? 0, text }]
}

function ofFallow(site: Site, { problem }: Rivals): Output[] {
  if (problem('fallow') !== null) return []
  const [contender] = fallowContenders
  contender!.configure!(site, rivals)
  const findings = readReport(run(contender!.command(site, rivals), site.folder)).length
  const program = [...fallowProgram(rivals), 'architecture', '--root', site.folder, '--no-cache']
  return [
    {
      name: 'fallow, for people (leaves most of them out)',
      findings,
      text: stripVTControlCharacters(run(program, site.folder)),
    },
    { name: 'fallow, compact', findings, text: run([...program, '--format', 'compact', '--quiet'], site.folder) },
  ]
}

function run([program, ...args]: readonly string[], cwd: string): string {
  const { stdout, stderr, status } = spawnSync(program!, args, {
    cwd,
    encoding: 'utf8',
    maxBuffer: 1024 ** 3,
    env: { ...process.env, NO_COLOR: '1' },
  })
  if (status !== 0 && status !== 1) throw new Error(`exit ${status} of ${args.join(' ')}: ${stderr.slice(0, 300)}`)
  return stdout
}

function table(title: string, outputs: readonly Output[]): string {
  const rows = outputs.map(({ name, findings, text }) => {
    const tokens = countTokens(text)
    return `| ${name} | ${findings} | ${tokens} | ${(tokens / Math.max(1, findings)).toFixed(1)} |`
  })
  return [
    `\nTokens (o200k) for ${title}`,
    '',
    '| output | findings | tokens | per finding |',
    '|---|---:|---:|---:|',
    ...rows,
  ].join('\n')
}
