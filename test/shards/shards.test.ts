import { readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { CART, ORDER, PRICE, TWO_FINDINGS, sandbox } from '../baseline/project.ts'
import { HARNESS, project, VIOLATION } from '../cli/project.ts'
import { fixtureFolder } from '../support/check-fixture.ts'
import { runCli, type CliRun } from '../support/run-cli.ts'
import { temporaryProject } from '../support/temporary-project.ts'

interface Document {
  project: { folder: string; trusted: boolean }
  summary: Record<string, number>
  findings: { file: string; rule: string }[]
}

const NO_CI = { CI: '' }

/** Checks a folder in shards and writes the JSON of each to a file. */
function shards(
  cwd: string,
  count: number,
  flags: readonly string[] = [],
): { files: string[]; runs: CliRun[]; documents: Document[] } {
  const folder = temporaryProject()
  const files = Array.from({ length: count }, (_, index) => join(folder, `${index + 1}.json`))
  const runs = files.map((file, index) =>
    runCli(['check', '--shard', `${index + 1}/${count}`, '--format', 'json', '--output-file', file, ...flags], {
      cwd,
      env: NO_CI,
    }),
  )
  return { files, runs, documents: files.map((file) => JSON.parse(readFileSync(file, 'utf8')) as Document) }
}

/** A result without its time. */
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

describe('shards of a shop with violations of every rule', () => {
  const shop = fixtureFolder('shop/violations')

  it('merge into the result of a check without shards', () => {
    const { files, runs, documents } = shards(shop, 3)
    expect(runs.map(({ status }) => status)).toEqual([1, 1, 1])
    expect(documents.every(({ findings }) => findings.length > 30)).toBe(true)
    const { status, ...run } = merged(shop, files)
    expect(timeless({ status, ...run })).toEqual(timeless(whole(shop)))
    expect(status).toBe(1)
  })

  it('give the same result with ESLint', () => {
    const { files } = shards(shop, 2, ['--engine', 'eslint'])
    expect(timeless(merged(shop, files))).toEqual(timeless(whole(shop)))
  })

  it('report each finding once', () => {
    const { documents } = shards(shop, 2)
    const found = documents.map(({ findings }) => findings.map((finding) => JSON.stringify(finding)))
    expect(found[0]!.filter((finding) => found[1]!.includes(finding))).toEqual([])
  })

  it('cannot be merged if one is missing', () => {
    const {
      files: [first, , third],
    } = shards(shop, 3)
    expect(merged(shop, [first!, third!])).toEqual({
      status: 2,
      stdout: '',
      stderr: 'Shard 2/3 is missing; pass the JSON of all 3 shards.\n',
    })
  })

  it('of a check of one rule merge into the result for that rule', () => {
    const { files } = shards(shop, 2, ['--rule', 'no-cycle'])
    expect(timeless(merged(shop, files))).toEqual(timeless(whole(shop, ['--rule', 'no-cycle'])))
  })
})

it('reports no findings in empty shards', () => {
  const folder = project(VIOLATION)
  const { files, runs } = shards(folder, 4)
  expect(runs.map(({ status }) => status).sort()).toEqual([0, 0, 0, 1])
  expect(timeless(merged(folder, files))).toEqual(timeless(whole(folder)))
})

it('reports a syntax error in one shard', () => {
  const folder = project({ ...VIOLATION, 'src/domains/orders/types/broken.ts': 'export const = 1\n' })
  const { files, documents } = shards(folder, 2)
  expect(documents.flatMap(({ findings }) => findings.map(({ rule }) => rule)).sort()).toEqual([
    'architecture/layer-direction',
    'stratalint/parse',
  ])
  expect(timeless(merged(folder, files))).toEqual(timeless(whole(folder)))
})

it('refuses to merge shards of a project that was edited in between', () => {
  const box = sandbox(TWO_FINDINGS, { baseline: false })
  const {
    files: [first],
  } = shards(box.root, 2)
  box.write({ [CART]: 'export type Cart = number\n' })
  const {
    files: [, second],
  } = shards(box.root, 2)
  expect(merged(box.root, [first!, second!])).toEqual({
    status: 2,
    stdout: '',
    stderr: `${first} (shard 1/2) and ${second} (shard 2/2) are not from the same check: they checked different files or imports.\n`,
  })
})

describe('a baseline', () => {
  it('keeps baselined findings', () => {
    const box = sandbox(TWO_FINDINGS)
    const { files, runs } = shards(box.root, 3)
    expect(runs.map(({ status }) => status)).toEqual([0, 0, 0])
    const run = merged(box.root, files)
    expect(timeless(run)).toEqual(timeless(whole(box.root)))
    expect(run).toMatchObject({ status: 0, stderr: '' })
  })

  it('reports fixed entries only when shards are merged, and then fails in CI', () => {
    const box = sandbox(TWO_FINDINGS)
    box.write({ [CART]: 'export type Cart = number\n' })
    const { files, runs } = shards(box.root, 2)
    expect(runs.map(({ status, stderr }) => [status, stderr.includes('stratalint.baseline.json')])).toEqual([
      [0, false],
      [0, false],
    ])
    expect(merged(box.root, files)).toMatchObject({
      status: 0,
      stderr: '1 entry in stratalint.baseline.json is fixed; run stratalint baseline --prune\n',
    })
    expect(runCli(['merge', ...files], { cwd: box.root, env: { CI: 'true' } }).status).toBe(1)
  })

  it('matches a renamed file but not a second copy', () => {
    const box = sandbox(TWO_FINDINGS)
    rmSync(join(box.root, ORDER))
    const names = ['a', 'b', 'c', 'd', 'e', 'f']
    box.write(Object.fromEntries(names.map((name) => [`src/domains/orders/types/${name}.ts`, TWO_FINDINGS[ORDER]])))
    const { files } = shards(box.root, 3)
    const run = merged(box.root, files)
    expect(timeless(run)).toEqual(timeless(whole(box.root)))
    expect(JSON.parse(run.stdout)).toMatchObject({ summary: { findings: 7, new: 5, baselined: 2 } })
  })

  it('is not used with --no-baseline', () => {
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

  it('that one shard uses is not reported', () => {
    const folder = project(withException('src/domains/orders/types/**'))
    const { files, documents } = shards(folder, 2)
    expect(documents.flatMap(({ findings }) => findings)).toEqual([])
    expect(merged(folder, files).status).toBe(0)
    expect(timeless(merged(folder, files))).toEqual(timeless(whole(folder)))
  })

  it('that no shard uses is reported by merge', () => {
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
    ['junit', /<testcase name="packages\/a\/src\/domains\/orders\/types\/order\.ts: /],
  ])('are merged into %s with paths from the root', (format, text) => {
    const root = checked()
    const { status, stdout } = runCli(['merge', 'packages/a/out.json', 'packages/b/out.json', '--format', format], {
      cwd: root,
    })
    expect(stdout).toMatch(text)
    expect(stdout).not.toContain(root)
    expect(status).toBe(1)
  })

  it('are found from a folder below', () => {
    const root = checked()
    const { stdout } = runCli(['merge', '../a/out.json', 'out.json'], { cwd: join(root, 'packages/b') })
    expect(stdout).toMatchInlineSnapshot(`
      "../a/src/domains/orders/types/order.ts
        1:28  error  architecture/layer-direction
          types/order.ts (types) imports type Price from ../service/price (service); types may import only types and utils.
          1 | import type { Price } from '../service/price'
            |                            ^^^^^^^^^^^^^^^^^^
          Fix: Move type Price to src/domains/orders/types/price.ts and import it from there everywhere.
          Do not re-export it through index.ts.

      Why
        architecture/layer-direction
          When imports run one way, a change can only affect the layers above it, and each layer can be read and tested without the ones above.
          https://github.com/stratalint/stratalint/blob/stratalint@0.1.0/rules/architecture/layer-direction/README.md

      1 error. Checked 3 files and 1 import, 0 unresolved.
      "
    `)
  })

  it('accept the flags of check', () => {
    const root = checked()
    expect(runCli(['merge', 'packages/b/out.json', '--max-warnings', '0'], { cwd: root })).toMatchObject({
      status: 0,
      stdout: 'No findings. Checked 1 file and 0 imports, 0 unresolved.\n',
    })
  })
})

describe('an edited document', () => {
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

  it('is merged while it is valid', () => {
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
      'has very many shards',
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
            baselined: [],
            absences: [],
            baseline: null,
          },
        })
      },
    ],
    [
      'belongs to a project above the repository',
      ({ project: of }) => {
        of.folder = '../..'
      },
    ],
  ])('is refused if it %s', (_title, change) => {
    const { status, stdout, stderr } = edited(change)
    expect([status, stdout]).toEqual([2, ''])
    expect(stderr).toMatch(
      /^edited\.json was not written by this version of stratalint check --format json: \S+: expected .*\.\n$/,
    )
  })

  it('does not reveal the target of a link', () => {
    const { status, stdout } = edited(({ findings }) => {
      findings[0]!.file = 'src/link.ts'
    })
    expect([status, stdout.includes('src/link.ts'), stdout.includes('a secret line')]).toEqual([1, true, false])
  })
})
