import { countTokens } from 'gpt-tokenizer/encoding/o200k_base'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { runCli, type CliRun } from '../support/run-cli.ts'
import { emptyRepository, shopRepository, type TestRepository } from './repository.ts'

const FILE = 'src/domains/orders/service/pay.ts'
const BAD = `import { charge } from '../../billing/service/charge.ts'\n\nexport const pay = charge\n`

const RULES = ['architecture/no-laundering', 'architecture/domain-boundary', 'integrity/exception', 'integrity/policy']

/** A change with a violation, an exception that hides it, a new package and a new export. */
function changedShop(): TestRepository {
  const repository = shopRepository({}, afterAll)
  repository.write({ [FILE]: BAD })
  repository.replace(
    'stratalint.config.ts',
    'exceptions: [',
    `exceptions: [{ rule: 'architecture/domain-boundary', from: 'src/domains/orders/**', to: 'src/domains/billing/**', reason: 'soon' },`,
  )
  repository.replace('package.json', '"pg": "^8.0.0"', '"pg": "^8.0.0", "left-pad": "^1.0.0"')
  repository.write({
    'src/domains/orders/runtime/index.ts': `export { placeOrder } from './place-order.ts'\nexport { pay } from '../service/pay.ts'\n`,
  })
  return repository
}

const reviewed = (repository: TestRepository, ...args: string[]): CliRun =>
  runCli(['review', ...args], { cwd: repository.folder, env: { STRATALINT_CACHE: 'off' } })

/** Commits differ from run to run. */
const plain = (text: string): string => text.replaceAll(/\b[0-9a-f]{10}\b/g, 'COMMIT')

describe('a change with findings', () => {
  let repository: TestRepository
  let pretty: CliRun
  beforeAll(() => {
    repository = changedShop()
    pretty = reviewed(repository)
  })

  it('exits with 1 and prints the brief and the findings', () => {
    expect([pretty.status, pretty.stderr]).toEqual([1, ''])
    expect(plain(pretty.stdout)).toMatchSnapshot()
  })

  it('is printed as Markdown', () => {
    const { status, stdout } = reviewed(repository, '--format', 'markdown')
    expect(status).toBe(1)
    expect(plain(stdout)).toMatchSnapshot()
  })

  it('is printed for an agent, with the command that verifies it and without ids', () => {
    const { status, stdout } = reviewed(repository, 'main', '--format', 'agent')
    expect(status).toBe(1)
    expect(stdout).toMatchSnapshot()
  })

  it('is one JSON document', () => {
    const { findings, brief, summary } = JSON.parse(reviewed(repository, '--format', 'json').stdout) as {
      findings: { rule: string }[]
      brief: object
      summary: object
    }
    expect(findings.map(({ rule }) => rule)).toEqual(RULES)
    expect(summary).toEqual({ errors: 4, warnings: 0, accepted: 0 })
    expect(brief).toMatchSnapshot()
  })

  it('is explained by the id of a finding', () => {
    const explained = (id: string): CliRun =>
      runCli(['explain', id], { cwd: repository.folder, env: { STRATALINT_CACHE: 'off' } })
    const [, id = ''] = /^([0-9a-f]{16}) {2}integrity\/exception/m.exec(pretty.stdout)!
    const known = explained(id)
    expect([known.status, plain(known.stdout)]).toMatchSnapshot()
    const unknown = explained('ffffffff')
    expect([unknown.status, plain(unknown.stderr)]).toEqual([
      2,
      'No finding of a check, or of a review of the working tree against COMMIT, has an id that begins with ffffffff; it may be fixed, or be one of a review against another base.\n',
    ])
  })

  it('is SARIF and annotations like a check', () => {
    const sarif = JSON.parse(reviewed(repository, '--format', 'sarif').stdout) as {
      runs: { results: { ruleId: string }[] }[]
    }
    expect(sarif.runs[0]!.results.map(({ ruleId }) => ruleId)).toEqual(RULES)
    expect(reviewed(repository, '--format', 'github').stdout.match(/^::error file=[^,]+/gm)).toEqual(
      ['src/domains/orders/runtime/index.ts', FILE, 'stratalint.config.ts', 'stratalint.config.ts'].map(
        (file) => `::error file=${file}`,
      ),
    )
  })

  it('has a brief of at most 400 tokens', () => {
    const brief = reviewed(repository, '--format', 'markdown').stdout.split('**The change adds')[0]!
    expect(countTokens(brief)).toBeLessThan(400)
  })

  it('shows the paths of the working tree when head is a commit', () => {
    repository.commit()
    const { status, stdout } = reviewed(repository, 'main', '--head', 'change')
    expect([status, stdout.match(/^\S+\.ts$/gm)]).toEqual([1, ['src/domains/orders/runtime/index.ts', FILE]])
  })
})

it('exits with 0 for a clean change', () => {
  const { status, stdout } = reviewed(shopRepository())
  expect([status, plain(stdout)]).toEqual([
    0,
    'Changes from COMMIT to the working tree\n\n  No files changed.\n\nThe change adds no findings.\n',
  ])
})

describe('a review that cannot judge exits with 2', () => {
  it.each<[string, string[], string]>([
    ['for an unknown base', ['nowhere'], 'Unknown commit nowhere.\n'],
    ['for two bases', ['main', 'change'], 'Unexpected argument change: a review has one base.\n'],
    ['for two heads', ['--staged', '--head', 'main'], '--staged cannot be combined with --head.\n'],
    ['for exact without a base', ['--exact'], '--exact requires a base.\n'],
    ['for a history with a base', ['main', '--since', 'main'], '--since cannot be combined with main.\n'],
  ])('%s', (_name, args, message) => {
    const { status, stdout, stderr } = reviewed(shopRepository(), ...args)
    expect([status, stdout, stderr.split('\n', 1)[0] + '\n']).toEqual([2, '', message])
  })

  it('in a folder without git', () => {
    const repository = emptyRepository()
    repository.write({ '.git': null, 'stratalint.config.json': '{ "extends": "harness" }' })
    const { status, stderr } = reviewed(repository)
    expect([status, stderr]).toEqual([
      2,
      'stratalint review compares with a commit, and this folder is not in a git working tree.\n',
    ])
  })
})
