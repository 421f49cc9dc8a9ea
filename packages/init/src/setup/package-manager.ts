import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { readManifest } from '../survey/manifests.ts'

/** The commands of a package manager. */
export interface PackageManager {
  name: 'npm' | 'pnpm' | 'yarn' | 'bun'
  /** Runs the program of an installed package. */
  exec: string
  add: string
  /** Installs exactly what the lock file lists, where there is one. */
  ci: string
  /** Whether package.json names its version. */
  isDeclared: boolean
}

const MANAGERS: readonly (Omit<PackageManager, 'isDeclared'> & { locks: readonly string[] })[] = [
  {
    name: 'pnpm',
    exec: 'pnpm exec',
    add: 'pnpm add --save-dev',
    ci: 'pnpm install --frozen-lockfile',
    locks: ['pnpm-lock.yaml', 'pnpm-workspace.yaml'],
  },
  { name: 'yarn', exec: 'yarn', add: 'yarn add --dev', ci: 'yarn install --frozen-lockfile', locks: ['yarn.lock'] },
  {
    name: 'bun',
    exec: 'bunx',
    add: 'bun add --dev',
    ci: 'bun install --frozen-lockfile',
    locks: ['bun.lock', 'bun.lockb'],
  },
  { name: 'npm', exec: 'npx', add: 'npm install --save-dev', ci: 'npm ci', locks: ['package-lock.json'] },
]

/** Whether a package manager installs packages in a folder. */
export function hasLockFile(folder: string): boolean {
  return MANAGERS.some(({ locks }) => locks.some((lock) => existsSync(join(folder, lock))))
}

/** The package manager of a project: what `packageManager` names, else whose lock file is nearest. */
export function findPackageManager(folders: readonly string[]): PackageManager {
  for (const folder of folders) {
    const manifest = readManifest(folder)
    const declared = manifest === null || manifest === 'broken' ? undefined : manifest['packageManager']
    const named = MANAGERS.find(({ name }) => typeof declared === 'string' && declared.startsWith(`${name}@`))
    const locked = MANAGERS.find(({ locks }) => locks.some((lock) => existsSync(join(folder, lock))))
    const found = named ?? locked
    if (found === undefined) continue
    const isModernYarn = found.name === 'yarn' && existsSync(join(folder, '.yarnrc.yml'))
    return { ...found, isDeclared: named !== undefined, ...(isModernYarn && { ci: 'yarn install --immutable' }) }
  }
  // Without a lock file, `npm ci` fails.
  return { ...MANAGERS.at(-1)!, ci: 'npm install', isDeclared: false }
}
