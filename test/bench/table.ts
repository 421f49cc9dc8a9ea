import { readFileSync, writeFileSync } from 'node:fs'
import { cpus } from 'node:os'
import { estimateThreads } from './bars.ts'
import type { InstallSize } from './install-size.ts'
import type { Race, Result } from './race.ts'

const HEADER = ['', 'wall', 'ratio', 'CPU', 'largest process', 'all processes', 'found', 'extra']

/** The results of one race as a Markdown table; ratios are wall times relative to the reference. */
export function renderTable(results: readonly Result[], reference: string): string {
  const wallOfBase = wallOf(results, reference)
  const rows = results.map(({ name: plain, once, outcome }) => {
    const name = once && 'cost' in outcome ? `${plain} (one run)` : plain
    if ('why' in outcome) return [name, outcome.why, '', '', '', '', '', '']
    const {
      cost: { wall, cpu, largest, together },
      comparison: { expected, findings, missing, extra },
    } = outcome
    return [
      name,
      seconds(wall),
      wallOfBase === null ? '' : `${(wall / wallOfBase).toFixed(2)}×`,
      seconds(cpu),
      megabytes(largest),
      megabytes(together),
      findings === undefined ? `${expected - missing.length} of ${expected}` : String(findings),
      findings === undefined ? String(extra.length) : '',
    ]
  })
  return [HEADER, HEADER.map((_, index) => (index === 0 ? '---' : '---:')), ...rows]
    .map((cells) => `| ${cells.join(' | ')} |`)
    .join('\n')
}

/** One race: its title, its table, and the estimate for eight cores. */
export function renderRace(
  { id, title, reference }: Pick<Race, 'id' | 'title' | 'reference'>,
  all: readonly Result[],
): string {
  const results = all.filter(({ race }) => race === id)
  const [one, two] = [
    wallOf(results, 'stratalint, cold, --threads 1'),
    wallOf(results, 'stratalint, cold, --threads 2'),
  ]
  const estimate = one === null || two === null ? null : estimateThreads(one, two, 8)
  return [
    `**${title}**`,
    renderTable(results, reference),
    ...(estimate === null
      ? []
      : [
          `By Amdahl's law ${Math.round(estimate.serial * 100)} % of it is serial, and 8 threads on 8 cores would take ${seconds(estimate.wall)}.`,
        ]),
  ].join('\n\n')
}

/** How the numbers were measured. */
export function renderMachine(runs: number): string {
  return `Medians of ${runs} interleaved ${runs === 1 ? 'run' : 'runs'} after one to warm up; ${cpus().length} × ${cpus()[0]?.model ?? 'unknown'}, Node ${process.versions.node}.`
}

/** The size of an installation. */
export function renderInstall({ packages, megabytes, onDisk }: InstallSize): string {
  return `\`npm i -D stratalint\` installs ${packages} packages, ${megabytes.toFixed(1)} MB (${onDisk.toFixed(1)} MB in blocks of the disk).`
}

/** Writes a report between the markers of a document. */
export function writeBetweenMarkers(file: string, report: string): void {
  const [start, end] = ['<!-- bench:start -->', '<!-- bench:end -->']
  const text = readFileSync(file, 'utf8')
  const [from, to] = [text.indexOf(start), text.indexOf(end)]
  if (from === -1 || to < from) throw new Error(`${file} has no ${start} … ${end}`)
  writeFileSync(file, `${text.slice(0, from + start.length)}\n${report}\n${text.slice(to)}`)
}

function wallOf(results: readonly Result[], name: string): number | null {
  const outcome = results.find((result) => result.name === name)?.outcome
  return outcome !== undefined && 'cost' in outcome ? outcome.cost.wall : null
}

function seconds(value: number): string {
  return `${value.toFixed(2)} s`
}

function megabytes(value: number | null): string {
  return value === null ? '–' : `${Math.round(value)} MB`
}
