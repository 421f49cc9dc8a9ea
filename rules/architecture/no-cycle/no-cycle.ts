import { clip, fitMessage, kebabCase, listNames, shortPath, withoutExtension, type Fix, type Judge, type Message } from '@stratalint/core'
import { findCycles, type Cycle, type Graph } from '@stratalint/graph'
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
    message: describe(context, cycle),
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

function describe(context: GraphContext, cycle: Cycle): Message {
  const { hops, cut, fileCount, typeOnly } = cycle
  if (cut.reason === 'only-hop') {
    const used = isNamed(cut.names) ? listNames(cut.names) : 'the declarations'
    return fitMessage(
      `${shortPath(cut.from)} imports itself.`,
      [{ key: 'delete', kind: 'delete', applicability: 'suggested', title: `Delete the import and use ${used} of the file directly` }],
      'Do not move the import into a function.',
    )
  }
  const files = hops.map(({ from }) => shortPath(from, 30))
  const drawn = files.length <= 3 ? [...files, files[0]!] : [files[0]!, files[1]!, `${files.length - 2} more`, files[0]!]
  const larger = fileCount > hops.length ? `, the shortest of a knot of ${fileCount} files` : ''
  return fitMessage(
    clip(`Import cycle${typeOnly ? ' through types' : ''}: ${drawn.join(' → ')}${larger}.`, 160),
    [...useOrigin(context, cycle), ...move(context, cycle), detach(cycle)],
    'Do not hide it behind a dynamic import() or a barrel.',
  )
}

/** What the cut hop only passes on can be imported from where it is declared, if that file does not lead back. */
function useOrigin({ graph, project: { facts, judge } }: GraphContext, { cut }: Cycle): Fix[] {
  const exported = facts.exportsOf(cut.to) ?? []
  const origins = new Set(cut.names.map((name) => exported.find((one) => one.name === name)?.origin?.path))
  const [origin] = origins
  if (!isNamed(cut.names) || origins.size !== 1 || origin === undefined) return []
  if (!mayImport(judge, cut.from, origin) || leadsTo(graph, origin, cut.from)) return []
  return [{
    key: 'use-origin', kind: 'reroute', applicability: 'suggested', symbols: cut.names, target: origin,
    title: `Import ${listNames(cut.names)} in ${shortPath(cut.from)} from ${clip(origin, 100)}, where ${cut.names.length === 1 ? 'it is' : 'they are'} declared`,
  }]
}

/** What the cut hop imports goes to a file of its own, if both ends may import that; a value only if it needs neither end. */
function move({ project: { facts, judge } }: GraphContext, { cut }: Cycle): Fix[] {
  const { names } = cut
  if (!isNamed(names) || names.includes('default')) return []
  const exported = facts.exportsOf(cut.to) ?? []
  if (names.some((name) => exported.find((one) => one.name === name)?.origin !== null)) return []
  const types = names.every((name) => exported.find((one) => one.name === name)!.kind === 'type')
  const one = names.length === 1
  const name = `${kebabCase(names[0]!)}${cut.to.slice(withoutExtension(cut.to).length)}`
  const folders = [...[cut.to, cut.from].map((path) => path.slice(0, path.lastIndexOf('/') + 1)), ...(types ? layerFolders(judge, cut.to) : [])]
  const target = folders.map((folder) => folder + name).find((path) => !facts.exists(path) && mayImport(judge, cut.from, path) && mayImport(judge, cut.to, path))
  if (target === undefined) return []
  const subject = types ? `Move ${one ? 'type' : 'types'} ${listNames(names)}` : `If ${listNames(names)} ${one ? 'needs' : 'need'} neither file, move ${one ? 'it' : 'them'}`
  return [{
    key: 'move', kind: 'move', applicability: types ? 'suggested' : 'manual', symbols: names, target,
    title: `${subject} to ${clip(target, 100)} and import ${one ? 'it' : 'them'} from both`,
  }]
}

/** The folders of a file's instance that hold its layers, the lowest first. */
function layerFolders(judge: Judge, file: string): string[] {
  const location = judge.locate(file)
  const root = location?.root ?? ''
  return judge.policy.layers.names
    .map((layer) => `${root.slice(0, root.lastIndexOf('/') + 1)}${layer}/`)
    .filter((folder) => judge.locate(`${folder}index.ts`)?.instance === location?.instance && folder !== `${root}/`)
}

/** A value comes in as a parameter; of a type the importer keeps what it reads. */
function detach({ hops, cut }: Cycle): Fix {
  if (hops.find(({ from }) => from === cut.from)!.typeOnly && isNamed(cut.names)) {
    return {
      key: 'declare-structure', kind: 'invert', applicability: 'manual', symbols: cut.names,
      title: `Drop the import of ${shortPath(cut.to)} from ${shortPath(cut.from)} and declare there only the members of ${listNames(cut.names)} that it reads`,
    }
  }
  const what = isNamed(cut.names) ? listNames(cut.names) : `what it uses of ${shortPath(cut.to)}`
  return {
    key: 'invert', kind: 'invert', applicability: 'manual', symbols: cut.names,
    title: `Drop the import of ${shortPath(cut.to)} from ${shortPath(cut.from)} and let its caller pass ${what} in`,
  }
}

function isNamed(names: readonly string[]): boolean {
  return names.length > 0 && !names.includes('*')
}

function mayImport(judge: Judge, from: string, path: string): boolean {
  return judge.judge({ from, target: { type: 'file', path }, typeOnly: false, packageByPath: null, specifier: '' }).status !== 'forbidden'
}

function leadsTo(graph: Graph, from: string, to: string): boolean {
  const seen = new Set([from])
  for (const file of seen) {
    if (file === to) return true
    for (const link of graph.outgoing(file)) seen.add(link.to)
  }
  return false
}
