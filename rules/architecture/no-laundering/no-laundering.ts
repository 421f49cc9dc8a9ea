import { describeEdge, listNames, shortPath, standingOf, type Message } from '@stratalint/core'
import { findLaundering, type Laundering } from '@stratalint/graph'
import { defineRule, type GraphContext } from '@stratalint/rule'

export default defineRule({
  id: 'architecture/no-laundering',
  meta: {
    type: 'problem',
    docs: {
      description: 'Keep a forbidden binding forbidden through re-exports',
      why: 'A re-export that carries a binding to where its origin is forbidden keeps the dependency and hides it from every reader.',
    },
    schema: [],
  },
  checkGraph(context) {
    const { graph, project: { judge }, used, report } = context
    const onLifted = ({ exceptions, allows }: { exceptions: number[]; allows: number[] }): void => {
      exceptions.forEach((index) => used.exceptions.add(index))
      allows.forEach((index) => used.allows.add(index))
    }
    for (const laundering of findLaundering(graph, judge, onLifted)) {
      const { importer, edge, names, typeOnly, origin, judgement } = laundering
      const resolved = origin.type === 'file' ? origin.path : origin.name
      report({
        file: importer,
        start: edge.start,
        end: edge.end,
        message: describe(context, laundering),
        subject: `${typeOnly ? 'type' : 'run'} ${origin.type === 'file' ? '' : 'package:'}${resolved}`,
        extent: names,
        ...(judgement.from && { from: standingOf(judgement.from) }),
        ...(judgement.to && { to: standingOf(judgement.to) }),
        specifier: edge.specifier,
        resolved,
        kind: edge.kind,
        trace: drawChain(laundering),
      })
    }
  },
})

/** The remedy is that of the direct import: the chain only hides it. */
function describe({ project }: GraphContext, { importer, edge, names, typeOnly, origin, chain, judgement }: Laundering): Message {
  const imported = names.map((name) => ({ name, local: null, typeOnly }))
  const direct = describeEdge(project.judge, { ...edge, target: origin, typeOnly, names: imported, packageByPath: null, file: importer }, judgement, project.facts)
  const source = origin.type === 'file' ? shortPath(origin.path, 36) : origin.name
  const via = shortPath(chain[1]!.file, 36)
  const carried = names.includes('*') ? 'the exports' : listNames(names, 2)
  return {
    what: `${shortPath(importer, 36)} gets ${carried} of ${source} through ${via}, which it may not import directly (${judgement.rule!.split('/')[1]}).`.slice(0, 160),
    fix: direct.fix,
    not: 'Do not pass it on under another name.',
  }
}

function drawChain({ chain, origin }: Laundering): NonNullable<Parameters<GraphContext['report']>[0]['trace']> {
  return chain.map(({ file, name }, index) => ({
    file,
    line: null,
    text: index === 0 ? `imports ${name}`
      : index < chain.length - 1 ? `passes on ${name}`
      : origin.type === 'file' ? `declares ${name}` : 'is the package',
  }))
}
