import type { ResolvedEdge } from '../facts/edge.ts'
import type { Facts } from '../facts/facts.ts'
import type { Message } from '../findings/finding.ts'
import { folderOf } from '../remedies/paths/path.ts'
import { placePlans } from '../remedies/place/place-file.ts'
import type { UnplacedPlan } from '../remedies/plan.ts'
import type { Judge } from '../verdict/judge.ts'
import { briefMessage, fitMessage } from './fit.ts'
import { toFix } from './fix.ts'
import { homeLabel } from './labels.ts'
import { clean, clip, clipMiddle, listNames, showPath } from './text.ts'

/** The message for a file that no place matches: where it goes, judged by its imports and else by its path. */
export function describeUnplaced(judge: Judge, file: string, facts: Facts, imports?: readonly ResolvedEdge[]): Message {
  const what = (): string => `${clipMiddle(clean(file), 110)} does not match any place in the policy.`
  const brief = briefMessage(what)
  if (brief !== null) return brief
  const plans = placePlans(judge, file, facts, imports)
  return fitMessage(
    what(),
    plans.map((plan) => toFix(plan, titleOf(plan, judge, file, facts))),
    plans[0]!.key === 'place-outside'
      ? 'Do not leave it in a checked folder.'
      : 'Do not keep it where no rule applies.',
  )
}

function titleOf(plan: UnplacedPlan, { policy }: Judge, file: string, facts: Facts): string {
  if (plan.action !== 'place-file') return 'Delete it and import directly from the files that it re-exports.'
  const { target, home, legal, total } = plan
  if (plan.key === 'place-outside')
    return target === undefined
      ? 'Move it out of the checked folders; it configures a tool.'
      : `Move it to ${showPath(target)}, outside the checked folders; it configures a tool.`
  if (plan.key === 'place-package') return askForPlace(file, facts)
  if (home === null) {
    const patterns = policy.places.map(({ pattern }) => clip(clean(pattern), 60))
    return `Move it to a path that matches a place, such as ${listNames(patterns)}.`
  }
  const because = legal === 0 ? '' : `, where ${legalImports(legal, total)} legal`
  return `Move it to ${showPath(target!)} (${homeLabel(home)})${because}.`
}

function askForPlace(file: string, { packageOf }: Facts): string {
  const name = packageOf?.(file) ?? null
  const isOwn = name !== null && name !== packageOf!('index.ts')
  const folder = folderOf(file)
    .replace(/(?<=\/)src(?:\/.*)?$/, '')
    .replace(/\/$/, '')
  if (!isOwn && folder === '') return `Ask the owners of the policy where ${showPath(file)} belongs.`
  const what = isOwn ? `the package ${clip(clean(name), 60)}` : showPath(folder)
  return `Ask the owners of the policy where ${what} belongs; a new ${isOwn ? 'package' : 'folder'} needs a place of its own.`
}

function legalImports(legal: number, total: number): string {
  if (total === 1) return 'its import is'
  if (legal < total) return `${legal} of its ${total} imports ${legal === 1 ? 'is' : 'are'}`
  return total === 2 ? 'both of its imports are' : `all ${total} of its imports are`
}
