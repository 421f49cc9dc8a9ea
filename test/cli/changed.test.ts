import { execFileSync } from 'node:child_process'
import { chmodSync, copyFileSync, existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { checkJson, project } from './project.ts'
import { runCli } from '../support/run-cli.ts'

const OLD = 'src/domains/orders/types/old.ts'
const NEW = 'src/domains/orders/types/new.ts'
const PRICE = 'src/domains/orders/service/price.ts'
const BAD = "import type { Price } from '../service/price'\nexport type Old = Price\n"

const FILES = {
  'stratalint.config.json': '{ "extends": "harness" }',
  '.gitignore': 'node_modules\n.stratalint\n',
  [OLD]: BAD,
  [PRICE]: 'export interface Price { amount: number }\n',
}

function git(cwd: string, ...args: string[]): void {
  execFileSync('git', ['-c', 'user.name=t', '-c', 'user.email=t@t', '-c', 'commit.gpgsign=false', ...args], {
    cwd,
    stdio: 'ignore',
  })
}

/** A repository with one commit on main that contains one violation. */
function repository(files: Record<string, string> = FILES): string {
  const root = project(files)
  git(root, 'init', '-q', '-b', 'main')
  git(root, 'add', '-A')
  git(root, 'commit', '-qm', 'one')
  return root
}

function write(root: string, path: string, text: string): void {
  mkdirSync(dirname(join(root, path)), { recursive: true })
  writeFileSync(join(root, path), text)
}

describe('--changed', () => {
  it('reports nothing if nothing changed', () => {
    expect(checkJson(repository(), ['--changed'])).toMatchObject({ status: 0, found: [] })
  })

  it('reports on untracked, unstaged and staged files only', () => {
    const root = repository({
      ...FILES,
      'src/utils/sum.ts': 'export const sum = 1\n',
      'src/utils/max.ts': 'export const max = 1\n',
    })
    write(root, NEW, BAD)
    write(root, 'src/utils/sum.ts', "import './gone'\n")
    write(root, 'src/utils/max.ts', "import './gone'\n")
    git(root, 'add', 'src/utils/max.ts')
    expect(checkJson(root, ['--changed']).found).toEqual([
      `${NEW}:1:28 architecture/layer-direction`,
      'src/utils/max.ts:1:8 architecture/resolved-import',
      'src/utils/sum.ts:1:8 architecture/resolved-import',
    ])
  })

  it('reports on commits of the branch, but not on later commits of main', () => {
    const root = repository()
    git(root, 'checkout', '-qb', 'feature')
    write(root, NEW, BAD)
    git(root, 'add', '-A')
    git(root, 'commit', '-qm', 'two')
    git(root, 'checkout', '-q', 'main')
    write(root, 'src/utils/sum.ts', "import './gone'\n")
    git(root, 'add', '-A')
    git(root, 'commit', '-qm', 'three')
    git(root, 'checkout', '-q', 'feature')
    expect(checkJson(root, ['--changed']).found).toEqual([`${NEW}:1:28 architecture/layer-direction`])
    expect(checkJson(root, ['--changed=main']).found).toEqual([`${NEW}:1:28 architecture/layer-direction`])
    expect(checkJson(root, ['--changed=HEAD']).found).toEqual([])
  })

  it('reports on a renamed file, and ignores a deleted one', () => {
    const root = repository()
    renameSync(join(root, OLD), join(root, NEW))
    expect(checkJson(root, ['--changed'])).toMatchObject({
      status: 1,
      found: [`${NEW}:1:28 architecture/layer-direction`],
    })
    rmSync(join(root, NEW))
    expect(checkJson(root, ['--changed'])).toMatchObject({ status: 0, found: [] })
  })

  it('reports a cycle that a changed file is part of, at whichever file', () => {
    const root = repository({
      'stratalint.config.json': '{ "extends": "harness" }',
      '.gitignore': '.stratalint\n',
      'src/utils/a.ts': "import { b } from './b'\nexport const a = b\n",
      'src/utils/b.ts': "import { c } from './c'\nexport const b = c\n",
      'src/utils/c.ts': 'export const c = 1\n',
    })
    write(root, 'src/utils/c.ts', "import { a } from './a'\nexport const c = () => a\n")
    expect(checkJson(root, ['--changed']).findings.map(({ rule }) => rule)).toEqual(['architecture/no-cycle'])
    git(root, 'add', '-A')
    git(root, 'commit', '-qm', 'two')
    expect(checkJson(root, ['--changed=HEAD']).found).toEqual([])
  })

  it('handles paths with spaces and non-ASCII letters', () => {
    const root = repository()
    write(root, 'src/domains/orders/types/größe neu.ts', BAD)
    expect(checkJson(root, ['--changed']).found).toEqual([
      'src/domains/orders/types/größe neu.ts:1:28 architecture/layer-direction',
    ])
  })

  it('works in a project below the root of the repository, and from any folder', () => {
    const root = project(Object.fromEntries(Object.entries(FILES).map(([path, text]) => [`apps/shop/${path}`, text])))
    git(root, 'init', '-q', '-b', 'main')
    git(root, 'add', '-A')
    git(root, 'commit', '-qm', 'one')
    write(root, `apps/shop/${NEW}`, BAD)
    write(root, 'elsewhere.ts', '')
    expect(checkJson(join(root, 'apps/shop/src'), ['--changed']).found).toEqual([
      `${NEW}:1:28 architecture/layer-direction`,
    ])
  })

  it('can be combined with paths', () => {
    const root = repository()
    write(root, NEW, BAD)
    expect(checkJson(root, ['--changed', 'src/domains/orders/types']).found).toEqual([
      `${NEW}:1:28 architecture/layer-direction`,
    ])
    expect(checkJson(root, ['--changed', 'src/domains/orders/service']).found).toEqual([])
  })

  it('reports on every file before the first commit', () => {
    const root = project(FILES)
    git(root, 'init', '-q', '-b', 'main')
    expect(checkJson(root, ['--changed']).found).toEqual([`${OLD}:1:28 architecture/layer-direction`])
  })
})

describe('an untrusted repository', () => {
  const TRAP = '.git/trap.sh'

  it('runs no command from its settings', () => {
    const root = repository({
      ...FILES,
      '.gitattributes': '*.ts filter=a=b diff=own\n',
      [TRAP]: '#!/bin/sh\necho "$@" >> "$(dirname "$0")/sprung"\ncat\n',
    })
    const trap = join(root, TRAP)
    chmodSync(trap, 0o755)
    const settings = [
      'core.fsmonitor',
      'core.pager',
      'core.sshCommand',
      'core.editor',
      'diff.external',
      'diff.own.command',
      'diff.own.textconv',
      'filter.a=b.clean',
      'filter.a=b.smudge',
      'filter.a=b.process',
    ]
    for (const setting of settings) git(root, 'config', setting, trap)
    git(root, 'config', 'filter.a=b.required', 'true')
    mkdirSync(join(root, '.git/own-hooks'))
    for (const hook of ['post-index-change', 'fsmonitor-watchman'])
      copyFileSync(trap, join(root, '.git/own-hooks', hook))
    git(root, 'config', 'core.hooksPath', join(root, '.git/own-hooks'))
    rmSync(join(root, '.git/sprung'), { force: true })

    write(root, PRICE, "import './gone'\n")
    expect(checkJson(root, ['--changed']).found).toEqual([`${PRICE}:1:8 architecture/resolved-import`])
    expect(existsSync(join(root, '.git/sprung'))).toBe(false)
  })

  it('cannot pass an option to git as a ref', () => {
    const root = repository()
    const { status, stderr } = runCli(['check', '--changed=--output=x'], { cwd: root })
    expect([status, stderr]).toEqual([2, '--changed: unknown commit --output=x.\n'])
    expect(existsSync(join(root, 'x'))).toBe(false)
  })
})

describe('--changed is an error', () => {
  it('outside a git repository', () => {
    const { status, stderr } = runCli(['check', '--changed'], {
      cwd: project(FILES),
      env: { GIT_CEILING_DIRECTORIES: '/' },
    })
    expect([status, stderr]).toEqual([2, '--changed requires a git repository; this folder is not in one.\n'])
  })

  it('for an unknown ref', () => {
    const { status, stderr } = runCli(['check', '--changed=nowhere'], { cwd: repository() })
    expect([status, stderr]).toEqual([2, '--changed: unknown commit nowhere.\n'])
  })
})
