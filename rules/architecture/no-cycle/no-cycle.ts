import { kebabCase, listNames, shortPath, withoutExtension, type Fix, type Judge, type Message } from '@stratalint/core'
import { findCycles, type Cycle } from '@stratalint/graph'
import { defineRule, type GraphContext } from '@stratalint/rule'

export default defineRule({
  id: 'architecture/no-cycle',
  meta: {
    type: 'problem',
    docs: {
      description: 'Keep imports free of cycles',
      why: 'Files in a cycle can only be loaded, tested and understood together, and the order in which they load decides what is undefined.',
    },
    schema: [{
      type: 'object',
      properties: { dynamic: { enum: ['forbid', 'allow'], description: '`allow` spares the cycles that only `import()` closes.' } },
      additionalProperties: false,
    }],
  },
  checkGraph(context) {
    const { graph, project: { judge, loaded }, used } = context
    const excused = (from: string, to: string): boolean => {
      const lifting = judge.excuses('architecture/no-cycle', from, to)
      lifting.forEach((index) => used.exceptions.add(index))
      return lifting.length > 0
    }
    const [options] = context.optionsOf(loaded.policyFile) as [{ dynamic?: 'forbid' | 'allow' }?]
    for (const cycle of findCycles(graph, { ...options, excused, ground: judge })) reportCycle(context, cycle)
  },
})

function reportCycle(context: GraphContext, cycle: Cycle): void {
  const { hops, cut } = cycle
  const at = hops.find(({ from, to }) => from === cut.from && to === cut.to)!
  context.report({
    file: at.from,
    start: at.edge.start,
    end: at.edge.end,
    message: describe(context.project.judge, cycle),
    subject: 'cycle',
    extent: cycle.extent,
    ...(cycle.typeOnly && { severity: 'warn' }),
    specifier: at.edge.specifier,
    resolved: at.to,
    kind: at.edge.kind,
    trace: hops.map(({ from, to, edge, typeOnly }) => ({
      file: from,
      line: context.lineOf(from, edge.start),
      text: `imports ${typeOnly ? 'types of ' : ''}${to}`,
    })),
  })
}

function describe(judge: Judge, cycle: Cycle): Message {
  const { hops, cut, fileCount, typeOnly } = cycle
  if (cut.reason === 'only-hop') {
    return {
      what: `${shortPath(cut.from)} imports itself.`,
      fix: [{ key: 'delete', kind: 'delete', applicability: 'suggested', title: `Delete the import and use ${cut.names.length > 0 && !cut.names.includes('*') ? listNames(cut.names) : 'the declarations'} of the file directly` }],
      not: 'Do not move the import into a function.',
    }
  }
  const files = hops.map(({ from }) => shortPath(from, 30))
  const drawn = files.length <= 3 ? [...files, files[0]!] : [files[0]!, files[1]!, `${files.length - 2} more`, files[0]!]
  const larger = fileCount > hops.length ? `, the shortest of a knot of ${fileCount} files` : ''
  return {
    what: `Import cycle${typeOnly ? ' through types' : ''}: ${drawn.join(' → ')}${larger}.`.slice(0, 160),
    fix: [...move(judge, cycle), invert(cycle)],
    not: 'Do not hide it behind a dynamic import() or a barrel.',
  }
}

/** What the cut hop imports goes to a file of its own, if both ends may import that. */
function move(judge: Judge, { cut }: Cycle): Fix[] {
  const names = cut.names.filter((name) => name !== '*' && name !== 'default')
  if (names.length === 0 || names.length < cut.names.length) return []
  const stem = kebabCase(names[0]!)
  return [cut.to, cut.from].flatMap((beside): Fix[] => {
    const target = `${beside.slice(0, beside.lastIndexOf('/') + 1)}${stem}${beside.slice(withoutExtension(beside).length)}`
    const legal = [cut.from, cut.to].every((from) => {
      const { status } = judge.judge({ from, target: { type: 'file', path: target }, typeOnly: false, packageByPath: null, specifier: '' })
      return status !== 'forbidden'
    })
    if (!legal || target === cut.from || target === cut.to) return []
    return [{
      key: 'move', kind: 'move', applicability: 'suggested', symbols: names, target,
      title: `Move ${listNames(names)} from ${shortPath(cut.to)} to ${target}, which imports neither file, and import it from both`,
    }]
  }).slice(0, 1)
}

function invert({ cut }: Cycle): Fix {
  const what = cut.names.length > 0 && !cut.names.includes('*') ? listNames(cut.names) : `what it uses of ${shortPath(cut.to)}`
  return {
    key: 'invert', kind: 'invert', applicability: 'manual', symbols: cut.names,
    title: `Drop the import of ${shortPath(cut.to)} from ${shortPath(cut.from)}: let its caller pass ${what} in`,
  }
}
