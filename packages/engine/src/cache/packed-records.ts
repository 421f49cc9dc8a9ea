import type { FileCounts } from '@stratalint/rule'
import type { KeptRecord } from './project-state.ts'

/** Records as a few long texts and numbers, which load faster than many small objects. */
export interface PackedRecords {
  files: string
  hashes: string
  /** A row of numbers for each file. */
  counts: Uint32Array
  /** The other fields, by the index of their file, where one of them is not empty. */
  details: string
}

type Details = Omit<KeptRecord, 'file' | 'hash' | 'counts'>

export function packRecords(records: readonly KeptRecord[]): PackedRecords {
  const details = records.flatMap(({ file: _, hash: __, counts: ___, ...rest }, index): [number, Details][] =>
    Object.values(rest).every(({ length }) => length === 0) ? [] : [[index, rest]],
  )
  return {
    files: records.map(({ file }) => file).join('\0'),
    hashes: records.map(({ hash }) => hash).join('\0'),
    counts: Uint32Array.from(records.flatMap(({ counts }) => rowOf(counts))),
    details: JSON.stringify(details),
  }
}

/** The records by their files. */
export function unpackRecords({ files, hashes, counts, details }: PackedRecords): Map<string, KeptRecord> {
  if (files === '') return new Map()
  const hashOf = hashes.split('\0')
  const detailsOf = new Map(JSON.parse(details) as [number, Details][])
  return new Map(
    files.split('\0').map((file, index): [string, KeptRecord] => {
      const rest = detailsOf.get(index) ?? { violations: [], directives: [], exceptions: [], allows: [], reads: [] }
      return [file, { file, hash: hashOf[index]!, counts: countsAt(counts, index * ROW), ...rest }]
    }),
  )
}

const ROW = 6

function rowOf({ edges, unresolved, unjudged, unplaced, outside, opaque }: FileCounts): number[] {
  return [edges, unresolved, unjudged, unplaced, outside, opaque]
}

function countsAt(rows: Uint32Array, start: number): FileCounts {
  const [edges, unresolved, unjudged, unplaced, outside, opaque] = rows.subarray(start, start + ROW)
  return {
    edges: edges!,
    unresolved: unresolved!,
    unjudged: unjudged!,
    unplaced: unplaced!,
    outside: outside!,
    opaque: opaque!,
  }
}
