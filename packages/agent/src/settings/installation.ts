import { hasConfig, isBelow, loadToml, readRegularText, repositoryOf } from '@stratalint/policy'
import { existsSync, realpathSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { HOSTS, type HostName } from '../hosts/host.ts'
import { addSkill, removeSkill, skillFolder, skillState, type SkillState } from '../skill/skill.ts'
import { hooksOf, isSameSet, type HookEntry } from './hook-set.ts'
import { findProgram, type Program } from './program.ts'
import { addHooks, fileFor, findHooks, removeHooks, SETTINGS_FILES } from './settings-files.ts'

/** What is installed for one host. */
export interface HostStatus {
  host: HostName
  /** The folder with the settings of the host. */
  folder: string
  files: { name: string; hooks: readonly HookEntry[]; isCurrent: boolean }[]
  program: Program
  skill: SkillState
  /** Why installed hooks do not run, or do not check anything. */
  problems: string[]
}

/** What `install` or `uninstall` did; names are POSIX, from `folder`. */
export interface Changed {
  folder: string
  written: string[]
  status: HostStatus
}

const FOLDER_OF: Readonly<Record<HostName, string>> = { claude: '.claude', codex: '.codex', cursor: '.cursor' }

/** Installs the hooks and the skill of a host; what is there already stays. */
export function installHooks(host: HostName, cwd: string, skill: string, isLocal: boolean): Changed {
  const place = placeOf(host, cwd)
  const file = fileFor(host, place.folder, isLocal)
  const hooks = hooksOf(host, findProgram(host, place.folder, place.top).command)
  const written = addHooks(place.folder, file, hooks) ? [file.name] : []
  if (addSkill(host, place.folder, skill)) written.push(skillFolder(host))
  return { folder: place.folder, written, status: hostStatus(host, cwd, skill) }
}

/** Removes what `install` wrote. */
export function uninstallHooks(host: HostName, cwd: string, skill: string): Changed {
  const { folder } = placeOf(host, cwd)
  const written = SETTINGS_FILES[host].filter((file) => removeHooks(folder, file)).map(({ name }) => name)
  if (removeSkill(host, folder, skill)) written.push(skillFolder(host))
  return { folder, written, status: hostStatus(host, cwd, skill) }
}

/** What is installed for each host, and whether it would run. */
export function hostStatuses(cwd: string, skill: string, hosts: readonly HostName[] = HOSTS): HostStatus[] {
  return hosts.map((host) => hostStatus(host, cwd, skill))
}

function hostStatus(host: HostName, cwd: string, skill: string): HostStatus {
  const { folder, top } = placeOf(host, cwd)
  const program = findProgram(host, folder, top)
  const expected = hooksOf(host, program.command)
  const files = SETTINGS_FILES[host].flatMap((file) => {
    const hooks = findHooks(folder, file)
    return hooks.length === 0 ? [] : [{ name: file.name, hooks, isCurrent: isSameSet(hooks, expected) }]
  })
  const isInstalled = files.length > 0
  return {
    host,
    folder,
    files,
    program,
    skill: skillState(host, folder, skill),
    problems: isInstalled ? problemsOf(host, folder, program) : [],
  }
}

/** The nearest folder with settings of the host, up to the repository, or else the repository itself. */
function placeOf(host: HostName, cwd: string): { folder: string; top: string | null } {
  const start = realpathSync(cwd)
  const top = repositoryOf(start)
  for (let at = start; top !== null && isBelow(top, at); at = dirname(at)) {
    if (existsSync(join(at, FOLDER_OF[host]))) return { folder: at, top }
    if (at === top) break
  }
  return { folder: top ?? start, top }
}

function problemsOf(host: HostName, folder: string, { version }: Program): string[] {
  return [
    ...(version === null ? ['stratalint is not installed in node_modules: npm install --save-dev stratalint'] : []),
    ...(hasPolicy(folder) ? [] : ['there is no policy here, so hooks report nothing: npx stratalint init']),
    ...(host === 'claude' ? disabledBy(folder) : []),
    ...(host === 'codex' ? switchedOff(folder) : []),
  ]
}

function hasPolicy(folder: string): boolean {
  for (let at = folder; ; at = dirname(at)) {
    if (hasConfig(at)) return true
    if (at === dirname(at)) return false
  }
}

function disabledBy(folder: string): string[] {
  return ['.claude/settings.json', '.claude/settings.local.json'].flatMap((name) =>
    /"disableAllHooks"\s*:\s*true/.test(readText(join(folder, name)))
      ? [`"disableAllHooks" in ${name} turns hooks off`]
      : [],
  )
}

function switchedOff(folder: string): string[] {
  const name = '.codex/config.toml'
  try {
    const features = loadToml().parse(readText(join(folder, name)))['features'] as Record<string, unknown> | undefined
    return features?.['hooks'] === false || features?.['codex_hooks'] === false
      ? [`[features] in ${name} turns hooks off`]
      : []
  } catch {
    return [`${name} is not valid TOML`]
  }
}

function readText(path: string): string {
  try {
    return readRegularText(path)
  } catch {
    return ''
  }
}
