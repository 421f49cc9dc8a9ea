import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect } from 'vitest'
import { runCli } from '../support/run-cli.ts'
import { checkJson, project } from './project.ts'

/** Runs `init --yes`, then a check without the baseline: the text of the config, and the rule and file of each finding. */
export function initAndCheck(files: Record<string, string>): { config: string; findings: string[]; outside: number } {
  const folder = project(files)
  const { status, stderr } = runCli(['init', '--yes'], { cwd: folder })
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
  const name = readdirSync(folder).find((file) => file.startsWith('stratalint.config.'))!
  const { findings, summary } = checkJson(folder, ['--no-baseline'])
  return {
    config: readFileSync(join(folder, name), 'utf8'),
    findings: findings.map(({ rule, file }) => `${rule} ${file}`),
    outside: summary['outside']!,
  }
}
