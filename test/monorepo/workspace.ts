import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Finding } from '@stratalint/core'
import { onTestFinished } from 'vitest'
import { fixtureFolder } from '../support/check-fixture.ts'

const repository = fileURLToPath(new URL('../..', import.meta.url))

/** Copies a fixture to a temporary folder, with the built stratalint and a task runner installed as npm would. */
export function installWorkspace(fixture: string, runner: string): string {
  const root = realpathSync(mkdtempSync(join(tmpdir(), `stratalint-${fixture}-`)))
  cpSync(fixtureFolder(fixture), root, { recursive: true })
  link(join(repository, 'packages/cli'), join(root, 'node_modules/stratalint'))
  link(join(repository, 'packages/cli/bin/stratalint.js'), join(root, 'node_modules/.bin/stratalint'))
  link(join(repository, 'node_modules', runner), join(root, 'node_modules', runner))
  for (const name of ['money', 'orders', 'mailer'])
    link(join(root, 'packages', name), join(root, 'node_modules/@demo', name))
  return root
}

/** Takes a workspace away. */
export function remove(root: string): void {
  rmSync(root, { recursive: true, force: true, maxRetries: 5 })
}

/** What a runner of tasks left behind. */
export interface TaskRun {
  status: number | null
  output: string
}

/** Runs a tool in a workspace as a script of its package.json would, with nothing sent anywhere. */
export function run(root: string, command: readonly string[], env: NodeJS.ProcessEnv = {}): TaskRun {
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
      ...env,
    },
  })
  return { status, output: stdout + stderr }
}

/** Joins what the packages' checks wrote. */
export function mergeAll(root: string): { status: number | null; summary: Record<string, number>; found: string[] } {
  const files = ['money', 'orders', 'mailer'].map((name) => `packages/${name}/architecture.json`)
  const { status, output } = run(root, ['node_modules/.bin/stratalint', 'merge', ...files, '--format', 'json'])
  const { summary, findings } = JSON.parse(output) as { summary: Record<string, number>; findings: Finding[] }
  return { status, summary, found: findings.map(({ file, line, rule }) => `${file}:${line} ${rule}`) }
}

/** Puts a file back when the test is over; a runner then finds its earlier results again. */
export function restoreAfter(root: string, file: string): void {
  const before = readFileSync(join(root, file))
  onTestFinished(() => writeFileSync(join(root, file), before))
}

/** Changes a file of a workspace. */
export function edit(root: string, file: string, change: (text: string) => string): void {
  writeFileSync(join(root, file), change(readFileSync(join(root, file), 'utf8')))
}

function link(target: string, path: string): void {
  mkdirSync(dirname(path), { recursive: true })
  symlinkSync(target, path)
}
