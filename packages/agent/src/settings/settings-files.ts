import { readRegularText } from '@stratalint/policy'
import { existsSync, mkdirSync, readFileSync, rmdirSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { HostName } from '../hosts/host.ts'
import type { HookEntry } from './hook-set.ts'
import { jsonHooks } from './json-hooks.ts'
import { SettingsError, type SettingsFormat } from './settings-format.ts'
import { hasTomlHooks, TOML_HOOKS } from './toml-hooks.ts'

/** A file in which a host finds hooks. */
export interface SettingsFile {
  /** POSIX, from the folder of the project. */
  name: string
  format: SettingsFormat
}

const SHARED: SettingsFile = { name: '.claude/settings.json', format: jsonHooks({}) }
const LOCAL: SettingsFile = { name: '.claude/settings.local.json', format: jsonHooks({}) }
const CODEX: SettingsFile = { name: '.codex/hooks.json', format: jsonHooks({}) }
const CODEX_TOML: SettingsFile = { name: '.codex/config.toml', format: TOML_HOOKS }
const CURSOR: SettingsFile = { name: '.cursor/hooks.json', format: jsonHooks({ version: 1 }) }

/** Every file in which a host may have hooks of ours. */
export const SETTINGS_FILES: Readonly<Record<HostName, readonly SettingsFile[]>> = {
  claude: [SHARED, LOCAL],
  codex: [CODEX, CODEX_TOML],
  cursor: [CURSOR],
}

/** The file that gets the hooks; Codex warns where both of its files have some. */
export function fileFor(host: HostName, folder: string, isLocal: boolean): SettingsFile {
  switch (host) {
    case 'claude':
      return isLocal ? LOCAL : SHARED
    case 'codex': {
      const toml = existsSync(join(folder, CODEX.name)) ? null : readSettings(folder, CODEX_TOML)
      return toml !== null && named(CODEX_TOML, () => hasTomlHooks(toml)) ? CODEX_TOML : CODEX
    }
    case 'cursor':
      return CURSOR
  }
}

/** The text of a settings file without a byte order mark; `null` where there is none. */
export function readSettings(folder: string, { name }: SettingsFile): string | null {
  if (!existsSync(join(folder, name))) return null
  try {
    return readRegularText(join(folder, name))
  } catch (error) {
    throw new SettingsError(`${name} cannot be read: ${(error as Error).message}.`)
  }
}

/** The hooks of ours in a file. */
export function findHooks(folder: string, file: SettingsFile): HookEntry[] {
  const text = readSettings(folder, file)
  return text === null ? [] : named(file, () => file.format.find(text))
}

/** Writes hooks into a file; `false` where they were there already. */
export function addHooks(folder: string, file: SettingsFile, hooks: readonly HookEntry[]): boolean {
  const text = readSettings(folder, file)
  const edited = named(file, () => file.format.install(text, hooks))
  return write(folder, file, text, edited)
}

/** Removes the hooks of ours from a file; `false` where there were none. */
export function removeHooks(folder: string, file: SettingsFile): boolean {
  const text = readSettings(folder, file)
  return (
    text !== null &&
    write(
      folder,
      file,
      text,
      named(file, () => file.format.uninstall(text)),
    )
  )
}

function named<T>({ name }: SettingsFile, edit: () => T): T {
  try {
    return edit()
  } catch (error) {
    if (error instanceof SettingsError) throw new SettingsError(`${name} ${error.message}. Nothing was changed.`)
    throw error
  }
}

function write(folder: string, { name }: SettingsFile, before: string | null, after: string | null): boolean {
  if (after === before) return false
  const path = join(folder, name)
  try {
    if (after === null) {
      rmSync(path)
      removeIfEmpty(dirname(path))
    } else {
      mkdirSync(dirname(path), { recursive: true })
      const mark = before !== null && hasMark(path) ? '\uFEFF' : ''
      writeFileSync(path, mark + after)
    }
    return true
  } catch (error) {
    throw new SettingsError(`${name} cannot be written: ${(error as NodeJS.ErrnoException).code}.`)
  }
}

function hasMark(path: string): boolean {
  return readFileSync(path, 'utf8').startsWith('\uFEFF')
}

function removeIfEmpty(folder: string): void {
  try {
    rmdirSync(folder)
  } catch {
    // It has other files.
  }
}
