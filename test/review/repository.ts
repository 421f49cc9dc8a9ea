import { review, type Review, type ReviewOptions } from '@stratalint/review'
import { execFileSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, readFileSync, realpathSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { onTestFinished } from 'vitest'

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
  const repository = emptyRepository(onEnd)
  cpSync(SHOP, repository.folder, { recursive: true })
  renameSync(join(repository.folder, 'gitignore'), join(repository.folder, '.gitignore'))
  repository.write(more)
  repository.commit('The shop')
  repository.git('switch', '--quiet', '--create', 'change')
  return repository
}

export function emptyRepository(onEnd = onTestFinished): TestRepository {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'stratalint-review-test-')))
  onEnd(() => rmSync(folder, { recursive: true, force: true }))
  const git = (...args: string[]): string =>
    execFileSync('git', ['-c', 'user.name=Test', '-c', 'user.email=test@example.com', ...args], {
      cwd: folder,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'pipe'],
    })
  git('init', '--quiet', '--initial-branch', 'main')
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
