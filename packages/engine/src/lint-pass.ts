import { lintInProcess, type DeclaredRule, type FileRecord, type Project } from '@stratalint/rule'
import { stampAll } from './cache/stamps.ts'
import { lintWithOxlint, OxlintUnavailable } from './oxlint-pass.ts'
import { faultyFiles } from './syntax-pass.ts'
import { join } from 'node:path'

/** What runs the file rules: this process on the trees of oxc's parser, oxlint, or ESLint. */
export type EngineName = 'oxc' | 'oxlint' | 'eslint'

/** Runs the file rules over files with one of the hosts; the findings are the same. */
export async function lint(
  project: Project, files: readonly string[], { engine, rules, notice, onDone }: { engine: EngineName; rules: readonly DeclaredRule[]; notice: (text: string) => void; onDone: (files: number) => void },
): Promise<FileRecord[]> {
  if (engine === 'oxc') return lintHere(project, files, rules, onDone)
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

/** To start oxlint costs as much as to parse so many files here. */
const PARSED_HERE = 500

/** Reads tokens in this process while oxlint, beside it, looks for files that do not parse. */
async function lintHere(project: Project, files: readonly string[], rules: readonly DeclaredRule[], onDone: (files: number) => void): Promise<FileRecord[]> {
  if (files.length <= PARSED_HERE) return lintInProcess(project, files, rules, { onDone })
  const paths = files.map((file) => join(project.loaded.root, file))
  const before = stampAll(paths)
  const [faulty, records] = await Promise.all([faultyFiles(project, files), lintInProcess(project, files, rules, { isSound: true, onDone })])
  const after = stampAll(paths)
  const width = after.length / files.length
  // Of a file that changed in between, the other process may have read another text.
  const isChanged = (index: number): boolean => before.subarray(index * width, (index + 1) * width).some((stamp, at) => stamp !== after[index * width + at])
  const doubted = new Set(faulty === null ? files : files.filter((file, index) => faulty.has(file) || isChanged(index)))
  return [...records.filter(({ file }) => !doubted.has(file)), ...await lintInProcess(project, [...doubted], rules)]
}
