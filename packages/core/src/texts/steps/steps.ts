import type { Fix, Violation } from '../../findings/finding.ts'
import { planOf } from '../../remedies/fix-plans.ts'
import type { Plan, PlanOf } from '../../remedies/plan.ts'
import { showPath } from '../text.ts'
import { clausesOf } from './clauses.ts'
import * as invert from './invert.ts'
import * as move from './move.ts'
import * as reroute from './reroute.ts'
import * as resolve from './resolve.ts'
import { callOnServerSteps } from './server.ts'
import { situationOf, type FindImporters, type Situation } from './situation.ts'

type StepsOf = { [Action in Plan['action']]?: (plan: PlanOf<Action>, situation: Situation) => string[] }

/** Plans that change only the file of the finding in a way that their titles say whole have no entry. */
const STEPS: StepsOf = {
  'move-declarations': move.moveDeclarationsSteps,
  'move-file': move.moveFileSteps,
  'rename-file': move.moveFileSteps,
  'copy-file': move.copyFileSteps,
  'move-import': move.moveImportSteps,
  'wrap-package': move.wrapPackageSteps,
  'wrap-file': move.wrapFileSteps,
  'place-file': move.placeFileSteps,
  'place-target': move.placeTargetSteps,
  'delete-barrel': move.deleteBarrelSteps,
  'check-file': move.checkFileSteps,
  invert: invert.invertSteps,
  decide: invert.decideSteps,
  'take-component': invert.takeComponentSteps,
  'call-from-above': invert.callFromAboveSteps,
  'call-on-server': callOnServerSteps,
  reroute: reroute.rerouteSteps,
  publish: reroute.publishSteps,
  'use-wrapper': reroute.useWrapperSteps,
  'delete-re-export': reroute.deleteReExportSteps,
  'delete-import': reroute.deleteImportSteps,
  'edit-config': resolve.editConfigSteps,
  'edit-import': resolve.editImportSteps,
  'use-package': resolve.usePackageSteps,
}

/** The steps of a fix in order, and how to verify them at the end. */
export function stepsOf(fix: Fix, violation: Violation, importersOf: FindImporters): string[] {
  const plan = planOf(fix)
  const situation = situationOf(violation, importersOf)
  const planned = plan === undefined ? undefined : STEPS[plan.action]?.(plan as never, situation)
  return [...(planned ?? clauseSteps(fix, situation)), verifyStep(violation)]
}

/** The clauses of the title, at the place of the finding. */
function clauseSteps({ title, edits = [] }: Fix, { at, violation }: Situation): string[] {
  const files = [...new Set(edits.map(({ file }) => file))].filter((file) => file !== violation.file)
  return [
    `Open ${at}${files.length === 0 ? '' : ` and ${files.map(showPath).join(', ')}`}.`,
    ...clausesOf(title).map((clause) => `${clause}.`),
  ]
}

function verifyStep({ id, rule }: Violation): string {
  const command = rule.startsWith('integrity/') ? 'review' : 'check'
  return `Run stratalint ${command}: it no longer reports ${id} (${rule}) and reports nothing new. Then run the type checker and the tests.`
}
