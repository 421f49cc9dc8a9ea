import type { Judgement } from '@stratalint/core'
import { createLineIndex, extractModule, resolveModule, type ProgramLike, type ResolvedModule } from '@stratalint/graph'
import { readDirectives, type Directive, type SourceComment } from './directive.ts'
import type { Project } from './project.ts'

/** What is known of one file before any rule speaks; made once a file. */
export interface Inspection {
  file: string
  text: string
  module: ResolvedModule
  /** One for each edge of the module. */
  judgements: Judgement[]
  directives: Directive[]
  position(offset: number): { line: number; column: number }
}

/** A parsed file, whichever parser made it. */
export interface ParsedFile {
  file: string
  text: string
  program: ProgramLike
  comments(): readonly SourceComment[]
}

const inspections = new WeakMap<object, Inspection>()

/** Extracts, resolves and judges a file's edges; remembered for as long as the tree lives. */
export function inspect(project: Project, parsed: ParsedFile): Inspection {
  const known = inspections.get(parsed.program)
  if (known !== undefined) return known
  const { file, text, program } = parsed
  const position = createLineIndex(text)
  const module = resolveModule(project.resolver, file, extractModule(program, text, file))
  const judgements = module.edges.map((edge) => project.judge.judge({ ...edge, from: file }))
  // Comments are costly to ask for, and only a directive is of interest.
  const directives = /(?:eslint|oxlint)-(?:disable|enable)/.test(text)
    ? readDirectives(parsed.comments(), (offset) => position(offset).line)
    : []
  const inspection: Inspection = { file, text, module, judgements, directives, position }
  inspections.set(program, inspection)
  return inspection
}
