import { lazily } from '../../base/lazily.ts'
import { FileRecords } from './file-records.ts'
import { createReadsPacker, createReadsReader, type PackedReads } from './packed-reads.ts'
import {
  COUNTS,
  detailedOf,
  type FileSums,
  type KeptRecord,
  type RecordColumns,
  type Records,
} from '../project-state.ts'

/** Records as a few long texts and numbers, which load faster than many small objects. */
export interface PackedRecords {
  files: string
  hashes: string
  links: string
  /** A row of numbers for each file. */
  counts: Uint32Array
  /** The other fields, by the index of their file, where one of them is not empty. */
  details: string
  /** What they and their violations depend on. */
  reads: PackedReads
}

type Details = Omit<KeptRecord, 'file' | 'hash' | 'links' | 'counts'>

/** With the numbers of lists in place of what was read. */
type PackedDetails = Omit<Details, 'reads' | 'violations'> & {
  reads: number
  violations: (Omit<Details['violations'][number], 'reads' | 'brief'> & {
    reads?: number
    brief?: { what: string; reads: number }
  })[]
}

export function packRecords(records: Records): PackedRecords {
  const { files, hashes, links, counts } = records.columns?.() ?? columnsOf([...records.values()])
  const reads = createReadsPacker()
  const pack = ({ reads: own, violations, ...rest }: Details): PackedDetails => ({
    ...rest,
    violations: violations.map(({ reads: read, brief, ...violation }) => ({
      ...violation,
      ...(read !== undefined && { reads: reads.add(read) }),
      ...(brief !== undefined && { brief: { what: brief.what, reads: reads.add(brief.reads) } }),
    })),
    reads: reads.add(own),
  })
  const indexes = new Map(files.map((file, index) => [file, index]))
  const details: [number, PackedDetails][] = []
  for (const { file, hash: _, links: __, counts: ___, ...rest } of detailedOf(records))
    if (Object.values(rest).some(({ length }) => length > 0)) details.push([indexes.get(file)!, pack(rest)])
  return {
    files: files.join('\0'),
    hashes: hashes.join('\0'),
    links: links.join('\0'),
    counts,
    details: JSON.stringify(details),
    reads: reads.pack(),
  }
}

function columnsOf(records: readonly KeptRecord[]): RecordColumns {
  return {
    files: records.map(({ file }) => file),
    hashes: records.map(({ hash }) => hash),
    links: records.map(({ links }) => links),
    counts: Uint32Array.from(records.flatMap(({ counts }) => COUNTS.map((name) => counts[name]))),
  }
}

/** Stored records by file. A check that finds nothing changed needs few of them or none, so each is made on demand. */
export class StoredRecords extends FileRecords {
  readonly files: string[]
  readonly #packed: Pick<PackedRecords, 'hashes' | 'links'>
  readonly #counts: Uint32Array
  readonly #details: () => ReadonlyMap<number, PackedDetails>
  readonly #readsOf: (list: number) => string[]
  readonly #made: (KeptRecord | undefined)[] = []
  #hashes: readonly string[] | null = null
  #links: readonly string[] | null = null
  #indexes: ReadonlyMap<string, number> | null = null

  constructor({ files, hashes, links, counts, details, reads }: PackedRecords) {
    super()
    this.files = files === '' ? [] : files.split('\0')
    this.#packed = { hashes, links }
    this.#counts = counts
    this.#details = lazily(() => new Map(JSON.parse(details) as [number, PackedDetails][]))
    const reader = lazily(() => createReadsReader(reads))
    this.#readsOf = (list) => reader()(list)
  }

  /** Of the texts of the files. A check that finds no new stamp needs none of them. */
  get hashes(): readonly string[] {
    return (this.#hashes ??= this.#packed.hashes.split('\0'))
  }

  detailed(): KeptRecord[] {
    return [...this.#details().keys()].map((index) => this.#at(index))
  }

  count(includes: (file: string) => boolean): FileSums {
    const sum = { files: 0, edges: 0, unresolved: 0, opaque: 0, outside: 0, unjudged: 0, unplaced: 0 }
    this.files.forEach((file, index) => {
      if (!includes(file)) return
      sum.files += 1
      let at = index * COUNTS.length
      for (const name of COUNTS) sum[name] += this.#counts[at++]!
    })
    return sum
  }

  columns(): RecordColumns {
    return { files: this.files, hashes: this.hashes, links: this.#allLinks(), counts: this.#counts }
  }

  has(file: string): boolean {
    return this.#indexOf(file) !== undefined
  }

  get(file: string): KeptRecord | undefined {
    const index = this.#indexOf(file)
    return index === undefined ? undefined : this.#at(index)
  }

  #indexOf(file: string): number | undefined {
    this.#indexes ??= new Map(this.files.map((one, index) => [one, index]))
    return this.#indexes.get(file)
  }

  #allLinks(): readonly string[] {
    return (this.#links ??= this.#packed.links.split('\0'))
  }

  /** Always the same object, because messages are written into violations later. */
  #at(index: number): KeptRecord {
    return (this.#made[index] ??= this.#make(index))
  }

  #make(index: number): KeptRecord {
    const at = index * COUNTS.length
    const counts = this.#counts
    return {
      file: this.files[index]!,
      hash: this.hashes[index]!,
      links: this.#allLinks()[index]!,
      // Written out, because a loop over the names takes several times as long.
      counts: {
        edges: counts[at]!,
        unresolved: counts[at + 1]!,
        unjudged: counts[at + 2]!,
        unplaced: counts[at + 3]!,
        outside: counts[at + 4]!,
        opaque: counts[at + 5]!,
      },
      ...this.#detailsOf(index),
    }
  }

  #detailsOf(index: number): Details {
    const packed = this.#details().get(index)
    if (packed === undefined) return { violations: [], directives: [], exceptions: [], allows: [], reads: [] }
    return {
      ...packed,
      violations: packed.violations.map(({ reads, brief, ...violation }) => ({
        ...violation,
        ...(reads !== undefined && { reads: this.#readsOf(reads) }),
        ...(brief !== undefined && { brief: { what: brief.what, reads: this.#readsOf(brief.reads) } }),
      })),
      reads: this.#readsOf(packed.reads),
    }
  }
}
