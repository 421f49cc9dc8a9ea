import { describe, expect, it } from 'vitest'
import { EDGE_VIOLATIONS } from './corpus/edge-violations.ts'
import { OTHER_VIOLATIONS } from './corpus/other-violations.ts'
import { writeCorpus, type Corpus, type CorpusOptions } from './corpus/write.ts'

function write(options: CorpusOptions): { corpus: Corpus; files: Map<string, string> } {
  const files = new Map<string, string>()
  return { corpus: writeCorpus(options, (path, text) => files.set(path, text)), files }
}

/** The text from an expected position on. */
function textAt(files: Map<string, string>, { file, line, column }: { file: string; line: number; column: number }): string {
  return files.get(file)!.replace(/^\uFEFF/, '').split(/\r?\n/)[line - 1]!.slice(column - 1)
}

describe('the same corpus', () => {
  it('comes of the same seed', () => {
    expect(write({ lines: 30_000, seed: 5 }).files).toEqual(write({ lines: 30_000, seed: 5 }).files)
  })

  it('does not come of another seed', () => {
    expect(write({ lines: 30_000, seed: 5 }).files).not.toEqual(write({ lines: 30_000, seed: 6 }).files)
  })
})

describe('size', () => {
  it.each([50_000, 200_000, 1_000_000])('is within five percent of %i lines', (lines) => {
    const { corpus, files } = write({ lines, seed: 1 })
    const counted = [...files].filter(([path]) => /^src\/.*\.c?tsx?$/.test(path)).map(([, text]) => text.split('\n').length - 1)
    expect(corpus.lines).toBe(counted.reduce((sum, count) => sum + count, 0))
    expect(Math.abs(corpus.lines / lines - 1)).toBeLessThan(0.05)
  })

  it('is in files of about 125 lines, from small to 600', () => {
    const { corpus } = write({ lines: 200_000, seed: 1 })
    expect(corpus.lines / corpus.files).toBeGreaterThan(110)
    expect(corpus.lines / corpus.files).toBeLessThan(140)
  })
})

describe('expected findings', () => {
  // Enough for every variant of every violation to be written.
  const { corpus, files } = write({ lines: 120_000, seed: 3, violations: 180 })

  it('are of every kind', () => {
    const kinds = new Set(corpus.findings.map(({ rule }) => rule))
    expect(corpus.findings).toHaveLength(180)
    expect([...kinds].sort()).toEqual([
      'architecture/domain-boundary', 'architecture/external-placement', 'architecture/layer-direction', 'architecture/no-cycle',
      'architecture/no-laundering', 'architecture/no-silencing', 'architecture/placed-file', 'architecture/provider-entry',
      'architecture/public-entry', 'architecture/resolved-import',
    ])
    const mostVariants = Math.max(...Object.values({ ...EDGE_VIOLATIONS, ...OTHER_VIOLATIONS }).map((variants) => variants.length))
    expect(180 / kinds.size).toBeGreaterThanOrEqual(mostVariants)
  })

  it('point at a specifier', () => {
    const edges = corpus.findings.filter(({ rule }) => !/placed-file|no-silencing/.test(rule))
    const wrong = edges.filter((finding) => !/^'(?:[./@]|pg|react|zod|fs)[^']*'/.test(textAt(files, finding)))
    expect(edges.length).toBeGreaterThan(100)
    expect(wrong).toEqual([])
  })

  it('point at the comment that silences', () => {
    const comments = corpus.findings.filter(({ rule }) => rule === 'architecture/no-silencing')
    expect(comments.map((finding) => textAt(files, finding)).filter((text) => !/^\/[/*] (?:eslint|oxlint)-disable/.test(text))).toEqual([])
  })

  it('point at the start of a file without a place', () => {
    const unplaced = corpus.findings.filter(({ rule }) => rule === 'architecture/placed-file')
    expect(unplaced.filter(({ line, column }) => line !== 1 || column !== 1)).toEqual([])
    expect(unplaced.filter(({ file }) => !files.has(file))).toEqual([])
  })

  it('stand after characters of two units, line ends of Windows and byte order marks too', () => {
    const lineOf = (finding: Corpus['findings'][number]): string => textAt(files, { ...finding, column: 1 })
    expect(corpus.findings.filter((finding) => /🚚.*'/.test(lineOf(finding))).length).toBeGreaterThan(10)
    expect(corpus.findings.filter(({ file }) => files.get(file)!.includes('\r\n')).length).toBeGreaterThan(10)
    expect(corpus.findings.filter(({ file }) => files.get(file)!.startsWith('\uFEFF')).length).toBeGreaterThan(5)
  })
})

it('imports of ordinary files lead only to files that were written before them', () => {
  const { corpus, files } = write({ lines: 50_000, seed: 2 })
  const order = new Map([...files.keys()].map((path, index) => [path, index]))
  const broken = new Set([...corpus.findings.flatMap((finding) => finding.files), ...corpus.silenced])
  const later: string[] = []
  let checked = 0
  for (const [path, text] of files) {
    if (broken.has(path) || !/\.c?tsx?$/.test(path)) continue
    for (const [, alias] of text.matchAll(/'@\/([^']+)'/g)) {
      const target = [`src/${alias}.ts`, `src/${alias}.tsx`, `src/${alias}/index.ts`].find((candidate) => order.has(candidate))
      checked += 1
      if (target === undefined || order.get(target)! >= order.get(path)!) later.push(`${path} -> ${alias}`)
    }
  }
  expect(checked).toBeGreaterThan(200)
  expect(later).toEqual([])
})
