import { findBase, firstFolder, readLayout } from '../survey/layout.ts'
import { isSupportName } from '../survey/names.ts'
import type { Survey } from '../survey/survey.ts'
import { found, notes } from '../texts.ts'
import { chooseDraft, type Draft } from './draft.ts'
import { draftFeatureSliced } from './feature-sliced.ts'
import { draftFolders } from './folders.ts'
import { ignoresOf } from './places.ts'
import { draftPreset } from './preset.ts'
import { draftWorkspace } from './workspace.ts'

/** Drafts the policy that fits a survey best. */
export function proposeDraft(survey: Survey): Draft {
  if (survey.files.length === 0) {
    return { found: found.newProject, config: { extends: 'harness' }, notes: { extends: notes.newProject } }
  }
  if (survey.files.every((file) => isSupportName(firstFolder(file) ?? ''))) return draftOnePlace(survey)
  const workspace = draftWorkspace(survey)
  if (workspace.length > 0) return chooseDraft(workspace, survey)
  const layout = readLayout(survey, findBase(survey))
  const known = draftPreset(layout, survey) ?? draftFeatureSliced(layout, survey)
  if (known !== null) return known
  const modes = ['deny', 'same-layers'] as const
  const isLayered = (layout.container?.layers.length ?? 0) > 0
  return chooseDraft(
    [
      ...(isLayered ? modes.map((crossDomain) => draftFolders(layout, survey, { layered: true, crossDomain })) : []),
      ...modes.map((crossDomain) => draftFolders(layout, survey, { layered: false, crossDomain })),
    ],
    survey,
  )
}

/** Tests, tools and examples alone have no layers. */
function draftOnePlace(survey: Survey): Draft {
  return {
    found: found.noProduct,
    config: { ...ignoresOf(survey), architecture: { places: { source: { pattern: '**', role: 'domain' } } } },
    notes: {},
  }
}
