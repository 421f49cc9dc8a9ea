import { existsSync, readdirSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { toPosix } from '@stratalint/core'
import { relative } from 'node:path'
import { planCi } from './ci.ts'
import { planHook } from './hook.ts'
import { planLinters } from './linters.ts'
import { findPackageManager, hasLockFile } from './package-manager.ts'
import type { Advice, FileChange, Project, Setup, SetupPart } from './setup.ts'
import { planScript } from './script.ts'

/** Plans the changes of a set-up; nothing is written. */
export function planSetup(root: string, parts: ReadonlySet<SetupPart>): Setup {
  const folders = foldersUp(root)
  const repository = folders.at(-1)!
  const install = folders.some((folder) => existsSync(join(folder, 'package.json'))) ? '' : installFolder(root)
  const project: Project = {
    root,
    repository,
    manager: findPackageManager([join(root, install), ...folders]),
    folder: toPosix(relative(repository, root)),
    install,
  }
  const planned = [planScript, planLinters, planCi, planHook]
    .flatMap((plan) => plan(project))
    .filter(({ part }) => parts.has(part))
  return {
    changes: planned.filter((one): one is FileChange => 'after' in one),
    advice: planned.filter((one): one is Advice => 'lines' in one),
    manager: project.manager,
    install,
  }
}

/** The only folder directly in the root that has a package.json and a lock file, in a repository whose root has neither. */
function installFolder(root: string): string {
  const found = readdirSync(root, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && !entry.name.startsWith('.') && entry.name !== 'node_modules')
    .map(({ name }) => name)
    .filter((name) => existsSync(join(root, name, 'package.json')) && hasLockFile(join(root, name)))
  return found.length === 1 ? found[0]! : ''
}

/** The folder and those above it, up to the root of the repository; only the folder itself outside one. */
function foldersUp(root: string): string[] {
  const folders: string[] = []
  for (let folder = root; ; folder = dirname(folder)) {
    folders.push(folder)
    if (existsSync(join(folder, '.git'))) return folders
    if (folder === dirname(folder)) return [root]
  }
}
