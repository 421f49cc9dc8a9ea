import { homedir } from 'node:os'
import path from 'node:path'
import { readRegularText } from '@stratalint/policy'
import type { DiskWatch } from '../disk/disk-log.ts'

/** The git settings that affect which files it ignores. */
export interface GitSettings {
  /** The user's own exclude file, absolute; `null` if turned off. */
  excludesFile: string | null
  ignoreCase: boolean
}

const MAX_INCLUDE_DEPTH = 10

/**
 * Reads git's config files, because running `git config` would cost more than a whole walk. Conditional includes are
 * not followed: they are for identities, not for exclude files.
 */
export function readGitSettings(
  { worktree, common }: { worktree: string; common: string },
  watch?: DiskWatch,
): GitSettings {
  const user = process.env['XDG_CONFIG_HOME'] || path.join(homedir(), '.config')
  const settings: GitSettings = { excludesFile: path.join(user, 'git', 'ignore'), ignoreCase: false }
  for (const file of [...globalFiles(user), path.join(common, 'config')]) {
    for (const [key, value] of entriesOf(file, 0, watch)) {
      if (key === 'core.excludesfile')
        settings.excludesFile = value === '' ? null : path.resolve(worktree, expandHome(value))
      else if (key === 'core.ignorecase') settings.ignoreCase = /^(?:true|yes|on|1)$/i.test(value)
    }
  }
  return settings
}

function globalFiles(user: string): string[] {
  const system =
    process.env['GIT_CONFIG_NOSYSTEM'] || process.platform === 'win32'
      ? []
      : [process.env['GIT_CONFIG_SYSTEM'] || '/etc/gitconfig']
  const given = process.env['GIT_CONFIG_GLOBAL']
  return given === undefined
    ? [...system, path.join(user, 'git', 'config'), path.join(homedir(), '.gitconfig')]
    : [...system, given]
}

/** All `section.key` pairs of a config file and of the files that it includes, in order. */
function entriesOf(file: string, depth: number, watch?: DiskWatch): [key: string, value: string][] {
  watch?.probed(file)
  watch?.read(file)
  let text: string
  try {
    text = readRegularText(file)
  } catch {
    return []
  }
  return parseGitConfig(text).flatMap(([key, value]) => {
    if (key !== 'include.path' || depth >= MAX_INCLUDE_DEPTH) return [[key, value]]
    return entriesOf(path.resolve(path.dirname(file), expandHome(value)), depth + 1, watch)
  })
}

/** The pairs of sections without a subsection; names in lower case, as git compares them. */
export function parseGitConfig(text: string): [key: string, value: string][] {
  let section = ''
  return text
    .replace(/\r\n/g, '\n')
    .replace(/\\\n/g, '')
    .split('\n')
    .flatMap((line): [string, string][] => {
      const header = /^\s*\[\s*([\w.-]+)\s*("(?:\\.|[^"\\])*")?\s*\]/.exec(line)
      if (header !== null) section = header[2] === undefined ? header[1]!.toLowerCase() : ''
      const rest = header === null ? line : line.slice(header[0].length)
      const pair = /^\s*([a-z][\w-]*)\s*(?:=(.*))?$/is.exec(rest)
      if (pair === null || section === '') return []
      return [[`${section}.${pair[1]!.toLowerCase()}`, pair[2] === undefined ? 'true' : valueOf(pair[2])]]
    })
}

/** Quotes protect spaces and comment characters; elsewhere a comment ends the value. */
function valueOf(written: string): string {
  let value = ''
  let quoted = false
  let kept = 0
  for (let at = 0; at < written.length; at++) {
    const character = written[at]!
    if (character === '"') {
      quoted = !quoted
    } else if (character === '\\') {
      at += 1
      const escaped = written[at] ?? ''
      value += ({ n: '\n', t: '\t', b: '\b' } as Record<string, string>)[escaped] ?? escaped
    } else if (!quoted && (character === '#' || character === ';')) {
      break
    } else {
      value += character
      if (!quoted && /\s/.test(character)) continue
    }
    kept = value.length
  }
  return value.slice(0, kept).trimStart()
}

function expandHome(value: string): string {
  return /^~(?:\/|$)/.test(value) ? path.join(homedir(), value.slice(1)) : value
}
