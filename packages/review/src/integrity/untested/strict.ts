import { readRegularText } from '@stratalint/policy'
import type { ReviewContext } from '../../context.ts'

/** Whether the policy extends the rule set `strict`. */
export function isStrict({ base, head }: Pick<ReviewContext, 'base' | 'head'>): boolean {
  const sources = (base.policy ?? head.policy)?.sources ?? []
  return sources.some((file) =>
    /\bextends['"]?\s*[:=]\s*(?:\[[^\]]*|\s*(?:-\s*\S+\s+)*-?\s*)['"]?strict\b/.test(textOf(file)),
  )
}

function textOf(file: string): string {
  try {
    return readRegularText(file)
  } catch {
    return ''
  }
}
