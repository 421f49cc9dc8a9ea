import type { DiskTrace, LogMark } from '@stratalint/graph'
import { addSurroundings, surveySurroundings, type Surroundings } from '../cache/surroundings/surroundings.ts'
import type { Basis } from './basis.ts'

type Surveyed = Pick<Basis, 'surroundings' | 'surveyed'>

/** The mark of a log of which nothing was surveyed. */
export const NOTHING_SURVEYED: LogMark = { folders: 0, files: 0, deciding: 0, outside: 0, asked: 0 }

/** What a run depends on, apart from the checked files; `known` is what is already recorded and has not changed. */
export function survey(
  { loaded: { root }, log, state, takenAt }: Pick<Basis, 'loaded' | 'log' | 'state' | 'takenAt'>,
  known: Surveyed | null,
): Surveyed {
  const surveyed = log.mark()
  if (known !== null && isSameMark(known.surveyed, surveyed)) return known
  const surveyOf = (trace: DiskTrace): Surroundings => surveySurroundings(root, trace, new Set(state.files), takenAt)
  const surroundings =
    known === null
      ? surveyOf(log.trace())
      : addSurroundings(root, known.surroundings, log.trace(known.surveyed), surveyOf)
  return { surroundings, surveyed }
}

function isSameMark(a: LogMark, b: LogMark): boolean {
  return (
    a.folders === b.folders &&
    a.files === b.files &&
    a.deciding === b.deciding &&
    a.outside === b.outside &&
    a.asked === b.asked
  )
}
