import { saveBaseline } from '@stratalint/engine'
import { BASELINE_FILE } from '@stratalint/policy'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { InitError } from '../init-error.ts'
import type { Proposal } from '../propose/proposal.ts'
import { notWritten } from '../texts/setup.ts'
import type { FileChange } from './setup.ts'

/** What a set-up wrote. */
export interface Written {
  changes: Pick<FileChange, 'path' | 'before'>[]
  /** The number of findings in the baseline; `null` where none was written. */
  baselined: number | null
  /** Whether there was a baseline before, which is unchanged. */
  hadBaseline: boolean
}

/** Writes the policy, then the rest; never over a file that is there, or that changed meanwhile. */
export async function setUp(
  root: string,
  { file, text, measured }: Proposal,
  changes: readonly FileChange[],
  wantsBaseline: boolean,
): Promise<Written> {
  const all = [{ path: file, before: null, after: text }, ...changes]
  for (const change of all) write(join(root, change.path), change)
  const hadBaseline = existsSync(join(root, BASELINE_FILE))
  const { run, faults } = measured
  const isWritten = wantsBaseline && !hadBaseline && run !== null && run.trusted && faults.length === 0
  const outcome = isWritten ? await saveBaseline(run) : null
  return {
    changes: all,
    baselined: outcome?.status === 'written' ? outcome.entries : null,
    hadBaseline: wantsBaseline && hadBaseline,
  }
}

function write(path: string, { path: shown, before, after }: Pick<FileChange, 'path' | 'before' | 'after'>): void {
  try {
    if (before === null) {
      mkdirSync(dirname(path), { recursive: true })
      writeFileSync(path, after, { flag: 'wx' })
    } else if (readFileSync(path, 'utf8') === before) {
      writeFileSync(path, after)
    } else {
      throw new InitError(notWritten(shown, 'it changed meanwhile'))
    }
  } catch (error) {
    if (error instanceof InitError) throw error
    throw new InitError(notWritten(shown, (error as NodeJS.ErrnoException).code ?? 'unknown error'))
  }
}
