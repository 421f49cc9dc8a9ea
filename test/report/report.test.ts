import Ajv from 'ajv'
import schema from '@stratalint/report/report.schema.json' with { type: 'json' }
import type { CodebaseReport } from '@stratalint/report'
import { spawnSync } from 'node:child_process'
import { cpSync, existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { project, VIOLATION } from '../cli/project.ts'
import { stable, transcriptOf } from '../cli/transcript.ts'
import { fixtureFolder } from '../support/check-fixture.ts'
import { runCli } from '../support/run-cli.ts'
import { temporaryProject } from '../support/temporary-project.ts'

const validate = new Ajv({ allErrors: true }).compile(schema)

let shop: string
let report: CodebaseReport

function reportOf(cwd: string, ...flags: string[]): CodebaseReport {
  const { stdout, stderr } = runCli(['report', '--format', 'json', ...flags], { cwd })
  if (!stdout.startsWith('{')) throw new Error(stdout + stderr)
  return JSON.parse(stdout) as CodebaseReport
}

beforeAll(() => {
  shop = temporaryProject({}, afterAll)
  cpSync(fixtureFolder('shop/violations'), shop, { recursive: true })
  report = reportOf(shop)
})

/** The day of a run is no part of a snapshot. */
const undated = (text: string): string => stable(text).replace(/\d{4}-\d{2}-\d{2}/g, '<date>')

describe('the JSON of a report', () => {
  it('is as its schema says', () => {
    validate(report)
    expect(validate.errors ?? []).toEqual([])
  })

  it('has every part of every sum', () => {
    const { formula, cells, domains, whole } = report
    const { weights: w, parts } = formula
    for (const { counts: c, base, score, parts: own } of [whole, ...cells, ...domains]) {
      const weights = {
        findings: c.errors * w['error']! + c.warnings * w['warning']!,
        debt:
          c.baselinedErrors * w['baselinedError']! +
          c.baselinedWarnings * w['baselinedWarning']! +
          c.silenced * w['silenced']! +
          c.unexplained * w['unexplained']! +
          c.exceptions * w['exception']!,
        cycles: c.inRunTimeCycles * w['runTimeCycle']! + c.inTypeCycles * w['typeCycle']!,
        size: c.excess,
        coupling: c.coupled,
      }
      expect(base).toBe(Math.max(c.files - c.decayed, c.files * formula.leastBase))
      const lost = Object.entries(weights).map(([name, weight]) => {
        const { most, half } = parts[name as keyof typeof weights]
        expect(own[name as keyof typeof weights].weight).toBeCloseTo(weight, 4)
        const rate = weight / base
        return (most * rate) / (rate + half!)
      })
      const untested = c.testable === 0 ? 0 : (parts.tests.most * c.untested) / c.testable
      expect(score).toBeCloseTo(100 - untested - lost.reduce((sum, one) => sum + one, 0), 2)
    }
  })

  it('counts what the check reports', () => {
    const check = JSON.parse(runCli(['check', '--format', 'json'], { cwd: shop }).stdout) as {
      summary: { findings: number; suppressed: number; files: number }
      findings: unknown[]
    }
    const states = report.findings.map(({ state }) => state)
    expect([
      states.filter((state) => state === 'open').length,
      states.filter((state) => state.startsWith('silenced')).length,
      report.cells.reduce((sum, { counts }) => sum + counts.files, 0),
    ]).toEqual([
      check.findings.length,
      check.summary.suppressed,
      // The policy has findings of its own.
      check.summary.files + 1,
    ])
    expect(report.cycles.map(({ hops }) => hops.length)).toEqual([3, 2, 2, 2, 2, 2, 2, 2, 1])
  })
})

it('prints the worst cells, the cycles and what to run next', () => {
  expect(undated(transcriptOf(['report'], { cwd: shop }))).toMatchSnapshot()
})

it.each(['markdown', 'mermaid', 'dot'])('prints %s', (format) => {
  expect(undated(transcriptOf(['report', '--format', format], { cwd: project(VIOLATION) }))).toMatchSnapshot()
})

it('suggests no command that was just given', () => {
  const { stdout } = runCli(['report', '--record'], { cwd: project(VIOLATION) })
  expect(/^ {2}stratalint report --record/m.exec(stdout)).toBeNull()
})

describe('the history', () => {
  it('has no grades of a project that could not be checked', () => {
    const cwd = project({ ...VIOLATION, 'src/utils/broken.ts': 'export {{\n' })
    const { status, stderr } = runCli(['report', '--record'], { cwd })
    expect([status, stderr]).toEqual([2, 'Nothing was recorded, because something could not be checked.\n'])
    expect(existsSync(join(cwd, 'stratalint.history.jsonl'))).toBe(false)
  })

  it('has one line per day, and shows the trend', () => {
    const cwd = project(VIOLATION)
    const path = join(cwd, 'stratalint.history.jsonl')
    runCli(['report', '--record'], { cwd })
    const [today = ''] = readFileSync(path, 'utf8').split('\n')
    writeFileSync(
      path,
      `${today.replace(/"date":"[^"]+"/, '"date":"2020-01-06"').replace(/"score":[\d.]+/, '"score":88')}\n`,
    )
    const { stdout } = runCli(['report', '--record'], { cwd })
    runCli(['report', '--record'], { cwd })
    expect(readFileSync(path, 'utf8').trim().split('\n').length).toBe(2)
    expect(/2020-01-06 . 88\.0 → .*\)/.exec(undated(stdout).replace('<date>', '2020-01-06'))).not.toBeNull()
    expect(reportOf(cwd).history.map(({ date }) => date)[0]).toBe('2020-01-06')
  })

  it('is not used where it cannot be read', () => {
    const cwd = project({ ...VIOLATION, 'old.jsonl': '{"date":"yesterday"}\n', 'merged.jsonl': '<<<<<<< HEAD\n' })
    expect(
      [['old.jsonl'], ['merged.jsonl'], ['none.jsonl'], ['src']].map(([name]) => {
        const { status, stdout, stderr } = runCli(['report', '--history', name!], { cwd })
        return [status, stdout, stderr]
      }),
    ).toMatchSnapshot()
  })

  it('is computed from git for the last weeks, by the policy of today', () => {
    const cwd = project(VIOLATION)
    const git = (date: string, ...args: string[]): void => {
      const env = { ...process.env, GIT_COMMITTER_DATE: date, GIT_AUTHOR_DATE: date }
      const settings = ['-c', 'user.name=x', '-c', 'user.email=x@example.com', '-c', 'commit.gpgsign=false']
      expect(spawnSync('git', [...settings, ...args], { cwd, env }).status).toBe(0)
    }
    const daysAgo = (days: number): string => new Date(Date.now() - days * 86_400_000).toISOString()
    const pricing = join(cwd, 'src/domains/orders/types/order.ts')
    const violation = readFileSync(pricing, 'utf8')
    git(daysAgo(40), 'init', '-q')
    writeFileSync(pricing, 'export type Total = number\n')
    git(daysAgo(40), 'add', '.')
    git(daysAgo(40), 'commit', '-qm', 'clean')
    writeFileSync(pricing, violation)
    git(daysAgo(10), 'commit', '-qam', 'decayed')
    const { history, whole, hotspots } = reportOf(cwd, '--weeks', '4')
    const scores = history.map(({ score }) => score)
    expect([scores.length, new Set(scores.slice(0, 3)).size, scores[3]]).toEqual([4, 1, whole.score])
    expect(scores[0]! > scores[3]!).toBe(true)
    expect(hotspots.map(({ file, commits }) => [file, commits])).toEqual([['src/domains/orders/types/order.ts', 2]])
    expect(existsSync(join(cwd, 'stratalint.history.jsonl'))).toBe(false)
    const outside = runCli(['report', '--weeks', '4'], { cwd: project(VIOLATION) })
    expect([outside.status, outside.stderr]).toMatchSnapshot()
  })
})

it.each([
  ['nothing to read', [], {}],
  ['no source file', [], { 'stratalint.config.json': '{ "extends": "harness" }' }],
  ['an argument', ['src'], VIOLATION],
  ['an unknown format', ['--format', 'pdf'], VIOLATION],
  ['weeks that are no number', ['--weeks', 'many'], VIOLATION],
  ['an unknown grade', ['--min-grade', 'S'], VIOLATION],
  ['a grade that is too low', ['--min-grade', 'A'], VIOLATION],
  ['a file that does not parse', ['--format', 'mermaid'], { ...VIOLATION, 'src/utils/broken.ts': 'export {{\n' }],
])('exits with %s', (_, flags, files) => {
  const { status, stdout, stderr } = runCli(['report', ...flags], { cwd: project(files) })
  expect([status, stdout.split('\n', 1)[0], stderr]).toMatchSnapshot()
})

describe('hostile names', () => {
  const NAME = `<img src=x onerror=alert(1)>"'\n::error::\n##vso[x]](http://x) | \${1}</script><!--`
  const DOMAIN = `a"]-->b[<b>`

  it.each(['text', 'html', 'markdown', 'json', 'mermaid', 'dot'])('break no %s', (format) => {
    const cwd = project({
      ...VIOLATION,
      [`src/domains/${DOMAIN}/types/${NAME.replaceAll('/', '')}.ts`]: "import '../service/other'\n",
      [`src/domains/${DOMAIN}/service/other.ts`]: 'export {}\n',
    })
    const { status, stdout } = runCli(['report', '--format', format], { cwd })
    expect(status).toBe(0)
    expect(stdout).not.toMatch(/^\s*::error/m)
    expect(stdout).not.toMatch(/##(?:vso)?\[/)
    if (format !== 'json' && format !== 'text' && format !== 'dot') expect(stdout).not.toContain('<img')
    if (format === 'mermaid') expect(stdout).not.toContain(DOMAIN)
    if (format === 'dot') expect(stdout).toContain(String.raw`a\"]-->b[<b>/types`)
    if (format === 'markdown') expect(stdout).not.toContain('](http')
  })
})
