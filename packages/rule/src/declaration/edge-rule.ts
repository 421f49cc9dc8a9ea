import { describeEdge, edgeExtent, edgeSubject, placeRefOf, type EdgeRule } from '@stratalint/core'
import type { TSESLint } from '@typescript-eslint/utils'
import type { FileContext, FileRule } from './declaration.ts'
import { judgeEdge } from '../project/inspect.ts'

/** A rule that reports single edges; `core` decides which. */
export function edgeRule(id: EdgeRule): Pick<FileRule, 'id' | 'concerns' | 'create' | 'describe'> {
  return {
    id,
    concerns: ({ judgements }) => judgements.some(({ rule, limited }) => rule === id || limited?.rule === id),
    create: (context) => reportEdges(context, id),
    describe({ project, module }, { edge: index, quote }: EdgeDetails) {
      const edge = module.edges[index]!
      const judgement = judgeEdge(project.judge, module.file, edge)
      const forbidden =
        judgement.limited === undefined
          ? judgement
          : { ...judgement, ...judgement.limited, status: 'forbidden' as const }
      return describeEdge(project.judge, { ...edge, file: module.file }, forbidden, project.facts, quote)
    },
  }
}

/** Which edge of its file a violation is about, and the quote character of its specifier. */
export interface EdgeDetails {
  edge: number
  quote: string
}

function reportEdges(context: FileContext, rule: EdgeRule): TSESLint.RuleListener {
  const { inspection } = context
  inspection.module.edges.forEach((edge, index) => {
    const judgement = inspection.judgements[index]!
    const { limited } = judgement
    if (judgement.rule !== rule && limited?.rule !== rule) return
    context.report({
      start: edge.start,
      end: edge.end,
      message: { details: { edge: index, quote: quoteAt(inspection.text, edge.start) } satisfies EdgeDetails },
      subject: edgeSubject(edge),
      extent: edgeExtent(edge),
      ...(judgement.from && { from: placeRefOf(judgement.from) }),
      ...(judgement.to && { to: placeRefOf(judgement.to) }),
      specifier: edge.specifier,
      ...(edge.target.type === 'file' && { resolved: edge.target.path }),
      ...(edge.target.type === 'external' && { resolved: edge.target.name }),
      kind: edge.kind,
      ...(limited !== undefined && { covered: limited.exceptions }),
    })
  })
  // Without listeners the host does not walk the tree.
  return {}
}

/** The quote character that a specifier is written with. */
function quoteAt(text: string, start: number): string {
  const written = text.charAt(start)
  return /["'`]/.test(written) ? written : "'"
}
