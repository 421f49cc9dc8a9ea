import type { Facts } from '../facts.ts'
import type { Message } from '../finding.ts'
import { createContext, type PlacedEdge } from '../remedies/context.ts'
import { withNeeds } from '../remedies/simulate/required-entries.ts'
import { optionsFor } from '../remedies/propose.ts'
import type { Judge, Judgement } from '../verdict.ts'
import { fitMessage } from './fit.ts'
import { notOf } from './not.ts'
import { whatOf } from './what.ts'

/** The message for a forbidden edge: what is wrong, the legal ways out, and the wrong one. `quote` is the source's quote character. */
export function describeEdge(judge: Judge, edge: PlacedEdge, judgement: Judgement, facts: Facts, quote = "'"): Message {
  const context = createContext(judge, edge, judgement, facts, quote)
  return fitMessage(
    whatOf(context),
    optionsFor(context).map(({ fix, leaves }) => withNeeds(judge, fix, leaves)),
    notOf(context),
  )
}
