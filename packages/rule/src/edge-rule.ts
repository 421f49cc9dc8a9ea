import { describeEdge, edgeExtent, edgeSubject, standingOf, type EdgeRule } from '@stratalint/core'
import type { TSESLint } from '@typescript-eslint/utils'
import type { FileContext, FileRule } from './declaration.ts'

/** A rule that speaks of single edges; on which ones is `core`'s to decide. */
export function edgeRule(id: EdgeRule): Pick<FileRule, 'id' | 'concerns' | 'create'> {
  return {
    id,
    concerns: ({ judgements }) => judgements.some(({ rule }) => rule === id),
    create: (context) => reportEdges(context, id),
  }
}

function reportEdges(context: FileContext, rule: EdgeRule): TSESLint.RuleListener {
  const { inspection, project } = context
  inspection.module.edges.forEach((edge, index) => {
    const judgement = inspection.judgements[index]!
    if (judgement.rule !== rule) return
    context.report({
      start: edge.start,
      end: edge.end,
      message: describeEdge(project.judge, { ...edge, file: inspection.file }, judgement, project.facts, quoteAt(inspection.text, edge.start)),
      subject: edgeSubject(edge),
      extent: edgeExtent(edge),
      ...(judgement.from && { from: standingOf(judgement.from) }),
      ...(judgement.to && { to: standingOf(judgement.to) }),
      specifier: edge.specifier,
      ...(edge.target.type === 'file' && { resolved: edge.target.path }),
      ...(edge.target.type === 'external' && { resolved: edge.target.name }),
      kind: edge.kind,
    })
  })
  // Nothing to listen to: a host that hears of no listener does not walk the tree.
  return {}
}

/** The quote character that a specifier is written with. */
function quoteAt(text: string, start: number): string {
  const written = text.charAt(start)
  return /["'`]/.test(written) ? written : '\''
}
