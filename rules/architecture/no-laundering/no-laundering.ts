import {
  clip,
  describeEdge,
  fitMessage,
  listNames,
  shortPath,
  showPath,
  placeRefOf,
  type Fix,
  type Judge,
  type Message,
  type TraceStep,
} from '@stratalint/core'
import { findLaundering, type Laundering } from '@stratalint/graph'
import { defineRule, type GraphContext } from '@stratalint/rule'

export default defineRule({
  id: 'architecture/no-laundering',
  meta: {
    type: 'problem',
    docs: {
      description: 'Keep forbidden bindings from getting in through re-exports',
      why: 'Re-exporting a forbidden binding keeps the dependency and only hides it from readers.',
    },
    fixable: 'code',
    schema: [],
  },
  traits: { on: 'with-architecture' },
  checkGraph(context) {
    const {
      graph,
      project: { judge, facts },
      used,
      report,
    } = context
    const onExempted = ({ exceptions, allows }: { exceptions: number[]; allows: number[] }): void => {
      exceptions.forEach((index) => used.exceptions.add(index))
      allows.forEach((index) => used.allows.add(index))
    }
    for (const laundering of findLaundering(graph, judge, {
      onExempted,
      importsAfterElision: facts.importsAfterElision,
      read: facts.moduleOf,
    })) {
      const { importer, edge, names, typeOnly, origin, judgement } = laundering
      const resolved = origin.type === 'file' ? origin.path : origin.name
      report({
        file: importer,
        start: edge.start,
        end: edge.end,
        message: () => describe(context, laundering),
        subject: `${typeOnly ? 'type' : 'run'} ${origin.type === 'file' ? '' : 'package:'}${resolved}`,
        extent: names,
        ...(judgement.from && { from: placeRefOf(judgement.from) }),
        ...(judgement.to && { to: placeRefOf(judgement.to) }),
        specifier: edge.specifier,
        resolved,
        kind: edge.kind,
        trace: drawChain(laundering),
      })
    }
  },
})

/** The remedy is that of the direct import: the chain only hides it. */
function describe({ project }: GraphContext, laundering: Laundering): Message {
  const { importer, edge, names, originNames, typeOnly, origin, chain, judgement } = laundering
  const imported = originNames.map((name) => ({ name, local: null, typeOnly }))
  const direct = describeEdge(
    project.judge,
    { ...edge, target: origin, typeOnly, names: imported, packageByPath: null, file: importer },
    judgement,
    project.facts,
  )
  const whole = originNames.includes('*')
  const source = origin.type === 'file' ? shortPath(origin.path, 36) : clip(origin.name, 36)
  const bound = whole
    ? source
    : `${originNames.join() === 'default' ? 'the default export' : listNames(originNames, 2)} from ${source}`
  const pronoun = whole ? 'all of it' : originNames.length === 1 ? 'it' : 'them'
  const alias = names.includes('*') || names.join() === originNames.join() ? '' : ` as ${listNames(names, 2)}`
  const sentence = (what: string, end: string): string =>
    `${shortPath(importer, 32)} may not import ${what} (${judgement.rule!.split('/')[1]}), but gets ${pronoun} through ${shortPath(chain[1]!.file, 32)}${end}.`
  const drafts = [sentence(bound, alias), sentence(bound, ''), sentence(source, '')]
  return fitMessage(
    drafts.find((draft) => draft.length <= 160) ?? clip(drafts[2]!, 160),
    remedies(project.judge, laundering, direct.fix),
    'Do not re-export it under another name.',
  )
}

/** The fixes of the direct import apply here too, except that the import here may have other names, or all of them. */
function remedies(judge: Judge, laundering: Laundering, direct: readonly Fix[]): Fix[] {
  const first = fixCarrier(judge, laundering)
  const { edge, names, originNames, origin, chain } = laundering
  const isWhole = names.includes('*')
  const carriesOthers = edge.names.some(({ name }) => !names.includes(name))
  const carrier = shortPath(chain[1]!.file, 60)
  const source = origin.type === 'file' ? showPath(origin.path) : clip(origin.name, 60)
  if (edge.kind.startsWith('export') && (isWhole || carriesOthers)) {
    const title = isWhole
      ? `Re-export only the needed names from ${carrier}, and none that come from ${source}.`
      : `Remove ${listNames(names)} from this re-export and import ${names.length === 1 ? 'it' : 'them'} directly from ${source} where that is allowed.`
    return [...first, { key: 'narrow-re-export', kind: 'edit', applicability: 'manual', symbols: names, title }]
  }
  const isSame = !carriesOthers && !isWhole && names.join() === originNames.join()
  const kept = isSame
    ? direct
    : direct.map(({ edits: _edits, ...fix }): Fix => ({
        ...fix,
        applicability: fix.applicability === 'auto' ? 'suggested' : fix.applicability,
      }))
  const isNamespace = isWhole && (edge.kind === 'import' || edge.kind === 'import-type')
  const narrow: Fix = {
    key: 'import-by-name',
    kind: 'edit',
    applicability: 'manual',
    title: `Import only the needed names from ${carrier}, and none that come from ${source}.`,
  }
  // A file that no longer imports the origin needs nothing of the carrier.
  const [best] = kept
  const isRewrite = best?.kind === 'reroute' || best?.kind === 'invert'
  if (isSame && isRewrite && best.applicability !== 'manual') return [...kept, ...first]
  return [...first, ...(isNamespace ? [narrow, ...kept] : kept)]
}

/** A file of the chain that may not import the origin either has a finding of its own; fixing that one fixes this one. */
function fixCarrier(judge: Judge, { chain, origin, typeOnly }: Laundering): Fix[] {
  const carrier = chain.at(-2)!.file
  const { status } = judge.judge({ from: carrier, target: origin, typeOnly, packageByPath: null, specifier: '' })
  if (chain.length < 3 || status !== 'forbidden') return []
  return [
    {
      key: 'fix-carrier',
      kind: 'edit',
      applicability: 'manual',
      target: carrier,
      title: `Fix ${showPath(carrier)} first: it may not import ${origin.type === 'file' ? shortPath(origin.path, 60) : clip(origin.name, 60)} either.`,
    },
  ]
}

function drawChain({ chain, origin, originNames }: Laundering): TraceStep[] {
  const whole = originNames.includes('*')
  return chain.map(({ file, name }, index) => ({
    file,
    line: null,
    text:
      index === 0
        ? `imports ${labelOf(name)}`
        : index < chain.length - 1
          ? `re-exports ${labelOf(name)}`
          : origin.type !== 'file'
            ? whole
              ? 'is the package'
              : `exports ${labelOf(name)}`
            : whole
              ? 'declares it'
              : `declares ${labelOf(name)}`,
  }))
}

function labelOf(name: string): string {
  return name === '*' ? 'everything' : name === 'default' ? 'the default export' : name
}
