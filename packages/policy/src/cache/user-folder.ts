import { homedir } from 'node:os'
import { isAbsolute, join } from 'node:path'

/** The folder of this user for files that outlive a run; never part of a project. */
export function userFolder(): string | null {
  const { XDG_CACHE_HOME: xdg, LOCALAPPDATA: local } = process.env
  const base = process.platform === 'win32' ? local : xdg
  if (base !== undefined && isAbsolute(base)) return join(base, 'stratalint')
  const home = homeOf()
  if (home === null) return null
  return process.platform === 'win32'
    ? join(home, 'AppData', 'Local', 'stratalint')
    : join(home, '.cache', 'stratalint')
}

function homeOf(): string | null {
  try {
    const home = homedir()
    return isAbsolute(home) ? home : null
  } catch {
    // A user id without an entry in the user database has no home folder.
    return null
  }
}
