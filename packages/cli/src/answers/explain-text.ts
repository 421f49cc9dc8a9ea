import type {
  AllowedBy,
  ExplainedFix,
  FileExplanation,
  FindingExplanation,
  ImportExplanation,
  LineExplanation,
  Permission,
} from '@stratalint/engine'
import { listOf, unjudgedText } from './words.ts'

/** The lines that explain a file. */
export function fileText(answer: FileExplanation): string[] {
  const { path, exists, place, unjudged, mayImport, importableFrom, packages, lastCheck } = answer
  if (place === null || (unjudged !== null && unjudged !== 'unplaced'))
    return [
      unjudged === null || unjudged === 'unplaced'
        ? `${path} does not match any place of the policy. Run stratalint place ${path} to see where it belongs.`
        : `${path} needs no place: ${unjudgedText(unjudged)}`,
      ...importersText(answer),
    ]
  const byEntry = partsWith(mayImport, 'entry')
  return [
    `${path} is ${place.label} (place ${place.place}, role ${place.role}${place.test ? ', a test' : ''})${exists ? '' : '; it does not exist yet'}.`,
    `May import: ${[partsWith(mayImport, 'any'), byEntry === '' ? '' : `by their entry: ${byEntry}`].filter(Boolean).join('; ') || 'nothing else in the repository'}.`,
    ...sentence('May not import', partsWith(mayImport, 'none')),
    `May be imported from: ${partsWith(importableFrom, 'any') || 'nowhere'}.`,
    ...sentence('May not be imported from', partsWith(importableFrom, 'none')),
    ...packagesText(packages),
    ...importersText(answer),
    ...(lastCheck === null || lastCheck.findings.length === 0
      ? []
      : [
          'Findings in the last check:',
          ...lastCheck.findings.map(
            ({ id, rule, line, severity }) =>
              `  ${id}  line ${line}  ${rule}${severity === 'warn' ? ' (warning)' : ''}`,
          ),
        ]),
  ]
}

function packagesText(packages: FileExplanation['packages']): string[] {
  if (packages.length === 0) return []
  const named = (isAllowed: boolean): string[] =>
    packages.filter(({ allowed, pattern }) => allowed === isAllowed && pattern !== '*').map(({ pattern }) => pattern)
  const others = packages.every(({ pattern, allowed }) => pattern !== '*' || allowed)
    ? ['all that the policy does not list']
    : []
  const may = [...named(true), ...others]
  return [
    `Packages that it may import: ${may.join(', ') || 'none'}.`,
    ...sentence('Packages that it may not import', named(false).join(', ')),
  ]
}

const MOST_IMPORTERS = 12

function importersText({ lastCheck }: FileExplanation): string[] {
  if (lastCheck === null) return ['Run stratalint check to know which files import it.']
  const { importers } = lastCheck
  if (importers.length === 0) return ['In the last check, no file imported it.']
  return [
    `In the last check, ${importers.length === 1 ? '1 file' : `${importers.length} files`} imported it: ${listOf(importers, MOST_IMPORTERS)}.`,
  ]
}

function sentence(label: string, parts: string): string[] {
  return parts === '' ? [] : [`${label}: ${parts}.`]
}

/** The parts of the architecture with this access; a place is named once where all its layers have it. */
function partsWith(permissions: readonly Permission[], access: Permission['access']): string {
  const groups = new Map<string, Permission[]>()
  for (const one of permissions) {
    const slash = one.label.lastIndexOf('/')
    const key = one.own || slash === -1 ? one.label : one.label.slice(0, slash)
    groups.set(key, [...(groups.get(key) ?? []), one])
  }
  return [...groups]
    .flatMap(([name, group]) => {
      const found = group.filter((one) => one.access === access)
      if (found.length === group.length) return [name]
      return found.map(({ label }) => label)
    })
    .join(', ')
}

/** The lines that explain the imports of a line; `findings` are those on a line without imports. */
export function lineText(
  answer: LineExplanation,
  findings: readonly { id: string; rule: string; what: string }[],
): string[] {
  const { path, line, text, imports } = answer
  const head = `${path}:${line}  ${text}`.trimEnd()
  const found = findings.flatMap(({ id, rule, what }) => [`Finding ${id} (${rule}): ${what}`])
  if (imports.length === 0)
    return [head, 'No import is on this line.', ...(found.length > 0 ? found : ['No finding is on it either.'])]
  return [head, ...imports.flatMap((one) => importText(one, answer))]
}

const VERDICTS = {
  allowed: 'Legal',
  forbidden: 'Not legal',
  off: 'Not legal, but the rule is off here',
  silenced: 'Not legal, but a comment silences the rule here',
  unjudged: 'Not judged',
} as const

function importText(one: ImportExplanation, { place }: LineExplanation): string[] {
  const { specifier, target, resolution, to, verdict, rule, why, typeOnly, names } = one
  const resolved = target.type === 'file' ? target.path : target.type === 'external' ? target.name : 'nothing'
  const imported =
    names.length === 0 ? '' : ` for ${listOf(names.map((name) => (name === '*' ? 'the whole module' : name)))}`
  return [
    `Import of ${JSON.stringify(specifier)}${imported}${typeOnly ? ', types only' : ''}: resolves to ${resolved} (${resolution}).`,
    `From ${place?.label ?? 'no place'} to ${to?.label ?? (target.type === 'external' ? `package ${target.name}` : 'no place')}. ${VERDICTS[verdict]}${rule === null ? '' : ` (${rule})`}: ${why}`,
    ...one.allowedBy.map(allowedText),
    ...fixText(one.fix.map(({ title }) => title)),
    ...(one.not === null ? [] : [one.not]),
  ]
}

function allowedText({ list, index, reason, expires, limit }: AllowedBy): string {
  const details = [expires !== null && `until ${expires}`, limit !== null && `at most ${limit} imports`].filter(Boolean)
  return `Allowed by ${list}[${index}] of the policy${reason === null ? '' : `: ${reason}`}${details.length === 0 ? '' : ` (${details.join(', ')})`}`
}

function fixText(titles: readonly string[]): string[] {
  return titles.length === 1 ? [`Fix: ${titles[0]}`] : titles.map((title, index) => `Fix ${index + 1}: ${title}`)
}

/** How a program makes the first fix. */
function carriedOutBy(id: string, { applicability, refusal }: ExplainedFix): string[] {
  if (applicability === 'manual') return []
  if (refusal !== undefined) return [`   stratalint fix cannot do it: ${refusal}`]
  const flag = applicability === 'suggested' ? ' --suggested' : ''
  return [`   stratalint fix --id ${id}${flag} tries it in a copy of the project, and with --write makes it.`]
}

/** The lines that explain a finding. */
export function findingText({ finding, silenced }: FindingExplanation): string[] {
  const { id, rule, severity, file, line, column, what, trace = [], fix, not, why, docs } = finding
  return [
    `${id}  ${severity === 'error' ? 'error' : 'warning'}  ${rule}${silenced ? '  (silenced by a comment)' : ''}`,
    `${file}:${line}:${column}`,
    what,
    ...trace.map((step) => `  ${step.file}${step.line === null ? '' : `:${step.line}`}  ${step.text}`),
    ...fix.flatMap((one, index) => fixLines(finding, one, fix.length === 1 ? null : index)),
    ...(not === '' ? [] : [not]),
    `Why: ${why}`,
    `See ${docs}`,
  ]
}

/** A fix with its steps and, where a program can make it, its diff; `index` where there are several. */
function fixLines({ id }: { id: string }, fix: ExplainedFix, index: number | null): string[] {
  return [
    `Fix ${index === null ? '' : `${index + 1} `}(${fix.applicability}): ${fix.title}`,
    ...fix.steps.map((step, at) => `   ${at + 1}. ${step}`),
    ...((index ?? 0) === 0 ? carriedOutBy(id, fix) : []),
    ...fix.diffs.flatMap(({ diff }) => diff.split('\n').map((text) => `   ${text}`)),
  ]
}

/** The lines that say how to fix a finding, without what its rule is for. */
export function stepsText(finding: FindingExplanation['finding']): string[] {
  const { id, rule, file, line, what, fix, not } = finding
  return [
    `${file}:${line}  ${rule}  ${id}`,
    what,
    ...fix.flatMap((one) => fixLines(finding, one, null)),
    ...(not === '' ? [] : [not]),
  ]
}
