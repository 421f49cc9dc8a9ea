import type { Judge, EdgeVerdict, ResolvedEdge } from '@stratalint/core'
import {
  createLineIndex,
  markElided,
  OPEN_IMPORT,
  mayBeElided,
  resolveModule,
  findNameUses,
  type ModuleRecord,
  type ProgramLike,
  type ResolvedModule,
} from '@stratalint/graph'
import { readDirectives, type Directive, type SourceComment } from '../source/directive.ts'
import type { Project } from './project-interface.ts'
import { createTextIndex, type TextIndex } from '../source/text-index.ts'

/** What is known of a file before any rule runs; created once per file. */
export interface Inspection {
  file: string
  text: string
  module: ResolvedModule
  /** One for each edge of the module. */
  judgements: EdgeVerdict[]
  directives: Directive[]
  /** Files whose exports the verdicts depended on; `OPEN_IMPORT` where they depended on the compiler's options. */
  reads: ReadonlySet<string>
  position(offset: number): { line: number; column: number }
  /** Whether the text includes a part; faster than a search where many rules ask. */
  includes(part: string): boolean
}

/** A file as its host read it. */
export interface ReadFile {
  file: string
  text: string
  /** Its imports and exports. */
  record: ModuleRecord
  /** The same with the targets of its imports, where they are known. */
  resolved?: ResolvedModule | undefined
  comments(): readonly SourceComment[]
  program(): ProgramLike
}

/** Resolves and judges a file's edges. */
export function inspect(project: Project, { file, text, record, resolved, comments, program }: ReadFile): Inspection {
  let index: ReturnType<typeof createLineIndex> | null = null
  const position: Inspection['position'] = (offset) => (index ??= createLineIndex(text))(offset)
  const module = resolved ?? resolveModule(project.resolver, file, record)
  const judgements = module.edges.map((edge) => judgeEdge(project.judge, file, edge))
  const reads = new Set<string>()
  // How names are used takes the whole tree, so it is computed only where it matters.
  if (judgements.some(({ status }, index) => status === 'forbidden' && mayBeElided(file, module.edges[index]!))) {
    if (project.log !== null) {
      reads.add(OPEN_IMPORT)
      project.readInto(reads)
    }
    module.edges = markElided(module.edges, {
      file,
      elisionOptions: () => project.resolver.elisionOptionsOf(file),
      uses: (names, options) => findNameUses(program(), names, options),
      exportsOf: project.facts.exportsOf,
    })
    project.readInto(null)
    judgements.forEach(({ status }, index) => {
      if (status === 'forbidden') judgements[index] = judgeEdge(project.judge, file, module.edges[index]!)
    })
  }
  // Reading comments is slow, and only directives matter.
  const directives =
    text.includes('lint-') && /(?:eslint|oxlint)-(?:disable|enable)/.test(text)
      ? readDirectives(comments(), (offset) => position(offset).line)
      : []
  let textIndex: TextIndex | null = null
  const includes: Inspection['includes'] = (part) => (textIndex ??= createTextIndex(text)).includes(part)
  return { file, text, module, judgements, directives, reads, position, includes }
}

/** The verdict on an edge of a file. */
export function judgeEdge(
  judge: Judge,
  file: string,
  { target, typeOnly, packageByPath, specifier }: ResolvedEdge,
): EdgeVerdict {
  return judge.judge({ from: file, target, typeOnly, packageByPath, specifier })
}
