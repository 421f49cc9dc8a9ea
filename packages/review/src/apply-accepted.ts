import type { Finding } from '@stratalint/core'
import type { ReviewContext } from './context.ts'
import { toFinding, type Loosening } from './integrity/loosening.ts'
import { positionKey } from './position-key.ts'

/** Takes out what people accepted: a loosening together with the findings that it hides. */
export function applyAccepted(
  context: ReviewContext,
  loosenings: readonly Loosening[],
  ids: ReadonlySet<string>,
): { findings: Finding[]; accepted: Finding[] } {
  const accepted = new Set<Finding>()
  const covered = new Set<string>()
  const pairs = loosenings.map((loosening) => {
    const owners = context.owners(loosening.file)
    const finding = toFinding(loosening, { projectFolder: context.projectFolder, owners })
    if (ids.has(finding.id) || owners.some((owner) => ids.has(`${finding.id}=${owner.toLowerCase()}`))) {
      accepted.add(finding)
      for (const hidden of loosening.hides ?? []) covered.add(positionKey(hidden))
    }
    return finding
  })
  const all = [...pairs, ...context.added]
  const isAccepted = (finding: Finding): boolean =>
    finding.rule.startsWith('integrity/') ? accepted.has(finding) : covered.has(positionKey(finding))
  return {
    findings: all.filter((finding) => !isAccepted(finding)).sort(byPosition),
    accepted: all.filter(isAccepted).sort(byPosition),
  }
}

function byPosition(a: Finding, b: Finding): number {
  return (
    compare(a.file, b.file) || a.line - b.line || a.column - b.column || compare(a.rule, b.rule) || compare(a.id, b.id)
  )
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
