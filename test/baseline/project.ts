import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Finding } from '@stratalint/core'
import { runCli, type CliRun } from '../support/run-cli.ts'
import { temporaryProject } from '../support/temporary-project.ts'
import { writeTree } from '../support/tree.ts'

export const ORDER = 'src/domains/orders/types/order.ts'
export const CART = 'src/domains/orders/types/cart.ts'
export const PRICE = 'src/domains/orders/service/price.ts'
export const TAX = 'src/domains/orders/service/tax.ts'

/** Two files of types, each with an import of a service. */
export const TWO_FINDINGS = {
  'stratalint.config.json': '{ "extends": "harness" }',
  [ORDER]:
    "import { price, tip } from '../service/price'\n\nexport type Order = ReturnType<typeof price> | typeof tip\n",
  [CART]: "import { tax } from '../service/tax'\n\nexport type Cart = ReturnType<typeof tax>\n",
  [PRICE]: 'export const price = (): number => 1\nexport const tip = 2\n',
  [TAX]: 'export const tax = (): number => 1\n',
}

/** A project in a temporary folder, which is removed after the test. */
export interface Sandbox {
  root: string
  write(files: Record<string, string>): void
  git(...args: string[]): string
  run(...args: string[]): CliRun
  baseline(...args: string[]): CliRun
  check(...args: string[]): CliRun & { summary: Record<'findings' | 'new' | 'baselined', number>; found: string[] }
  /** The lines of the baseline file; `null` if there is none. */
  lines(): string[] | null
}

/** Writes a project and, by default, its baseline. */
export function sandbox(files: Record<string, string>, { baseline = true }: { baseline?: boolean } = {}): Sandbox {
  const root = temporaryProject()
  const run = (...args: string[]): CliRun => runCli(args, { cwd: root, env: { CI: '' } })
  const path = join(root, 'stratalint.baseline.json')
  const box: Sandbox = {
    root,
    write: (more) => writeTree(root, more),
    git: (...args) =>
      execFileSync(
        'git',
        ['-c', 'user.name=t', '-c', 'user.email=t@example.org', '-c', 'init.defaultBranch=main', ...args],
        { cwd: root, encoding: 'utf8', stdio: 'pipe' },
      ),
    run,
    baseline: (...args) => run('baseline', ...args),
    check(...args) {
      const ran = run('check', '--format', 'json', ...args)
      if (!ran.stdout.startsWith('{')) throw new Error(`No JSON (exit ${ran.status}): ${ran.stdout}${ran.stderr}`)
      const { summary, findings } = JSON.parse(ran.stdout) as {
        summary: Record<'findings' | 'new' | 'baselined', number>
        findings: Finding[]
      }
      return { ...ran, summary, found: findings.map(({ file, line, rule }) => `${file}:${line} ${rule.split('/')[1]}`) }
    },
    lines: () => (existsSync(path) ? readFileSync(path, 'utf8').split('\n') : null),
  }
  box.write(files)
  if (baseline) writeBaseline(box, JSON.stringify(files), path)
  return box
}

const knownBaselines = new Map<string, string>()

/** Many tests start from the same project, so its baseline is computed once. */
function writeBaseline(box: Sandbox, key: string, path: string): void {
  const known = knownBaselines.get(key)
  if (known !== undefined) return writeFileSync(path, known)
  const { status, stdout, stderr } = box.baseline()
  if (status !== 0) throw new Error(`baseline exits ${status}: ${stdout}${stderr}`)
  knownBaselines.set(key, readFileSync(path, 'utf8'))
}

/** The result of a check if all findings are baselined. */
export const BASELINED = (count: number): object => ({
  status: 0,
  found: [],
  summary: { findings: count, new: 0, baselined: count },
})
