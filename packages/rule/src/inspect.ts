import type { Judge, Judgement, ResolvedEdge } from '@stratalint/core'
import { createLineIndex, resolveModule, type ModuleRecord, type ResolvedModule } from '@stratalint/graph'
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

/** A file as its host read it. */
export interface ReadFile {
  file: string
  text: string
  /** What it says about modules. */
  record: ModuleRecord
  comments(): readonly SourceComment[]
}

/** Resolves and judges a file's edges. */
export function inspect(project: Project, { file, text, record, comments }: ReadFile): Inspection {
  let index: ReturnType<typeof createLineIndex> | null = null
  const position: Inspection['position'] = (offset) => (index ??= createLineIndex(text))(offset)
  const module = resolveModule(project.resolver, file, record)
  const judgements = module.edges.map((edge) => judgeEdge(project.judge, file, edge))
  // Comments are costly to ask for, and only a directive is of interest.
  const directives = text.includes('lint-') && /(?:eslint|oxlint)-(?:disable|enable)/.test(text)
    ? readDirectives(comments(), (offset) => position(offset).line)
    : []
  return { file, text, module, judgements, directives, position }
}

/** The verdict on an edge of a file. */
export function judgeEdge(judge: Judge, file: string, { target, typeOnly, packageByPath, specifier }: ResolvedEdge): Judgement {
  return judge.judge({ from: file, target, typeOnly, packageByPath, specifier })
}
