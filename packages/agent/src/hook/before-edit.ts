import { isPlacementRule, type Finding } from '@stratalint/core'
import { canImport, checkFiles, loadRules, type ChangedText } from '@stratalint/engine'
import type { LoadedPolicy } from '@stratalint/policy'
import type { HookCall, Outcome } from '../hosts/host.ts'
import { baseCommit } from './base-texts.ts'
import { findingsText, shellWord } from './findings-text.ts'
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
    const forbidden = await forbiddenIn(loaded, findings)
    const [first] = forbidden
    if (first === undefined) continue
    const verify =
      first.specifier === undefined
        ? `npx stratalint place ${shellWord(first.file)}`
        : `npx stratalint can ${shellWord(first.file)} ${shellWord(first.resolved ?? first.specifier)}`
    const verdict = 'Not written, because the architecture does not allow it.'
    texts.push(await findingsText({ verdict, findings: forbidden, root: loaded.root, cwd: call.cwd, verify }))
  }
  return texts.length === 0 ? { kind: 'clean' } : { kind: 'findings', text: texts.join('\n') }
}

/** The errors that no later edit of another file makes right. */
async function forbiddenIn(loaded: LoadedPolicy, findings: readonly Finding[]): Promise<Finding[]> {
  const errors = findings.filter(({ severity }) => severity === 'error')
  const forbidden = errors.filter(({ rule }) => isPlacementRule(rule))
  for (const error of errors.filter(({ rule, specifier }) => !isPlacementRule(rule) && specifier?.startsWith('.')))
    forbidden.push(...(await forbiddenOnceItExists(loaded, error)))
  return forbidden
}

/** An import that does not resolve yet is judged as if its file existed: the agent may write that one next. */
async function forbiddenOnceItExists(loaded: LoadedPolicy, unresolved: Finding): Promise<Finding[]> {
  const { file, specifier, kind = '' } = unresolved
  const { answer, rule, severity, why, to, routes, not } = await canImport(
    { from: file, to: specifier!, typeOnly: kind.endsWith('-type') },
    { cwd: loaded.root, loaded },
  )
  if (answer !== 'no' || rule === null || severity !== 'error' || !isPlacementRule(rule)) return []
  const declared = (await loadRules()).find(({ id }) => id === rule)
  return [
    {
      ...unresolved,
      rule,
      why: declared?.meta.docs.why ?? '',
      docs: '',
      what: `${file} may not import ${to.path ?? specifier}; ${why}`,
      fix: routes.map((route) => ({ ...route, applicability: 'manual' as const })),
      not: not ?? '',
      ...(to.path !== null && { resolved: to.path }),
    },
  ]
}
