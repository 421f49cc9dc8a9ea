import type { RemedyContext } from '../../remedies/context.ts'
import type { EdgePlan, PlanOf } from '../../remedies/plan.ts'
import { callFromAboveTitle, decideTitle, invertTitle, takeComponentTitle } from './invert.ts'
import * as move from './move.ts'
import { callOnServerTitle } from './server.ts'
import { deleteReExportTitle, publishTitle, rerouteTitle, useWrapperTitle } from './reroute.ts'
import * as resolve from './resolve.ts'

const TITLES: { [Action in EdgePlan['action']]: (plan: PlanOf<Action>, context: RemedyContext) => string } = {
  'move-declarations': move.moveDeclarationsTitle,
  'move-file': move.moveFileTitle,
  'copy-file': move.copyFileTitle,
  'move-import': move.moveImportTitle,
  'wrap-package': move.wrapPackageTitle,
  'wrap-file': move.wrapFileTitle,
  'place-target': move.placeTargetTitle,
  'rename-file': move.renameTitle,
  'check-file': move.checkFileTitle,
  invert: invertTitle,
  decide: decideTitle,
  'take-component': takeComponentTitle,
  'call-from-above': callFromAboveTitle,
  'call-on-server': callOnServerTitle,
  reroute: rerouteTitle,
  publish: publishTitle,
  'use-wrapper': useWrapperTitle,
  'delete-re-export': deleteReExportTitle,
  'delete-import': resolve.deleteImportTitle,
  'edit-pattern': resolve.editPatternTitle,
  'reroute-pattern': resolve.reroutePatternTitle,
  'edit-config': resolve.editConfigTitle,
  'use-package': resolve.usePackageTitle,
  'edit-import': resolve.editImportTitle,
}

/** The sentence for a plan that fixes an edge. */
export function titleOf(plan: EdgePlan, context: RemedyContext): string {
  return TITLES[plan.action](plan as never, context)
}
