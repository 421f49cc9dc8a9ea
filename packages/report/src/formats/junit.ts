import type { Finding } from '@stratalint/core'
import type { CheckResult } from '@stratalint/engine'
import type { ReportContext } from '../context.ts'
import { plain } from '../text/plain.ts'
import { countsOf, coverage, fixLines, groupBy, isCrash } from '../text/wording.ts'
import { escapeXml, XML_DECLARATION, xmlElement } from '../text/xml.ts'

/** Jenkins shows this as package and class, GitLab as the suite. */
const CLEAN = 'stratalint'

/** JUnit's XML by the schema of Jenkins: one suite per rule and one case per finding: an error fails, a crash of a rule is an error, a warning is skipped, and a clean run is one passing case. */
export function toJunit(result: CheckResult, { repositoryPath }: Pick<ReportContext, 'repositoryPath'>): string {
  const suites = groupBy(result.findings, ({ rule }) => rule)
  const names = new Map<string, number>()
  const nameOf = (finding: Finding): string => {
    // Jenkins and GitLab compare cases by name: names are unique, and without positions, so that a shifted line is not a new failure.
    const name = `${repositoryPath(finding.file)}: ${finding.what}`
    const key = `${finding.rule} ${name}`
    const seen = (names.get(key) ?? 0) + 1
    names.set(key, seen)
    return seen === 1 ? name : `${name} (${seen})`
  }
  const bodies =
    suites.size === 0
      ? [
          ...xmlElement(
            'testsuite',
            { name: CLEAN, tests: 1, failures: 0, errors: 0, skipped: 0 },
            xmlElement('testcase', { name: cleanName(result), classname: CLEAN }),
          ),
        ]
      : [...suites]
          .sort(([a], [b]) => (a < b ? -1 : 1))
          .flatMap(([rule, findings]) =>
            xmlElement(
              'testsuite',
              { name: rule, ...totals(findings) },
              findings.flatMap((finding) => caseOf(finding, nameOf(finding), repositoryPath)),
            ),
          )
  const { skipped: _, ...all } = totals(result.findings)
  const attributes = {
    name: 'stratalint',
    ...all,
    tests: Math.max(1, result.findings.length),
    time: result.summary.durationMs / 1000,
  }
  return [
    XML_DECLARATION,
    `<!-- ${countsOf(result)}. ${coverage(result.summary)} -->`,
    ...xmlElement('testsuites', attributes, bodies),
    '',
  ].join('\n')
}

/** Without counts, so that the name of the case stays the same. */
function cleanName(result: CheckResult): string {
  return countsOf(result) === 'No findings' ? 'no findings' : 'no new findings'
}

function caseOf(finding: Finding, name: string, repositoryPath: ReportContext['repositoryPath']): string[] {
  const outcome = outcomeOf(finding)
  // Some versions of the schema allow no attributes for skipped cases.
  const attributes = outcome === 'skipped' ? {} : { message: finding.what, type: finding.rule }
  const result = xmlElement(outcome, attributes, [escapeXml(details(finding, repositoryPath))])
  return xmlElement('testcase', { name, classname: finding.rule.replace('/', '.') }, result)
}

function details(finding: Finding, repositoryPath: ReportContext['repositoryPath']): string {
  return [
    `${repositoryPath(finding.file)}:${finding.line}:${finding.column}`,
    finding.what,
    ...(finding.trace ?? []).map(
      ({ file: at, line, text }) => `  ${repositoryPath(at)}${line === null ? '' : `:${line}`}  ${text}`,
    ),
    ...fixLines(finding),
    ...(finding.not === '' ? [] : [finding.not]),
    `Why: ${finding.why}`,
    finding.docs,
  ]
    .map(plain)
    .join('\n')
}

function outcomeOf(finding: Finding): 'failure' | 'error' | 'skipped' {
  return isCrash(finding) ? 'error' : finding.severity === 'error' ? 'failure' : 'skipped'
}

function totals(findings: readonly Finding[]): { tests: number; failures: number; errors: number; skipped: number } {
  const count = (outcome: string): number => findings.filter((finding) => outcomeOf(finding) === outcome).length
  return { tests: findings.length, failures: count('failure'), errors: count('error'), skipped: count('skipped') }
}
