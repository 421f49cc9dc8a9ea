import { runScript } from '../commands/run-script.ts'
import { withCondition, withDefect, type Scope } from '../commands/scope.ts'
import { startScope } from '../commands/start-scope.ts'
import { quote } from '../shell/flaws.ts'
import type { EventFilter, Run } from '../model.ts'
import { lineFrom, type World } from '../world.ts'

/** The commands of one job. */
export interface CiScript {
  file: string
  job: string
  events: readonly string[]
  lines: readonly string[]
  errexit: boolean
  /** Its failure is ignored. */
  isTolerant: boolean
  condition: string | null
  /** The pushes that start it; all where it is missing. */
  branches?: readonly string[] | null
  coverage?: EventFilter['coverage']
}

/** A value as a text; `null` where there is none. */
export function scalarText(value: unknown): string | null {
  if (value === undefined || value === null) return null
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'
    ? String(value)
    : JSON.stringify(value)
}

export function ciRuns(script: CiScript, world: World): Run[] {
  const { file, job, events, lines } = script
  const text = world.read(file) ?? ''
  const from = Math.max(
    0,
    text.search(new RegExp(`^\\s*(?:- )?(?:\\w+:\\s*)?["']?${job.replace(/[^\w -]/g, '.')}["']?\\s*:?`, 'm')),
  )
  const site = { file, line: lineFrom(text, [job], from), text: job }
  const whole = lines.join('\n')
  // Each entry may have several lines, and each of them is somewhere after the job's name.
  const siteOf = (line: number, part: string): Run['chain'][number] => {
    const written = whole.split('\n')[line - 1]?.trim() ?? part
    return { file, line: lineFrom(text, [written], from, lineFrom(text, [written], 0, site.line)), text: part }
  }
  return events.flatMap((event) => {
    let scope: Scope = { ...startScope(world, true), chain: [site] }
    if (script.isTolerant)
      scope = withDefect(
        scope,
        'tolerant',
        'cannot fail, because its failure is ignored',
        siteOfTolerance(text, from, site),
      )
    const { condition } = script
    if (condition !== null) {
      const shown = `condition ${condition.replace(/\s+/g, ' ')}`
      scope = /^(?:false|never|\$\{\{\s*false\s*\}\}|eq\(1,\s*2\)|no)$/i.test(condition.trim())
        ? withDefect(scope, shown, `never runs, because of ${quote(condition)}`)
        : /^(?:succeeded\(\)|always\(\)|on_success|true)$/i.test(condition.trim())
          ? scope
          : withCondition(scope, shown, `runs only under ${quote(condition)}`)
    }
    const filter: EventFilter = {
      branches: script.branches ?? null,
      ignoredBranches: [],
      types: null,
      coverage: script.coverage ?? null,
      site,
    }
    return runScript(whole, scope, { errexit: script.errexit, pipefail: script.errexit, siteOf }).map((found): Run => ({
      ...found,
      trigger: `ci:${event}`,
      identity: `${file}#${job}`,
      event: filter,
    }))
  })
}

function siteOfTolerance(text: string, from: number, site: Run['chain'][number]): Run['chain'][number] {
  const at = text
    .slice(from)
    .search(/allow_failure|continueOnError|enabled:|soft_fail|failure:|catchError|warnError|returnStatus|skip:|on-fail/)
  return at === -1 ? site : { ...site, line: lineFrom(text, [text.slice(from + at, from + at + 8)], from) }
}
