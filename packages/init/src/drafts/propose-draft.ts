import { choose, type Draft } from './draft.ts'
import { draftFolders, draftPreset, ignoresOf } from './folders.ts'
import { findBase, head, readLayout } from '../survey/layout.ts'
import { isAsideName } from '../survey/names.ts'
import { draftSliced } from './feature-sliced.ts'
import type { Survey } from '../survey/survey.ts'
import { draftWorkspaces } from './workspace.ts'

/** The policy that fits what a survey has found. */
export function propose(survey: Survey): Draft {
  if (survey.files.length === 0) {
    return {
      found: 'A new project, in the harness architecture.',
      config: { extends: 'harness' },
      notes: {
        extends: 'Domains in src/domains/{domain}/{layer}, layered as types, config, repo, service, runtime, ui.',
      },
    }
  }
  if (survey.files.every((file) => isAsideName(head(file) ?? ''))) return draftOnePlace(survey)
  const workspaces = draftWorkspaces(survey)
  if (workspaces.length > 0) return choose(workspaces, survey)
  const layout = readLayout(survey, findBase(survey))
  const known = draftPreset(layout, survey) ?? draftSliced(layout, survey)
  if (known !== null) return known
  const modes = ['deny', 'same-layers'] as const
  const isLayered = (layout.container?.layers.length ?? 0) > 0
  return choose(
    [
      ...(isLayered ? modes.map((crossDomain) => draftFolders(layout, survey, { layered: true, crossDomain })) : []),
      ...modes.map((crossDomain) => draftFolders(layout, survey, { layered: false, crossDomain })),
    ],
    survey,
  )
}

/** Where there are only tests, tools or examples, nothing tells one layer from another. */
function draftOnePlace(survey: Survey): Draft {
  return {
    found: 'Tests, tools or examples only, as one place: imports must resolve and run in no circle.',
    config: { ...ignoresOf(survey), architecture: { places: { source: { pattern: '**', role: 'domain' } } } },
    notes: {},
  }
}
