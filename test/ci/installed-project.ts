import { execFileSync } from 'node:child_process'
import { mkdirSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { temporaryProject } from '../support/temporary-project.ts'

export const REPOSITORY = fileURLToPath(new URL('../../', import.meta.url))

/** What recipes start, and where it is in this repository. */
const PROGRAMS: Record<string, string> = {
  stratalint: 'packages/cli/bin/stratalint.js',
  'lint-staged': 'node_modules/lint-staged/bin/lint-staged.js',
  lefthook: `node_modules/lefthook-${process.platform}-${process.arch}/bin/lefthook`,
}

/** A git repository with a first commit, in which Stratalint and tools for git hooks are installed. */
export interface InstalledProject {
  folder: string
  git(...args: string[]): string
  /** The environment of a shell that finds what is installed. */
  env: NodeJS.ProcessEnv
}

export function installedProject(
  files: Record<string, string>,
  after?: Parameters<typeof temporaryProject>[1],
): InstalledProject {
  const folder = temporaryProject(
    { 'package.json': '{ "private": true }', '.gitignore': 'node_modules\n', ...files },
    after,
  )
  const bin = join(folder, 'node_modules/.bin')
  mkdirSync(bin, { recursive: true })
  for (const [name, path] of Object.entries(PROGRAMS)) symlinkSync(join(REPOSITORY, path), join(bin, name))
  const git = (...args: string[]): string =>
    execFileSync('git', ['-c', 'user.name=Test', '-c', 'user.email=test@example.com', ...args], {
      cwd: folder,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'pipe'],
    })
  git('init', '--quiet', '--initial-branch', 'main')
  git('add', '--all')
  git('commit', '--quiet', '--no-verify', '--message', 'First')
  return { folder, git, env: { ...process.env, PATH: `${bin}:${process.env['PATH']}`, NO_COLOR: '1' } }
}
