import { messageLine } from '@stratalint/report'
import type { ForbiddenGroup, ForbiddenImport } from '../explain/forbidden-imports.ts'
import type { UnresolvedGroup } from '../explain/unresolved.ts'
import type { Proposal } from '../propose/proposal.ts'
import { count } from './counts.ts'

const MAX_NAMES = 5

/** The numbers of a check with this policy. */
export function todayLines({ measured, examples, isStrict, unresolved: missing }: Proposal, isFull: boolean): string[] {
  const { summary, byRule, forbidden, cycles, unresolved } = measured
  const clean = summary.findings === 0
  return [
    'Today',
    `  ${count(summary.files, 'file')} and ${count(summary.edges, 'import')}: ${forbidden} forbidden, ${count(cycles, 'import cycle')}, ${unresolved} unresolved.`,
    clean
      ? '  A check with this policy reports no findings.'
      : `  A check with this policy reports ${count(summary.findings, 'finding')}:`,
    ...byRule.map(([rule, times]) => `    ${String(times).padStart(5)}  ${rule}`),
    ...(isStrict
      ? []
      : [
          '  This policy has one place, so it forbids no import between files of the project. Import cycles and unresolved imports are findings.',
        ]),
    ...(examples.length === 0 ? [] : ['', 'Imports that it forbids', ...examples.flatMap(forbiddenLines)]),
    ...(missing.length === 0
      ? []
      : ['', 'Unresolved imports', ...missing.map((one) => `  ${messageLine(unresolvedSentence(one, isFull))}`)]),
  ]
}

function forbiddenLines({ why, total, imports }: ForbiddenGroup): string[] {
  return [
    `  ${whyForbidden(why)}: ${count(total, 'import')}${total > imports.length ? ', such as' : ''}`,
    ...imports.map((one) => `    ${messageLine(`${one.file}:${one.line} imports ${one.target}${detailOf(one)}`)}`),
  ]
}

function whyForbidden(why: ForbiddenImport['why']): string {
  switch (why) {
    case 'app':
      return 'No other code imports an app'
    case 'shared':
      return 'Shared code imports only shared code'
    case 'domain':
      return 'Domains import each other only as `crossDomain` allows'
    case 'provider':
      return 'A provider is imported through its index'
    case 'package':
      return 'A package is imported only in its places'
    case 'entry':
      return 'Code is imported through its entry'
    case 'by-path':
      return 'Another package is imported by its name, not by a path'
    case 'place':
      return 'The target has no place'
    case 'apart':
      return 'These layers stay apart'
    case 'reverse':
      return 'Against the order of the layers'
  }
}

/** Which layers or domains an import connects, and how many like it there are. */
function detailOf({ why, from, to, domains, count: times, against }: ForbiddenImport): string {
  if (why === 'domain') return ` (${domains[0] ?? from} → ${domains[1] ?? to}: ${times})`
  if (why === 'apart') return ` (${from} → ${to}: ${times})`
  if (why === 'reverse')
    return against === 0 ? ` (${from} → ${to}: ${times})` : ` (${from} → ${to}: ${times} of ${times + against})`
  return ''
}

function unresolvedSentence({ why, imports, names }: UnresolvedGroup, isFull: boolean): string {
  const shown = names.slice(0, isFull ? names.length : MAX_NAMES).map(({ name, imports: own }) => `${name} (${own})`)
  const more = names.length - shown.length
  return `${unresolvedTitle(why, imports)}: ${shown.join(', ')}${more > 0 ? ` and ${more} more` : ''}.`
}

function unresolvedTitle(why: UnresolvedGroup['why'], imports: number): string {
  const number = count(imports, 'import')
  switch (why) {
    case 'package':
      return `${number} of packages that the package.json of the importer does not list`
    case 'workspace':
      return `${number} of entries that a package of the workspace does not have`
    case 'alias':
      return `${number} by an alias that leads nowhere`
    case 'file':
      return `${number} of files that do not exist`
  }
}
