import type { FileRecord, Project } from '@stratalint/rule'
import { lintWithOxlint, OxlintUnavailable } from './oxlint-pass.ts'

export type EngineName = 'oxlint' | 'eslint'

/** Runs the file rules over files with one of the two hosts; the findings are the same. */
export async function lint(
  project: Project, files: readonly string[], engine: EngineName, notice: (text: string) => void, onDone?: (files: number) => void,
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
  const { lintWithEslint } = await import('./eslint-pass.ts')
  return lintWithEslint(project, files)
}
