import { linkPackages, runGit } from '@stratalint/engine'
import { posixRelative, shortHash } from '@stratalint/core'
import {
  copyFileSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readlinkSync,
  realpathSync,
  rmSync,
  symlinkSync,
  utimesSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { isRunning, PROCESSES } from '../apply/transaction.ts'

/** A copy of a project in which plans are tried; the project itself changes only once all of them are known to hold. */
export interface Scratch {
  /** The project's root in the copy. */
  root: string
  dispose(): void
}

/** Folders that are linked or left out; everything else is copied. */
const NOT_COPIED = new Set(['.git', 'node_modules'])

/** Process ids are those of one machine or container. */
const PREFIX = `stratalint-fix-${shortHash(PROCESSES)}-`

/** Removes the copies of runs that were killed. */
function removeAbandoned(): void {
  for (const name of readdirSync(tmpdir())) {
    const owner = name.startsWith(PREFIX) ? /^(\d+)-\w{6}$/.exec(name.slice(PREFIX.length)) : null
    if (owner === null || isRunning(Number(owner[1]))) continue
    try {
      rmSync(join(tmpdir(), name), { recursive: true, force: true })
    } catch {
      // Another user's.
    }
  }
}

/** Copies the files that git knows, or all files where there is no git, and the policy; links installed packages. */
export function createScratch(root: string, policyFile: string): Scratch {
  const top = topOf(root)
  removeAbandoned()
  const copy = realpathSync(mkdtempSync(join(tmpdir(), `${PREFIX}${process.pid}-`)))
  try {
    const policy = posixRelative(top, resolve(root, policyFile))
    // Git may ignore the policy. One outside of the repository is read where it is.
    const files = [...new Set([...filesBelow(top), ...(policy.startsWith('../') ? [] : [policy])])]
    for (const file of files) {
      mkdirSync(dirname(join(copy, file)), { recursive: true })
      copyFile(join(top, file), join(copy, file))
    }
    for (const folder of new Set(['', ...files.filter(isManifest).map((file) => dirname(file))]))
      linkPackages(top, copy, folder)
    return { root: join(copy, posixRelative(top, root)), dispose: () => rmSync(copy, { recursive: true, force: true }) }
  } catch (error) {
    rmSync(copy, { recursive: true, force: true })
    throw error
  }
}

/** Copies a file with its time, or a link, whether it leads anywhere or not; `cpSync` of Node 24 fails on a link to nothing. */
function copyFile(from: string, to: string): void {
  const stat = lstatSync(from)
  if (stat.isSymbolicLink()) return symlinkSync(readlinkSync(from), to)
  // Pipes and sockets have no text.
  if (!stat.isFile()) return
  copyFileSync(from, to)
  utimesSync(to, stat.atime, stat.mtime)
}

function topOf(root: string): string {
  const top = runGit(root, ['rev-parse', '--show-toplevel'], { for: 'stratalint fix' })?.toString('utf8')
  return top === undefined ? root : realpathSync(top.replace(/\r?\n$/, ''))
}

function filesBelow(top: string): string[] {
  const listed = runGit(top, ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], {
    for: 'stratalint fix',
  })
  const files = listed === null ? walk(top, '') : listed.toString('utf8').split('\0')
  // A submodule is a folder, and a deleted file is still in the index.
  return [...new Set(files)].filter(
    (file) => file !== '' && lstatSync(join(top, file), { throwIfNoEntry: false })?.isDirectory() === false,
  )
}

function walk(top: string, folder: string): string[] {
  return readdirSync(join(top, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = folder === '' ? entry.name : `${folder}/${entry.name}`
    return NOT_COPIED.has(entry.name) ? [] : entry.isDirectory() ? walk(top, path) : [path]
  })
}

function isManifest(file: string): boolean {
  return /(?:^|\/)package\.json$/.test(file)
}
