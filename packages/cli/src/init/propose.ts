import { choose, type Draft } from './draft.ts'
import { draftFolders, draftPreset } from './folders.ts'
import { findBase, readLayout } from './layout.ts'
import { draftSliced } from './sliced.ts'
import type { Survey } from './survey.ts'
import { draftWorkspaces } from './workspaces.ts'

/** The policy that fits what a survey has found. */
export function propose(survey: Survey): Draft {
  if (survey.files.length === 0) {
    return {
      found: 'A new project, in the harness architecture.',
      config: { extends: 'harness' },
      notes: { extends: 'Domains in src/domains/{domain}/{layer}, layered as types, config, repo, service, runtime, ui.' },
    }
  }
  const workspaces = draftWorkspaces(survey)
  if (workspaces.length > 0) return choose(workspaces, survey)
  const layout = readLayout(survey, findBase(survey))
  const known = draftPreset(layout, survey) ?? draftSliced(layout, survey)
  if (known !== null) return known
  const modes = ['deny', 'same-layers'] as const
  const isLayered = (layout.container?.layers.length ?? 0) > 0
  return choose([
    ...(isLayered ? modes.map((crossDomain) => draftFolders(layout, survey, { layered: true, crossDomain })) : []),
    ...modes.map((crossDomain) => draftFolders(layout, survey, { layered: false, crossDomain })),
  ], survey)
}
