import { createModulePacker, type PackedModules } from '@stratalint/graph'
import type { FileRecord } from '@stratalint/rule'
import { hashLinks } from '../cache/files/hash-links.ts'
import type { KeptRecord } from '../cache/project-state.ts'

/** What a host found in files; plain data, so that it crosses threads. */
export interface LintResults {
  records: KeptRecord[]
  modules: PackedModules[]
  /** Files that no longer existed when they were to be read. */
  missing: string[]
}

/** Collects the records of files one after the other and packs their modules. */
export interface LintCollector {
  /** `null` for a file that no longer exists. */
  add(file: string, record: FileRecord | null): void
  finish(): LintResults
}

/** Only a run that is cached or compared with another needs the hashes of links. */
export function createLintCollector(hashesLinks: boolean): LintCollector {
  const packer = createModulePacker()
  const results: LintResults = { records: [], modules: [], missing: [] }
  return {
    add(file, record) {
      if (record === null) {
        results.missing.push(file)
        return
      }
      const { module, hash, counts, violations, directives, exceptions, allows, reads, unchecked } = record
      if (unchecked === undefined) packer.add(module)
      const links = unchecked === undefined && hashesLinks ? hashLinks(module) : ''
      // Written out, because copying an object for each file takes several times as long.
      const kept: KeptRecord = { file, hash, counts, violations, directives, exceptions, allows, reads, links }
      if (unchecked !== undefined) kept.unchecked = unchecked
      results.records.push(kept)
    },
    finish() {
      results.modules = [packer.finish()]
      return results
    },
  }
}

/** Joins what several threads or hosts found. */
export function joinResults(parts: readonly LintResults[]): LintResults {
  return {
    records: parts.flatMap(({ records }) => records),
    modules: parts.flatMap(({ modules }) => modules),
    missing: parts.flatMap(({ missing }) => missing),
  }
}
