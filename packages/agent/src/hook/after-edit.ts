import type { Finding } from '@stratalint/core'
import { check, checkFiles, type ChangedText } from '@stratalint/engine'
import type { LoadedPolicy } from '@stratalint/policy'
import type { HookCall, Outcome } from '../hosts/host.ts'
import { baseCommit, textAt } from './base-texts.ts'
import { checkCommand, errorCount, findingsText } from './findings-text.ts'
import { projectsOf, textOnDisk, type ProjectEdits } from './projects.ts'
import { firstText } from './first-texts.ts'
import { openSession, type Session } from './session.ts'

/** Reports what an edit broke. What the files reported before the session is not repeated. */
export async function afterEdit(call: HookCall): Promise<Outcome> {
  const texts: string[] = []
  for (const project of await projectsOf(call)) {
    const { loaded } = project
    const session = openSession(loaded.root, call.session)
    const changes = changesOf(project, session)
    const added = await checkFiles(loaded, changes)
    const errors = added.findings.filter(({ severity }) => severity === 'error')
    if (errors.length === 0) continue
    const files = [...new Set(errors.map(({ file }) => file))]
    const findings = await asInCheck(loaded, files, errors)
    const verify = checkCommand(loaded.root, call.cwd, files)
    const verdict = `This edit adds ${errorCount(errors.length)}.`
    texts.push(await findingsText({ verdict, findings, root: loaded.root, cwd: call.cwd, verify }))
  }
  return texts.length === 0 ? { kind: 'clean' } : { kind: 'findings', text: texts.join('\n') }
}

/** The findings with the fixes that a check proposes, which knows who imports what. */
async function asInCheck({ root, policyFile }: LoadedPolicy, files: string[], found: Finding[]): Promise<Finding[]> {
  try {
    const { findings } = await check({ cwd: root, configFile: policyFile, paths: files, baseline: false })
    return found.map((one) => findings.find(({ id, line }) => id === one.id && line === one.line) ?? one)
  } catch {
    // The findings are known all the same.
    return found
  }
}

/** The texts that no other hook is about to report, each with the one that it is compared with. */
function changesOf({ loaded, edits }: ProjectEdits, session: Session): ChangedText[] {
  const commit = baseCommit(loaded.root, session)
  return edits.flatMap(({ file, source, edit }): ChangedText[] => {
    const text = textOnDisk(loaded.root, file)
    if (text === null || !session.claim(`${file}\0${text}`)) return []
    const path = source ?? file
    const before = (): string | null | undefined =>
      commit === null ? firstText(session, path, edit.before(text)) : textAt(loaded.root, commit, path)
    // Where no commit has it, the first hook is the one that knows it.
    if (commit === null) before()
    return [{ file, text, before, ...(source !== null && { movedFrom: source }) }]
  })
}
