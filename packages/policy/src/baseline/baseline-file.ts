import type { Baseline } from '@stratalint/core'
import { readProjectFile, writeProjectFile } from '../records/project-file.ts'
import { formatBaseline } from './format.ts'
import { BASELINE_FILE, parseBaseline } from './parse.ts'

/** The baseline of a project; `null` when it has none. */
export function readBaseline(root: string): Baseline | null {
  const text = readBaselineText(root)
  return text === null ? null : parseBaseline(text)
}

/** The text of the baseline file of a project; `null` when it has none. */
export function readBaselineText(root: string): string | null {
  return readProjectFile(root, BASELINE_FILE)
}

/** Replaces the baseline of a project. */
export function writeBaseline(root: string, baseline: Baseline): void {
  writeProjectFile(root, BASELINE_FILE, formatBaseline(baseline))
}
