import { describe, expect, it } from 'vitest'
import type { Finding } from '../findings/finding.ts'
import { digestContent } from './content.ts'
import type { BaselineEntry } from './entry.ts'
import { matchBaseline } from './match.ts'

const RULE = 'architecture/domain-boundary'

type Parts = Pick<BaselineEntry, 'file' | 'subject'> & Partial<Pick<BaselineEntry, 'extent' | 'rule'>>

function finding(parts: Parts): Finding {
  return {
    id: '',
    rule: RULE,
    severity: 'error',
    line: 1,
    column: 1,
    endLine: 1,
    endColumn: 2,
    what: '',
    fix: [],
    not: '',
    why: '',
    docs: '',
    extent: ['one'],
    ...parts,
  }
}

/** Written when the digest of the importer was `importer` and that of the target was `target`. */
function entry(over: Partial<BaselineEntry> = {}): BaselineEntry {
  return {
    rule: RULE,
    file: 'old/a.ts',
    subject: 'run old/b.ts',
    extent: ['one'],
    content: 'importer',
    target: 'target',
    ...over,
  }
}

function added(entries: BaselineEntry[], findings: Parts[], contents: Record<string, string>): number[] {
  const found = findings.map(finding)
  const { baselined } = matchBaseline(entries, found, {
    exists: (path) => Object.hasOwn(contents, path),
    contentOf: (path) => contents[path] ?? null,
  })
  return found.flatMap((one, index) => (baselined.has(one) ? [] : [index]))
}

describe('a renamed importer', () => {
  const moved = { file: 'new/a.ts', subject: 'run old/b.ts' }

  it('keeps its baselined finding', () => {
    expect(added([entry()], [moved], { 'new/a.ts': 'importer', 'old/b.ts': 'target' })).toEqual([])
  })

  it('with other content is new', () => {
    expect(added([entry()], [moved], { 'new/a.ts': 'another', 'old/b.ts': 'target' })).toEqual([0])
  })

  it('is a copy, and new, if the old file still exists', () => {
    expect(added([entry()], [moved], { 'old/a.ts': 'importer', 'new/a.ts': 'importer', 'old/b.ts': 'target' })).toEqual(
      [0],
    )
  })

  it('matches an entry once', () => {
    expect(
      added([entry()], [moved, { ...moved, file: 'new/copy.ts' }], {
        'new/a.ts': 'importer',
        'new/copy.ts': 'importer',
        'old/b.ts': 'target',
      }),
    ).toEqual([1])
  })

  it('that imports more names is new', () => {
    expect(
      added([entry()], [{ ...moved, extent: ['one', 'two'] }], { 'new/a.ts': 'importer', 'old/b.ts': 'target' }),
    ).toEqual([0])
  })

  it('is new for another rule', () => {
    expect(
      added([entry()], [{ ...moved, rule: 'architecture/public-entry' }], {
        'new/a.ts': 'importer',
        'old/b.ts': 'target',
      }),
    ).toEqual([0])
  })

  it('is new if the old content could not be read', () => {
    expect(added([entry({ content: null })], [moved], { 'new/a.ts': 'importer', 'old/b.ts': 'target' })).toEqual([0])
  })

  it('without an edge, such as a file without a place, keeps its baselined finding', () => {
    const unplaced = { subject: '', extent: null }
    expect(
      added([entry({ ...unplaced, target: null })], [{ file: 'new/a.ts', ...unplaced }], { 'new/a.ts': 'importer' }),
    ).toEqual([])
  })
})

describe('a renamed target', () => {
  const moved = { file: 'old/a.ts', subject: 'run new/b.ts' }

  it('keeps its baselined finding', () => {
    expect(added([entry()], [moved], { 'old/a.ts': 'edited', 'new/b.ts': 'target' })).toEqual([])
  })

  it('with other content is another file, and new', () => {
    expect(added([entry()], [moved], { 'old/a.ts': 'importer', 'new/b.ts': 'another' })).toEqual([0])
  })

  it('that still exists is another file, and new', () => {
    expect(added([entry()], [moved], { 'old/a.ts': 'importer', 'old/b.ts': 'target', 'new/b.ts': 'target' })).toEqual([
      0,
    ])
  })

  it('is new if a type import became a value import', () => {
    expect(
      added([entry({ subject: 'type old/b.ts' })], [moved], { 'old/a.ts': 'importer', 'new/b.ts': 'target' }),
    ).toEqual([0])
  })

  it('is new in another importer', () => {
    expect(
      added([entry()], [{ ...moved, file: 'old/c.ts' }], {
        'old/a.ts': 'importer',
        'old/c.ts': 'importer',
        'new/b.ts': 'target',
      }),
    ).toEqual([0])
  })
})

describe('a renamed folder', () => {
  const moved = { file: 'new/a.ts', subject: 'run new/b.ts' }

  it('keeps the baselined findings between its files', () => {
    expect(added([entry()], [moved], { 'new/a.ts': 'importer', 'new/b.ts': 'target' })).toEqual([])
  })

  it('is new with another target', () => {
    expect(added([entry()], [moved], { 'new/a.ts': 'importer', 'new/b.ts': 'another' })).toEqual([0])
  })
})

/** Code of some length, with the words that differ. */
function code(topic: string, changed = 0): string {
  const lines = Array.from({ length: 40 }, (_, index) =>
    index < changed
      ? `const edited${index * 7919} = ${topic}.other(${index})`
      : `export const ${topic}${index} = load('${topic}-${index * 31}', ${index})`,
  )
  return digestContent(lines.join('\n'))
}

describe('a renamed file that was edited', () => {
  const stored = entry({ content: code('orders'), target: code('billing') })

  it('keeps its baselined finding if most of it is the same', () => {
    expect(
      added([stored], [{ file: 'new/a.ts', subject: 'run old/b.ts' }], {
        'new/a.ts': code('orders', 8),
        'old/b.ts': code('billing'),
      }),
    ).toEqual([])
  })

  it('is new if most of it is not', () => {
    expect(
      added([stored], [{ file: 'new/a.ts', subject: 'run old/b.ts' }], {
        'new/a.ts': code('orders', 36),
        'old/b.ts': code('billing'),
      }),
    ).toEqual([0])
  })

  it('keeps it as the target too', () => {
    expect(
      added([stored], [{ file: 'old/a.ts', subject: 'run new/b.ts' }], {
        'old/a.ts': code('orders'),
        'new/b.ts': code('billing', 8),
      }),
    ).toEqual([])
  })

  it('does not take the entry of one with equal content', () => {
    const findings = ['new/similar.ts', 'new/equal.ts'].map((file) => ({ file, subject: 'run old/b.ts' }))
    expect(
      added([stored], findings, {
        'new/similar.ts': code('orders', 8),
        'new/equal.ts': code('orders'),
        'old/b.ts': code('billing'),
      }),
    ).toEqual([0])
  })

  it('matches one entry each, the equal and the similar one', () => {
    const other = entry({ file: 'old/c.ts', content: code('orders', 4), target: code('billing') })
    const findings = ['new/similar.ts', 'new/equal.ts'].map((file) => ({ file, subject: 'run old/b.ts' }))
    expect(
      added([stored, other], findings, {
        'new/similar.ts': code('orders', 8),
        'new/equal.ts': code('orders'),
        'old/b.ts': code('billing'),
      }),
    ).toEqual([])
  })
})

describe('the subject of a renamed finding', () => {
  it('may be weaker: a value import that became a type import of the same file', () => {
    expect(
      added([entry()], [{ file: 'new/a.ts', subject: 'type old/b.ts' }], {
        'new/a.ts': 'importer',
        'old/b.ts': 'target',
      }),
    ).toEqual([])
    expect(
      added([entry({ subject: 'type old/b.ts' })], [{ file: 'new/a.ts', subject: 'run old/b.ts' }], {
        'new/a.ts': 'importer',
        'old/b.ts': 'target',
      }),
    ).toEqual([0])
  })

  it('follows a file that imports itself', () => {
    const self = entry({ subject: 'run old/a.ts', target: 'importer' })
    expect(added([self], [{ file: 'new/a.ts', subject: 'run new/a.ts' }], { 'new/a.ts': 'importer' })).toEqual([])
  })

  it('is another one if only the importer of that file imported itself', () => {
    const self = entry({ subject: 'run old/a.ts', target: null })
    expect(
      added([self], [{ file: 'new/a.ts', subject: 'run new/b.ts' }], {
        'new/a.ts': 'importer',
        'new/b.ts': 'importer',
      }),
    ).toEqual([0])
    expect(
      added([entry({ target: null })], [{ file: 'new/a.ts', subject: 'run new/a.ts' }], { 'new/a.ts': 'importer' }),
    ).toEqual([0])
  })

  it('is another one for a package or for none', () => {
    const files = { 'new/a.ts': 'importer', 'old/b.ts': 'target' }
    expect(added([entry()], [{ file: 'new/a.ts', subject: 'run package:pg' }], files)).toEqual([0])
    expect(
      added(
        [entry({ subject: 'run package:pg', target: null })],
        [{ file: 'new/a.ts', subject: 'run old/b.ts' }],
        files,
      ),
    ).toEqual([0])
    expect(
      added(
        [entry({ subject: 'run package:pg', target: null })],
        [{ file: 'new/a.ts', subject: 'run package:pg' }],
        files,
      ),
    ).toEqual([])
  })

  it('is another one if the old target could not be read', () => {
    expect(
      added([entry({ target: null })], [{ file: 'old/a.ts', subject: 'run new/b.ts' }], {
        'old/a.ts': 'importer',
        'new/b.ts': 'target',
      }),
    ).toEqual([0])
  })
})
