import { findingId, type Finding } from '@stratalint/core'
import { posix } from 'node:path'
import { byPosition } from '../../findings/by-position.ts'
import type { Joined } from './join-shards.ts'
import { sumOf } from './sum.ts'

/** Joins the results of several projects of one repository; every path starts at the root of the repository. */
export function joinProjects(projects: readonly Joined[]): Joined {
  return {
    folder: '',
    summary: sumOf(projects.map(({ summary }) => summary)),
    findings: projects
      .flatMap(({ folder, findings }) => findings.map((finding) => movedTo(folder, finding)))
      .sort(byPosition),
    trusted: projects.every(({ trusted }) => trusted),
    fixed: projects.reduce((sum, { fixed }) => sum + fixed, 0),
  }
}

/** Messages keep paths relative to their project; the fields for tools get paths from the root of the repository. */
function movedTo(folder: string, finding: Finding): Finding {
  if (folder === '') return finding
  const at = (path: string): string => posix.join(folder, path)
  const file = at(finding.file)
  const { resolved } = finding
  return {
    ...finding,
    // Two projects may have the same finding in a file of the same path.
    id: findingId(finding.rule, file, finding.subject),
    file,
    fix: finding.fix.map((fix) => ({
      ...fix,
      ...(fix.target !== undefined && { target: at(fix.target) }),
      ...(fix.edits !== undefined && { edits: fix.edits.map((edit) => ({ ...edit, file: at(edit.file) })) }),
    })),
    ...(resolved !== undefined && {
      resolved: /^(?:run|type) package:/.test(finding.subject) ? resolved : at(resolved),
    }),
    ...(finding.trace !== undefined && { trace: finding.trace.map((step) => ({ ...step, file: at(step.file) })) }),
  }
}
