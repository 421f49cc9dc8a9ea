import type { Finding } from '@stratalint/core'
import { runCli } from '../support/run-cli.ts'
import { HARNESS, temporaryProject } from '../support/temporary-project.ts'

export { HARNESS, temporaryProject as project }

/** A service, and a type that imports it: one violation at 1:28. */
export const VIOLATION = {
  ...HARNESS,
  'src/domains/orders/types/order.ts': "import type { Price } from '../service/price'\n\nexport type Total = Price\n",
  'src/domains/orders/service/price.ts': 'export interface Price { amount: number }\n',
}

/** Two files with the import in the right direction. */
export const CLEAN = {
  ...HARNESS,
  'src/domains/orders/types/price.ts': 'export interface Price { amount: number }\n',
  'src/domains/orders/service/order.ts': "import type { Price } from '../types/price'\n\nexport type Total = Price\n",
}

/** The JSON output of a check. */
export interface JsonRun {
  status: number | null
  stderr: string
  summary: Record<string, number>
  findings: Finding[]
  /** `file:line:column rule` of each finding. */
  found: string[]
}

/** Checks a folder and reads the JSON. */
export function checkJson(cwd: string, args: readonly string[] = []): JsonRun {
  const { status, stdout, stderr } = runCli(['check', '--format', 'json', ...args], { cwd })
  if (!stdout.startsWith('{')) throw new Error(`No JSON (exit ${status}): ${stdout}${stderr}`)
  const { summary, findings } = JSON.parse(stdout) as Pick<JsonRun, 'summary' | 'findings'>
  return {
    status,
    stderr,
    summary,
    findings,
    found: findings.map(({ file, line, column, rule }) => `${file}:${line}:${column} ${rule}`),
  }
}
