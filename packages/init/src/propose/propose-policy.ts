import { openSession, type CheckSession } from '@stratalint/engine'
import { compilePolicy } from '@stratalint/policy'
import { join } from 'node:path'
import { reasonsOf } from '../explain/reason.ts'
import { exampleImports } from '../explain/forbidden-imports.ts'
import { unresolvedGroups } from '../explain/unresolved.ts'
import { measure, withoutRules, type Measured } from '../measure/measure.ts'
import { render } from '../render/render-config.ts'
import type { ForeignRules } from '../survey/foreign-rules.ts'
import { namingRule } from '../survey/naming-rules.ts'
import { surveyFolder, type Survey } from '../survey/survey.ts'
import { notes } from '../texts/notes.ts'
import { otherConventions, withoutConventions } from './conventions.ts'
import { chooseDraft, type Wishes } from './choose.ts'
import { uncheckedFolders, type Draft } from './draft.ts'
import { keptRules } from './kept-rules.ts'
import { withOuterCode } from './allowed/outer-code.ts'
import type { Proposal } from './proposal.ts'
import { withMeantImports } from './allowed/meant-imports.ts'
import { withOutside } from './allowed/outside.ts'
import { findProvided, withProvided } from './allowed/provided.ts'
import { withRepeatedFindings } from './allowed/repeated-findings.ts'
import { refuseSecondConfig } from './second-config.ts'
import { UNUSED, withoutUnused } from './allowed/unused-entries.ts'

/** A folder whose code was read, for proposals that differ in what a person wishes. */
export interface Folder {
  root: string
  survey: Survey
  /** What the first proposal shares with the survey; code may change while a person answers questions. */
  session: CheckSession
}

/** Reads the code of a folder that has no policy yet. */
export async function openFolder(root: string): Promise<Folder> {
  refuseSecondConfig(root)
  const session = await openSession()
  return { root, survey: await surveyFolder(root, session), session }
}

/** A folder with the rules that other tools have there, which a proposal keeps. */
export function withRules(folder: Folder, rules: ForeignRules): Folder {
  return { ...folder, survey: { ...folder.survey, rules } }
}

/** Proposes the policy that fits a folder best; nothing is written. */
export async function proposePolicy({ root, survey, session }: Folder, wishes: Wishes = {}): Promise<Proposal> {
  const { draft: chosen, model, upward } = chooseDraft(survey, wishes)
  const placed = withRepeatedFindings(
    withMeantImports(
      withOuterCode(withOutside(chosen, survey), survey),
      survey,
      (file) => model?.locate(file)?.part.environment ?? null,
    ),
    survey,
  )
  const provided = findProvided(placed, survey)
  const complete = withRecommended(withProvided(placed, provided))
  const file = survey.typescript ? 'stratalint.config.ts' : 'stratalint.config.mjs'
  const isEmpty = survey.files.length === 0
  const policy = compilePolicy(complete.config, { file: join(root, file) })
  const strict = isEmpty ? NOTHING : await measure(root, file, policy, session)
  session.close()
  const conventions = otherConventions(strict, namingRule(root, survey.members))
  const needed = withoutUnused(complete, strict.violations)
  const measured = withoutRules(strict, [
    ...conventions.map(({ rule }) => rule),
    ...(needed === complete ? [] : [UNUSED]),
  ])
  const draft = withoutConventions(needed, conventions)
  const divides = survey.members.length > 1 && model !== null && model.divided.length > 0 && model.divided[0] !== ''
  return {
    file,
    text: render(draft, survey.typescript),
    found: draft.found,
    isEmpty,
    reasons: model === null ? [] : reasonsOf(model, upward, measured.violations),
    measured,
    conventions,
    examples: exampleImports(measured.violations, model, policy),
    unchecked: uncheckedFolders(compilePolicy(draft.config, { file: join(root, file) }), survey),
    isStrict: policy.places.length > 1 || policy.layers.names.length > 1,
    choices: {
      dividePackages: divides || wishes.dividePackages === false,
      allowedDirections: model?.crossDomain?.allowed.length ?? 0,
    },
    autoImports: model?.autoImports ?? false,
    unresolved: unresolvedGroups(measured.violations, survey),
    provided,
    generated: survey.generated.filter((glob) => draft.config.ignores?.includes(glob) === true),
    exceptions: (draft.config.exceptions ?? []).flatMap(({ rule, from, to, reason }) =>
      to == null ? [] : [{ rule, from, to, reason }],
    ),
    kept: keptRules(policy, survey.rules),
  }
}

const NOTHING: Measured = {
  summary: {
    files: 0,
    edges: 0,
    unresolved: 0,
    opaque: 0,
    outside: 0,
    unjudged: 0,
    unplaced: 0,
    skipped: 0,
    exceptions: 0,
    suppressed: 0,
    findings: 0,
    new: 0,
    baselined: 0,
    durationMs: 0,
  },
  violations: [],
  faults: [],
  unbaselined: [],
  notices: [],
  run: null,
  byRule: [],
  forbidden: 0,
  cycles: 0,
  unresolved: 0,
}

/** Adds the recommended rules to the architecture. */
function withRecommended({ found, config: { extends: architecture, ...config }, notes: own }: Draft): Draft {
  const ignored = (config.ignores ?? []).filter((glob) => !glob.startsWith('!'))
  const isRestored = ignored.length < (config.ignores ?? []).length
  return {
    found,
    config: { extends: [...[architecture ?? []].flat(), 'recommended'], ...config },
    notes: {
      ...own,
      ...(isRestored && { ignores: `${ignored.length === 0 ? '' : `${notes.ignores} `}${notes.applicationConfigs}` }),
      extends: architecture === undefined ? notes.onlyRecommended : `${own['extends']} ${notes.recommended}`,
    },
  }
}
