import { clean, clip } from '@stratalint/core'
import type { Loosening } from '../../loosening.ts'
import type { Run, Tool } from '../model.ts'
import { isChange } from '../compare/match-runs.ts'
import { isAble, type Sides } from './part.ts'

/** Commands that change the policy or the baseline on the way to the check, which then judges by something else. */
export function findChangedBefore({ base, head, all: runs }: Sides): Loosening[] {
  const known = runs.base.filter(({ judged }) => isChange(judged.tool)).map(keyOf)
  const seen = new Set<string>()
  return runs.head
    .filter((run) => isChange(run.judged.tool) && isAble(run) && isAutomatic(run))
    .flatMap((run): Loosening[] => {
      const site = run.chain.at(-1)!
      const key = `${site.file} ${keyOf(run)}`
      const isHarmless =
        run.judged.tool === 'baseline' &&
        !/--grow\b/.test(site.text) &&
        base.files.has('stratalint.baseline.json') &&
        head.files.has('stratalint.baseline.json')
      if (known.includes(keyOf(run)) || seen.has(key) || isHarmless || !isBeforeCheck(run, runs.head)) return []
      seen.add(key)
      const does = DOES[run.judged.tool] ?? 'changes what decides about the check'
      return [
        {
          rule: 'gate',
          file: site.file,
          line: site.line,
          subject: JSON.stringify(['changed before', site.text]),
          what: clip(`${site.file}:${site.line}: '${clip(clean(site.text), 60)}' is new and ${does}.`, 160),
          fix: ['Remove the command, and commit such a change so that it is reviewed.'],
          not: 'Do not change the policy or the baseline where no one reviews it.',
        },
      ]
    })
}

const DOES: Partial<Record<Tool, string>> = {
  baseline: 'records new findings, so that the check passes',
  sources: 'takes the changed sources away before they are checked',
}

/** What replaces sources matters only where they are checked afterwards, in the same job, hook or script. */
function isBeforeCheck(run: Run, all: readonly Run[]): boolean {
  return (
    run.judged.tool !== 'sources' ||
    all
      .slice(all.indexOf(run))
      .some(
        (one) =>
          !isChange(one.judged.tool) && one.identity === run.identity && one.trigger === run.trigger && isAble(one),
      )
  )
}

function keyOf({ chain, trigger }: Run): string {
  return `${trigger.split(':', 1)[0]!} ${chain.at(-1)!.text}`
}

/** People start package scripts by hand, but for those that an installation runs. */
function isAutomatic({ trigger }: Run): boolean {
  return !trigger.startsWith('script:') || /#(?:(?:pre|post)?(?:install|prepare)|dependencies)$/.test(trigger)
}
