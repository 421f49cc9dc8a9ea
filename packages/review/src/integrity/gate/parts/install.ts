import { clean, clip } from '@stratalint/core'
import type { Loosening } from '../../loosening.ts'
import { installers } from '../runners/hooks/hook-folders.ts'
import { lineAt, lineFrom, type World } from '../world.ts'
import { isAble, type Sides } from './part.ts'

const NOT = 'Do not run the hooks only where someone starts them by hand.'

/** Git hooks that run stratalint and are no longer installed, or are switched off. */
export function findLostHooks(sides: Sides): Loosening[] {
  const hasHooks = sides.runs.base.some((run) => isAble(run) && run.trigger.startsWith('hook:'))
  return hasHooks ? [...findUninstalled(sides), ...findIgnoredScripts(sides), ...findBypasses(sides)] : []
}

function findUninstalled({ base, head, runs, afterOf }: Sides): Loosening[] {
  const before = installers(base)
  const [first] = before
  const isLost = installers(head).length === 0 && runs.head.some(({ trigger }) => trigger.startsWith('hook:'))
  const elsewhere = installers(head).find(
    (one) =>
      one.manager === 'files' &&
      !before.some((old) => old.folder === one.folder && old.manager === one.manager) &&
      (one.folder === null || ![...head.files].some((path) => path.startsWith(`${one.folder!}/`))),
  )
  if (elsewhere !== undefined) return [uninstalled(elsewhere.file, elsewhere.line, elsewhere.script, elsewhere.manager)]
  if (first === undefined || !isLost) return []
  const file = afterOf(first.file) ?? first.file
  const line = lineFrom(head.read(file) ?? '', [`"${first.script}"`, '"scripts"'])
  return [uninstalled(file, line, first.script, first.manager)]
}

function uninstalled(file: string, line: number, script: string, manager: string): Loosening {
  const name = clip(clean(script), 30)
  return {
    rule: 'gate',
    file,
    line,
    subject: JSON.stringify(['hooks', manager]),
    what: clip(`${file}:${line}: the git hooks that run stratalint are no longer installed by '${name}'.`, 160),
    fix: [`Install them in the script '${name}' again.`],
    not: NOT,
  }
}

const IGNORING: readonly [RegExp, RegExp][] = [
  [/(?:^|\/)\.npmrc$/, /^\s*ignore-scripts\s*=\s*true/m],
  [/(?:^|\/)\.yarnrc$/, /^\s*ignore-scripts\s+true/m],
  [/(?:^|\/)\.yarnrc\.yml$/, /^\s*enableScripts\s*:\s*false/m],
  [/(?:^|\/)pnpm-workspace\.yaml$/, /^\s*ignoreScripts\s*:\s*true/m],
  [/(?:^|\/)package\.json$/, /"ignore-?[sS]cripts"\s*:\s*true/m],
]

function findIgnoredScripts({ base, head, context }: Sides): Loosening[] {
  if (installers(base).length === 0) return []
  return context.changes.list.flatMap(({ path, before, status }): Loosening[] => {
    const pattern = IGNORING.find(([name]) => name.test(path))?.[1]
    if (pattern === undefined || status === 'deleted') return []
    const text = head.read(path) ?? ''
    const match = pattern.exec(text)
    if (match === null || (before !== null && pattern.test(base.read(before) ?? ''))) return []
    const line = lineAt(text, match.index + match[0].length)
    return [
      {
        rule: 'gate',
        file: path,
        line,
        subject: JSON.stringify(['ignore-scripts']),
        what: clip(
          `${path}:${line}: '${clean(match[0])}' stops the script that installs the git hooks that run stratalint.`,
          160,
        ),
        fix: ['Remove the setting, or allow the scripts of this repository.'],
        not: NOT,
      },
    ]
  })
}

/** Ways to skip hooks in something that people or agents run; servers have no hooks to skip. */
const BYPASS =
  /\bgit\b[^\n"'&|;]*\b(?:commit|push|merge|rebase|am|cherry-pick)\b[^\n"&|;]*?\s(?:--no-verify|-[a-ln-z]*n[a-z]*(?=\s|$|["']))|\b(?:HUSKY|LEFTHOOK)["']?\s*[=:]\s*["']?0\b|\b(?:HUSKY_SKIP_HOOKS|SKIP_SIMPLE_GIT_HOOKS|SKIP_YORKIE)["']?\s*[=:]\s*["']?(?:1|true)\b|core\.hooksPath["']?(?:\s+|=|["'],\s*["'])\/dev\/null|--no-verify["']?\s*,|["']commit["'][^\n]*["']--no-verify/g
const NOT_RUN =
  /(?:^|\/)(?:Dockerfile[^/]*|Containerfile|.*\.md|.*\.mdx|.*\.txt|CHANGELOG[^/]*|package-lock\.json|pnpm-lock\.yaml|yarn\.lock)$|^\.(?:github|gitlab|circleci)\/|(?:^|\/)\.gitlab-ci\.yml$|(?:^|\/)(?:docs?|fixtures)\//

function findBypasses({ base, head, context }: Sides): Loosening[] {
  const sources = new Set([...base.sources, ...head.sources])
  const changed = context.changes.list.filter(({ path }) => !NOT_RUN.test(path) && !sources.has(path))
  const known = new Map<string, number>()
  for (const { before } of changed)
    if (before !== null) for (const { text } of bypassesIn(before, base)) known.set(text, (known.get(text) ?? 0) + 1)
  return changed.flatMap(({ path, status }) =>
    status === 'deleted'
      ? []
      : bypassesIn(path, head).flatMap(({ text, line }): Loosening[] => {
          const left = known.get(text) ?? 0
          known.set(text, left - 1)
          if (left > 0) return []
          const shown = clip(clean(text), 40)
          return [
            {
              rule: 'gate',
              file: path,
              line,
              subject: JSON.stringify(['bypass', text]),
              what: clip(`${path}:${line}: '${shown}' is new and skips the git hooks that run stratalint.`, 160),
              fix: ['Commit with the hooks, and fix what they report.'],
              not: 'Do not skip them by another flag or variable.',
            },
          ]
        }),
  )
}

function bypassesIn(path: string, world: World): { text: string; line: number }[] {
  const text = world.read(path)
  if (text === null || text.length > 1_000_000) return []
  return text
    .split('\n')
    .flatMap((line, index) =>
      line.length > 2000 ? [] : [...line.matchAll(BYPASS)].map((match) => ({ text: match[0], line: index + 1 })),
    )
    .slice(0, 50)
}
