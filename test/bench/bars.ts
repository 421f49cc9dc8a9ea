import type { Result } from './race.ts'

/** One requirement. */
export interface BarResult {
  what: string
  bar: string
  measured: string
  /** `null` when it was not measured. */
  isMet: boolean | null
}

/** One number that a bar limits. */
interface Measured {
  text: string
  isMet: boolean
}

/** Lines of `packages/graph/src` without tests, before the readers were merged. */
const GRAPH_LINES_BEFORE = 5_888
const MEMORY_LIMIT = 400
const COLD = 'stratalint, cold'
const WARM = 'stratalint, warm'
const FALLOW = 'fallow, no cache'
const FALLOW_WARM = 'fallow, warm'
/** The contenders whose use of cores and memory is limited. */
const ORDINARY = [
  COLD,
  'stratalint, cold, filling its cache',
  WARM,
  'stratalint, warm, one file',
  'stratalint, a comment edited',
  'stratalint, an import added',
  'stratalint, a file added',
  'stratalint, a file removed',
]

/** The bars, in the order of the table. */
export function judgeBars(results: readonly Result[], graphLines: number): BarResult[] {
  const read = createReader(results)
  const million = 'size-1000000'
  return [
    bar('cold, architecture rules and graph: 1M lines', '≤ 0.4× fallow without cache', [
      read.ratio(million, COLD, million, FALLOW, 0.4),
    ]),
    bar('200,000 lines', '≤ 0.7× fallow', [read.ratio('size-200000', COLD, 'size-200000', FALLOW, 0.7)]),
    bar('50,000 lines', '≤ 1.2× fallow', [read.ratio('size-50000', COLD, 'size-50000', FALLOW, 1.2)]),
    bar('warm, nothing changed, 1M lines', '≤ 0.15 s and ≤ 0.08× fallow warm', [
      read.seconds(million, WARM, 0.15),
      read.ratio(million, WARM, million, FALLOW_WARM, 0.08),
    ]),
    bar('warm 50,000 lines', '≤ 1.1× fallow warm', [read.ratio('size-50000', WARM, 'size-50000', FALLOW_WARM, 1.1)]),
    bar('one edit, whole project checked, 1M lines', '≤ 0.3 s; an edit that changes the graph’s shape ≤ 0.6 s', [
      read.seconds(million, 'stratalint, a comment edited', 0.3, 'comment'),
      read.seconds(million, 'stratalint, an import added', 0.6, 'import added'),
      read.seconds(million, 'stratalint, a file added', 0.6, 'file added'),
      read.seconds(million, 'stratalint, a file removed', 0.6, 'file removed'),
    ]),
    bar('`check one-file.ts` warm', '≤ 0.15 s whole process', [
      read.seconds(million, 'stratalint, warm, one file', 0.15),
    ]),
    bar('a tree for every file (the ceiling for rules), 1M lines', '≤ 0.8× fallow', [
      read.ratio(million, 'stratalint, cold, a tree for every file', million, FALLOW, 0.8),
    ]),
    bar('peak memory, all processes and threads, 1M lines', `≤ ${MEMORY_LIMIT} MB`, [
      read.memory(million, ORDINARY, MEMORY_LIMIT),
    ]),
    bar('Node 20, 1M lines cold', '≤ 8 s', [read.seconds(million, 'stratalint, cold, Node 20', 8)]),
    bar('many findings: 20,000 in 1M lines', '≤ 2× the clean run', manyBars(read, 'many')),
    bar('many findings: 2,000 in a policy of 48 layers', '≤ 2× the clean run', manyBars(read, 'layers')),
    bar('lines of code in `packages/graph`', 'fewer than before', [
      { text: `${count(graphLines)}, before ${count(GRAPH_LINES_BEFORE)}`, isMet: graphLines < GRAPH_LINES_BEFORE },
    ]),
    bar('expected findings', 'all, none extra, in every mode, Node and thread count', [read.findings()]),
  ]
}

function manyBars(read: Reader, race: string): (Measured | null)[] {
  return [
    read.ratio(race, 'stratalint, cold, many findings', race, 'stratalint, cold, clean', 2, 'cold'),
    read.ratio(race, 'stratalint, warm, many findings', race, 'stratalint, warm, clean', 2, 'warm'),
    read.ratio(
      race,
      'stratalint, cold, all in the baseline',
      race,
      'stratalint, cold, clean',
      2,
      'cold, all in the baseline',
    ),
    read.ratio(
      race,
      'stratalint, warm, all in the baseline',
      race,
      'stratalint, warm, clean',
      2,
      'warm, all in the baseline',
    ),
  ]
}

type Reader = ReturnType<typeof createReader>

function createReader(results: readonly Result[]) {
  const costOf = (race: string, name: string) => {
    const outcome = results.find((result) => result.race === race && result.name === name)?.outcome
    return outcome !== undefined && 'cost' in outcome ? outcome.cost : null
  }
  const labelled = (label: string, text: string): string => (label === '' ? text : `${label} ${text}`)
  return {
    seconds(race: string, name: string, limit: number, label = ''): Measured | null {
      const cost = costOf(race, name)
      return cost === null ? null : { text: labelled(label, `${cost.wall.toFixed(2)} s`), isMet: cost.wall <= limit }
    },
    ratio(race: string, name: string, otherRace: string, other: string, limit: number, label = ''): Measured | null {
      const [mine, theirs] = [costOf(race, name), costOf(otherRace, other)]
      if (mine === null || theirs === null) return null
      return {
        text: labelled(
          label,
          `${(mine.wall / theirs.wall).toFixed(2)}× (${mine.wall.toFixed(2)} against ${theirs.wall.toFixed(2)} s)`,
        ),
        isMet: mine.wall <= limit * theirs.wall,
      }
    },
    memory(race: string, names: readonly string[], limit: number): Measured | null {
      const known = names.flatMap((name) => {
        const cost = costOf(race, name)
        const most = cost === null ? null : (cost.together ?? cost.largest)
        return most === null ? [] : [{ name, most }]
      })
      const worst = known.toSorted((a, b) => b.most - a.most)[0]
      return worst === undefined
        ? null
        : {
            text: `${Math.round(worst.most)} MB (${worst.name.replace('stratalint, ', '')})`,
            isMet: worst.most <= limit,
          }
    },
    findings(): Measured | null {
      const own = results.flatMap(({ name, outcome }) =>
        name.startsWith('stratalint') && 'comparison' in outcome && outcome.comparison.findings === undefined
          ? [{ name, ...outcome.comparison }]
          : [],
      )
      const wrong = own.filter(({ missing, extra }) => missing.length + extra.length > 0)
      const failed = results.filter(
        ({ name, outcome }) => name.startsWith('stratalint') && 'why' in outcome && outcome.why.startsWith('failed'),
      )
      if (own.length + failed.length === 0) return null
      const names = [...wrong, ...failed].map(({ name }) => name)
      return {
        text:
          names.length === 0
            ? `all, none extra, in ${own.length} modes and sizes`
            : `not in: ${[...new Set(names)].join('; ')}`,
        isMet: names.length === 0,
      }
    },
  }
}

function bar(what: string, limit: string, measured: readonly (Measured | null)[]): BarResult {
  const known = measured.filter((one) => one !== null)
  // One missed limit fails the bar, even if other limits were not measured.
  const isMet = known.some((one) => !one.isMet) ? false : known.length < measured.length ? null : true
  return { what, bar: limit, measured: known.map(({ text }) => text).join('; ') || 'not measured', isMet }
}

function count(value: number): string {
  return value.toLocaleString('en-US')
}

/** The bars as a Markdown table. */
export function renderBars(bars: readonly BarResult[]): string {
  const rows = bars.map(({ what, bar, measured, isMet }) => [
    what,
    bar,
    measured,
    isMet === null ? '–' : isMet ? 'met' : '**not met**',
  ])
  return ['| | bar | measured | |', '|---|---|---|---|', ...rows.map((cells) => `| ${cells.join(' | ')} |`)].join('\n')
}

/** The wall time with more cores, estimated from one and two: the part that does not shrink counts as serial. */
export function estimateThreads(one: number, two: number, threads: number): { serial: number; wall: number } {
  const serial = Math.min(1, Math.max(0, (2 * two) / one - 1))
  return { serial, wall: one * (serial + (1 - serial) / threads) }
}
