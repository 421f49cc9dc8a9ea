import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readdirSync, realpathSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { review } from '@stratalint/review'
import { describe, expect, it, onTestFinished, vi } from 'vitest'
import { emptyRepository, shopRepository, shown, type TestRepository } from './repository.ts'

const BAD = `import { charge } from '../../billing/service/charge.ts'\n\nexport const pay = charge\n`
const BAD_FILE = 'src/domains/orders/service/pay.ts'
const BAD_FINDING = 'architecture/domain-boundary src/domains/orders/service/pay.ts:1'

function temporaryFolder(): string {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'stratalint-review-clone-')))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

function cloneOf({ folder }: TestRepository, ...options: string[]): string {
  const clone = join(temporaryFolder(), 'clone')
  execFileSync('git', ['clone', '--quiet', ...options, `file://${folder}`, clone], { stdio: 'ignore' })
  return clone
}

const reviewIn = async (cwd: string, base?: string): Promise<string[]> =>
  shown(await review({ cwd, base, cache: false }))

describe('the base', () => {
  it('is the last commit in common with main by default', async () => {
    const repository = shopRepository()
    repository.git('switch', '--quiet', 'main')
    repository.write({ 'src/domains/orders/types/on-main.ts': BAD })
    repository.commit()
    repository.git('switch', '--quiet', 'change')
    repository.write({ [BAD_FILE]: BAD })
    repository.commit()
    expect(shown(await repository.review())).toEqual([BAD_FINDING])
  })

  it('is the named commit itself with exact', async () => {
    const repository = shopRepository()
    repository.git('switch', '--quiet', 'main')
    repository.write({ [BAD_FILE]: BAD })
    repository.commit()
    repository.git('switch', '--quiet', 'change')
    repository.write({ [BAD_FILE]: BAD })
    expect(shown(await repository.review({ base: 'main' }))).toEqual([BAD_FINDING])
    expect(shown(await repository.review({ base: 'main', exact: true }))).toEqual([])
  })

  it('is HEAD in a repository without another branch', async () => {
    const repository = shopRepository()
    repository.git('branch', '--quiet', '--delete', '--force', 'main')
    repository.write({ [BAD_FILE]: BAD })
    expect(shown(await repository.review())).toEqual([BAD_FINDING])
  })

  it('is empty before the first commit', async () => {
    const repository = emptyRepository()
    repository.write({ 'stratalint.config.json': '{ "extends": "harness" }', [BAD_FILE]: BAD })
    repository.write({ 'src/domains/billing/service/charge.ts': 'export const charge = 1\n' })
    expect(shown(await repository.review())).toEqual([BAD_FINDING])
  })

  it.each(['nowhere', '--output=x', '-', 'main..change', 'a\nb', ''])('is refused as %j', async (base) => {
    await expect(shopRepository().review({ base })).rejects.toThrow(`Unknown commit ${base}.`)
  })

  it('can be in a branch with a hostile name', async () => {
    const repository = shopRepository()
    repository.git('branch', '--quiet', '$(touch,pwned)', 'main')
    repository.write({ [BAD_FILE]: BAD })
    expect(shown(await repository.review({ base: '$(touch,pwned)' }))).toEqual([BAD_FINDING])
    expect(repository.git('status', '--short').trim()).toBe('?? src/domains/orders/service/pay.ts')
  })
})

describe('head', () => {
  it('is the working tree by default, with untracked files and without ignored ones', async () => {
    const repository = shopRepository()
    repository.write({ [BAD_FILE]: BAD, 'dist/pay.ts': BAD })
    expect(shown(await repository.review())).toEqual([BAD_FINDING])
  })

  it('can be the staged files', async () => {
    const repository = shopRepository()
    repository.write({ [BAD_FILE]: BAD })
    expect(shown(await repository.review({ staged: true }))).toEqual([])
    repository.git('add', '--all')
    repository.write({ [BAD_FILE]: null })
    expect(shown(await repository.review({ staged: true }))).toEqual([BAD_FINDING])
  })

  it('can be a commit, whatever the working tree has', async () => {
    const repository = shopRepository()
    repository.write({ [BAD_FILE]: BAD })
    repository.commit()
    repository.write({ [BAD_FILE]: null, 'src/domains/orders/types/other.ts': BAD })
    expect(shown(await repository.review({ head: 'change', base: 'main' }))).toEqual([BAD_FINDING])
  })

  it('can be detached, in a linked working tree, or a merge commit', async () => {
    const repository = shopRepository()
    repository.write({ [BAD_FILE]: BAD })
    repository.commit()
    const linked = join(temporaryFolder(), 'linked')
    repository.git('worktree', 'add', '--quiet', '--detach', linked, 'change')
    expect(await reviewIn(linked)).toEqual([BAD_FINDING])
    repository.git('switch', '--quiet', '--create', 'merged', 'main')
    repository.write({ 'docs.md': 'text\n' })
    repository.commit()
    repository.git('merge', '--quiet', '--no-edit', 'change')
    expect(shown(await repository.review())).toEqual([BAD_FINDING])
  })

  it('can be in a folder of the project', async () => {
    const repository = shopRepository()
    repository.write({ [BAD_FILE]: BAD })
    expect(await reviewIn(join(repository.folder, 'src/domains'))).toEqual([BAD_FINDING])
  })
})

describe('clones', () => {
  it('need the commit in common', async () => {
    const repository = shopRepository()
    for (let at = 0; at < 3; at++) repository.commit(`Commit ${at}`)
    repository.write({ [BAD_FILE]: BAD })
    repository.commit()
    const shallow = cloneOf(repository, '--depth', '2', '--branch', 'change', '--no-single-branch')
    await expect(review({ cwd: shallow, base: 'origin/main', cache: false })).rejects.toThrow(
      'This clone is shallow and does not contain the last commit that origin/main and the change have in common. Fetch more history: git fetch --unshallow, or fetch-depth: 0 for actions/checkout.',
    )
    expect(
      await reviewIn(cloneOf(repository, '--depth', '10', '--branch', 'change', '--no-single-branch'), 'origin/main'),
    ).toEqual([BAD_FINDING])
  })

  it('may be sparse', async () => {
    const repository = shopRepository()
    const clone = cloneOf(repository, '--branch', 'change')
    const git = (...args: string[]): void => void execFileSync('git', args, { cwd: clone, stdio: 'ignore' })
    git('sparse-checkout', 'set', 'src/domains/orders', 'src/utils', 'src/providers')
    expect(await reviewIn(clone)).toEqual([])
  })

  it('may be partial, if the files of the base are there', async () => {
    const repository = shopRepository()
    repository.git('config', 'uploadpack.allowFilter', 'true')
    repository.write({
      [BAD_FILE]: BAD,
      'src/domains/orders/types/order.ts': 'export interface Order {\n  id: string\n}\n',
    })
    repository.commit()
    const clone = cloneOf(repository, '--filter=blob:none', '--branch', 'change')
    await expect(reviewIn(clone, 'origin/main')).rejects.toThrow(
      'This is a partial clone, which lacks files of the base. Fetch them first: git fetch --refetch --no-filter.',
    )
    execFileSync('git', ['fetch', '--quiet', '--refetch', '--no-filter'], { cwd: clone, stdio: 'ignore' })
    expect(await reviewIn(clone, 'origin/main')).toEqual([BAD_FINDING])
  })

  it('may be a submodule, or have one', async () => {
    const library = emptyRepository()
    library.write({ 'stratalint.config.json': '{ "extends": "harness" }', 'src/utils/a.ts': 'export const a = 1\n' })
    library.commit()
    const repository = shopRepository()
    repository.git('-c', 'protocol.file.allow=always', 'submodule', '--quiet', 'add', library.folder, 'vendor/library')
    repository.write({ [BAD_FILE]: BAD })
    expect(shown(await repository.review())).toEqual([BAD_FINDING])
    const submodule = join(repository.folder, 'vendor/library')
    writeFileSync(join(submodule, 'src/utils/b.ts'), "import '../app/c'\n")
    expect(await reviewIn(submodule)).toEqual(['architecture/resolved-import src/utils/b.ts:1'])
    expect(shown(await repository.review())).toEqual([BAD_FINDING])
  })
})

it('removes the copies of repositories that nobody has reviewed for a month', async () => {
  const repository = shopRepository()
  const cache = temporaryFolder()
  vi.stubEnv('XDG_CACHE_HOME', cache)
  onTestFinished(() => void vi.unstubAllEnvs())
  const copies = join(cache, 'stratalint/review')
  const old = new Date(Date.now() - 31 * 24 * 60 * 60 * 1000)
  for (const name of ['0123456789abcdef', '89abcdef01234567', 'not-a-copy']) {
    mkdirSync(join(copies, name, 'base'), { recursive: true })
    if (name !== '89abcdef01234567') utimesSync(join(copies, name), old, old)
  }
  await repository.review()
  const [own] = readdirSync(copies).filter((name) => !['89abcdef01234567', 'not-a-copy'].includes(name))
  expect(readdirSync(copies)).toEqual(['89abcdef01234567', own, 'not-a-copy'].sort())
  expect(readdirSync(join(copies, own!))).toEqual(['base'])
})

describe('files', () => {
  it('may be renamed in case only', async () => {
    const repository = shopRepository({ [BAD_FILE]: BAD })
    repository.git('mv', BAD_FILE, 'src/domains/orders/service/Pay.ts')
    expect(shown(await repository.review())).toEqual([])
  })

  it('may move without git mv', async () => {
    const repository = shopRepository({ [BAD_FILE]: BAD })
    repository.write({ [BAD_FILE]: null, 'src/domains/orders/service/pay-order.ts': BAD })
    expect(shown(await repository.review())).toEqual([])
  })

  it('may be copied: the copy is new', async () => {
    const repository = shopRepository({ [BAD_FILE]: BAD })
    repository.write({ 'src/domains/orders/service/pay-order.ts': BAD })
    expect(shown(await repository.review())).toEqual([
      'architecture/domain-boundary src/domains/orders/service/pay-order.ts:1',
    ])
  })

  it('may have other line ends in the working tree than in git', async () => {
    const repository = shopRepository({ [BAD_FILE]: BAD, '.gitattributes': '*.ts text eol=crlf\n' })
    repository.write({ [BAD_FILE]: BAD.replaceAll('\n', '\r\n') })
    expect(shown(await repository.review())).toEqual([])
  })

  it('may have hostile names', async () => {
    const repository = shopRepository()
    const name = 'src/domains/orders/service/--output=x \n::error::.ts'
    repository.write({ [name]: BAD })
    expect(shown(await repository.review())).toEqual([`architecture/domain-boundary ${name}:1`])
  })
})

describe('policies', () => {
  it('are those of head where the base has none, for both sides', async () => {
    const repository = shopRepository({ 'stratalint.config.ts': null, [BAD_FILE]: BAD })
    repository.write({ 'stratalint.config.json': '{ "extends": "harness" }', 'src/domains/orders/types/x.ts': BAD })
    expect(shown(await repository.review())).toEqual(['architecture/domain-boundary src/domains/orders/types/x.ts:1'])
  })

  it('are needed on one side at least', async () => {
    await expect(shopRepository({ 'stratalint.config.ts': null }).review()).rejects.toThrow(
      'No Stratalint config found in the base or in the change.',
    )
  })

  it('of the base may be broken: the result is not trusted unless people ask for it', async () => {
    const repository = shopRepository({ 'stratalint.config.ts': 'export default { layers: 3 }\n' })
    repository.write({ 'stratalint.config.ts': `export default { extends: 'harness' }\n`, [BAD_FILE]: BAD })
    const result = await repository.review()
    expect([shown(result), result.trusted]).toEqual([[BAD_FINDING], false])
    expect((await repository.review({ headPolicy: true })).trusted).toBe(true)
  })

  it('of head may be deleted or broken: the base still judges', async () => {
    const repository = shopRepository()
    repository.write({ 'stratalint.config.ts': null, [BAD_FILE]: BAD })
    expect(shown(await repository.review())).toEqual([BAD_FINDING, 'integrity/policy stratalint.config.ts:1'])
    repository.write({ 'stratalint.config.ts': 'export default {' })
    const broken = await repository.review()
    expect([shown(broken).includes(BAD_FINDING), broken.trusted]).toEqual([true, false])
  })

  it('that are stricter report only what the change adds', async () => {
    const repository = shopRepository({
      'src/utils/long.ts': 'export const a = 1\n'.repeat(1) + '// line\n'.repeat(60),
    })
    repository.replace('stratalint.config.ts', '{ max: 200 }', '{ max: 50 }')
    expect(shown(await repository.review())).toEqual([])
    repository.write({ 'src/utils/longer.ts': 'export const b = 1\n' + '// line\n'.repeat(60) })
    expect(shown(await repository.review())).toEqual(['taste/max-file-lines src/utils/longer.ts:1'])
  })
})

it('accepts a loosening together with what it hides, and nothing else', async () => {
  const repository = shopRepository()
  repository.write({ [BAD_FILE]: BAD, 'src/domains/orders/types/other.ts': `import '../service/total.ts'\n` })
  repository.replace(
    'stratalint.config.ts',
    'exceptions: [',
    `exceptions: [{ rule: 'architecture/domain-boundary', from: 'src/domains/orders/**', to: 'src/domains/billing/**', reason: 'soon' },`,
  )
  const [exception] = (await repository.review()).findings.filter(({ rule }) => rule === 'integrity/exception')
  const accepted = await repository.review({ accept: [exception!.id] })
  expect(shown(accepted)).toEqual(['architecture/layer-direction src/domains/orders/types/other.ts:1'])
  expect(shown({ findings: accepted.accepted })).toEqual([BAD_FINDING, 'integrity/exception stratalint.config.ts:10'])
  repository.replace('stratalint.config.ts', `to: 'src/domains/billing/**'`, `to: 'src/domains/**'`)
  expect(shown(await repository.review({ accept: [exception!.id] }))).toContain(
    'integrity/exception stratalint.config.ts:10',
  )
})
