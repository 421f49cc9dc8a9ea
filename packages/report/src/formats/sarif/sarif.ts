import { inlineMessage, type Finding } from '@stratalint/core'
import type { CheckResult } from '@stratalint/engine'
import type { ReportContext, RuleInfo } from '../../context.ts'
import { sarifFixes } from './fixes.ts'
import { fileLocation, type SarifLocation } from './location.ts'
import { MOST_STEPS, SARIF_LIMITS, withinLimits } from './limits.ts'
import { jsonWithoutCommands } from '../../text/plain.ts'
import { plural } from '../../text/wording.ts'
import { sarifMessage } from './message.ts'

type SarifContext = Pick<ReportContext, 'tool' | 'rules' | 'read' | 'repositoryPath' | 'projectFolder'>

/** SARIF 2.1.0 within the limits of GitHub code scanning. */
export function toSarif(result: CheckResult, context: SarifContext, limits = SARIF_LIMITS): string {
  return withinLimits(
    result.findings,
    (kept, leftOut) => logOf({ ...result, findings: [...kept] }, leftOut, context),
    limits,
  )
}

function logOf(result: CheckResult, leftOut: readonly Finding[], context: SarifContext): string {
  const rules = [...allRules(result.findings, context.rules()), ...(leftOut.length > 0 ? [LEFT_OUT] : [])]
  const indexes = new Map(rules.map(({ id }, index) => [id, index]))
  const seen = new Map<string, number>()
  const run = {
    tool: {
      driver: {
        name: context.tool.name,
        version: context.tool.version,
        semanticVersion: context.tool.version,
        informationUri: 'https://www.npmjs.com/package/stratalint',
        rules: rules.map((rule) => descriptorOf(rule, result.findings)),
      },
    },
    // Distinguishes the projects of one repository.
    automationDetails: { id: `stratalint/${context.projectFolder}` },
    invocations: [{ executionSuccessful: result.trusted }],
    originalUriBaseIds: { '%SRCROOT%': { description: { text: 'The root of the repository.' } } },
    columnKind: 'utf16CodeUnits',
    newlineSequences: ['\r\n', '\n', '\r', '\u2028', '\u2029'],
    results: [
      ...result.findings.map((finding) => {
        const count = (seen.get(finding.id) ?? 0) + 1
        seen.set(finding.id, count)
        return resultOf(finding, indexes.get(finding.rule)!, count, context)
      }),
      ...(leftOut.length > 0 ? [leftOutResult(leftOut, indexes.get(LEFT_OUT.id)!, context)] : []),
    ],
  }
  return jsonWithoutCommands(
    `${JSON.stringify({ $schema: 'https://json.schemastore.org/sarif-2.1.0.json', version: '2.1.0', runs: [run] }, null, 2)}\n`,
  )
}

function resultOf(finding: Finding, ruleIndex: number, count: number, { repositoryPath, read }: SarifContext): object {
  const steps = (finding.trace ?? [])
    .slice(0, MOST_STEPS)
    .map(({ file, line, text }): SarifLocation => ({
      ...fileLocation(repositoryPath(file), line === null ? null : { startLine: line }),
      message: sarifMessage(text),
    }))
  const { line, column, endLine, endColumn } = finding
  const fixes = sarifFixes(finding.fix, read, repositoryPath)
  return {
    ruleId: finding.rule,
    ruleIndex,
    level: finding.severity === 'error' ? 'error' : 'warning',
    message: sarifMessage(inlineMessage(finding)),
    locations: [
      fileLocation(repositoryPath(finding.file), { startLine: line, startColumn: column, endLine, endColumn }),
    ],
    // GitHub reads only the second one, and expects equal results to be numbered.
    partialFingerprints: { 'stratalint/v1': finding.id, primaryLocationLineHash: `${finding.id}:${count}` },
    ...(steps.length > 0 && {
      relatedLocations: steps.map((step, index) => ({ id: index + 1, ...step })),
      codeFlows: [{ threadFlows: [{ locations: steps.map((location) => ({ location })) }] }],
    }),
    ...(fixes.length > 0 && { fixes }),
  }
}

/** The result that says how many findings do not fit, at the first of them. */
function leftOutResult(leftOut: readonly Finding[], ruleIndex: number, { repositoryPath }: SarifContext): object {
  const { file, line } = leftOut[0]!
  const text = `${plural(leftOut.length, 'more finding')} did not fit into this file. Run stratalint check to see all of them.`
  return {
    ruleId: LEFT_OUT.id,
    ruleIndex,
    level: 'warning',
    message: sarifMessage(text),
    locations: [fileLocation(repositoryPath(file), { startLine: line })],
    partialFingerprints: { 'stratalint/v1': LEFT_OUT.id, primaryLocationLineHash: `${LEFT_OUT.id}:1` },
  }
}

/** Not a rule of the policy, so it is listed only where it is needed. */
const LEFT_OUT: RuleInfo = {
  id: 'stratalint/left-out',
  description: 'Findings that did not fit into the file',
  why: 'Code scanning rejects a file with more than 25,000 results, or with more than 10 MB when it is compressed.',
  url: 'https://docs.github.com/code-security/code-scanning/troubleshooting-sarif-uploads/results-exceed-limit',
  page: null,
}

function descriptorOf(rule: RuleInfo, findings: readonly Finding[]): object {
  const pages = [...new Set(findings.filter((finding) => finding.rule === rule.id).map(({ docs }) => docs))].filter(
    (docs) => docs !== rule.url,
  )
  const more = pages.map((docs) => `\n\nSee also: ${docs}`).join('')
  return {
    id: rule.id,
    shortDescription: { text: rule.description },
    fullDescription: { text: rule.why },
    ...(/^https?:\/\//.test(rule.url) && { helpUri: rule.url }),
    help: {
      text: `${rule.why}\n\n${rule.url}${more}`,
      markdown: `${rule.page?.trimEnd() ?? `# ${rule.id}\n\n${rule.why}`}${more}\n`,
    },
    defaultConfiguration: { level: 'error' },
    properties: { tags: [rule.id.split('/')[0]!] },
  }
}

/** The rules of the run, and ids that are no rules, such as that of a file that does not parse. */
function allRules(findings: readonly Finding[], known: readonly RuleInfo[]): RuleInfo[] {
  const rules = new Map(known.map((rule) => [rule.id, rule]))
  for (const { rule, why, docs } of findings) {
    if (!rules.has(rule)) rules.set(rule, { id: rule, description: why, why, url: docs, page: null })
  }
  return [...rules.values()].sort((a, b) => (a.id < b.id ? -1 : 1))
}
