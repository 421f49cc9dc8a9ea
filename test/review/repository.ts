import { review, type Review, type ReviewOptions } from '@stratalint/review'
import { execFileSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, readFileSync, realpathSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, onTestFinished } from 'vitest'

const SHOP = join(import.meta.dirname, '../../fixtures/review/shop')

/** A git repository of a test, with a commit on `main` and a branch for the change. */
export interface TestRepository {
  folder: string
  read(path: string): string
  /** Writes files; `null` deletes one. */
  write(files: Record<string, string | null>): void
  /** Replaces a part of a file, which must be there. */
  replace(path: string, part: string, by: string): void
  git(...args: string[]): string
  commit(message?: string): void
  review(options?: Partial<ReviewOptions>): Promise<Review>
}

/** The shop of `fixtures/review` as a repository, with some more files in its first commit. */
export function shopRepository(more: Record<string, string | null> = {}, onEnd = onTestFinished): TestRepository {
  template ??= shopTemplate()
  const repository = openRepository(template, onEnd)
  if (Object.keys(more).length > 0) editBase(repository, ({ write }) => write(more))
  return repository
}

/** Edits the first commit of the shop. */
export function editBase(repository: TestRepository, edit: (repository: TestRepository) => void): void {
  edit(repository)
  repository.git('add', '--all')
  repository.git('commit', '--quiet', '--amend', '--no-verify', '--no-edit')
  repository.git('branch', '--quiet', '--force', 'main')
}

/** Copied for each test, because git takes longer to create a repository than to copy one. */
let template: string | undefined

function shopTemplate(): string {
  const repository = emptyRepository(afterAll)
  cpSync(SHOP, repository.folder, { recursive: true })
  renameSync(join(repository.folder, 'gitignore'), join(repository.folder, '.gitignore'))
  repository.commit('The shop')
  repository.git('switch', '--quiet', '--create', 'change')
  return repository.folder
}

export function emptyRepository(onEnd = onTestFinished): TestRepository {
  const repository = openRepository(null, onEnd)
  repository.git('init', '--quiet', '--template=', '--initial-branch', 'main')
  return repository
}

function openRepository(copied: string | null, onEnd: typeof onTestFinished): TestRepository {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'stratalint-review-test-')))
  if (copied !== null) cpSync(copied, folder, { recursive: true, preserveTimestamps: true })
  onEnd(() => rmSync(folder, { recursive: true, force: true }))
  const git = (...args: string[]): string =>
    execFileSync(
      'git',
      [
        '-c',
        'user.name=Test',
        '-c',
        'user.email=test@example.com',
        '-c',
        'core.fsync=none',
        '-c',
        'gc.auto=0',
        ...args,
      ],
      { cwd: folder, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] },
    )
  const path = (file: string): string => join(folder, file)
  const write = (files: Record<string, string | null>): void => {
    for (const [file, text] of Object.entries(files)) {
      if (text === null) rmSync(path(file), { recursive: true })
      else {
        mkdirSync(dirname(path(file)), { recursive: true })
        writeFileSync(path(file), text)
      }
    }
  }
  return {
    folder,
    git,
    write,
    read: (file) => readFileSync(path(file), 'utf8'),
    replace(file, part, by) {
      const text = readFileSync(path(file), 'utf8')
      if (!text.includes(part)) throw new Error(`${file} does not contain ${part}`)
      write({ [file]: text.replace(part, () => by) })
    },
    commit(message = 'A change') {
      git('add', '--all')
      git('commit', '--quiet', '--allow-empty', '--no-verify', '--message', message)
    },
    review: (options = {}) => review({ cwd: folder, cache: false, ...options }),
  }
}

/** The findings of a review as short texts: `integrity/policy stratalint.config.ts:7`. */
export function shown({ findings }: Pick<Review, 'findings'>): string[] {
  return findings.map(({ rule, file, line }) => `${rule} ${file}:${line}`)
}
