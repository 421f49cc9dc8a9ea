import { readFileSync, writeFileSync } from 'node:fs'
import { cpus } from 'node:os'
import type { Comparison } from './compare.ts'
import type { Cost } from './measure.ts'

/** What came of one contender at one size. */
export interface Result {
  name: string
  size: number
  /** Measured in one run, without one to warm up. */
  once: boolean
  /** Cost and comparison, or why there is none. */
  outcome: { cost: Cost; comparison: Comparison } | { why: string }
}

const HEADER = ['', 'wall', 'ratio', 'CPU', 'peak memory', 'all processes', 'found', 'extra']

/** The results of one size as a Markdown table; ratios are walls over that of the reference. */
function renderTable(results: readonly Result[], reference: string): string {
  const base = results.find(({ name }) => name === reference)?.outcome
  const wallOfBase = base !== undefined && 'cost' in base ? base.cost.wall : null
  const rows = results.map(({ name: plain, once, outcome }) => {
    const name = once && 'cost' in outcome ? `${plain} (one run)` : plain
    if ('why' in outcome) return [name, outcome.why, '', '', '', '', '', '']
    const { cost: { wall, cpu, largest, together }, comparison: { expected, missing, extra } } = outcome
    return [
      name, seconds(wall), wallOfBase === null ? '' : `${(wall / wallOfBase).toFixed(2)}×`, seconds(cpu), megabytes(largest), megabytes(together),
      `${expected - missing.length} of ${expected}`, String(extra.length),
    ]
  })
  return [HEADER, HEADER.map((_, index) => (index === 0 ? '---' : '---:')), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n')
}

/** All sizes, with how the reference grew from one to the next. */
export function renderReport(results: readonly Result[], reference: string, runs: number): string {
  const sizes = [...new Set(results.map(({ size }) => size))].sort((a, b) => a - b)
  const walls = sizes.map((size) => results.find((result) => result.size === size && result.name === reference)?.outcome)
  const growth = sizes.slice(1).flatMap((size, index) => {
    const [before, after] = [walls[index], walls[index + 1]]
    if (before === undefined || after === undefined || !('cost' in before) || !('cost' in after)) return []
    return [`from ${count(sizes[index]!)} to ${count(size)} lines ${(after.cost.wall / before.cost.wall).toFixed(1)}×`]
  })
  const machine = `Medians of ${runs} ${runs === 1 ? 'run' : 'runs'} after one to warm up; ${cpus().length} × ${cpus()[0]?.model ?? 'unknown'}, Node ${process.versions.node}.`
  const tables = sizes.map((size) => `**${count(size)} lines**\n\n${renderTable(results.filter((result) => result.size === size), reference)}`)
  return [machine, ...tables, ...(growth.length > 0 ? [`Growth of ${reference}: ${growth.join(', ')}.`] : [])].join('\n\n')
}

/** Puts the report between the markers of a document. */
export function writeBetweenMarkers(file: string, report: string): void {
  const [start, end] = ['<!-- bench:start -->', '<!-- bench:end -->']
  const text = readFileSync(file, 'utf8')
  const [from, to] = [text.indexOf(start), text.indexOf(end)]
  if (from === -1 || to < from) throw new Error(`${file} has no ${start} … ${end}`)
  writeFileSync(file, `${text.slice(0, from + start.length)}\n${report}\n${text.slice(to)}`)
}

function seconds(value: number): string {
  return `${value.toFixed(2)} s`
}

function megabytes(value: number | null): string {
  return value === null ? '–' : `${Math.round(value)} MB`
}

function count(lines: number): string {
  return lines.toLocaleString('en-US')
}
