import { describe, expect, it } from 'vitest'
import { EDGE_VIOLATIONS } from './corpus/edge-violations.ts'
import { OTHER_VIOLATIONS } from './corpus/other-violations.ts'
import { writeCorpus, type Corpus, type CorpusOptions } from './corpus/write.ts'

function write(options: CorpusOptions): { corpus: Corpus; files: Map<string, string> } {
  const files = new Map<string, string>()
  return { corpus: writeCorpus(options, (path, text) => files.set(path, text)), files }
}

/** The text from an expected position on. */
function textAt(
  files: Map<string, string>,
  { file, line, column }: { file: string; line: number; column: number },
): string {
  return files
    .get(file)!
    .replace(/^\uFEFF/, '')
    .split(/\r?\n/)
    [line - 1]!.slice(column - 1)
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
    const counted = [...files]
      .filter(([path]) => /^src\/.*\.c?tsx?$/.test(path))
      .map(([, text]) => text.split('\n').length - 1)
    expect(corpus.lines).toBe(counted.reduce((sum, count) => sum + count, 0))
    expect(Math.abs(corpus.lines / lines - 1)).toBeLessThan(0.05)
  })

  it('is in files from a few lines to thousands, half of them below 80', () => {
    const { files } = write({ lines: 200_000, seed: 1 })
    const lines = [...files]
      .filter(([path]) => /^src\/.*\.c?tsx?$/.test(path))
      .map(([, text]) => text.split('\n').length - 1)
      .sort((a, b) => a - b)
    const at = (part: number): number => lines[Math.floor(part * lines.length)]!
    expect([at(0.1) < 20, at(0.5) > 50 && at(0.5) < 80, at(0.9) > 250 && at(0.9) < 350, at(0.99) > 800]).toEqual([
      true,
      true,
      true,
      true,
    ])
  })
})

describe('expected findings', () => {
  // Enough for every variant of every violation to be written.
  const { corpus, files } = write({ lines: 120_000, seed: 3, violations: 180 })

  it('are of every kind', () => {
    const kinds = new Set(corpus.findings.map(({ rule }) => rule))
    expect(corpus.findings).toHaveLength(180)
    expect([...kinds].sort()).toEqual([
      'architecture/domain-boundary',
      'architecture/external-placement',
      'architecture/layer-direction',
      'architecture/no-cycle',
      'architecture/no-laundering',
      'architecture/no-silencing',
      'architecture/placed-file',
      'architecture/provider-entry',
      'architecture/public-entry',
      'architecture/resolved-import',
    ])
    const mostVariants = Math.max(
      ...Object.values({ ...EDGE_VIOLATIONS, ...OTHER_VIOLATIONS }).map((variants) => variants.length),
    )
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
    expect(
      comments
        .map((finding) => textAt(files, finding))
        .filter((text) => !/^\/[/*] (?:eslint|oxlint)-disable/.test(text)),
    ).toEqual([])
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
      const target = [`src/${alias}.ts`, `src/${alias}.tsx`, `src/${alias}/index.ts`].find((candidate) =>
        order.has(candidate),
      )
      checked += 1
      if (target === undefined || order.get(target)! >= order.get(path)!) later.push(`${path} -> ${alias}`)
    }
  }
  expect(checked).toBeGreaterThan(200)
  expect(later).toEqual([])
})

describe('edits', () => {
  const { corpus, files } = write({ lines: 50_000, seed: 2 })
  const broken = new Set([...corpus.findings.flatMap((finding) => finding.files), ...corpus.silenced])

  it('happen in a service that breaks no rule and does not import what it will', () => {
    expect(corpus.ordinary).toMatch(/^src\/domains\/\w+\/service\//)
    expect(broken.has(corpus.ordinary)).toBe(false)
    expect(corpus.unused.specifier).toMatch(/^(?:\.\.\/)+types\//)
    expect(files.get(corpus.ordinary)).not.toContain(corpus.unused.name)
  })

  it('may take a test away, which nobody imports', () => {
    expect(corpus.leaf).toMatch(/\.test\.tsx?$/)
    expect(broken.has(corpus.leaf)).toBe(false)
    const stem = corpus.leaf.replace(/^.*\/|\.tsx?$/g, '')
    expect([...files.values()].filter((text) => text.includes(`/${stem}'`))).toEqual([])
  })
})

describe('many findings', () => {
  const { corpus, files } = write({ lines: 50_000, seed: 1, violations: 1_000 })

  it('are as many as asked for, in about as many lines', () => {
    expect(corpus.findings).toHaveLength(1_000)
    expect(Math.abs(corpus.lines / 50_000 - 1)).toBeLessThan(0.1)
  })

  it('stand several in a file, each at a specifier of its own', () => {
    const edges = corpus.findings.filter(({ rule }) => !/placed-file|no-silencing/.test(rule))
    expect(new Set(edges.map(({ file }) => file)).size).toBeLessThan(edges.length / 2)
    expect(new Set(edges.map(({ file, line, column }) => `${file}:${line}:${column}`)).size).toBe(edges.length)
    expect(edges.filter((finding) => !/^'(?:[./@]|pg|react|zod|fs)[^']*'/.test(textAt(files, finding)))).toEqual([])
  })

  it('may be none', () => {
    expect(write({ lines: 30_000, seed: 1, violations: 0 }).corpus.findings).toEqual([])
  })
})

describe('48 layers', () => {
  const { corpus, files } = write({ lines: 50_000, seed: 1, violations: 60, layers: 48 })
  const policy = JSON.parse(files.get('stratalint.config.json')!) as {
    architecture: { layers: string[]; externals: Record<string, string[]>; places: { app: { uses: string[] } } }
  }

  it('are the six of the harness in eight steps each', () => {
    expect(policy.architecture.layers).toHaveLength(48)
    expect(policy.architecture.layers.slice(0, 9)).toEqual([
      'types',
      'types-2',
      'types-3',
      'types-4',
      'types-5',
      'types-6',
      'types-7',
      'types-8',
      'config',
    ])
    expect(policy.architecture.externals['pg']).toEqual([
      'repo',
      'repo-2',
      'repo-3',
      'repo-4',
      'repo-5',
      'repo-6',
      'repo-7',
      'repo-8',
    ])
    expect(policy.architecture.externals['node:fs']!.at(-1)).toBe('provider')
    expect(policy.architecture.places.app.uses).toHaveLength(16)
  })

  it('hold files and findings', () => {
    expect(
      new Set([...files.keys()].flatMap((path) => /^src\/domains\/\w+\/([a-z]+-\d)\//.exec(path)?.[1] ?? [])).size,
    ).toBe(42)
    expect(corpus.findings).toHaveLength(60)
  })

  it('are a multiple of six', () => {
    expect(() => write({ lines: 30_000, seed: 1, layers: 10 })).toThrow('10 layers are no multiple of 6')
  })
})
