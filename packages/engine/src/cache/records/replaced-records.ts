import { FileRecords } from './file-records.ts'
import { COUNTS, type FileSums, type KeptRecord, type RecordColumns } from '../project-state.ts'

/** The records of an earlier run with those of a few files replaced. */
export class ReplacedRecords extends FileRecords {
  readonly #before: FileRecords
  readonly #fresh: ReadonlyMap<string, KeptRecord>

  constructor(before: FileRecords, fresh: ReadonlyMap<string, KeptRecord>) {
    super()
    this.#before = before
    this.#fresh = fresh
  }

  get files(): readonly string[] {
    return this.#before.files
  }

  has(file: string): boolean {
    return this.#before.has(file)
  }

  get(file: string): KeptRecord | undefined {
    return this.#fresh.get(file) ?? this.#before.get(file)
  }

  /** In the order of the files. */
  detailed(): KeptRecord[] {
    const kept = this.#before.detailed().filter(({ file }) => !this.#fresh.has(file))
    return [...kept, ...this.#fresh.values()].sort((a, b) => (a.file < b.file ? -1 : 1))
  }

  count(includes: (file: string) => boolean): FileSums {
    const sum = this.#before.count(includes)
    for (const { file, counts } of this.#fresh.values()) {
      if (!includes(file)) continue
      const before = this.#before.get(file)!.counts
      for (const name of COUNTS) sum[name] += counts[name] - before[name]
    }
    return sum
  }

  columns(): RecordColumns {
    const { files, hashes, links, counts } = this.#before.columns()
    const now = { files, hashes: [...hashes], links: [...links], counts: counts.slice() }
    files.forEach((file, index) => {
      const record = this.#fresh.get(file)
      if (record === undefined) return
      now.hashes[index] = record.hash
      now.links[index] = record.links
      now.counts.set(
        COUNTS.map((name) => record.counts[name]),
        index * COUNTS.length,
      )
    })
    return now
  }
}
