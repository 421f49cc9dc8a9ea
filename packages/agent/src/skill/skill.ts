import { existsSync, mkdirSync, readdirSync, readFileSync, rmdirSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { HostName } from '../hosts/host.ts'

/** Where each host finds the skills of a project. */
const FOLDERS: Readonly<Record<HostName, string>> = {
  claude: '.claude/skills/stratalint',
  codex: '.agents/skills/stratalint',
  cursor: '.cursor/skills/stratalint',
}

export type SkillState = 'missing' | 'current' | 'different'

/** The folder of the skill in a project, as POSIX from there. */
export function skillFolder(host: HostName): string {
  return FOLDERS[host]
}

/** Compares the skill in a project with the one of this version. */
export function skillState(host: HostName, folder: string, source: string): SkillState {
  const target = join(folder, FOLDERS[host])
  if (!existsSync(join(target, 'SKILL.md'))) return 'missing'
  return filesIn(source).every((file) => isSame(join(source, file), join(target, file))) ? 'current' : 'different'
}

/** Copies the skill into a project; `false` where it is there already. */
export function addSkill(host: HostName, folder: string, source: string): boolean {
  if (skillState(host, folder, source) === 'current') return false
  for (const file of filesIn(source)) {
    const path = join(folder, FOLDERS[host], file)
    mkdirSync(dirname(path), { recursive: true })
    writeFileSync(path, readFileSync(join(source, file)))
  }
  return true
}

/** Deletes the files of the skill that nobody changed, and the folders that are empty then. */
export function removeSkill(host: HostName, folder: string, source: string): boolean {
  const target = join(folder, FOLDERS[host])
  const same = filesIn(source).filter((file) => isSame(join(source, file), join(target, file)))
  for (const file of same) rmSync(join(target, file))
  const folders = [...new Set(same.map((file) => dirname(join(target, file))))]
  for (const one of [
    ...folders.toSorted((a, b) => b.length - a.length),
    target,
    dirname(target),
    dirname(dirname(target)),
  ])
    if (same.length > 0 && one !== folder) removeIfEmpty(one)
  return same.length > 0
}

function filesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
}

function isSame(a: string, b: string): boolean {
  return existsSync(b) && readFileSync(a).equals(readFileSync(b))
}

function removeIfEmpty(folder: string): void {
  try {
    rmdirSync(folder)
  } catch {
    // It has other files.
  }
}
