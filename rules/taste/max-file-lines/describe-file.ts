import { briefMessage, clean, clipMiddle, fitMessage, type Message } from '@stratalint/core'
import { posix } from 'node:path'
import type { DescribeContext } from '@stratalint/rule'
import type { CountOptions } from './count-lines.ts'
import { insideFix } from './describe-inside.ts'
import { splitFix } from './describe-split.ts'
import type { InsidePlan } from './inside-plan.ts'
import { lastResort } from './last-resort.ts'
import type { MarkupPlan } from './markup.ts'
import { namingFor } from './naming-for.ts'
import type { Outline } from './outline.ts'
import { planSplit } from './plan-split.ts'

interface LongFile {
  lines: number
  max: number
  count: CountOptions
  outline(): Outline
  /** How the longest declaration gets shorter; computed only where that is needed. */
  inside(outline: Outline): readonly (InsidePlan | MarkupPlan)[]
}

/** Writes the message about a long file. */
export function describeLongFile(context: DescribeContext, { lines, max, count, ...file }: LongFile): Message {
  const { module, project } = context
  const what = `${clipMiddle(clean(posix.basename(module.file)), 90)} has ${lines} lines${skippedText(count)}; the limit is ${max}.`
  const brief = briefMessage(() => what)
  if (brief !== null) return brief
  const outline = file.outline()
  const found = planSplit({ outline, max, count, project, module })?.plan ?? null
  // A split that hardly shortens the file helps nobody.
  const isUseful = found !== null && (found.left <= max || lines - found.left >= Math.max(2, max / 20))
  const plan = isUseful ? found : null
  const not = 'Do not cut the file at a line, join lines or delete comments to get under the limit.'
  // The whole message has 500 characters, of which the fixes may take 300.
  const most = Math.min(285, 488 - what.length - not.length)
  const split = plan === null ? [] : [splitFix(plan, outline, most, max)]
  const isEnough = plan !== null && plan.left <= max && plan.left >= lines / 5
  if (isEnough) return fitMessage(what, split, not)
  const naming = namingFor(project, module)
  // Where nearly all would move, or hardly enough, the longest declaration is what has to be split.
  const [own] = file.inside(outline).map((one) => insideFix(one, { naming, lines, max, most }))
  const fixes = own === undefined ? split : [own, ...split]
  return fitMessage(
    what,
    fixes.length === 0
      ? [lastResort(context, { text: project.textOf(module.file), need: lines - max }, outline)]
      : fixes,
    not,
  )
}

/** What is not counted, in this and all other numbers of the message. */
function skippedText({ skipBlankLines, skipComments }: CountOptions): string {
  const skipped = [...(skipBlankLines ? ['blank lines'] : []), ...(skipComments ? ['comments'] : [])]
  return skipped.length === 0 ? '' : `, not counting ${skipped.join(' and ')}`
}
