import { clip, fitMessage, listNames, overLimit, shortPath, withoutExtension, type Message } from '@stratalint/core'
import { findCycles, type Cycle } from '@stratalint/graph'
import { defineRule, type GraphContext } from '@stratalint/rule'
import { cutRemedies, isNamed } from './cut-remedies.ts'

export default defineRule({
  id: 'architecture/no-cycle',
  meta: {
    type: 'problem',
    docs: {
      description: 'Keep imports free of cycles',
      why: 'Files in a cycle can only be loaded, tested and understood together, and an import can be undefined depending on which file loads first.',
    },
    schema: [
      {
        type: 'object',
        properties: {
          dynamic: {
            enum: ['forbid', 'allow'],
            default: 'forbid',
            description: '`allow` permits cycles that only `import()` closes.',
          },
        },
        additionalProperties: false,
      },
    ],
  },
  traits: { on: 'with-architecture' },
  checkGraph(context) {
    const {
      graph,
      project: { judge, loaded, facts },
      used,
    } = context
    const { exceptions } = loaded.policy
    const uses = new Map<number, number>()
    /** Edges that exceed the limit of an exception, with that exception. */
    const exceeded = new Map<string, number>()
    const excused = (from: string, to: string): boolean => {
      const matching = judge.exceptionsFor('architecture/no-cycle', from, to)
      const hasRoom = matching.some((index) => (uses.get(index) ?? 0) < (exceptions[index]!.limit ?? Infinity))
      for (const index of matching) {
        used.exceptions.add(index)
        uses.set(index, (uses.get(index) ?? 0) + 1)
      }
      if (matching.length > 0 && !hasRoom) exceeded.set(`${from} -> ${to}`, matching[0]!)
      return hasRoom
    }
    const [options] = context.optionsOf(loaded.policyFile) as [{ dynamic?: 'forbid' | 'allow' }?]
    for (const cycle of findCycles(graph, {
      ...options,
      excused,
      judge,
      importsAfterElision: facts.importsAfterElision,
    })) {
      const [index] = cycle.extent.flatMap((edge) => exceeded.get(edge) ?? [])
      reportCycle(
        context,
        cycle,
        index === undefined ? null : overLimit(index, exceptions[index]!.limit!, uses.get(index)!),
      )
    }
  },
})

function reportCycle(context: GraphContext, cycle: Cycle, not: string | null): void {
  const { hops, cut } = cycle
  const at = hops.find(({ from, to }) => from === cut.from && to === cut.to)!
  context.report({
    file: at.from,
    start: at.edge.start,
    end: at.edge.end,
    message: () => (not === null ? describe(context, cycle) : { ...describe(context, cycle), not }),
    covered: [],
    subject: cycle.typeOnly ? 'type cycle' : 'run cycle',
    extent: cycle.extent,
    ...(cycle.typeOnly && { severity: 'warn' }),
    specifier: at.edge.specifier,
    resolved: at.to,
    kind: at.edge.kind,
    trace: hops.map(({ from, to, edge, typeOnly }) => ({
      file: from,
      line: context.lineOf(from, edge.start),
      text: `imports ${typeOnly ? 'types from ' : ''}${to}`,
    })),
  })
}

function describe(context: GraphContext, cycle: Cycle): Message {
  const { hops, cut, fileCount, typeOnly } = cycle
  if (cut.from === cut.to) {
    const used = isNamed(cut.names) ? listNames(cut.names) : 'the declarations'
    const instead = useOfItself(cut.from) ?? `use ${used} directly`
    return fitMessage(
      `${shortPath(cut.from)} imports itself.`,
      [{ key: 'delete', kind: 'delete', applicability: 'suggested', title: `Delete the import and ${instead}.` }],
      'Do not move the import into a function.',
    )
  }
  const isDynamic = hops.some(
    ({ from, to, edge }) => from === cut.from && to === cut.to && edge.kind === 'dynamic-import',
  )
  const larger = fileCount > hops.length ? `, the shortest path in a ${fileCount}-file cycle` : ''
  return fitMessage(
    draw(
      hops.map(({ from }) => from),
      (drawn) => `Import cycle${typeOnly ? ' through types' : ''}: ${drawn}${larger}.`,
    ),
    cutRemedies(context, cycle),
    isDynamic ? 'Do not hide it behind a barrel.' : 'Do not hide it behind a dynamic import() or a barrel.',
  )
}

/** How a component renders itself. */
function useOfItself(file: string): string | null {
  if (/\.vue$/i.test(file))
    return `use the component by the name of its file, <${withoutExtension(file.slice(file.lastIndexOf('/') + 1))}>`
  return /\.astro$/i.test(file) ? 'use <Astro.self>' : null
}

/** The cycle, spelled out as far as it fits; file names alone, where they differ, are clearer than clipped paths. */
function draw(paths: readonly string[], sentence: (drawn: string) => string): string {
  const names = paths.map((path) => path.slice(path.lastIndexOf('/') + 1))
  const differ = new Set(names).size === names.length && !names.some((name) => name.startsWith('index.'))
  const spellings = [
    paths.map((path) => shortPath(path, 160)),
    ...(differ ? [60, 44, 32, 24].map((max) => names.map((name) => clip(name, max))) : []),
    ...[44, 32, 24].map((max) => paths.map((path) => shortPath(path, max))),
  ]
  const drafts = spellings.map((files) => sentence(cycleOf(files)))
  return drafts.find((draft) => draft.length <= 160) ?? clip(drafts.at(-1)!, 160)
}

function cycleOf(files: readonly string[]): string {
  return (
    files.length <= 3 ? [...files, files[0]!] : [files[0]!, files[1]!, `${files.length - 2} more`, files[0]!]
  ).join(' → ')
}
