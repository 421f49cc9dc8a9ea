import { mkdtempSync, readFileSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { CART, ORDER, PRICE, TWO_FINDINGS, sandbox } from '../baseline/project.ts'
import { HARNESS, project, VIOLATION } from '../cli/project.ts'
import { fixtureFolder } from '../support/check-fixture.ts'
import { runCli, type CliRun } from '../support/run-cli.ts'

interface Document {
  project: { folder: string; trusted: boolean }
  summary: Record<string, number>
  findings: { file: string; rule: string }[]
}

const NO_CI = { CI: '' }

/** Checks a folder as so many shards, each to a file of its own. */
function shards(
  cwd: string,
  count: number,
  flags: readonly string[] = [],
): { files: string[]; runs: CliRun[]; documents: Document[] } {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'stratalint-shards-')))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  const files = Array.from({ length: count }, (_, index) => join(folder, `${index + 1}.json`))
  const runs = files.map((file, index) =>
    runCli(['check', '--shard', `${index + 1}/${count}`, '--format', 'json', '--output-file', file, ...flags], {
      cwd,
      env: NO_CI,
    }),
  )
  return { files, runs, documents: files.map((file) => JSON.parse(readFileSync(file, 'utf8')) as Document) }
}

/** A result as JSON, less the time that it took. */
function timeless({ stdout }: CliRun): unknown {
  const {
    summary: { durationMs: _, ...summary },
    ...rest
  } = JSON.parse(stdout) as Document
  return { ...rest, summary }
}

const whole = (cwd: string, flags: readonly string[] = []): CliRun =>
  runCli(['check', '--format', 'json', ...flags], { cwd, env: NO_CI })
const merged = (cwd: string, files: readonly string[]): CliRun =>
  runCli(['merge', '--format', 'json', ...files], { cwd, env: NO_CI })

describe('shards of a shop with every rule broken', () => {
  const shop = fixtureFolder('shop/violations')

  it('merged are what the check is without them', () => {
    const { files, runs, documents } = shards(shop, 3)
    expect(runs.map(({ status }) => status)).toEqual([1, 1, 1])
    expect(documents.every(({ findings }) => findings.length > 30)).toBe(true)
    const { status, ...run } = merged(shop, files)
    expect(timeless({ status, ...run })).toEqual(timeless(whole(shop)))
    expect(status).toBe(1)
  })

  it('find the same with ESLint', () => {
    const { files } = shards(shop, 2, ['--engine', 'eslint'])
    expect(timeless(merged(shop, files))).toEqual(timeless(whole(shop)))
  })

  it('tell each finding once', () => {
    const { documents } = shards(shop, 2)
    const found = documents.map(({ findings }) => findings.map((finding) => JSON.stringify(finding)))
    expect(found[0]!.filter((finding) => found[1]!.includes(finding))).toEqual([])
  })

  it('less one cannot be merged', () => {
    const {
      files: [first, , third],
    } = shards(shop, 3)
    expect(merged(shop, [first!, third!])).toEqual({
      status: 2,
      stdout: '',
      stderr: 'Shard 2/3 is missing; give the JSON of all 3.\n',
    })
  })

  it('asked for one rule are merged for that one', () => {
    const { files } = shards(shop, 2, ['--rule', 'no-cycle'])
    expect(timeless(merged(shop, files))).toEqual(timeless(whole(shop, ['--rule', 'no-cycle'])))
  })
})

it('more shards than files: the empty ones are clean', () => {
  const folder = project(VIOLATION)
  const { files, runs } = shards(folder, 4)
  expect(runs.map(({ status }) => status).sort()).toEqual([0, 0, 0, 1])
  expect(timeless(merged(folder, files))).toEqual(timeless(whole(folder)))
})

it('a file that does not parse is told by one shard', () => {
  const folder = project({ ...VIOLATION, 'src/domains/orders/types/broken.ts': 'export const = 1\n' })
  const { files, documents } = shards(folder, 2)
  expect(documents.flatMap(({ findings }) => findings.map(({ rule }) => rule)).sort()).toEqual([
    'architecture/layer-direction',
    'stratalint/parse',
  ])
  expect(timeless(merged(folder, files))).toEqual(timeless(whole(folder)))
})

it('shards of a project that was edited in between cannot be merged', () => {
  const box = sandbox(TWO_FINDINGS, { baseline: false })
  const {
    files: [first],
  } = shards(box.root, 2)
  box.write({ [CART]: 'export type Cart = number\n' })
  const {
    files: [, second],
  } = shards(box.root, 2)
  const { status, stderr } = merged(box.root, [first!, second!])
  expect(stderr).toContain('are not of one check: they saw different files or imports.')
  expect(status).toBe(2)
})

describe('a baseline', () => {
  it('holds what it held', () => {
    const box = sandbox(TWO_FINDINGS)
    const { files, runs } = shards(box.root, 3)
    expect(runs.map(({ status }) => status)).toEqual([0, 0, 0])
    const run = merged(box.root, files)
    expect(timeless(run)).toEqual(timeless(whole(box.root)))
    expect(run).toMatchObject({ status: 0, stderr: '' })
  })

  it('is judged by merge alone: fixed entries are told there, and fail in CI', () => {
    const box = sandbox(TWO_FINDINGS)
    box.write({ [CART]: 'export type Cart = number\n' })
    const { files, runs } = shards(box.root, 2)
    expect(runs.map(({ status, stderr }) => [status, stderr.includes('stratalint.baseline.json')])).toEqual([
      [0, false],
      [0, false],
    ])
    expect(merged(box.root, files)).toMatchObject({
      status: 0,
      stderr: '1 entry of stratalint.baseline.json is fixed; run stratalint baseline --prune\n',
    })
    expect(runCli(['merge', ...files], { cwd: box.root, env: { CI: 'true' } }).status).toBe(1)
  })

  it('lets a renamed file keep its finding, and no copy of it', () => {
    const box = sandbox(TWO_FINDINGS)
    rmSync(join(box.root, ORDER))
    const names = ['a', 'b', 'c', 'd', 'e', 'f']
    box.write(Object.fromEntries(names.map((name) => [`src/domains/orders/types/${name}.ts`, TWO_FINDINGS[ORDER]])))
    const { files } = shards(box.root, 3)
    const run = merged(box.root, files)
    expect(timeless(run)).toEqual(timeless(whole(box.root)))
    expect(JSON.parse(run.stdout)).toMatchObject({ summary: { findings: 7, new: 5, baselined: 2 } })
  })

  it('is left out where it is', () => {
    const box = sandbox(TWO_FINDINGS)
    const { files } = shards(box.root, 2, ['--no-baseline'])
    expect(timeless(merged(box.root, files))).toEqual(timeless(whole(box.root, ['--no-baseline'])))
  })
})

describe('an exception', () => {
  const withException = (from: string): Record<string, string> => ({
    ...VIOLATION,
    'stratalint.config.json': JSON.stringify({
      extends: 'harness',
      exceptions: [{ rule: 'architecture/layer-direction', from, reason: 'until the split' }],
    }),
  })

  it('that one shard uses is in use', () => {
    const folder = project(withException('src/domains/orders/types/**'))
    const { files, documents } = shards(folder, 2)
    expect(documents.flatMap(({ findings }) => findings)).toEqual([])
    expect(merged(folder, files).status).toBe(0)
    expect(timeless(merged(folder, files))).toEqual(timeless(whole(folder)))
  })

  it('that none uses is told by merge', () => {
    const folder = project(withException('src/domains/orders/ui/**'))
    const { files, documents } = shards(folder, 2)
    expect(documents.flatMap(({ findings }) => findings.map(({ rule }) => rule))).toEqual([
      'architecture/layer-direction',
    ])
    const run = merged(folder, files)
    expect(timeless(run)).toEqual(timeless(whole(folder)))
    expect((JSON.parse(run.stdout) as Document).findings.map(({ rule }) => rule)).toEqual([
      'architecture/layer-direction',
      'architecture/no-stale-exception',
    ])
  })
})

describe('projects of one repository', () => {
  const MONOREPO = {
    'package.json': '{ "workspaces": ["packages/*"] }',
    ...Object.fromEntries(Object.entries(VIOLATION).map(([file, text]) => [`packages/a/${file}`, text])),
    ...Object.fromEntries(Object.entries(HARNESS).map(([file, text]) => [`packages/b/${file}`, text])),
    [`packages/b/${PRICE}`]: 'export const price = 1\n',
  }

  function checked(): string {
    const root = project(MONOREPO)
    for (const name of ['a', 'b'])
      runCli(['check', '--format', 'json', '--output-file', 'out.json'], { cwd: join(root, 'packages', name) })
    return root
  }

  it.each([
    ['json', /"file": "packages\/a\/src\/domains\/orders\/types\/order\.ts"/],
    ['pretty', /^packages\/a\/src\/domains\/orders\/types\/order\.ts\n.*\n.*\n {4}1 \| import type/],
    ['github', /^::error file=packages\/a\/src\/domains\/orders\/types\/order\.ts,line=1,/],
    ['sarif', /"uri": "packages\/a\/src\/domains\/orders\/types\/order\.ts"/],
    ['junit', /file="packages\/a\/src\/domains\/orders\/types\/order\.ts"/],
  ])('are merged into %s with paths from its root', (format, text) => {
    const root = checked()
    const { status, stdout } = runCli(['merge', 'packages/a/out.json', 'packages/b/out.json', '--format', format], {
      cwd: root,
    })
    expect(stdout).toMatch(text)
    expect(stdout).not.toContain(root)
    expect(status).toBe(1)
  })

  it('are found from a folder further down', () => {
    const root = checked()
    const { stdout } = runCli(['merge', '../a/out.json', 'out.json'], { cwd: join(root, 'packages/b') })
    expect(stdout).toContain('../a/src/domains/orders/types/order.ts:1:28')
    expect(stdout).toContain('1 error. Checked 3 files and 1 import, 0 unresolved.')
  })

  it('merge by the flags of check', () => {
    const root = checked()
    expect(runCli(['merge', 'packages/b/out.json', '--max-warnings', '0'], { cwd: root })).toMatchObject({
      status: 0,
      stdout: 'No findings. Checked 1 file and 0 imports, 0 unresolved.\n',
    })
  })
})

describe('a document that no check printed', () => {
  const edited = (change: (document: Document) => void): CliRun => {
    const cwd = project({
      'inner/stratalint.config.json': HARNESS['stratalint.config.json'],
      ...Object.fromEntries(
        Object.entries(VIOLATION)
          .slice(1)
          .map(([path, text]) => [`inner/${path}`, text]),
      ),
      'secret.txt': 'a secret line\n',
    })
    const document = JSON.parse(runCli(['check', '--format', 'json'], { cwd: join(cwd, 'inner') }).stdout) as Document
    change(document)
    writeFileSync(join(cwd, 'inner/edited.json'), JSON.stringify(document))
    symlinkSync('../secret.txt', join(cwd, 'inner/src/link.ts'))
    return runCli(['merge', 'edited.json'], { cwd: join(cwd, 'inner') })
  }

  it('is merged as long as it is one', () => {
    expect(edited(() => undefined)).toMatchObject({ status: 1, stderr: '' })
  })

  it.each<[string, (document: Document) => void]>([
    [
      'names a file above its project',
      ({ findings }) => {
        findings[0]!.file = '../secret.txt'
      },
    ],
    [
      'has a severity that never fails',
      ({ findings }) => {
        Object.assign(findings[0]!, { severity: 'off' })
      },
    ],
    [
      'says that there are very many shards',
      (document) => {
        Object.assign(document, {
          shard: {
            index: 1,
            count: 1e9,
            policy: '',
            conclusive: true,
            project: '',
            rules: null,
            exceptions: [],
            held: [],
            absences: [],
            baseline: null,
          },
        })
      },
    ],
    [
      'is of a project above the repository',
      ({ project: of }) => {
        of.folder = '../..'
      },
    ],
  ])('is refused where it %s', (_title, change) => {
    const { status, stdout, stderr } = edited(change)
    expect([status, stdout]).toEqual([2, ''])
    expect(stderr).toMatch(
      /^edited\.json is not the JSON of a check as this version of stratalint prints it: \S+: expected .*\.\n$/,
    )
  })

  it('shows no line of a file that a link leads to', () => {
    const { status, stdout } = edited(({ findings }) => {
      findings[0]!.file = 'src/link.ts'
    })
    expect([status, stdout.includes('src/link.ts'), stdout.includes('a secret line')]).toEqual([1, true, false])
  })
})
