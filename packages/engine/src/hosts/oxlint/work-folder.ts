import { cacheFolder } from '@stratalint/policy'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { CheckError } from '../../base/check-error.ts'

const PREFIX = 'stratalint-run-'

const inUse = new Set<string>()

/** Runs something with a temporary folder, which is removed when it ends or a signal stops the process. */
export async function withWorkFolder<Result>(root: string, run: (folder: string) => Promise<Result>): Promise<Result> {
  const folder = makeFolder(root)
  inUse.add(folder)
  listen()
  try {
    return await run(folder)
  } finally {
    inUse.delete(folder)
    remove(folder)
    if (inUse.size === 0) unlisten()
  }
}

/** In the system's temporary folder, or in the cache folder where that is not possible. */
function makeFolder(root: string): string {
  try {
    return mkdtempSync(join(tmpdir(), PREFIX))
  } catch {
    const cache = cacheFolder(root)
    try {
      if (cache !== null) return mkdtempSync(join(cache, PREFIX))
    } catch {
      // Reported below.
    }
    throw new CheckError(
      'oxlint needs a folder for temporary files, but neither TMPDIR nor the cache folder is writable. Set TMPDIR or use --engine oxc.',
    )
  }
}

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const

function listen(): void {
  if (inUse.size > 1) return
  process.on('exit', removeAll)
  for (const signal of SIGNALS) process.on(signal, stop)
}

function unlisten(): void {
  process.removeListener('exit', removeAll)
  for (const signal of SIGNALS) process.removeListener(signal, stop)
}

/** Ends the process as the signal would without this listener. */
function stop(signal: NodeJS.Signals): void {
  removeAll()
  unlisten()
  process.kill(process.pid, signal)
}

function removeAll(): void {
  for (const folder of inUse) remove(folder)
}

function remove(folder: string): void {
  try {
    rmSync(folder, { recursive: true, force: true })
  } catch {
    // A child still writes there; the next run removes the rest.
  }
}
