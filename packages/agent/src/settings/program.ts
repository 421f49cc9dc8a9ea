import { posixRelative } from '@stratalint/core'
import { existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { HostName } from '../hosts/host.ts'

/** How a host starts Stratalint. */
export interface Program {
  /** A command for a shell, from whatever folder the host runs hooks in. */
  command: string
  /** The installed version; `null` where none is installed. */
  version: string | null
}

/** Finds the installed program for hooks in the settings of `folder`; `top` is the repository, or `null` without git. */
export function findProgram(host: HostName, folder: string, top: string | null): Program {
  for (let at = folder; ; at = dirname(at)) {
    if (existsSync(join(at, 'node_modules', '.bin', 'stratalint')))
      return {
        command: `${prefixOf(host, folder, top)}${join(posixRelative(folder, at), 'node_modules/.bin/stratalint')}`,
        version: versionIn(join(at, 'node_modules', 'stratalint')),
      }
    // Packages of Yarn's Plug'n'Play have no folder.
    if (existsSync(join(at, '.pnp.cjs'))) return { command: 'yarn run stratalint', version: 'unknown' }
    if (at === top || at === dirname(at)) return { command: 'npx --no-install stratalint', version: null }
  }
}

/** Claude Code and Codex run hooks in the folder that the agent is in, Cursor in the one that it has open. */
function prefixOf(host: HostName, folder: string, top: string | null): string {
  if (host === 'claude') return '"$CLAUDE_PROJECT_DIR"/'
  if (host === 'cursor' || top === null) return './'
  const inside = posixRelative(top, folder)
  return `"$(git rev-parse --show-toplevel)"/${inside === '' ? '' : `${inside}/`}`
}

function versionIn(folder: string): string | null {
  try {
    return (JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as { version: string }).version
  } catch {
    return null
  }
}
