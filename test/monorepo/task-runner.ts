import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Finding } from '@stratalint/core'
import { onTestFinished } from 'vitest'
import { fixtureFolder } from '../support/check-fixture.ts'

const repository = fileURLToPath(new URL('../..', import.meta.url))
const PACKAGES = ['money', 'orders', 'mailer']

/** Copies a fixture to a temporary folder and links the built stratalint and a task runner as npm would. */
export function installWorkspace(fixture: string, runner: string): string {
  const root = realpathSync(mkdtempSync(join(tmpdir(), `stratalint-${fixture}-`)))
  cpSync(fixtureFolder(fixture), root, { recursive: true })
  link(join(repository, 'packages/cli'), join(root, 'node_modules/stratalint'))
  link(join(repository, 'packages/cli/bin/stratalint.js'), join(root, 'node_modules/.bin/stratalint'))
  link(join(repository, 'node_modules', runner), join(root, 'node_modules', runner))
  for (const name of PACKAGES) link(join(root, 'packages', name), join(root, 'node_modules/@demo', name))
  return root
}

export function removeWorkspace(root: string): void {
  rmSync(root, { recursive: true, force: true, maxRetries: 5 })
}

/** The exit status and all output of a task runner. */
export interface TaskRun {
  status: number | null
  output: string
}

/** Runs a tool in a workspace as a script of its package.json would, without network access. */
export function runTask(root: string, command: readonly string[]): TaskRun {
  const { CI: _, ...inherited } = process.env
  const { status, stdout, stderr } = spawnSync(process.execPath, command, {
    cwd: root,
    encoding: 'utf8',
    env: {
      ...inherited,
      NO_COLOR: '1',
      PATH: `${join(root, 'node_modules/.bin')}:${process.env['PATH']}`,
      TURBO_TELEMETRY_DISABLED: '1',
      TURBO_NO_UPDATE_NOTIFIER: '1',
      DO_NOT_TRACK: '1',
      NX_DAEMON: 'false',
      NX_NO_CLOUD: 'true',
      NX_TUI: 'false',
    },
  })
  return { status, output: stdout + stderr }
}

/** Merges the JSON of all packages; the summary without its counts of zero and the time. */
export function mergeAll(root: string): { status: number | null; summary: Record<string, number>; found: string[] } {
  const files = PACKAGES.map((name) => `packages/${name}/architecture.json`)
  const { status, output } = runTask(root, ['node_modules/.bin/stratalint', 'merge', ...files, '--format', 'json'])
  const { summary, findings } = JSON.parse(output) as { summary: Record<string, number>; findings: Finding[] }
  const counts = Object.entries(summary).filter(([name, count]) => count !== 0 && name !== 'durationMs')
  return {
    status,
    summary: Object.fromEntries(counts),
    found: findings.map(({ file, line, rule }) => `${file}:${line} ${rule}`),
  }
}

/** Edits a file and restores it after the test, so that the runner finds its earlier results again. */
export function edit(root: string, file: string, change: (text: string) => string): void {
  const path = join(root, file)
  const before = readFileSync(path, 'utf8')
  onTestFinished(() => writeFileSync(path, before))
  writeFileSync(path, change(before))
}

function link(target: string, path: string): void {
  mkdirSync(dirname(path), { recursive: true })
  symlinkSync(target, path)
}
