import { isComponentFile } from '@stratalint/core'
import type { FileRecord, Project } from '@stratalint/rule'
import type { EngineName } from '../engine-name.ts'
import { createLintCollector, joinResults, type LintResults } from './lint-results.ts'
import { OxlintUnavailable } from './oxlint/find-oxlint.ts'
import { lintWithOxc, type OxcOptions } from './oxc/lint-with-oxc.ts'
import { lintWithOxlint } from './oxlint/lint-with-oxlint.ts'

export interface HostOptions extends OxcOptions {
  engine: EngineName
  notice: (text: string) => void
}

/** To start oxlint costs as much as to check so many files here. */
const OXLINT_LEAST_FILES = 150

/** Runs the file rules over files with one of the hosts; the results are the same. `isCold` when nothing is known of them. */
export async function lint(
  project: Project,
  files: readonly string[],
  isCold: boolean,
  options: HostOptions,
): Promise<LintResults> {
  const { engine, texts, notice, onDone } = options
  const isHere =
    engine === 'oxc' || texts !== undefined || (engine === 'oxlint' && !isCold && files.length <= OXLINT_LEAST_FILES)
  if (isHere) return lintWithOxc(project, files, options)
  // oxlint does not read components as a whole.
  const given = engine === 'oxlint' ? files.filter((file) => !isComponentFile(file)) : files
  const records = given.length === 0 ? [] : await recordsOf(project, given, engine, notice, onDone)
  const recorded = new Set(records.map(({ file }) => file))
  const collector = createLintCollector()
  for (const record of records) collector.add(record.file, record)
  // A host leaves out what it cannot read or parse, without a word; here each file gets its record or its finding.
  const left = files.filter((file) => !recorded.has(file))
  return joinResults([collector.finish(), ...(left.length === 0 ? [] : [await lintWithOxc(project, left)])])
}

async function recordsOf(
  project: Project,
  files: readonly string[],
  engine: EngineName,
  notice: (text: string) => void,
  onDone: HostOptions['onDone'],
): Promise<FileRecord[]> {
  if (engine === 'oxlint') {
    try {
      return await lintWithOxlint(project, files, onDone)
    } catch (error) {
      if (!(error instanceof OxlintUnavailable)) throw error
      notice(`oxlint cannot run here (${error.message}); ESLint runs the rules instead, more slowly.`)
    }
  }
  // Loading ESLint's parser costs more than all else in a small check.
  const { lintWithEslint } = await import('./lint-with-eslint.ts')
  return lintWithEslint(project, files)
}
