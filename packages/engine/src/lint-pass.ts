import { cacheFolder } from '@stratalint/policy'
import { lintInProcess, type DeclaredRule, type FileRecord, type Project } from '@stratalint/rule'
import { join } from 'node:path'
import { changedSince, diskTime, isSameStamp, isThere, stampAll, statOf } from './cache/stamps.ts'
import type { EngineName } from './engine-name.ts'
import { OxlintUnavailable } from './find-oxlint.ts'
import { lintWithOxlint } from './oxlint-pass.ts'
import { faultyFiles } from './syntax-pass.ts'

/** Runs the file rules over files with one of the hosts; the findings are the same. */
export async function lint(
  project: Project, files: readonly string[], { engine, rules, notice, onDone }: { engine: EngineName; rules: readonly DeclaredRule[]; notice: (text: string) => void; onDone: (files: number) => void },
): Promise<FileRecord[]> {
  if (engine === 'oxc') return lintHere(project, files, rules, onDone, notice)
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

/** To have oxlint beside this process costs as much as to parse so many files here. */
const PARSED_HERE = 500

/** Reads tokens in this process while oxlint, beside it, looks for files that do not parse. */
export async function lintHere(project: Project, files: readonly string[], rules: readonly DeclaredRule[], onDone: (files: number) => void = () => {}, notice: (text: string) => void = () => {}): Promise<FileRecord[]> {
  if (files.length <= PARSED_HERE) return lintInProcess(project, files, rules, { onDone })
  const isSettled = watchFiles(project.loaded.root, files)
  const [faulty, records] = await Promise.all([faultyFiles(project, files), lintInProcess(project, files, rules, { isSound: true, onDone })])
  if (faulty === null) notice('oxlint could not tell which files parse; this process parses every one of them, more slowly.')
  // Of a file that changed in between, the other process may have read another text.
  const settled = isSettled()
  const doubted = new Set(files.filter((file, index) => faulty === null || faulty.has(file) || !settled(index)))
  return [...records.filter(({ file }) => !doubted.has(file)), ...await lintInProcess(project, [...doubted], rules, { onDone: (done) => onDone(files.length - doubted.size + done) })]
}

/** Tells later which files nobody has touched since now: by the disk's clock, where it can be read, from one look at each. */
function watchFiles(root: string, files: readonly string[]): () => (index: number) => boolean {
  const paths = files.map((file) => join(root, file))
  const cache = cacheFolder(root)
  // Another disk may have another clock.
  const since = cache !== null && statOf(cache)?.dev === statOf(root)?.dev ? diskTime(cache) : null
  const before = since === null ? stampAll(paths) : null
  return () => {
    const after = stampAll(paths)
    return (index) => (before === null ? isThere(after, index) && !changedSince(after, index, since!) : isSameStamp(before, index, after, index))
  }
}
