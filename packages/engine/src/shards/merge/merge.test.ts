import type { BaselineEntry, Finding } from '@stratalint/core'
import { describe, expect, it } from 'vitest'
import type { Summary } from '../../cache/summary.ts'
import type { ShardPart } from '../shard-part.ts'
import type { CheckDocument, NamedDocument } from './document.ts'
import type { Joined } from './join-shards.ts'
import { merge } from './merge.ts'
import { CheckError } from '../../base/check-error.ts'

const NO_COUNTS: Summary = {
  files: 0,
  edges: 0,
  unresolved: 0,
  opaque: 0,
  outside: 0,
  unjudged: 0,
  skipped: 0,
  unplaced: 0,
  exceptions: 0,
  suppressed: 0,
  findings: 0,
  new: 0,
  baselined: 0,
  durationMs: 0,
}

const finding = (file: string, over: Partial<Finding> = {}): Finding => ({
  id: 'aaaaaaaaaaaaaaaa',
  rule: 'architecture/layer-direction',
  severity: 'error',
  file,
  line: 1,
  column: 1,
  endLine: 1,
  endColumn: 2,
  what: '',
  fix: [],
  not: '',
  why: '',
  docs: '',
  subject: 'run src/b.ts',
  extent: ['b'],
  ...over,
})

const UNUSED = finding('stratalint.config.ts', {
  rule: 'architecture/no-stale-exception',
  subject: 'exception',
  extent: null,
})
const CRASH = finding('stratalint.config.ts', {
  rule: 'stratalint/internal',
  subject: 'architecture/no-cycle',
  extent: null,
})

function entry(file: string, over: Partial<BaselineEntry> = {}): BaselineEntry {
  return {
    file,
    rule: 'architecture/layer-direction',
    subject: 'run src/b.ts',
    extent: ['b'],
    content: null,
    target: null,
    ...over,
  }
}

function plain(folder: string, findings: Finding[] = [], over: Partial<CheckDocument> = {}): NamedDocument {
  const document: CheckDocument = {
    schemaVersion: 1,
    tool: { name: 'stratalint', version: '1.0.0' },
    project: { folder, trusted: true },
    summary: { ...NO_COUNTS, files: 2, findings: findings.length, new: findings.length, durationMs: 10 },
    findings,
    ...over,
  }
  return { name: `${folder === '' ? 'root' : folder.replaceAll('/', '-')}.json`, document }
}

function shard(
  index: number,
  count: number,
  findings: Finding[] = [],
  over: Partial<ShardPart> = {},
  rest: Partial<CheckDocument> = {},
): NamedDocument {
  const part: ShardPart = {
    index,
    count,
    policy: 'p',
    project: 'q',
    rules: null,
    conclusive: true,
    exceptions: [],
    baselined: [],
    absences: [],
    baseline: null,
    ...over,
  }
  return { ...plain('', findings, { ...rest, shard: part }), name: `${index}.json` }
}

const joined = (...given: NamedDocument[]): Joined => merge(given, '1.0.0')
const files = ({ findings }: Joined): string[] => findings.map(({ file }) => file)

describe('shards of one check', () => {
  it('are joined in the order of the files', () => {
    expect(
      files(joined(shard(2, 2, [finding('src/a.ts'), finding('src/c.ts')]), shard(1, 2, [finding('src/b.ts')]))),
    ).toEqual(['src/a.ts', 'src/b.ts', 'src/c.ts'])
  })

  it('add up their counts', () => {
    expect(joined(shard(1, 2, [finding('src/a.ts')]), shard(2, 2)).summary).toEqual({
      ...NO_COUNTS,
      files: 4,
      findings: 1,
      new: 1,
      durationMs: 20,
    })
  })

  it('count an exception that both use once', () => {
    expect(
      joined(shard(1, 2, [], { exceptions: [0, 2] }), shard(2, 2, [], { exceptions: [2, 3] })).summary.exceptions,
    ).toBe(3)
  })

  it('may be a single one', () => {
    expect(files(joined(shard(1, 1, [finding('src/a.ts')])))).toEqual(['src/a.ts'])
  })

  it('report the crash of a graph rule once and are not trusted', () => {
    const { findings, trusted } = joined(shard(1, 2, [CRASH]), shard(2, 2, [CRASH]))
    expect(findings).toEqual([CRASH])
    expect(trusted).toBe(false)
  })

  it('report both of two equal findings of one shard', () => {
    expect(files(joined(shard(1, 2, [finding('src/a.ts'), finding('src/a.ts')]), shard(2, 2)))).toEqual([
      'src/a.ts',
      'src/a.ts',
    ])
  })

  it('are not trusted if one is not', () => {
    expect(joined(shard(1, 2), shard(2, 2, [], {}, { project: { folder: '', trusted: false } })).trusted).toBe(false)
    expect(joined(shard(1, 2), shard(2, 2)).trusted).toBe(true)
  })
})

describe('an unused exception', () => {
  const absences = [{ finding: UNUSED, silenced: false }]

  it('is reported if no shard uses it', () => {
    expect(joined(shard(1, 2, [], { absences }), shard(2, 2, [], { absences }))).toMatchObject({
      findings: [UNUSED],
      summary: { findings: 1, new: 1 },
    })
  })

  it('is not reported if one shard uses it', () => {
    expect(joined(shard(1, 2, [], { absences }), shard(2, 2))).toMatchObject({ findings: [], summary: { findings: 0 } })
    expect(joined(shard(1, 2), shard(2, 2, [], { absences }))).toMatchObject({ findings: [], summary: { findings: 0 } })
  })

  it('is counted as suppressed if a comment silences it', () => {
    const silenced = [{ finding: UNUSED, silenced: true }]
    expect(joined(shard(1, 2, [], { absences: silenced }), shard(2, 2, [], { absences: silenced }))).toMatchObject({
      findings: [],
      summary: { suppressed: 1, findings: 0 },
    })
  })
})

describe('a baseline', () => {
  const share = (
    entries: BaselineEntry[],
    missing: string[] = [],
    contents: Record<string, string | null> = {},
  ): Partial<ShardPart> => ({ baseline: { entries, missing, contents } })

  it('keeps baselined findings', () => {
    const baselined = finding('src/a.ts')
    const result = joined(
      shard(1, 2, [], { baselined: [baselined], ...share([entry('src/a.ts')]) }),
      shard(2, 2, [finding('src/c.ts')], share([])),
    )
    expect(files(result)).toEqual(['src/c.ts'])
    expect(result).toMatchObject({ fixed: 0, summary: { findings: 2, new: 1, baselined: 1 } })
  })

  it('has a fixed entry if no finding matches it', () => {
    expect(joined(shard(1, 2, [], share([entry('src/a.ts')])), shard(2, 2, [], share([]))).fixed).toBe(1)
  })

  it('has no fixed entries if a shard is not conclusive', () => {
    expect(
      joined(shard(1, 2, [], share([entry('src/a.ts')])), shard(2, 2, [], { conclusive: false, ...share([]) })).fixed,
    ).toBe(0)
  })

  it('matches one of two copies of a deleted file, even in different shards', () => {
    const [one, two] = [finding('src/copy.ts'), finding('src/moved.ts')]
    const gone = share([entry('src/old.ts', { content: 'cccccccccccccccc' })], ['src/old.ts'], {
      'src/copy.ts': 'cccccccccccccccc',
    })
    const result = joined(
      shard(1, 2, [], { baselined: [one], ...gone }),
      shard(2, 2, [], { baselined: [two], ...share([], [], { 'src/moved.ts': 'cccccccccccccccc' }) }),
    )
    expect(files(result)).toEqual(['src/moved.ts'])
    expect(result.fixed).toBe(0)
  })
})

describe('documents of different checks are refused', () => {
  it.each<[string, NamedDocument[], string]>([
    ['a missing shard', [shard(1, 3), shard(3, 3)], 'Shard 2/3 is missing; pass the JSON of all 3 shards.'],
    ['missing shards', [shard(2, 3)], 'Shards 1/3, 3/3 are missing; pass the JSON of all 3 shards.'],
    [
      'many missing shards',
      [shard(1, 9)],
      'Shards 2/9, 3/9, 4/9, 5/9, 6/9 and 3 more are missing; pass the JSON of all 9 shards.',
    ],
    [
      'a shard given twice',
      [shard(1, 2), { ...shard(1, 2), name: 'again.json' }],
      'Shard 1/2 is given twice: 1.json and again.json.',
    ],
    [
      'different counts',
      [shard(1, 2), shard(2, 3)],
      '1.json is shard 1/2 and 2.json is shard 2/3; all shards of one check have the same count.',
    ],
    [
      'different policies',
      [shard(1, 2), shard(2, 2, [], { policy: 'x' })],
      '1.json (shard 1/2) and 2.json (shard 2/2) are not from the same check: their policies differ.',
    ],
    [
      'different files',
      [shard(1, 2), shard(2, 2, [], { project: 'x' })],
      '1.json (shard 1/2) and 2.json (shard 2/2) are not from the same check: they checked different files or imports.',
    ],
    [
      'different rules',
      [shard(1, 2), shard(2, 2, [], { rules: ['architecture/no-cycle'] })],
      '1.json (shard 1/2) and 2.json (shard 2/2) are not from the same check: they checked different rules.',
    ],
    [
      'a baseline in only one',
      [shard(1, 2), shard(2, 2, [], { baseline: { entries: [], missing: [], contents: {} } })],
      '1.json (shard 1/2) and 2.json (shard 2/2) are not from the same check: only one of them used the baseline.',
    ],
    [
      'different versions',
      [shard(1, 2), shard(2, 2, [], {}, { tool: { name: 'stratalint', version: '2.0.0' } })],
      '2.json was written by stratalint 2.0.0, and this is 1.0.0; use the same version to check and merge.',
    ],
    [
      'a project given twice',
      [plain('apps/web'), { ...plain('apps/web'), name: 'again.json' }],
      'apps-web.json is a check of all of apps/web; it cannot be merged with again.json, which belongs to the same project.',
    ],
    [
      'a shard and a whole check',
      [shard(1, 2), plain('')],
      'root.json is a check of all of the repository; it cannot be merged with 1.json, which belongs to the same project.',
    ],
  ])('%s', (_what, given, message) => {
    expect(() => joined(...given)).toThrow(new CheckError(message))
  })
})

describe('projects of one repository', () => {
  it('are joined with paths from the root of the repository', () => {
    const { folder, findings, summary } = joined(
      plain('packages/b', [finding('src/a.ts')]),
      plain('packages/a', [finding('src/c.ts')]),
    )
    expect(folder).toBe('')
    expect(findings.map(({ file }) => file)).toEqual(['packages/a/src/c.ts', 'packages/b/src/a.ts'])
    expect(summary).toEqual({ ...NO_COUNTS, files: 4, findings: 2, new: 2, durationMs: 20 })
  })

  it('give the same finding of two projects different ids', () => {
    const {
      findings: [one, two],
    } = joined(plain('a', [finding('src/x.ts')]), plain('b', [finding('src/x.ts')]))
    expect(one!.id).not.toBe(two!.id)
  })

  it('adjust every path of a finding', () => {
    const whole = finding('src/a.ts', {
      resolved: 'src/b.ts',
      trace: [{ file: 'src/b.ts', line: 1, text: '' }],
      fix: [
        {
          key: 'k',
          kind: 'move',
          title: '',
          applicability: 'auto',
          target: 'src/c.ts',
          edits: [{ file: 'src/d.ts', start: 0, end: 0, text: '' }],
        },
      ],
    })
    expect(joined(plain('p', [whole]), plain('q')).findings).toMatchObject([
      {
        file: 'p/src/a.ts',
        resolved: 'p/src/b.ts',
        trace: [{ file: 'p/src/b.ts' }],
        fix: [{ target: 'p/src/c.ts', edits: [{ file: 'p/src/d.ts' }] }],
      },
    ])
  })

  it('leave package names unchanged', () => {
    expect(
      joined(plain('p', [finding('src/a.ts', { subject: 'run package:pg', resolved: 'pg' })]), plain('q')).findings,
    ).toMatchObject([{ resolved: 'pg' }])
  })

  it('adjust the target of a cycle and a target in another project', () => {
    const found = [
      finding('src/a.ts', { subject: 'run cycle', resolved: 'src/b.ts' }),
      finding('src/c.ts', { subject: 'run ../q/src/d.ts', resolved: '../q/src/d.ts' }),
    ]
    expect(joined(plain('p', found), plain('q')).findings).toMatchObject([
      { resolved: 'p/src/b.ts' },
      { resolved: 'q/src/d.ts' },
    ])
  })

  it('may consist of shards', () => {
    const part = (index: number, file: string): NamedDocument =>
      shard(index, 2, [finding(file)], {}, { project: { folder: 'p', trusted: true } })
    expect(files(joined(part(2, 'src/a.ts'), plain('q', [finding('src/b.ts')]), part(1, 'src/c.ts')))).toEqual([
      'p/src/a.ts',
      'p/src/c.ts',
      'q/src/b.ts',
    ])
  })

  it('keep their paths if there is only one', () => {
    expect(joined(plain('p', [finding('src/a.ts')]))).toMatchObject({ folder: 'p', findings: [{ file: 'src/a.ts' }] })
  })
})
