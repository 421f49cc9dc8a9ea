import { groupBy, type BaselineEntry } from '@stratalint/core'
import { join } from 'node:path'
import { Sources } from '../files/sources.ts'
import { readBaseline } from './baseline-file.ts'
import { BASELINE_FILE } from './parse.ts'

/** As for the policy: a run over thousands of files must not spend its time on stat. */
const RECHECK_MS = 20

const NONE: readonly BaselineEntry[] = []

interface Opened {
  result: { byFile: Map<string, BaselineEntry[]> } | { error: unknown }
  sources: Sources
  checkedAt: number
}

const opened = new Map<string, Opened>()

/** The entries of a project's baseline for one file, as of now. A broken baseline throws its error. */
export function openBaseline(root: string, file: string): readonly BaselineEntry[] {
  let known = opened.get(root)
  if (known === undefined || !isFresh(known)) {
    known = open(root)
    opened.set(root, known)
  }
  if ('error' in known.result) throw known.result.error
  return known.result.byFile.get(file) ?? NONE
}

function isFresh(known: Opened): boolean {
  const now = performance.now()
  if (now - known.checkedAt < RECHECK_MS) return true
  known.checkedAt = now
  return known.sources.areUnchanged()
}

function open(root: string): Opened {
  // The stamp comes before the read, so that no edit in between is missed.
  const sources = new Sources([join(root, BASELINE_FILE)])
  const checkedAt = performance.now()
  try {
    return { result: { byFile: groupBy(readBaseline(root)?.entries ?? [], ({ file }) => file) }, sources, checkedAt }
  } catch (error) {
    return { result: { error }, sources, checkedAt }
  }
}
