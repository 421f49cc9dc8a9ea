import { isPlacementRule } from '@stratalint/core'
import { checkFiles, type ChangedText } from '@stratalint/engine'
import type { HookCall, Outcome } from '../hosts/host.ts'
import { baseCommit } from './base-texts.ts'
import { findingsText } from './findings-text.ts'
import { firstText } from './first-texts.ts'
import { projectsOf, textOnDisk } from './projects.ts'
import { openSession } from './session.ts'

/** Stops an edit that would create a file without a place, or an import that the policy forbids. */
export async function beforeEdit(call: HookCall): Promise<Outcome> {
  const texts: string[] = []
  for (const { loaded, edits } of await projectsOf(call)) {
    const session = openSession(loaded.root, call.session)
    const commit = baseCommit(loaded.root, session)
    const changes = edits.flatMap(({ file, source, edit }): ChangedText[] => {
      const before = textOnDisk(loaded.root, source ?? file)
      if (commit === null) firstText(session, source ?? file, before)
      const text = edit.after(before)
      if (text === undefined || text === null) return []
      return [{ file, text, before: () => before, ...(source !== null && { movedFrom: source }) }]
    })
    const { findings } = await checkFiles(loaded, changes)
    const forbidden = findings.filter(({ rule, severity }) => severity === 'error' && isPlacementRule(rule))
    if (forbidden.length > 0) texts.push(findingsText(forbidden, null))
  }
  if (texts.length === 0) return { kind: 'clean' }
  return { kind: 'findings', text: `Not written, because the architecture does not allow it.\n${texts.join('\n')}` }
}
