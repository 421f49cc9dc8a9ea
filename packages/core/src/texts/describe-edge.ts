import type { Facts } from '../facts/facts.ts'
import type { Message } from '../findings/finding.ts'
import { createContext, type PlacedEdge } from '../remedies/context.ts'
import { proposeRemedies } from '../remedies/propose.ts'
import { withNeeds } from '../remedies/simulate/required-entries.ts'
import type { EdgeVerdict } from '../verdict/edge-verdict.ts'
import type { Judge } from '../verdict/judge.ts'
import { briefMessage, fitMessage } from './fit.ts'
import { toFix } from './fix.ts'
import { notOf } from './not.ts'
import { titleOf } from './titles/title.ts'
import { whatOf } from './what.ts'

/** The message for a forbidden edge: what is wrong, the legal fixes, and the wrong one. `quote` is the source's quote character. */
export function describeEdge(
  judge: Judge,
  edge: PlacedEdge,
  judgement: EdgeVerdict,
  facts: Facts,
  quote = "'",
): Message {
  const context = createContext(judge, edge, judgement, facts, quote)
  const brief = briefMessage(() => whatOf(context))
  if (brief !== null) return brief
  const remedies = proposeRemedies(context)
  const fixes = remedies.map(({ plan, edges }) => withNeeds(judge, toFix(plan, titleOf(plan, context)), edges))
  const isDecided = remedies.every(({ plan }) => plan.action !== 'decide')
  return fitMessage(whatOf(context), fixes, notOf(context, isDecided))
}
