import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { transcriptOf } from '../cli/transcript.ts'
import { runCli } from '../support/run-cli.ts'
import { temporaryProject } from '../support/temporary-project.ts'
import { DEBT } from './project.ts'

interface Item {
  id: string
  title: string
  resolves: number
  lines: number
  linesAre: string
  findings: { id: string; status: string; reason: string | null }[]
  fix: { ids: string[] } | { reason: string }
  command: string
  verify: string
}

interface Document {
  summary: { findings: Record<string, number>; causes: number; dismissed: object; complete: boolean }
  items: Item[]
}

function jsonOf(cwd: string, ...args: string[]): Document {
  return JSON.parse(runCli(['sweep', '--format', 'json', ...args], { cwd }).stdout) as Document
}

let cwd: string
const removals: (() => void)[] = []
beforeAll(() => {
  cwd = temporaryProject(DEBT, (remove) => removals.push(remove))
  // Two findings are older than the baseline.
  const rows = join(cwd, 'src/domains/orders/repo/rows.ts')
  const text = readFileSync(rows, 'utf8')
  rmSync(rows)
  runCli(['baseline'], { cwd })
  writeFileSync(rows, text)
})
afterAll(() => removals.forEach((remove) => remove()))

describe('the items of a project', () => {
  it('are printed with their steps, and the commands that carry out and verify them', () => {
    expect(transcriptOf(['sweep'], { cwd })).toMatchSnapshot()
  })

  it('are printed as a checklist', () => {
    expect(transcriptOf(['sweep', '--format', 'markdown', '--limit', '2'], { cwd })).toMatchSnapshot()
  })

  it('are printed as issues', () => {
    expect(transcriptOf(['sweep', '--format', 'github', '--limit', '1'], { cwd })).toMatchSnapshot()
  })

  it('have each finding once, whatever its status', () => {
    const { summary, items } = jsonOf(cwd, '--limit', 'all')
    expect(summary).toMatchObject({ findings: { open: 1, baselined: 3, silenced: 1, excepted: 1 }, complete: true })
    const findings = items.flatMap((item) => item.findings)
    expect(new Set(findings.map(({ id }) => id)).size).toBe(findings.length)
    expect(findings.map(({ status }) => status).sort()).toEqual([
      'baselined',
      'baselined',
      'baselined',
      'excepted',
      'open',
      'silenced',
    ])
    expect(findings.find(({ status }) => status === 'silenced')!.reason).toBe('the ledger rounds too')
    expect(findings.find(({ status }) => status === 'excepted')!.reason).toBe('until limits move')
  })

  it('are limited by number, rule and path', () => {
    expect(jsonOf(cwd, '--limit', '1')).toMatchObject({ summary: { complete: false }, items: [{ resolves: 3 }] })
    expect(jsonOf(cwd, '--rule', 'max-file-lines').items.map(({ resolves }) => resolves)).toEqual([1])
    expect(jsonOf(cwd, 'src/domains/orders/types').items.map(({ resolves }) => resolves)).toEqual([2])
  })

  it('have a command that verifies: it fails before the repair, and not after it', () => {
    const fresh = temporaryProject(DEBT)
    const [item] = jsonOf(fresh, '--limit', '1').items as [Item]
    const run = (command: string): number | null => runCli(command.split(' ').slice(2), { cwd: fresh }).status
    expect(run(item.verify)).toBe(1)
    expect(run(item.command)).toBe(0)
    expect(run(item.verify)).toBe(0)
  })
})

describe('wrong arguments', () => {
  it.each([
    [['--limit', '0'], '--limit: expected a whole number from 1, or all, got 0.'],
    [['--apply', 'x'], '--apply: expected a whole number from 1, got x.'],
    [['--dismiss', 'aaaaaaaaaaaa'], '--dismiss requires --reason "…": why the item is dismissed.'],
    [['--dismiss', 'aaaaaaaaaaaa', '--reason', ' '], '--dismiss requires --reason "…": why the item is dismissed.'],
    [['--reason', 'why'], '--reason requires --dismiss.'],
    [['--apply', '1', '--limit', '2'], '--apply cannot be combined with --limit.'],
  ])('%j', (args, message) => {
    const { status, stdout, stderr } = runCli(['sweep', ...args], { cwd })
    expect([status, stdout, stderr.split('\n')[0]]).toEqual([2, '', message])
  })

  it('an item that does not exist', () => {
    expect(runCli(['sweep', '--dismiss', 'aaaaaaaaaaaa', '--reason', 'why'], { cwd })).toEqual({
      status: 2,
      stdout: '',
      stderr:
        'No item has the id aaaaaaaaaaaa. It may be done or dismissed, or be outside the given paths and rules.\n',
    })
  })
})

describe('a project that cannot be swept', () => {
  it('has no policy', () => {
    expect(runCli(['sweep'], { cwd: temporaryProject() })).toMatchObject({ status: 2, stdout: '' })
  })

  it('has a file that does not parse, which the exit code says', () => {
    const broken = temporaryProject({ ...DEBT, 'src/domains/orders/ui/page.ts': 'export const = 1\n' })
    const { status, stdout, stderr } = runCli(['sweep', '--limit', '1'], { cwd: broken })
    expect(status).toBe(2)
    expect(stdout).toContain('Move type Price')
    expect(stderr).toBe('Something could not be checked, so items may be missing. stratalint check names it.\n')
  })
})

it('has nothing to sweep where nothing is left', () => {
  const clean = temporaryProject({
    'stratalint.config.json': '{ "extends": "harness" }',
    'src/utils/a.ts': 'export const a = 1\n',
  })
  expect(runCli(['sweep'], { cwd: clean })).toEqual({
    status: 0,
    stdout: 'Nothing to sweep: no findings, open or left.\n',
    stderr: '',
  })
})

it('shows hostile names as data, in every format', () => {
  const name = "src/domains/orders/types/a](x) <img src=x> `b` 'c'\n::error::d.ts"
  const hostile = temporaryProject({
    ...DEBT,
    [name]: `import type { Price } from '../service/price'\n\nexport type T = Price\n`,
  })
  for (const format of ['text', 'markdown', 'github', 'json']) {
    const { status, stdout } = runCli(['sweep', '--format', format, '--limit', 'all'], { cwd: hostile })
    expect([format, status]).toEqual([format, 0])
    expect(stdout).not.toMatch(/^\s*::error/m)
    // A backslash or code of Markdown goes before what would be HTML or a link.
    if (format === 'markdown') expect(stdout.replace(/`[^`\n]*`/g, '')).not.toMatch(/(?<!\\)(?:\]\(|<img)/)
    if (format === 'json') {
      const { items } = JSON.parse(stdout) as Document
      expect(items.some(({ findings }) => JSON.stringify(findings).includes('::error::d.ts'))).toBe(true)
    }
  }
})
