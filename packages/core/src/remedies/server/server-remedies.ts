import type { Reason } from '../../verdict/reason.ts'
import { legalRemedies, type RemedyContext } from '../context.ts'
import { homesOf } from '../home.ts'
import { moveImporter } from '../move/move-file.ts'
import { folderOf } from '../paths/path.ts'
import { kindOf, type Remedy } from '../plan.ts'
import { callOnServer, runsInBrowser } from './call-on-server.ts'
import { isBrowserCode } from './framework.ts'
import { importsServerCode, isMeantForServer } from './needs-server.ts'

/** Reasons that may forbid code of the browser to import code of the server. */
const CROSSES_ENVIRONMENTS: ReadonlySet<Reason['code']> = new Set([
  'external',
  'from-shared',
  'to-app',
  'provider-too-low',
  'cross-domain',
  'cross-domain-equal',
  'outside-to-domain',
  'app-to-layer',
  'later-layer',
  'unordered-layers',
])

/** The remedies for code of the browser that imports what a server alone can run, among those that are legal; `null` for other imports. */
export function serverRemedies(context: RemedyContext, legal: readonly Remedy[]): Remedy[] | null {
  if (!CROSSES_ENVIRONMENTS.has(context.reason.code)) return null
  const onServer = callOnServer(context)
  const [moved] = legalRemedies(context, [moveToServer(context)])
  if (onServer === null) return moved === undefined ? null : [moved, ...legal]
  const isSure = runsInBrowser(context)
  const kept = legal.filter((remedy) => keepsServerCode(context, remedy) || (!isSure && isPublic(remedy)))
  return [...kept, ...(moved === undefined ? [] : [moved]), onServer]
}

/** Whether code of the server stays on the server. */
function keepsServerCode(context: RemedyContext, { plan }: Remedy): boolean {
  // What runs in the browser is not moved to the server either.
  if (context.reason.code === 'external')
    return plan.action === 'use-wrapper' || (kindOf(plan) !== 'invert' && plan.key !== 'move-importer')
  return (
    plan.action === 'use-wrapper' ||
    (plan.action === 'move-declarations' && isMeantForServer(context, plan.target, plan.from))
  )
}

/** Whether a remedy leads the import to an entry of the code that it is part of, which is right wherever the importer runs. */
function isPublic({ plan }: Remedy): boolean {
  return plan.action === 'publish' || plan.action === 'reroute'
}

/** A file that shows nothing becomes one of the server where it is, such as `users.server.ts`, if all its importers may follow. */
function moveToServer(context: RemedyContext): Remedy | null {
  const { judge, file, to, target } = context
  if (/\.[jt]sx$/.test(file) || to === null || isBrowserCode(context, file) || !importsServerCode(context)) return null
  const homes = homesOf(judge, target).filter(({ place, layer }) => place === to.place && layer === to.layer)
  const moved = moveImporter(context, homes)
  return folderOf(moved?.plan.target ?? '') === folderOf(file) ? moved : null
}
