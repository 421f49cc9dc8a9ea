import { groupBy, inlineMessage } from '@stratalint/core'
import type { CheckResult } from '@stratalint/engine'
import type { ReportContext } from '../context.ts'
import { XML_DECLARATION, xmlElement } from '../text/xml.ts'

/** Checkstyle's XML, which many tools read: a file element for each file, with an error element for each finding. */
export function toCheckstyle(result: CheckResult, { repositoryPath }: Pick<ReportContext, 'repositoryPath'>): string {
  const files = [...groupBy(result.findings, ({ file }) => file)].flatMap(([file, findings]) =>
    xmlElement(
      'file',
      { name: repositoryPath(file) },
      findings.flatMap((finding) =>
        xmlElement('error', {
          line: finding.line,
          column: finding.column,
          severity: finding.severity === 'error' ? 'error' : 'warning',
          message: inlineMessage(finding),
          source: finding.rule,
        }),
      ),
    ),
  )
  return [XML_DECLARATION, ...xmlElement('checkstyle', { version: '4.3' }, files), ''].join('\n')
}
