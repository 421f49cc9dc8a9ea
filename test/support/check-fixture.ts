import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Finding } from '@stratalint/core'
import { locate, type Expected, type Table } from '../fixtures/expected/table.ts'
import { runCli } from './run-cli.ts'

/** A finding without its texts. */
export type Found = Pick<Finding, 'file' | 'line' | 'column' | 'rule'> & { resolved: string | null }

/** The folder of a fixture with a name such as `shop/clean`. */
export function fixtureFolder(name: string): string {
  return fileURLToPath(new URL(`../../fixtures/${name}`, import.meta.url))
}

/** Checks a fixture with the built command line. */
export function checkFixture(
  name: string,
  flags: readonly string[] = [],
): { status: number | null; stderr: string; checked: number; found: Found[]; findings: Finding[] } {
  const { status, stdout, stderr } = runCli(['check', '--format', 'json', ...flags], { cwd: fixtureFolder(name) })
  if (!stdout.startsWith('{')) throw new Error(`check of ${name} printed no JSON (exit ${status}): ${stdout}${stderr}`)
  const { summary, findings } = JSON.parse(stdout) as { summary: { files: number }; findings: Finding[] }
  const found = findings.map(({ file, line, column, rule, resolved = null }) => ({
    file,
    line,
    column,
    rule,
    resolved,
  }))
  return { status, stderr, checked: summary.files, found: found.sort(byText), findings }
}

/** The findings that a fixture's `expected.json` lists. */
export function expectedOf(name: string): Found[] {
  return foundIn(JSON.parse(readFileSync(join(fixtureFolder(name), 'expected.json'), 'utf8')) as Expected[])
}

/** The findings that the table of a fixture lists. */
export function tabulated(name: string, table: Table): Found[] {
  return foundIn(locate(fixtureFolder(name), table))
}

function foundIn(expected: readonly Expected[]): Found[] {
  return expected
    .map(({ file, line, column, rule, target }) => ({ file, line, column, rule, resolved: target }))
    .sort(byText)
}

function byText(a: Found, b: Found): number {
  const [left, right] = [a, b].map((found) => JSON.stringify(found))
  return left! < right! ? -1 : 1
}
