import { cacheFolder } from '@stratalint/policy'
import type { Project } from '@stratalint/rule'
import { spawn } from 'node:child_process'
import { closeSync, mkdirSync, mkdtempSync, openSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join, sep } from 'node:path'
import { findOxlint } from './find-oxlint.ts'
import { chunks, endOf } from './oxlint-pass.ts'

/**
 * The files in which oxlint finds fault without any rule: beside this process it parses a codebase in the time that this
 * one takes to read it. `null` where it cannot be asked, or did not look at all of them.
 */
export async function faultyFiles({ loaded }: Project, files: readonly string[]): Promise<Set<string> | null> {
  const cache = cacheFolder(loaded.root)
  let folder: string | null = null
  try {
    const binary = findOxlint(loaded.root)
    mkdirSync(cache, { recursive: true })
    folder = mkdtempSync(join(cache, 'run-'))
    const config = join(folder, 'oxlintrc.json')
    writeFileSync(config, JSON.stringify({ plugins: [], categories: { correctness: 'off' }, rules: {} }))
    const faulty = new Set<string>()
    for (const part of chunks(files)) {
      const found = await askOxlint(binary, loaded.root, config, join(folder, 'faults.json'), part)
      if (found === null) return null
      for (const file of found) faulty.add(file)
    }
    return faulty
  } catch {
    // Not installed, not fit for this machine, a full disk: this process can parse, too.
    return null
  } finally {
    if (folder !== null) rmSync(folder, { recursive: true, force: true })
  }
}

interface Report {
  /** One about a file that oxlint could not read has no name, and the whole path in its message. */
  diagnostics: { filename?: string; message: string }[]
  number_of_files: number
}

async function askOxlint(binary: string, root: string, config: string, output: string, files: readonly string[]): Promise<string[] | null> {
  const args = [binary, '-c', config, '--disable-nested-config', '--no-ignore', '--format', 'json', '--', ...files]
  // Into a file: this process is busy meanwhile, and a full pipe would hold up the other.
  const out = openSync(output, 'w')
  try {
    const [status] = await endOf(spawn(process.execPath, args, { cwd: root, stdio: ['ignore', out, 'ignore'] }))
    if (status !== 0 && status !== 1) return null
  } finally {
    closeSync(out)
  }
  const { diagnostics, number_of_files: count } = JSON.parse(readFileSync(output, 'utf8')) as Report
  if (count !== files.length) return null
  const asked = new Set(files)
  const faulty = diagnostics.map(({ filename, message }) => filename?.replaceAll(sep, '/') ?? files.filter((file) => message.includes(join(root, file)))).flat()
  // A complaint about nothing that was asked for may be about anything.
  return faulty.length >= diagnostics.length && faulty.every((file) => asked.has(file)) ? faulty : null
}
