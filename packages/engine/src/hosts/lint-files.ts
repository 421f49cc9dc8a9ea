import { isComponentFile } from '@stratalint/core'
import type { FileRecord, Project } from '@stratalint/rule'
import type { EngineName } from '../base/engine-name.ts'
import { createLintCollector, joinResults, type LintResults } from './lint-results.ts'
import { OxlintUnavailable } from './oxlint/find-oxlint.ts'
import { lintWithOxc, type OxcOptions } from './oxc/lint-with-oxc.ts'
import { lintWithOxlint } from './oxlint/lint-with-oxlint.ts'

export interface HostOptions extends OxcOptions {
  engine: EngineName
  notice: (text: string) => void
}

/** Starting oxlint takes as long as checking this many files in this process. */
const OXLINT_LEAST_FILES = 150

/** Runs the file rules with one of the hosts; all give the same results. `isCold` when no earlier run is known. */
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
  // oxlint does not read components as whole files.
  const given = engine === 'oxlint' ? files.filter((file) => !isComponentFile(file)) : files
  const records = given.length === 0 ? [] : await recordsOf(project, given, engine, notice, onDone)
  const recorded = new Set(records.map(({ file }) => file))
  const collector = createLintCollector(true)
  for (const record of records) collector.add(record.file, record)
  // A host silently skips files that it cannot read or parse; the check in this process reports them.
  const skipped = files.filter((file) => !recorded.has(file))
  return joinResults([collector.finish(), ...(skipped.length === 0 ? [] : [await lintWithOxc(project, skipped)])])
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
      notice(`oxlint cannot run here (${error.message}); using ESLint instead, which is slower.`)
    }
  }
  // Loading ESLint's parser takes longer than the rest of a small check.
  const { lintWithEslint } = await import('./lint-with-eslint.ts')
  return lintWithEslint(project, files)
}
