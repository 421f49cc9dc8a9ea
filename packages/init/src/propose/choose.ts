import { compilePolicy } from '@stratalint/policy'
import { join } from 'node:path'
import { inferModel, type Choices, type Model } from '../infer/model.ts'
import { draftFeatureSliced, findSliced } from '../presets/feature-sliced.ts'
import { draftPreset } from '../presets/known.ts'
import { isSupportName } from '../roles/names.ts'
import { firstFolder } from '../paths.ts'
import type { Survey } from '../survey/survey.ts'
import { found, notes } from '../texts/notes.ts'
import { draftModel, ignoresOf } from './draft-model.ts'
import { keptRules } from './kept-rules.ts'
import { withTestPlaces } from './test-places.ts'
import { measureFit, type Draft, type Fit } from './draft.ts'

/** What a person may choose; what is left out is decided by the fit. */
export type Wishes = Partial<Choices>

/** A policy and how the code keeps to it; no model where a preset or a fixed policy fits. */
export interface Candidate {
  draft: Draft
  model: Model | null
  /** Imports for which tests have places of their own. */
  upward: number
  fit: Fit
}

/** The most that a policy may forbid today before a looser one is tried, and before one that is a little looser is better. */
const KEPT = 0.02
const BROKEN = 0.06

/** How much less a looser policy has to forbid. */
const LESS = 0.75
const A_LITTLE_LESS = 0.9

/** The policy that fits a survey best. */
export function chooseDraft(survey: Survey, wishes: Wishes): Candidate {
  const fixed = fixedDraft(survey)
  if (fixed !== null) return { draft: fixed, model: null, upward: 0, fit: measureFit(fixed, survey) }
  const sliced = findSliced(survey)
  if (sliced !== null) {
    const draft = draftFeatureSliced(sliced, survey)
    const fit = measureFit(draft, survey)
    if (fit.forbidden <= Math.max(10, fit.imports * 0.25)) return { draft, model: null, upward: 0, fit }
  }
  const candidates: Candidate[] = []
  for (const layeredDomains of wishes.layeredDomains === undefined ? [true, false] : [wishes.layeredDomains]) {
    const model = inferModel(survey, {
      dividePackages: wishes.dividePackages ?? true,
      strictDomains: wishes.strictDomains ?? false,
      layeredDomains,
    })
    const preset = layeredDomains ? draftPreset(model, survey) : null
    const { draft, upward } =
      preset === null
        ? placesForTests(draftModel(model, survey), survey, startedLayers(model))
        : { draft: preset, upward: 0 }
    const candidate = { draft, model, upward, fit: measureFit(draft, survey) }
    candidates.push(candidate)
    const isOnly = !model.parts.some(({ isDomain }) => isDomain)
    if (isOnly || candidate.fit.forbidden <= Math.max(10, candidate.fit.imports * KEPT)) return candidate
  }
  return candidates.reduce((best, next) => {
    const share = best.fit.forbidden > best.fit.imports * BROKEN ? A_LITTLE_LESS : LESS
    return next.fit.forbidden < best.fit.forbidden * share ? next : best
  })
}

/** Places for tests, unless they would allow what the rules of another tool forbid. */
function placesForTests(draft: Draft, survey: Survey, started: ReadonlySet<string>): { draft: Draft; upward: number } {
  const placed = withTestPlaces(draft, survey, started)
  const lost = (one: Draft): number =>
    keptRules(compilePolicy(one.config, { file: join(survey.root, 'stratalint.config.json') }), survey.rules)?.missing
      .length ?? 0
  return placed.upward > 0 && lost(placed.draft) > lost(draft) ? { draft, upward: 0 } : placed
}

/** The layers that a framework starts, which tests of other code do not need. */
function startedLayers({ parts }: Model): Set<string> {
  return new Set(
    parts.flatMap(({ role, origin, layer }) => (role === 'layer' && origin === 'framework' ? [layer] : [])),
  )
}

/** The policy of a folder without code to infer from. */
function fixedDraft(survey: Survey): Draft | null {
  if (survey.files.length === 0)
    return { found: found.newProject, config: { extends: 'harness' }, notes: { extends: notes.newProject } }
  if (!survey.files.every((file) => isSupportName(firstFolder(file) ?? ''))) return null
  const config = { architecture: { places: { source: { pattern: '**', role: 'domain' as const } } } }
  return {
    found: found.noProduct,
    config: { ...ignoresOf(config, survey), ...config },
    notes: { ignores: notes.ignores },
  }
}
