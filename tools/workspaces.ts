import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** The folders of the packages of this repository. */
export function workspaceFolders(root: string): string[] {
  const { workspaces } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { workspaces: string[] }
  return workspaces.flatMap((pattern) => (pattern.endsWith('/*') ? packagesIn(root, pattern.slice(0, -2)) : [pattern]))
}

/** The groups of rules, by folder name. */
export function ruleGroups(root: string): string[] {
  return packagesIn(root, 'rules').map((folder) => folder.slice('rules/'.length))
}

/** The rules of a group, by folder name. */
export function rulesIn(root: string, group: string): string[] {
  return foldersIn(join(root, 'rules', group)).filter((name) =>
    existsSync(join(root, 'rules', group, name, `${name}.ts`)),
  )
}

function packagesIn(root: string, parent: string): string[] {
  return foldersIn(join(root, parent))
    .map((name) => `${parent}/${name}`)
    .filter((folder) => existsSync(join(root, folder, 'package.json')))
}

function foldersIn(path: string): string[] {
  return readdirSync(path, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
    .sort()
}
