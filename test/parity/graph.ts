import { createJudge, type Judge, type EdgeVerdict, type ResolvedEdge } from '@stratalint/core'
import {
  createCheckedFiles,
  createLineIndex,
  createResolver,
  extractModule,
  parseSource,
  readSource,
  resolveModule,
  walk,
} from '@stratalint/graph'
import type { LoadedPolicy } from '@stratalint/policy'
import { join } from 'node:path'

/** An edge with all its data in the graph. */
export interface JudgedEdgeOfGraph {
  file: string
  edge: ResolvedEdge
  judgement: EdgeVerdict
  /** `line:column-line:column`, 1-based. */
  range: string
}

export interface GraphVerdicts {
  judge: Judge
  files: string[]
  edges: JudgedEdgeOfGraph[]
}

/** The graph's own verdicts: the extractor over oxc-parser's tree, the resolver and core. */
export function judgeGraph(loaded: LoadedPolicy, today: string): GraphVerdicts {
  const resolver = createResolver(loaded.root, undefined, loaded.policy)
  const { files } = walk(loaded)
  const checked = createCheckedFiles(loaded)
  checked.setWalked(files)
  const judge = createJudge(loaded.policy, today, checked.unchecked)
  const edges = files.flatMap((file) => {
    const text = readSource(join(loaded.root, file))
    const parsed = parseSource(file, text)
    if ('error' in parsed) throw new Error(`${loaded.root}/${file}: ${parsed.error.message}`)
    const position = createLineIndex(text)
    return resolveModule(resolver, file, extractModule(parsed.program, text, file)).edges.map(
      (edge): JudgedEdgeOfGraph => {
        const [start, end] = [position(edge.start), position(edge.end)]
        return {
          file,
          edge,
          judgement: judge.judge({ ...edge, from: file }),
          range: `${start.line}:${start.column}-${end.line}:${end.column}`,
        }
      },
    )
  })
  return { judge, files, edges }
}

/** The target of an edge, in the form that every enforcer uses. */
export function targetOf({ target, specifier }: ResolvedEdge): string {
  return target.type === 'file'
    ? target.path
    : target.type === 'external'
      ? `package ${target.name}`
      : `nowhere ${specifier}`
}

/** A forbidden edge, in the form of the linters' findings. */
export function lintForm({ file, edge, judgement, range }: JudgedEdgeOfGraph): string {
  return `${file} | ${range} | ${judgement.rule} | ${targetOf(edge)}`
}
