import type { FileSums, KeptRecord, RecordColumns, Records } from '../project-state.ts'

/** Records of files that are made or found one by one. */
export abstract class FileRecords implements Records {
  abstract readonly files: readonly string[]
  abstract has(file: string): boolean
  abstract get(file: string): KeptRecord | undefined
  abstract detailed(): readonly KeptRecord[]
  abstract count(includes: (file: string) => boolean): FileSums
  abstract columns(): RecordColumns

  get size(): number {
    return this.files.length
  }

  forEach(visit: (record: KeptRecord, file: string, all: ReadonlyMap<string, KeptRecord>) => void): void {
    for (const file of this.files) visit(this.get(file)!, file, this)
  }

  keys(): MapIterator<string> {
    return this.files.values()
  }

  values(): MapIterator<KeptRecord> {
    return this.files.map((file) => this.get(file)!).values()
  }

  entries(): MapIterator<[string, KeptRecord]> {
    return this.files.map((file): [string, KeptRecord] => [file, this.get(file)!]).values()
  }

  [Symbol.iterator](): MapIterator<[string, KeptRecord]> {
    return this.entries()
  }
}
