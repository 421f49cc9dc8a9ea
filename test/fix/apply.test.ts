import { check, fixJournalOf } from '@stratalint/engine'
import { fix } from '@stratalint/fix'
import { execFileSync, spawn } from 'node:child_process'
import { chmodSync, existsSync, mkdirSync, readFileSync, statSync, symlinkSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { runCli } from '../support/run-cli.ts'
import { HARNESS, temporaryProject } from '../support/temporary-project.ts'
import { fixed, reasons, TSCONFIG, TYPESCRIPT } from './project.ts'

const BIN = fileURLToPath(new URL('../../packages/cli/bin/stratalint.js', import.meta.url))
const ROWS = 'src/domains/orders/repo/rows.ts'
const LABELS = 'src/domains/orders/service/labels.ts'
const PROJECT = {
  ...HARNESS,
  'package.json': '{}',
  [ROWS]: `import { label } from '../service/labels'\n\nexport const row = label('a')\n`,
  [LABELS]: `export const label = (text: string): string => text\n`,
}

function repository(files: Record<string, string> = PROJECT): string {
  const root = temporaryProject(files)
  const git = (...args: string[]): void =>
    void execFileSync('git', ['-c', 'user.name=Test', '-c', 'user.email=test@example.com', ...args], { cwd: root })
  git('init', '--quiet')
  git('add', '--all')
  git('commit', '--quiet', '--message', 'Start')
  return root
}

describe('on the command line', () => {
  it('works next to a link that leads nowhere, and with a policy that git ignores', () => {
    const cwd = repository({ ...PROJECT, '.gitignore': 'stratalint.config.json\n' })
    symlinkSync('nowhere.ts', join(cwd, 'src/domains/orders/link.ts'))
    expect(runCli(['fix', '--suggested', '--write', '--force'], { cwd }).status).toBe(0)
    expect(existsSync(join(cwd, LABELS))).toBe(false)
  })

  it.skipIf(process.platform === 'win32')('prints names of files without their control characters', () => {
    const cwd = repository({ ...PROJECT, [ROWS]: '', 'src/domains/orders/repo/a\n::x.ts': PROJECT[ROWS] })
    const { stdout } = runCli(['fix', '--suggested', '--rule', 'layer-direction'], { cwd })
    expect(stdout.split('\n').filter((line) => /^(?:edits|fixes)|^::/.test(line))).toEqual([
      'edits    src/domains/orders/repo/a\\n::x.ts',
      expect.stringMatching(
        /^fixes {2}src\/domains\/orders\/repo\/a\\n::x\.ts:1 {2}architecture\/layer-direction {2}[0-9a-f]{16}$/,
      ),
    ])
  })

  it('prints a diff, writes on demand, and then has nothing left to fix', () => {
    const cwd = repository()
    const dry = runCli(['fix', '--suggested'], { cwd })
    expect(dry).toMatchSnapshot()
    expect(readFileSync(join(cwd, ROWS), 'utf8')).toBe(PROJECT[ROWS])
    expect(runCli(['fix', '--suggested', '--write'], { cwd })).toMatchSnapshot()
    expect(existsSync(join(cwd, LABELS))).toBe(false)
    expect(runCli(['check', '--quiet'], { cwd }).status).toBe(0)
    expect(runCli(['fix', '--suggested'], { cwd })).toEqual({ status: 0, stdout: 'No findings to fix.\n', stderr: '' })
  })

  it('applies as a patch what it prints', () => {
    const cwd = repository()
    const { stdout } = runCli(['fix', '--suggested', '--format', 'json'], { cwd })
    const { files } = JSON.parse(stdout) as { files: { diff: string }[] }
    writeFileSync(join(cwd, 'fix.patch'), files.map(({ diff }) => diff).join(''))
    execFileSync('git', ['apply', 'fix.patch'], { cwd })
    expect(runCli(['check', '--quiet'], { cwd }).status).toBe(0)
  })

  it('carries out the edits of rules that plan for themselves', () => {
    const cwd = repository({
      'stratalint.config.json': '{ "extends": ["harness", "strict"] }',
      'package.json': '{}',
      'src/utils/add.ts': 'export default function add(a: number): number {\n  return a + 1\n}\n',
      'src/utils/use.ts': `import add from './add'\n\nexport const two = add(1)\n`,
    })
    expect(runCli(['fix', '--suggested', '--write', '--rule', 'named-export'], { cwd }).status).toBe(0)
    expect(readFileSync(join(cwd, 'src/utils/use.ts'), 'utf8')).toBe(
      `import { add } from './add'\n\nexport const two = add(1)\n`,
    )
  })

  it('fixes a finding of the baseline by its id, and removes its entry', () => {
    const cwd = repository()
    runCli(['baseline'], { cwd })
    expect(runCli(['fix', '--suggested'], { cwd }).stdout).toBe('No findings to fix.\n')
    const { findings } = JSON.parse(runCli(['check', '--no-baseline', '--format', 'json'], { cwd }).stdout) as {
      findings: { id: string }[]
    }
    const { status } = runCli(['fix', '--id', findings[0]!.id, '--suggested', '--write', '--force'], { cwd })
    expect([status, readFileSync(join(cwd, 'stratalint.baseline.json'), 'utf8')]).toEqual([
      0,
      '[{"schemaVersion":1}\n]\n',
    ])
  })

  it('refuses to write over changes that are not committed', () => {
    const cwd = repository()
    writeFileSync(join(cwd, 'notes.md'), 'mine\n')
    expect(runCli(['fix', '--suggested', '--write'], { cwd })).toEqual({
      status: 2,
      stdout: '',
      stderr: 'This folder has changes that are not committed. Commit them first, or use --force.\n',
    })
    expect(runCli(['fix', '--suggested', '--write', '--force'], { cwd }).status).toBe(0)
  })

  it('fixes only what is chosen', () => {
    const cwd = repository({
      ...PROJECT,
      [ROWS]: `import { labels } from '../service/labels'\n\nexport const row = labels.get('a')\n`,
      [LABELS]: `export const labels = new Map([['a', 'b']])\n`,
      'src/app/main.ts': `import { run } from '../domains/orders/runtime/run'\n\nrun()\n`,
      'src/domains/orders/runtime/run.ts': 'export const run = (): void => undefined\n',
      'src/domains/orders/runtime/index.ts': `export { run } from './run'\n`,
    })
    const edited = (...args: string[]): string[] =>
      (
        JSON.parse(runCli(['fix', '--format', 'json', ...args], { cwd }).stdout) as { files: { path: string }[] }
      ).files.map(({ path }) => path)
    expect(edited()).toEqual(['src/app/main.ts'])
    expect(edited('src/domains')).toEqual([])
    expect(edited('--rule', 'layer-direction', '--suggested')).toContain(ROWS)
    expect(edited('--rule', 'layer-direction', '--suggested')).not.toContain('src/app/main.ts')
    expect(runCli(['fix', '--id', 'ffffffffffffffff'], { cwd })).toEqual({
      status: 2,
      stdout: '',
      stderr: 'No finding has the id ffffffffffffffff.\n',
    })
  })
})

describe('a result', () => {
  it('that would not compile is not kept, and what was tried together with it is', async () => {
    const titles = 'src/domains/orders/repo/titles.ts'
    const result = await fixed({
      ...TSCONFIG,
      [titles]: `import { title } from '../service/words'\n\nexport const first = title('a')\n`,
      'src/domains/orders/service/words.ts': `export const title = (text: string): string => text\n`,
      [ROWS]: `import { label } from '../service/labels'\n\nexport const row = label('a')\n`,
      [LABELS]: `export const label = (text: string): string => text.padStart(4)\n`,
      'src/domains/orders/repo/tsconfig.json':
        '{ "compilerOptions": { "lib": ["es5"], "noEmit": true }, "include": ["."] }',
      ...TYPESCRIPT,
    })
    expect(result.fixed.map(({ file }) => file)).toEqual([titles])
    expect(result.files.map(({ path }) => path)).not.toContain(ROWS)
    expect(reasons(result)).toEqual([
      `architecture/layer-direction ${ROWS}: It would not compile: TS2550: Property 'padStart' does not exist on type 'string'. Do you need to change your target library? Try changing the 'lib' compiler option to 'es2017' or later.`,
    ])
  })

  it('is not written over a file that somebody edits meanwhile', async () => {
    const root = temporaryProject({ ...PROJECT, 'node_modules/typescript/package.json': '{ "main": "index.cjs" }' })
    // Loaded once the copy is made.
    const edit = `require('node:fs').appendFileSync(${JSON.stringify(join(root, ROWS))}, '// mine\\n')`
    writeFileSync(join(root, 'node_modules/typescript/index.cjs'), edit)
    await expect(fix({ cwd: root, suggested: true, write: true })).rejects.toThrow(
      `${ROWS} changed while the fixes were tried, so nothing was written. Run it again.`,
    )
    expect(readFileSync(join(root, ROWS), 'utf8')).toBe(`${PROJECT[ROWS]}// mine\n`)
    expect(existsSync(join(root, LABELS))).toBe(true)
  })

  it('keeps a BOM and the mode of a file', async () => {
    const root = temporaryProject({
      ...PROJECT,
      [ROWS]: `\uFEFF${PROJECT[ROWS]}`,
      [LABELS]: `${PROJECT[LABELS]}export const other = 1\n`,
    })
    chmodSync(join(root, ROWS), 0o755)
    await fix({ cwd: root, suggested: true, write: true })
    expect(readFileSync(join(root, ROWS), 'utf8')).toBe(
      `\uFEFFimport { label } from './label'\n\nexport const row = label('a')\n`,
    )
    expect(statSync(join(root, ROWS)).mode & 0o777).toBe(0o755)
  })
})

describe('a run that is killed', () => {
  it('leaves every file as it was or as it will be, and the next run undoes it', async () => {
    const cache = temporaryProject()
    const env = { ...process.env, XDG_CACHE_HOME: cache }
    const many = Object.fromEntries(
      Array.from({ length: 60 }, (_, index) => [
        [
          `src/domains/orders/repo/rows${index}.ts`,
          `import { label${index} } from '../service/label${index}'\n\nexport const row = label${index}\n`,
        ],
        [`src/domains/orders/service/label${index}.ts`, `export const label${index} = ${index}\n`],
      ]).flat() as [string, string][],
    )
    const cwd = temporaryProject({ ...HARNESS, 'package.json': '{}', ...many })
    const texts = (): (string | null)[] =>
      Object.keys(many).map((path) => (existsSync(join(cwd, path)) ? readFileSync(join(cwd, path), 'utf8') : null))
    const before = texts()
    const child = spawn(process.execPath, [BIN, 'fix', '--suggested', '--write'], { cwd, env, stdio: 'ignore' })
    const journal = join(cache, 'stratalint/fix')
    await new Promise<void>((resolve) => {
      const timer = setInterval(() => {
        if (existsSync(journal)) child.kill('SIGKILL')
      }, 1)
      child.on('exit', () => {
        clearInterval(timer)
        resolve()
      })
    })
    for (const [index, text] of texts().entries())
      if (text !== null && text !== before[index]) expect(text).toMatch(/from '\.\/label\d+'/)
    runCli(['fix', '--rule', 'public-entry'], { cwd, env: { XDG_CACHE_HOME: cache } })
    const now = texts()
    // Killed before or while it wrote: all as before; after it: all done.
    expect(JSON.stringify(now) === JSON.stringify(before) || !now.some((text) => text?.includes('../service/'))).toBe(
      true,
    )
  })

  it('is mentioned by a check until a fix has undone it', async () => {
    const root = temporaryProject(PROJECT)
    const journal = fixJournalOf(root)
    const notices = async (): Promise<string[]> => {
      const found: string[] = []
      await check({ cwd: root, onNotice: (notice) => found.push(notice) })
      return found
    }
    expect(await notices()).toEqual([])
    mkdirSync(dirname(journal), { recursive: true })
    writeFileSync(
      journal,
      JSON.stringify({ files: [{ path: ROWS, before: PROJECT[ROWS], after: 'export const row = 1\n' }] }),
    )
    writeFileSync(join(root, ROWS), 'export const row = 1\n')
    expect(await notices()).toEqual([
      'An earlier fix did not finish writing its files. Run stratalint fix to restore them.',
    ])
    await fix({ cwd: root })
    expect(readFileSync(join(root, ROWS), 'utf8')).toBe(PROJECT[ROWS])
    expect(await notices()).toEqual([])
  })
})
