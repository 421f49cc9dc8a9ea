import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { writeTree } from '../../../test/support/tree.ts'
import { extractModule } from '../src/read/extract-module.ts'
import { buildGraph, type Graph } from '../src/import-graph/import-graph.ts'
import { parseSource } from '../src/parse/parse-source.ts'
import { resolveModule } from '../src/resolution/resolve-module.ts'
import { createResolver } from '../src/resolution/resolver.ts'

/** The graph of inline sources, parsed and resolved as real ones are. */
export function graphOfSources(files: Record<string, string>): Graph {
  const folder = mkdtempSync(join(tmpdir(), 'graph-'))
  try {
    writeTree(folder, files)
    const resolver = createResolver(folder)
    return buildGraph(
      Object.entries(files).map(([file, text]) => {
        const parsed = parseSource(file, text)
        if ('error' in parsed) throw new Error(`${file}: ${parsed.error.message}`)
        return resolveModule(resolver, file, extractModule(parsed.program, text, file))
      }),
    )
  } finally {
    rmSync(folder, { recursive: true })
  }
}
