import { clean, clip, clipMiddle, groupBy, listNames } from '@stratalint/core'
import type { Loosening } from '../../loosening.ts'
import type { Run, Site } from '../model.ts'
import type { World } from '../world.ts'
import type { Loss } from './match-runs.ts'
import { linkOf } from './broken-link.ts'
import type { Weakness } from './pairing.ts'

interface Entry {
  key: string
  run: Run
  site: Site
  weakness: Weakness | null
  /** Why nothing runs, where that is known. */
  reason?: string
}

const NOT = 'Do not replace it by a command that cannot fail, or by one that judges less.'

/** One loosening for each edit, whatever triggers it concerns. */
export function reportLosses(
  losses: readonly Loss[],
  base: World,
  head: World,
  afterOf: (path: string) => string | null,
): Loosening[] {
  const entries = losses.flatMap((loss): Entry[] => {
    if (loss.after !== null) {
      const run = loss.after
      return loss.weaknesses.map((weakness) => ({
        key: `${weakness.site.file}\0${weakness.key}\0${weakness.site.line}`,
        run,
        site: weakness.site,
        weakness,
      }))
    }
    const link = linkOf(loss.before, base, head, afterOf)
    return [
      {
        key: `${link.site.file}\0${link.text}\0gone`,
        run: loss.before,
        site: link.site,
        weakness: null,
        reason: link.reason ?? '',
      },
    ]
  })
  return [...groupBy(entries, ({ key }) => key).values()].map((group) => toLoosening(group))
}

function toLoosening(group: readonly Entry[]): Loosening {
  const { run, site, weakness, reason = '' } = group[0]!
  const triggers = [...new Set(group.map((entry) => entry.run.trigger))].sort()
  const commands = [...new Set(group.map((entry) => clean(entry.run.chain.at(-1)!.text)))]
  const others = commands.length === 1 ? '' : ` (and ${commands.length - 1} more)`
  const command = `'${clip(commands[0]!, commands.length === 1 ? 44 : 36)}'${others}`
  const when = whenOf(triggers)
  const place = `${clipMiddle(clean(site.file), 48)}:${site.line}`
  const what =
    weakness === null
      ? `${place}: ${command} no longer runs ${when}${reason}.`
      : `${place}: ${command} ${weakness.text}.`
  return {
    rule: 'gate',
    file: site.file,
    line: site.line,
    subject: JSON.stringify([
      weakness?.key ?? 'gone',
      run.chain.at(-1)!.text,
      [...new Set(group.map((entry) => entry.run.identity))].sort(),
      triggers,
    ]),
    what: clip(what, 160),
    fix:
      weakness === null ? [`Run ${command} again ${when}; another file, job or script may start it.`] : [weakness.fix],
    not: NOT,
  }
}

const NAMES: Readonly<Record<string, string>> = {
  'ci:pull_request': 'on pull requests',
  'ci:push': 'on pushes',
  'ci:merge_group': 'in the merge queue',
  'ci:schedule': 'on schedule',
  'hook:pre-commit': 'before commits',
  'hook:pre-push': 'before pushes',
  'agent:stop': 'when an agent stops',
  'agent:edit': 'after an edit of an agent',
  'agent:before a tool': 'before an edit of an agent',
}

/** When something runs: package scripts are named only where nothing else starts them. */
function whenOf(triggers: readonly string[]): string {
  const automatic = triggers.filter((trigger) => !trigger.startsWith('script:'))
  const shown = automatic.length > 0 ? automatic : triggers
  return listNames(shown.map((trigger) => NAMES[trigger] ?? nameOf(trigger)))
}

function nameOf(trigger: string): string {
  if (trigger.startsWith('script:')) return `in the script ${trigger.replace(/^.*#/s, '')}`
  return `on ${trigger.replace(/^[a-z]+:/, '')}`
}
