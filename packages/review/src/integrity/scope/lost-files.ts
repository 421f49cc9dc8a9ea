import { isSourceFile } from '@stratalint/core'
import { lstatSync } from 'node:fs'
import { join, posix } from 'node:path'
import { fromTop, inProject, type ReviewContext } from '../../context.ts'
import { placementOf } from '../placement.ts'
import { isGenerated } from './generated.ts'
import { probeOf, type Probe } from './probe.ts'

/** Why a file that was checked, or would have been, no longer is. */
export type LostReason = 'ignores' | 'files' | 'git' | 'project' | 'link' | 'moved' | 'renamed' | 'extension'

/** A file that is there and no longer checked. Paths are from the top of the repository. */
export interface LostFile {
  path: string
  /** `null` for a new file that the base's policy would check. */
  before: string | null
  reason: LostReason
}

/** The files of head that the base or its policy checks and that head does not. */
export function findLostFiles(context: ReviewContext): LostFile[] {
  const { runs, changes, files } = context
  const probe = probeOf(context)
  const checked = runs.headByHead.files
  const lost: LostFile[] = []
  for (const file of runs.baseByBase.files) {
    const before = fromTop(context, file)
    const path = changes.afterOf(before)
    const here = path === null ? null : inProject(context, path)
    if (path === null || (here !== null && checked.has(here)) || !files.after.has(path)) continue
    if (!isOnDisk(context, path) || isBehindLink(context, before)) continue
    const reason = reasonOf(context, probe, before, path)
    if (reason !== null && isLoss(context, probe, { path, before, reason })) lost.push({ path, before, reason })
  }
  const known = new Set(lost.map(({ path }) => path))
  for (const file of runs.headByBase.files) {
    const path = fromTop(context, file)
    if (checked.has(file) || known.has(path) || changes.beforeOf(path) !== null || !files.after.has(path)) continue
    const why = probe.unchecked(file)
    const reason = why === 'ignores' || why === 'files' ? why : null
    if (reason !== null && isHarmful(context, probe, file, path)) lost.push({ path, before: null, reason })
  }
  return lost.sort((a, b) => (a.path < b.path ? -1 : 1))
}

/** Whether a new file does what its place may not, or is used by code that is no test. */
function isHarmful(context: ReviewContext, probe: Probe, file: string, path: string): boolean {
  if (isGenerated(context, path)) return false
  const { inHead } = placementOf(context)
  return probe.forbidden(file).length > 0 || probe.importersOf(file).some((importer) => inHead(importer)?.test !== true)
}

/** A sparse checkout leaves files out that are part of the commit all the same. */
function isOnDisk({ head }: ReviewContext, path: string): boolean {
  return lstatSync(join(head.top, path), { throwIfNoEntry: false }) !== undefined
}

/** A link in place of a folder is one loosening for all its files. */
function isBehindLink({ changes }: ReviewContext, before: string): boolean {
  return changes.list.some(
    ({ isLink, status, path }) => isLink && status !== 'deleted' && before.startsWith(`${path}/`),
  )
}

function reasonOf(context: ReviewContext, probe: Probe, before: string, path: string): LostReason | null {
  const here = inProject(context, path)
  if (here === null) return 'moved'
  if (lstatSync(join(context.head.top, path)).isSymbolicLink()) return 'link'
  if (!isSourceFile(here)) return 'extension'
  const why = probe.unchecked(here)
  if (path === before || why === null || context.runs.headByBase.files.has(here)) return why === 'root' ? 'moved' : why
  return why === 'ignores' && posix.basename(path) !== posix.basename(before) ? 'renamed' : 'moved'
}

/** Whether a file takes code out of the check, and is not one that a tool writes or that nothing else depends on. */
function isLoss(context: ReviewContext, probe: Probe, { path, before, reason }: LostFile): boolean {
  if (isGenerated(context, path)) return false
  if (reason !== 'moved' && reason !== 'renamed' && reason !== 'extension') return true
  const here = inProject(context, path)
  const place = inProject(context, before!)!
  if (here === null) return false
  return isUsed(probe, here, place) || probe.forbidden(here, place).length > 0
}

/** Whether a file exports something, and another file that is or was checked imports it. */
export function isUsed(probe: Probe, file: string, as = file): boolean {
  const module = probe.moduleOf(file, isSourceFile(file) ? file : as)
  return module !== null && module.exports.length > 0 && probe.importersOf(file).length > 0
}
