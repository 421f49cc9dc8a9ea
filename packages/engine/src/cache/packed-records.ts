import { createReadsPacker, createReadsReader, type PackedReads } from './packed-reads.ts'
import type { FileSums, KeptRecord, Records } from './project-state.ts'

/** Records as a few long texts and numbers, which load faster than many small objects. */
export interface PackedRecords {
  files: string
  hashes: string
  /** A row of numbers for each file. */
  counts: Uint32Array
  /** The other fields, by the index of their file, where one of them is not empty. */
  details: string
  /** What they and their violations depend on. */
  reads: PackedReads
}

type Details = Omit<KeptRecord, 'file' | 'hash' | 'counts'>

/** With the numbers of lists in place of what was read. */
type PackedDetails = Omit<Details, 'reads' | 'violations'> & {
  reads: number
  violations: (Omit<Details['violations'][number], 'reads'> & { reads?: number })[]
}

export function packRecords(records: readonly KeptRecord[]): PackedRecords {
  const reads = createReadsPacker()
  const pack = ({ reads: own, violations, ...rest }: Details): PackedDetails => ({
    ...rest,
    violations: violations.map(({ reads: read, ...violation }) =>
      read === undefined ? violation : { ...violation, reads: reads.add(read) },
    ),
    reads: reads.add(own),
  })
  const details = records.flatMap(({ file: _, hash: __, counts: ___, ...rest }, index): [number, PackedDetails][] =>
    Object.values(rest).every(({ length }) => length === 0) ? [] : [[index, pack(rest)]],
  )
  return {
    files: records.map(({ file }) => file).join('\0'),
    hashes: records.map(({ hash }) => hash).join('\0'),
    counts: Uint32Array.from(records.flatMap(({ counts }) => COUNTS.map((name) => counts[name]))),
    details: JSON.stringify(details),
    reads: reads.pack(),
  }
}

const COUNTS = ['edges', 'unresolved', 'unjudged', 'unplaced', 'outside', 'opaque'] as const

/** Stored records by file. A check that finds nothing changed needs few of them, so each is made on demand. */
export class StoredRecords implements Records {
  readonly files: string[]
  readonly hashes: readonly string[]
  readonly #counts: Uint32Array
  readonly #packed: ReadonlyMap<number, PackedDetails>
  readonly #details = new Map<number, Details>()
  readonly #readsOf: (list: number) => string[]
  #all: Map<string, KeptRecord> | null = null

  constructor({ files, hashes, counts, details, reads }: PackedRecords) {
    this.files = files === '' ? [] : files.split('\0')
    this.hashes = hashes.split('\0')
    this.#counts = counts
    this.#packed = new Map(JSON.parse(details) as [number, PackedDetails][])
    this.#readsOf = createReadsReader(reads)
  }

  detailed(): KeptRecord[] {
    return [...this.#packed.keys()].map((index) => this.#at(index))
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

  get size(): number {
    return this.files.length
  }

  has(file: string): boolean {
    return this.#records().has(file)
  }

  get(file: string): KeptRecord | undefined {
    return this.#records().get(file)
  }

  forEach(visit: (record: KeptRecord, file: string, all: ReadonlyMap<string, KeptRecord>) => void): void {
    this.#records().forEach(visit)
  }

  keys(): MapIterator<string> {
    return this.#records().keys()
  }

  values(): MapIterator<KeptRecord> {
    return this.#records().values()
  }

  entries(): MapIterator<[string, KeptRecord]> {
    return this.#records().entries()
  }

  [Symbol.iterator](): MapIterator<[string, KeptRecord]> {
    return this.entries()
  }

  #records(): Map<string, KeptRecord> {
    return (this.#all ??= new Map(this.files.map((file, index) => [file, this.#at(index)])))
  }

  #at(index: number): KeptRecord {
    const at = index * COUNTS.length
    const counts = this.#counts
    return {
      file: this.files[index]!,
      hash: this.hashes[index]!,
      // Written out, because a loop over the names takes several times as long.
      counts: {
        edges: counts[at]!,
        unresolved: counts[at + 1]!,
        unjudged: counts[at + 2]!,
        unplaced: counts[at + 3]!,
        outside: counts[at + 4]!,
        opaque: counts[at + 5]!,
      },
      ...(this.#detailsOf(index) ?? { violations: [], directives: [], exceptions: [], allows: [], reads: [] }),
    }
  }

  /** Always the same object, because messages are written into violations later. */
  #detailsOf(index: number): Details | undefined {
    const packed = this.#packed.get(index)
    let details = this.#details.get(index)
    if (packed === undefined || details !== undefined) return details
    details = {
      ...packed,
      violations: packed.violations.map(({ reads, ...violation }) =>
        reads === undefined ? violation : { ...violation, reads: this.#readsOf(reads) },
      ),
      reads: this.#readsOf(packed.reads),
    }
    this.#details.set(index, details)
    return details
  }
}
