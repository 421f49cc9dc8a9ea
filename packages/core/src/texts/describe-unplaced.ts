import type { ResolvedEdge, Target } from '../edge.ts'
import type { Facts } from '../facts.ts'
import type { Fix, Message } from '../finding.ts'
import { incomingOf, seatsFor, type Seat } from '../remedies/place/placements.ts'
import { isToolConfig, placeOutside } from '../remedies/place/tool-config.ts'
import type { Judge } from '../verdict.ts'
import { fitMessage } from './fit.ts'
import { placeLabel } from './labels.ts'
import { clean, clip, clipMiddle, listNames, showPath } from './text.ts'

/** The message for a file that no place matches: where it goes, judged by its imports and else by its path. */
export function describeUnplaced(judge: Judge, file: string, facts: Facts, imports?: readonly ResolvedEdge[]): Message {
  const known = (imports ?? facts.importsOf?.(file) ?? []).filter(({ target }) => isJudged(judge, target))
  const what = `${clipMiddle(clean(file), 110)} does not match any place of the architecture.`
  if (isToolConfig(facts, file))
    return fitMessage(
      what,
      [placeOutside(judge.policy, facts, file)],
      'Do not leave it among the code that is checked.',
    )
  const seats = seatsFor(judge, facts, file, known, incomingOf(judge, facts, file))
  const best = seats[0]
  const holdsAll = best !== undefined && best.legal === known.length
  const exported = facts.exportsOf(file) ?? []
  const barrel = !holdsAll && exported.length > 0 && exported.every(({ origin }) => origin !== null)
  const others = seats
    .slice(1)
    .filter(
      (seat) => seat.legal === best!.legal && seat.home.place.role === 'shared' && seat.home.place !== best!.home.place,
    )
    .slice(0, 1)
  const fixes = barrel
    ? [deletion(file)]
    : [...(best === undefined ? [] : [best]), ...others].map((seat) => placement(seat, known.length))
  return fitMessage(what, fixes.length > 0 ? fixes : [anywhere(judge)], 'Do not leave it where nothing is checked.')
}

function placement({ path, home, legal }: Seat, total: number): Fix {
  const where = clip(clean(home.layer ?? placeLabel(home.place)), 32)
  const imports =
    total === 1
      ? 'its import is'
      : legal < total
        ? `${legal} of its ${total} imports ${legal === 1 ? 'is' : 'are'}`
        : total === 2
          ? 'both of its imports are'
          : `all ${total} of its imports are`
  const because = total === 0 || legal === 0 ? ` (${where})` : ` (${where}), where ${imports} legal`
  return {
    key: 'place-file',
    kind: 'place',
    applicability: legal === total ? 'suggested' : 'manual',
    target: path,
    title: `Move it to ${showPath(path)}${because}.`,
  }
}

/** Imports that lead nowhere, or to another file without a place, say nothing about where this one belongs. */
function isJudged(judge: Judge, target: Target): boolean {
  return target.type === 'external' || (target.type === 'file' && judge.locate(target.path) !== null)
}

function anywhere({ policy }: Judge): Fix {
  const patterns = policy.places.map(({ pattern }) => clip(clean(pattern), 60))
  return {
    key: 'place-file',
    kind: 'place',
    applicability: 'manual',
    title: `Move it to where a place is, such as ${listNames(patterns)}.`,
  }
}

function deletion(file: string): Fix {
  return {
    key: 'delete-barrel',
    kind: 'delete',
    applicability: 'manual',
    target: file,
    title: 'Delete it and let its importers name the files that it re-exports.',
  }
}
