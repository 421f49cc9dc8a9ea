import { readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'

/** Claims a folder for this process until the returned function is called; `null` while another review has it. */
export function lockFolder(folder: string): (() => void) | null {
  const file = `${folder}.lock`
  if (!tryToCreate(file)) {
    if (isHeld(file)) return null
    rmSync(file, { force: true })
    if (!tryToCreate(file)) return null
  }
  held.add(file)
  return () => {
    held.delete(file)
    rmSync(file, { force: true })
  }
}

/** The locks of this process. */
const held = new Set<string>()

function tryToCreate(file: string): boolean {
  try {
    writeFileSync(file, String(process.pid), { flag: 'wx' })
    return true
  } catch {
    return false
  }
}

/** Between its creation and its first byte, a lock does not say whose it is. */
const TIME_TO_WRITE_MS = 10_000

/** A process that was killed leaves its lock behind. */
function isHeld(file: string): boolean {
  try {
    const owner = Number(readFileSync(file, 'utf8'))
    if (owner === process.pid) return held.has(file)
    return owner > 0 ? process.kill(owner, 0) : Date.now() - statSync(file).mtimeMs < TIME_TO_WRITE_MS
  } catch (error) {
    // The process of another user.
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}
