import type { Reason } from '../../verdict/reason.ts'
import { legalRemedies, type RemedyContext } from '../context.ts'
import { homesOf } from '../home.ts'
import { moveImporter } from '../move/move-file.ts'
import { folderOf } from '../paths/path.ts'
import { kindOf, type Remedy } from '../plan.ts'
import { callOnServer } from './call-on-server.ts'
import { isBrowserCode } from './framework.ts'
import { isMeantForServer } from './needs-server.ts'

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
  const onServer = CROSSES_ENVIRONMENTS.has(context.reason.code) ? callOnServer(context) : null
  if (onServer === null) return null
  const kept = legal.filter((remedy) => keepsServerCode(context, remedy))
  return [...kept, ...legalRemedies(context, [moveToServer(context)]), onServer]
}

/** Whether code of the server stays on the server. */
function keepsServerCode(context: RemedyContext, { plan }: Remedy): boolean {
  if (context.reason.code === 'external') return kindOf(plan) !== 'invert' || plan.action === 'use-wrapper'
  return (
    plan.action === 'use-wrapper' ||
    (plan.action === 'move-declarations' && isMeantForServer(context, plan.target, plan.from))
  )
}

/** A file that shows nothing, and that no code of the browser imports, belongs on the server with what it uses. */
function moveToServer(context: RemedyContext): Remedy | null {
  const { judge, facts, file, to, target } = context
  if (/\.[jt]sx$/.test(file) || isBrowserCode(context, file) || to === null) return null
  const homes = homesOf(judge, target).filter(({ place, layer }) => place === to.place && layer === to.layer)
  const moved = moveImporter(context, homes)
  // Where nothing imports it yet, nobody knows on which side it is needed.
  const isKnown = (facts.importersOf?.(file) ?? []).length > 0
  return isKnown || folderOf(moved?.plan.target ?? '') === folderOf(file) ? moved : null
}
