import { shortHash, type Finding } from '@stratalint/core'
import type { CheckResult } from '@stratalint/engine'
import type { ReportContext } from '../context.ts'
import { jsonWithoutCommands, plain } from '../text/plain.ts'
import { fixLines, isCrash } from '../text/wording.ts'

/** GitLab Code Quality: an array of issues, which a merge request compares with those of its target by fingerprint. */
export function toGitlab(result: CheckResult, { repositoryPath }: Pick<ReportContext, 'repositoryPath'>): string {
  const seen = new Map<string, number>()
  const issues = result.findings.map((finding) => {
    const count = (seen.get(finding.id) ?? 0) + 1
    seen.set(finding.id, count)
    return {
      description: [plain(finding.what), ...fixLines(finding)].join(' '),
      check_name: finding.rule,
      // GitLab shows one issue of each fingerprint, so equal findings are numbered.
      fingerprint: count === 1 ? finding.id : shortHash(`${finding.id} ${count}`),
      severity: severityOf(finding),
      location: { path: plain(repositoryPath(finding.file)), lines: { begin: finding.line, end: finding.endLine } },
    }
  })
  return jsonWithoutCommands(`${JSON.stringify(issues, null, 2)}\n`)
}

function severityOf(finding: Finding): 'blocker' | 'major' | 'minor' {
  return isCrash(finding) ? 'blocker' : finding.severity === 'error' ? 'major' : 'minor'
}
