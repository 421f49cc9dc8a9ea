import type { FileSums, KeptRecord, Records } from './project-state.ts'

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
    counts: Uint32Array.from(records.flatMap(({ counts }) => COUNTS.map((name) => counts[name]))),
    details: JSON.stringify(details),
  }
}

const COUNTS = ['edges', 'unresolved', 'unjudged', 'unplaced', 'outside', 'opaque'] as const

/** Stored records by file. A check that finds nothing changed needs few of them, so each is made on demand. */
export class StoredRecords implements Records {
  readonly files: string[]
  readonly hashes: readonly string[]
  readonly #counts: Uint32Array
  readonly #details: ReadonlyMap<number, Details>
  #all: Map<string, KeptRecord> | null = null

  constructor({ files, hashes, counts, details }: PackedRecords) {
    this.files = files === '' ? [] : files.split('\0')
    this.hashes = hashes.split('\0')
    this.#counts = counts
    this.#details = new Map(JSON.parse(details) as [number, Details][])
  }

  detailed(): KeptRecord[] {
    return [...this.#details.keys()].map((index) => this.#at(index))
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
      ...(this.#details.get(index) ?? { violations: [], directives: [], exceptions: [], allows: [], reads: [] }),
    }
  }
}
